package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.age.Stage;
import naslag.corpus.Corpus;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
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
  public record Table(String name, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A value and what it has.
   *
   * @param depth how far below the topmost themes, from 0
   * @param explanations passages of explanation
   */
  public record Row(String label, int depth, int explanations, int examples) {}

  /** A row that is still being counted. */
  private static final class Tally {
    final String label;
    final int depth;
    int explanations;
    int examples;

    Tally(String label, int depth) {
      this.label = label;
      this.depth = depth;
    }

    void add(boolean example) {
      explanations += example ? 0 : 1;
      examples += example ? 1 : 0;
    }

    Row row() {
      return new Row(label, depth, explanations, examples);
    }
  }

  public Coverage {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
  }

  /**
   * Counts a corpus. A passage counts for each theme its author stated and all that is broader, and
   * for each stage that it states an age of.
   *
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static Coverage of(Corpus corpus) throws IOException {
    Thesaurus thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus()).thesaurus();
    ThemeNames names = new ThemeNames(thesaurus);
    Map<String, Tally> themes = new LinkedHashMap<>();
    thesaurus.topConcepts(Kind.THEME).forEach(top -> addTree(thesaurus, top, 0, themes));
    Map<String, Tally> stages = new LinkedHashMap<>();
    Stage.timeline().forEach(s -> stages.put(s.name(), new Tally(s.name(), 0)));
    Map<String, Tally> helpers = new TreeMap<>();
    Map<String, Tally> places = new TreeMap<>();
    Corpus.Contents contents = corpus.readAll();
    for (Passage passage : contents.passages()) {
      boolean example = passage.isExample();
      for (String theme : themes(passage, names, thesaurus)) {
        themes.computeIfAbsent(theme, t -> new Tally(t, 0)).add(example);
      }
      List<AgeRange> ages = ages(passage);
      for (Stage stage : Stage.timeline()) {
        Tally tally = stages.get(stage.name());
        if (tally != null && ages.stream().anyMatch(age -> isOf(age, stage.range()))) {
          tally.add(example);
        }
      }
      passage
          .example()
          .ifPresent(
              e -> {
                count(e.helpers(), Kind.PROFESSION, thesaurus, helpers);
                count(e.places(), Kind.PLACE, thesaurus, places);
              });
    }
    return new Coverage(
        List.of(
            table("Thema", themes),
            table("Leeftijd", stages),
            table("Begeleider", helpers),
            table("Plaats", places)),
        contents.problems());
  }

  private static void addTree(
      Thesaurus thesaurus, Concept theme, int depth, Map<String, Tally> themes) {
    // A theme under two others stands under the first.
    if (themes.putIfAbsent(theme.id(), new Tally(theme.prefLabel(), depth)) == null) {
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
      names
          .theme(stated)
          .ifPresentOrElse(
              theme -> {
                ids.add(theme.id());
                thesaurus.broaderClosure(theme).stream()
                    .filter(above -> above.kind() == Kind.THEME)
                    .forEach(above -> ids.add(above.id()));
              },
              () -> ids.add(stated));
    }
    return ids;
  }

  /** An example has the age that its author stated; other passages those that their words state. */
  private static List<AgeRange> ages(Passage passage) {
    List<AgeRange> ages = new ArrayList<>();
    passage.example().map(Example::ages).orElse(List.of()).stream()
        .flatMap(age -> AgeExpressions.parse(age).stream())
        .forEach(ages::add);
    if (ages.isEmpty()) {
      AgeExpressions.inText(passage.title() + "\n" + passage.text()).stream()
          .map(AgeMention::range)
          .forEach(ages::add);
    }
    return ages;
  }

  /** "0-3 jaar" is of each stage in it, "baby" not of the newborn's month. */
  private static boolean isOf(AgeRange age, AgeRange stage) {
    int common = age.overlapDays(stage);
    return 2 * common >= age.width() || (2 * common >= stage.width() && age.width() > 366);
  }

  private static void count(
      List<String> written, Kind kind, Thesaurus thesaurus, Map<String, Tally> tallies) {
    for (String name : written) {
      String label =
          thesaurus.byLabel(name).stream()
              .filter(c -> c.kind() == kind)
              .map(Concept::prefLabel)
              .findFirst()
              .orElse(name);
      tallies.computeIfAbsent(label, l -> new Tally(l, 0)).add(true);
    }
  }

  private static Table table(String name, Map<String, Tally> tallies) {
    return new Table(name, tallies.values().stream().map(Tally::row).toList());
  }
}
