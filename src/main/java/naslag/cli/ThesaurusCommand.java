package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.check.Candidates;
import naslag.check.Candidates.Candidate;
import naslag.check.Coverage.ThesaurusDocument;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.ThemeMark;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.show.Json;
import naslag.show.Style.Wrap;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.exchange.Skos;
import naslag.thesaurus.exchange.ThesaurusCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "thesaurus",
    synopsisSubcommandLabel = "[OPDRACHT]",
    subcommands = {
      ThesaurusImportCommand.class,
      ThesaurusCommand.ThesaurusExportCommand.class,
      ThesaurusCommand.ThesaurusCandidatesCommand.class,
    })
final class ThesaurusCommand extends CorpusCommand.WithJson {
  @Option(names = "--alles")
  private boolean everything;

  @Override
  Exit run() throws IOException {
    Thesaurus thesaurus = ThesaurusStore.of(places(), terminal()).readSome();
    ThesaurusTree tree = libraryOfOne().use(index -> counted(thesaurus, index));
    print(
        () -> Json.line(ThesaurusDocument.of(thesaurus, tree.stated(), tree.found())),
        () -> tree.render(everything, terminal().width()));
    return Exit.OK;
  }

  private static ThesaurusTree counted(Thesaurus thesaurus, PassageIndex index) throws IOException {
    Map<String, Integer> stated = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (WorkInfo work : index.works()) {
      for (IndexedPassage passage : index.passagesOf(work.file())) {
        Map<String, Boolean> here = new HashMap<>();
        for (ThemeMark mark : passage.themes()) {
          mark(thesaurus, mark.concept(), mark.stated(), here);
        }
        passage.passage().example().ifPresent(example -> people(thesaurus, example, here));
        here.forEach((id, told) -> (told ? stated : found).merge(id, 1, Integer::sum));
      }
    }
    return new ThesaurusTree(thesaurus, stated, found);
  }

  /** A theme and all above it; what its author stated outweighs what the text names. */
  private static void mark(
      Thesaurus thesaurus, String id, boolean stated, Map<String, Boolean> here) {
    here.merge(id, stated, Boolean::logicalOr);
    thesaurus.byId(id).map(thesaurus::broaderClosure).orElse(List.of()).stream()
        .forEach(above -> here.merge(above.id(), stated, Boolean::logicalOr));
  }

  private static void people(Thesaurus thesaurus, Example example, Map<String, Boolean> here) {
    Map.of(Kind.PROFESSION, example.helpers(), Kind.PLACE, example.places())
        .forEach(
            (kind, labels) ->
                labels.stream()
                    .flatMap(label -> thesaurus.byLabel(label, kind).stream())
                    .forEach(concept -> mark(thesaurus, concept.id(), true, here)));
  }

