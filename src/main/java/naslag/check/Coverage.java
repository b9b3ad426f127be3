package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.check.ThesaurusRules.ThemeNames;
import naslag.corpus.Corpus;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.corpus.WorkAges;
import naslag.dutch.Tokens;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/**
 * What a corpus covers and where it is thin: how many passages of explanation and examples each
 * theme, stage of age, helper and place has.
 *
 * @param tables in the order in which people read them
 * @param problems works that could not be read, and so do not count
 */
public record Coverage(List<Table> tables, List<Problem> problems) {
  /**
   * One way to divide the corpus.
   *
   * @param name "Thema"
   * @param rows those without anything too, where the thesaurus or the timeline names them all
   */
  public record Table(String name, List<Row> rows) {}

  /**
   * A value and what it has.
   *
   * @param depth how far below the topmost themes, from 0
   * @param explanations passages of explanation
   */
  public record Row(String label, int depth, int explanations, int examples) {
    static Row empty(String label, int depth) {
      return new Row(label, depth, 0, 0);
    }

    Row with(boolean example) {
      return new Row(label, depth, explanations + (example ? 0 : 1), examples + (example ? 1 : 0));
    }

    private int passages() {
      return explanations + examples;
    }
  }

  /** The longest bar, in characters. */
  private static final int LONGEST = 30;

  /**
   * Counts a corpus. A passage counts for each theme its author stated and all that is broader, and
   * for each stage that it states an age of.
   *
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static Coverage of(Corpus corpus) throws IOException {
    Thesaurus thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus()).thesaurus();
    ThemeNames names = new ThemeNames(thesaurus);
    Map<String, Row> themes = new LinkedHashMap<>();
    thesaurus.topConcepts(Kind.THEME).forEach(top -> addTree(thesaurus, top, 0, themes));
    Map<String, Row> stages = new LinkedHashMap<>();
    Stage.timeline().forEach(s -> stages.put(s.name(), Row.empty(s.name(), 0)));
    Map<String, Row> helpers = new TreeMap<>();
    Map<String, Row> places = new TreeMap<>();
    List<Problem> problems =
        corpus.each(
            name -> true,
            (work, passages) -> {
              WorkAges agesOf =
                  WorkAges.of(
                      work.work().metadata(),
                      passages.stream().flatMap(p -> Tokens.words(p.text()).stream()));
              for (Passage passage : passages) {
                boolean example = passage.isExample();
                for (String theme : themes(passage, names, thesaurus)) {
                  count(theme, example, themes);
                }
                List<AgeRange> ages = ages(passage, agesOf);
                for (Stage stage : Stage.timeline()) {
                  if (ages.stream().anyMatch(age -> isOf(age, stage.range()))) {
                    count(stage.name(), example, stages);
                  }
                }
                for (Example stated : passage.example().stream().toList()) {
                  count(stated.helpers(), Kind.PROFESSION, thesaurus, helpers);
                  count(stated.places(), Kind.PLACE, thesaurus, places);
                }
              }
            });
    return new Coverage(
        List.of(
            new Table("Thema", List.copyOf(themes.values())),
            new Table("Leeftijd", List.copyOf(stages.values())),
            new Table("Begeleider", List.copyOf(helpers.values())),
            new Table("Plaats", List.copyOf(places.values()))),
        problems);
  }

  private static void addTree(
      Thesaurus thesaurus, Concept theme, int depth, Map<String, Row> themes) {
    // A theme under two others stands under the first.
    if (themes.putIfAbsent(theme.id(), Row.empty(theme.prefLabel(), depth)) == null) {
      for (Concept below : thesaurus.narrower(theme)) {
        if (below.kind() == Kind.THEME) {
          addTree(thesaurus, below, depth + 1, themes);
        }
      }
    }
  }

  private static Set<String> themes(Passage passage, ThemeNames names, Thesaurus thesaurus) {
    Set<String> ids = new HashSet<>();
    for (String stated : passage.themes()) {
      Optional<Concept> theme = names.theme(stated);
      ids.add(theme.map(Concept::id).orElse(stated));
      theme.map(thesaurus::broaderClosure).orElse(List.of()).stream()
          .filter(above -> above.kind() == Kind.THEME)
          .forEach(above -> ids.add(above.id()));
    }
    return ids;
  }

  /** An example has the age that its author stated; other passages those that their words state. */
  private static List<AgeRange> ages(Passage passage, WorkAges inTexts) {
    List<AgeRange> stated =
        passage.example().stream()
            .flatMap(example -> example.ages().stream())
            .flatMap(age -> AgeExpressions.parse(age).stream())
            .toList();
    return stated.isEmpty()
        ? inTexts.in(passage.title() + "\n" + passage.text()).stream()
            .map(AgeMention::range)
            .toList()
        : stated;
  }

  /** "0-3 jaar" is of each stage in it, "baby" not of the newborn's month. */
  private static boolean isOf(AgeRange age, AgeRange stage) {
    int common = age.overlapDays(stage);
    return 2 * common >= age.width() || (2 * common >= stage.width() && age.width() > 366);
  }