  /**
   * The concepts of a thesaurus, narrower below broader, with how many passages each has.
   *
   * @param stated by id, passages of which the author states it
   * @param found by id, passages of which only the text names it
   */
  record ThesaurusTree(
      Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {

    private record Row(String label, String stated, String found) {}

    /** The columns of counts, beside the labels. */
    private static final int COUNTS = 24;

    /**
     * Themes alone, or with professions, places, words and collections after them.
     *
     * @param width of the terminal, in columns; a label that does not fit is cut short
     */
    String render(boolean everything, int width) {
      List<Row> rows = new ArrayList<>();
      rows.add(new Row("Thema", "opgegeven", "in de tekst"));
      rows.addAll(rows(Kind.THEME));
      if (!everything) {
        String none = "Er is nog geen thema; maak er een met 'soort: thema' in thesaurus.yaml.\n";
        return (count(Kind.THEME) == 0 ? none : table(rows, width - COUNTS))
            + "\nVerder %s beroepen, %s plaatsen en %s woorden; toon ze met --alles.\n"
                .formatted(count(Kind.PROFESSION), count(Kind.PLACE), count(Kind.WORD));
      }
      for (Kind kind : List.of(Kind.PROFESSION, Kind.PLACE)) {
        rows.add(new Row("", "", ""));
        rows.add(new Row(kind == Kind.PLACE ? "Plaats" : "Beroep", "opgegeven", ""));
        rows.addAll(rows(kind));
      }
      StringBuilder rest = new StringBuilder("\nWoord, met waar het bij hoort\n");
      rows(Kind.WORD).forEach(row -> rest.append(Wrap.cut(row.label(), width)).append('\n'));
      groups(width, rest);
      return table(rows, width - COUNTS) + rest;
    }

    private long count(Kind kind) {
      return thesaurus.concepts().stream().filter(concept -> concept.kind() == kind).count();
    }

    private List<Row> rows(Kind kind) {
      Set<String> shown = new HashSet<>();
      List<Row> rows = new ArrayList<>();
      thesaurus.topConcepts(kind).forEach(top -> add(top, 0, shown, rows));
      return rows;
    }

    /** A concept and those below it of its kind; its first occurrence has the counts. */
    private void add(Concept concept, int depth, Set<String> shown, List<Row> rows) {
      boolean again = !shown.add(concept.id());
      String label = "  ".repeat(depth) + name(concept) + (again ? " (zie hierboven)" : "");
      boolean counted = !again && concept.kind() != Kind.WORD;
      boolean inText = counted && concept.kind() == Kind.THEME;
      rows.add(
          new Row(
              label, counted ? number(stated, concept) : "", inText ? number(found, concept) : ""));
      thesaurus.narrower(concept).stream()
          .filter(below -> !again && below.kind() == concept.kind())
          .forEach(below -> add(below, depth + 1, shown, rows));
    }

    private static String number(Map<String, Integer> counts, Concept concept) {
      return Integer.toString(counts.getOrDefault(concept.id(), 0));
    }

    /** With its place in a classification, and a word with what it belongs to. */
    private String name(Concept concept) {
      String notation =
          concept.all("notation").stream()
              .findFirst()
              .map(code -> code.replaceFirst("\\^\\^.*", "") + " ")
              .orElse("");
      String above =
          thesaurus.broader(concept).stream()
              .filter(broader -> broader.kind() != concept.kind())
              .map(Concept::prefLabel)
              .collect(Collectors.joining(", ", " ‹ ", ""));
      boolean word = concept.kind() == Kind.WORD && above.length() > 3;
      String state = concept.isDeprecated() ? " (vervallen)" : "";
      return notation + concept.prefLabel() + state + (word ? above : "");
    }

    private void groups(int width, StringBuilder out) {
      if (!thesaurus.groups().isEmpty()) {
        out.append("\nCollectie, met wat erin zit\n");
      }
      for (ConceptGroup group : thesaurus.groups()) {
        List<String> members =
            group.members().stream()
                .map(id -> thesaurus.byId(id).map(Concept::prefLabel).orElse(id))
                .toList();
        String line =
            group.prefLabel() + " (" + members.size() + "): " + String.join(", ", members);
        out.append(Wrap.cut(line, width)).append('\n');
      }
    }

    private static String table(List<Row> rows, int widest) {
      int most = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
      int width = Math.min(most, Math.max(20, widest));
      StringBuilder out = new StringBuilder();
      for (Row row : rows) {
        String line =
            Wrap.left(row.label(), width) + "%11s%13s".formatted(row.stated(), row.found());
        out.append(line.stripTrailing()).append('\n');
      }
      return out.toString();
    }
  }

  @Command(name = "exporteer")
  static final class ThesaurusExportCommand extends CorpusCommand {
    @Option(names = "--als", paramLabel = "VORM")
    private String form = "";

    @Option(names = "--naar", paramLabel = "BESTAND")
    private @Nullable Path target;

    @Mixin private OutFile written = new OutFile();

    @Override
    Exit run() throws IOException {
      boolean csv = isCsv();
      if (target != null) {
        written.check(target, "--naar");
      }
      ThesaurusStore store = ThesaurusStore.of(places(), terminal());
      Thesaurus thesaurus = store.readSome();
      String text =
          csv ? ThesaurusCsv.write(thesaurus) : Skos.writeTurtle(thesaurus, store.extra());
      if (csv && !thesaurus.groups().isEmpty()) {
        say(
            "De collecties (%s) passen niet in een tabel; ze blijven hier staan.",
            thesaurus.groups().size());
      }
      if (target == null) {
        out().print(text);
      } else {
        written.write(target, Stream.of(text));
        say("Geschreven: " + target + " (" + thesaurus.concepts().size() + " begrippen).");
      }
      return Exit.OK;
    }

    private boolean isCsv() {
      String asked = form.toLowerCase(Locale.ROOT);
      return switch (asked) {
        case "csv" -> true;
        case "skos", "turtle", "ttl" -> false;
        case "" -> target != null && target.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        default -> throw Refusal.usage("de vorm \"" + form + "\" bestaat niet; kies skos of csv.");
      };
    }
  }

  @Command(name = "kandidaten")
  static final class ThesaurusCandidatesCommand extends CorpusCommand.WithJson {
    @Option(names = "--max", paramLabel = "AANTAL")
    private int most = 30;

    @Override
    Exit run() throws IOException {
      Refusal.usageIf(most < 1, "--max is 1 of meer, niet " + most + ".");
      Corpus corpus = places().corpusThatExists();
      Candidates.Found found =
          Candidates.of(corpus, ThesaurusStore.of(places(), terminal()).read(), most);
      Library.say(found.problems(), terminal());
      boolean nothing = found.words().isEmpty() && found.pairs().isEmpty();
      if (json()) {
        out().println(Json.line(found.document()));
        return nothing ? Exit.NOTHING : Exit.OK;
      }
      if (nothing) {
        say("Geen enkel woord komt vaak genoeg voor zonder begrip.");
        return Exit.NOTHING;
      }
      show("Woorden", found.words(), corpus.directory());
      show("Vaste verbindingen", found.pairs(), corpus.directory());
      return Exit.OK;
    }

    private void show(String title, List<Candidate> candidates, Path directory) {
      if (candidates.isEmpty()) {
        return;
      }
      int width = candidates.stream().mapToInt(c -> c.words().length()).max().orElse(0);
      out().println(title + " (keer, passages, werken)");
      String row = "  %-" + width + "s%5d%5d%5d  %s  %s:%d";
      for (Candidate c : candidates) {
        Path file = Terminal.shown(directory.resolve(c.file()));
        String line =
            row.formatted(
                c.words(), c.times(), c.passages(), c.works(), c.excerpt(), file, c.line());
        out().println(Terminal.harmless(line));
      }
    }
  }
}