  private static void count(
      List<String> written, Kind kind, Thesaurus thesaurus, Map<String, Row> rows) {
    for (String name : written) {
      count(thesaurus.byLabel(name, kind).map(Concept::prefLabel).orElse(name), true, rows);
    }
  }

  private static void count(String key, boolean example, Map<String, Row> rows) {
    rows.put(key, rows.getOrDefault(key, Row.empty(key, 0)).with(example));
  }

  /** As one JSON document for another program; the version rises when a field changes. */
  public record Document(int version, List<Table> tables) {}

  /** The tables as a document. */
  public Document document() {
    return new Document(1, tables);
  }

  /** For a terminal: a line a row, a bar at its end. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    for (Table table : tables) {
      IntStream widths = table.rows().stream().mapToInt(r -> 2 * r.depth() + r.label().length());
      String label = "%-" + Math.max(table.name().length(), widths.max().orElse(0)) + "s";
      out.append(out.isEmpty() ? "" : "\n");
      out.append((label + "  uitleg  voorbeelden\n").formatted(table.name()));
      for (Row row : table.rows()) {
        String cell = label.formatted("  ".repeat(row.depth()) + row.label());
        String counts = "%8d%13d  ".formatted(row.explanations(), row.examples());
        out.append((cell + counts + bar(row, table)).stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  /** For a guide: a heading and a table each. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    for (Table table : tables) {
      out.append(out.isEmpty() ? "" : "\n");
      out.append("### ").append(table.name()).append("\n\n");
      out.append("| | uitleg | voorbeelden | |\n|---|---:|---:|:---|\n");
      for (Row row : table.rows()) {
        String label = "– ".repeat(row.depth()) + row.label().replace("|", "\\|");
        String counts = row.explanations() + " | " + row.examples() + " | ";
        out.append("| " + label + " | " + counts + bar(row, table) + " |\n");
      }
    }
    return out.append("\n█ uitleg, ▒ voorbeelden\n").toString();
  }

  /** One character a passage, or fewer where the longest bar would not fit; never none for some. */
  private static String bar(Row row, Table table) {
    int most = table.rows().stream().mapToInt(Row::passages).max().orElse(0);
    double scale = most > LONGEST ? LONGEST / (double) most : 1;
    return "█".repeat(length(row.explanations(), scale))
        + "▒".repeat(length(row.examples(), scale));
  }

  private static int length(int count, double scale) {
    return count == 0 ? 0 : (int) Math.max(1, Math.round(count * scale));
  }

  /**
   * A thesaurus with how much a corpus uses each concept, as one JSON document for another program.
   * A tree would repeat what has two broader concepts, so that it is a list with references.
   *
   * @param version of the form; raised when a field changes its meaning or goes
   */
  public record ThesaurusDocument(
      int version,
      String scheme,
      String title,
      List<Map<String, Object>> concepts,
      List<Group> collections) {

    /** A collection of concepts; {@code members} are their ids. */
    public record Group(
        String id, String uri, String prefLabel, boolean ordered, List<String> members) {}

    /**
     * The document.
     *
     * @param stated by id, passages of which the author states the concept
     * @param found by id, passages of which only the text names it
     */
    public static ThesaurusDocument of(
        Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {
      List<Map<String, Object>> concepts = new ArrayList<>();
      for (Concept concept : thesaurus.concepts()) {
        concepts.add(concept(thesaurus, concept));
        concepts.getLast().put("stated", stated.getOrDefault(concept.id(), 0));
        concepts.getLast().put("found", found.getOrDefault(concept.id(), 0));
      }
      List<Group> groups = thesaurus.groups().stream().map(ThesaurusDocument::group).toList();
      return new ThesaurusDocument(1, thesaurus.scheme(), thesaurus.title(), concepts, groups);
    }

    private static Map<String, Object> concept(Thesaurus thesaurus, Concept concept) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", concept.id());
      entry.put("uri", concept.uri());
      entry.put("kind", concept.kind().name().toLowerCase(Locale.ROOT));
      entry.put("prefLabel", concept.prefLabel());
      entry.put("altLabels", concept.altLabels());
      entry.put("hiddenLabels", concept.hiddenLabels());
      entry.put("otherLabels", concept.otherLabels());
      entry.put("broader", concept.broader());
      entry.put("narrower", thesaurus.narrower(concept).stream().map(Concept::id).toList());
      entry.put("related", thesaurus.related(concept).stream().map(Concept::id).toList());
      entry.put("definition", concept.definition());
      entry.put("scopeNote", concept.scopeNote());
      entry.put("notations", concept.all("notation"));
      entry.put("deprecated", concept.isDeprecated());
      return entry;
    }

    private static Group group(ConceptGroup group) {
      return new Group(
          group.id(), group.uri(), group.prefLabel(), group.ordered(), group.members());
    }
  }
}
