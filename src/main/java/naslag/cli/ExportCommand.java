package naslag.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.cli.Main.Exit;
import naslag.cli.QueryCommands.FilterOptions;
import naslag.corpus.Corpus;
import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.PassageIndex.Use;
import naslag.index.WorkInfo;
import naslag.intake.report.RunList;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.PassageExport;
import naslag.show.PassageExport.SelectionFile;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Bibliography;
import naslag.show.cite.CitedWork;
import naslag.show.cite.Literature;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "exporteer")
final class ExportCommand extends CorpusCommand {
  @Option(names = "--vorm", paramLabel = "VORM")
  private @Nullable ExportForm form;

  @Option(
      names = {"--uit", "--naar"},
      paramLabel = "BESTAND")
  private @Nullable Path file;

  @Mixin private OutFile written = new OutFile();

  @Mixin private FilterOptions wanted = new FilterOptions();

  @Option(names = "--id", paramLabel = "ID")
  private List<String> ids = List.of();

  @Option(names = "--selectie", paramLabel = "BESTAND")
  private @Nullable Path selection;

  @Option(names = "--ook-zonder-licentie")
  private boolean unlicensed;

  /**
   * Passages in order.
   *
   * @param name of the selection; "" where there is none
   * @param passages given anew each time that they are asked for
   * @param missing ids that no passage has
   */
  private record Chosen(String name, Use<Stream<IndexedPassage>> passages, List<String> missing) {}

  @Override
  Exit run() throws IOException {
    String question = wanted.words("exporteer");
    int most = wanted.most();
    ExportForm asked =
        form != null ? form : file == null ? ExportForm.MARKDOWN : ExportForm.ofFile(file);
    if (asked == ExportForm.OPENSEARCH) {
      return toCluster(question);
    }
    if (file != null) {
      written.check(file, "--uit");
    }
    boolean asks = !question.isBlank() || !wanted.filters().isEmpty();
    boolean names = !ids.isEmpty() || selection != null;
    Refusal.usageIf(asks && names, "kies: woorden en filters, of passages met --id of --selectie.");
    return library()
        .use(
            index -> {
              Chosen chosen = names ? named(index) : found(index, question, most);
              return export(index, asked, chosen, question, !asks && !names);
            });
  }

  private Exit toCluster(String question) throws IOException {
    boolean some = !question.isBlank() || !wanted.filters().isEmpty() || !ids.isEmpty();
    Refusal.usageIf(
        some || selection != null, "de vorm opensearch geeft het hele corpus; laat de keuze weg.");
    Path directory = file;
    if (directory == null) {
      throw Refusal.usage("de vorm opensearch maakt een map vol; geef met --uit haar naam.");
    }
    String[] there = directory.toFile().list();
    Refusal.usageIf(
        there == null ? Files.exists(directory) : there.length > 0,
        directory + " is er al; geef met --uit een nieuwe map.");
    Corpus corpus = Corpus.at(places().corpus());
    OpenSearchExport export = new OpenSearchExport(directory, corpus, unlicensed, terminal());
    return library().use(export::write);
  }

  private void write(Stream<String> text) throws IOException {
    if (file == null) {
      text.forEach(out()::print);
      return;
    }
    written.write(file, text);
    say("Geschreven: " + file);
  }

  private Chosen named(PassageIndex index) throws IOException {
    SelectionFile saved = selection == null ? new SelectionFile("", List.of()) : read(selection);
    Set<String> wanted = new LinkedHashSet<>(ids);
    wanted.addAll(saved.ids());
    List<IndexedPassage> passages = new ArrayList<>();
    Chosen chosen = new Chosen(saved.name(), again -> passages.stream(), new ArrayList<>());
    for (String id : wanted) {
      index.passage(id.strip()).ifPresentOrElse(passages::add, () -> chosen.missing().add(id));
    }
    return chosen;
  }

  private static SelectionFile read(Path file) throws IOException {
    Refusal.usageIf(
        Files.isDirectory(file), file + " is een map; geef het bestand van een selectie.");
    Refusal other =
        Refusal.failed(
            "%s is geen selectie; bewaar ze met de pagina, of zet op elke regel de naam van een"
                + " passage.",
            file);
    try {
      return SelectionFile.read(Files.readString(file)).orElseThrow(() -> other);
    } catch (CharacterCodingException e) {
      throw other;
    }
  }

  private Chosen found(PassageIndex index, String words, int most) throws IOException {
    if (words.isBlank() && wanted.filters().isEmpty() && most == 0) {
      return new Chosen("", PassageIndex::stream, List.of());
    }
    List<IndexedPassage> passages = new ArrayList<>();
    int limit = most == 0 ? FilterOptions.MOST : most;
    boolean more = true;
    while (more) {
      Question question =
          new Question(words, wanted.filters(), limit, passages.size(), false, Set.of());
      Hits hits = Lookup.hits(Searcher.on(index).search(question));
      hits.hits().forEach(hit -> passages.add(hit.found()));
      more = most == 0 && !hits.hits().isEmpty() && passages.size() < hits.total();
    }
    return new Chosen("", again -> passages.stream(), List.of());
  }

  /**
   * Writes what was chosen.
   *
   * @param all whether it is the whole corpus
   */
  private Exit export(PassageIndex index, ExportForm form, Chosen chosen, String words, boolean all)
      throws IOException {
    List<String> remarks = new ArrayList<>();
    if (!chosen.missing().isEmpty()) {
      remarks.add(
          "let op: deze passages zijn er niet (meer): " + RunList.first(chosen.missing()) + ".");
    }
    ExportedPassages passages = new ExportedPassages(index, chosen.passages(), unlicensed);
    if (passages.works().isEmpty()) {
      remarks.add("Niets gevonden om te exporteren; probeer andere woorden of filters.");
      remarks.forEach(terminal()::say);
      return Exit.NOTHING;
    }
    if (form.passages) {
      byRights(passages.works().stream().filter(work -> !passages.withheld(work).isEmpty()))
          .forEach((why, titles) -> remarks.add("Zonder tekst: " + RunList.first(titles) + why));
    }
    // Said now that each passage was read once: damage makes all of this be done again.
    remarks.forEach(terminal()::say);
    String asked = words.isBlank() ? "Passages" : "Passages over " + words.strip();
    Booklet booklet =
        new Booklet(
            chosen.name().isBlank() ? asked : chosen.name().strip(), () -> passages.stream());
    // A work without a single passage is a work all the same.
    List<WorkInfo> works = all ? index.works() : List.copyOf(passages.works());
    write(
        switch (form) {
          case MARKDOWN -> booklet.markdown();
          case HTML -> booklet.html();
          case CSV -> PassageExport.csv(passages.stream());
          case JSON_LINES -> passages.stream().map(PassageExport::jsonLine);
          case RIS -> Stream.of(Bibliography.ris(cited(passages, works, all)));
          case BIBTEX -> Stream.of(Bibliography.bibTex(cited(passages, works, all)));
          case CSL_JSON -> Stream.of(Bibliography.cslJson(cited(passages, works, all)), "\n");
          case DUBLIN_CORE -> Stream.of(Bibliography.dublinCore(works));
          case OPENSEARCH -> throw new IllegalStateException("has no text");
        });
    return remarks.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  private List<CitedWork> cited(ExportedPassages passages, List<WorkInfo> works, boolean all)
      throws IOException {
    Map<String, CitedWork> cited = new LinkedHashMap<>();
    Stream.concat(
            works.stream().filter(work -> all).map(CitedWork::of),
            passages.stream().map(each -> each.citation().work()))
        .forEach(work -> cited.putIfAbsent(work.key(), work));
    for (Literature literature : literature()) {
      passages.stream()
          .flatMap(each -> literature.citedIn(each.citation()))
          .forEach(work -> cited.putIfAbsent(work.key(), work));
    }
    return List.copyOf(cited.values());
  }

  /** Of each corpus that has any. */
  private List<Literature> literature() throws IOException {
    List<Literature> all = new ArrayList<>();
    for (Places places : allPlaces()) {
      Path file = places.corpus().resolve(Corpus.SideFile.BIBLIOGRAPHY.fileName());
      if (Files.isReadable(file)) {
        all.add(Literature.read(Files.readString(file)));
      }
    }
    return all;
  }

  /** Titles of works that stay behind, by the end of a sentence that says why. */
  static Map<String, Set<String>> byRights(Stream<WorkInfo> works) {
    return works.collect(
        Collectors.groupingBy(
            work ->
                Rights.of(work.metadata().rights()) == Rights.FORBIDDEN
                    ? "; de rechten van het werk verbieden het."
                    : "; wat ermee mag, staat er niet bij. Zet rights: in het werk, of geef"
                        + " --ook-zonder-licentie als je het mag.",
            TreeMap::new,
            Collectors.mapping(
                work -> "\"" + work.metadata().title() + "\"",
                Collectors.toCollection(LinkedHashSet::new))));
  }

  /** The forms in which passages and works leave Naslag. */
  enum ExportForm {
    MARKDOWN(true, "markdown md"),
    HTML(true, "html htm"),
    CSV(true, "csv"),
    JSON_LINES(true, "jsonl ndjson"),
    RIS(false, "ris"),
    BIBTEX(false, "bibtex bib"),
    CSL_JSON(false, "csl-json json"),
    DUBLIN_CORE(false, "oai_dc xml"),
    OPENSEARCH(true, "opensearch");

    /** True where passages go out with their text, false where works are only described. */
    private final boolean passages;

    /** The name of the form, then others as a file's name ends, parted by spaces. */
    private final String names;

    ExportForm(boolean passages, String names) {
      this.passages = passages;
      this.names = names;
    }

    /** The form of a name, or of the ending of file names without its dot. */
    static ExportForm named(String name) {
      return find(name.strip().replace(' ', '-'))
          .orElseThrow(
              () -> Refusal.usage("de vorm \"%s\" bestaat niet; wel %s.", name, all(", ")));
    }

    /** The form of a file by the ending of its name. */
    static ExportForm ofFile(Path file) {
      int dot = file.toString().lastIndexOf('.');
      return find(dot < 0 ? "" : file.toString().substring(dot + 1))
          .orElseThrow(
              () ->
                  Refusal.usage(
                      "aan de naam %s zie ik de vorm niet; geef --vorm %s.", file, all("|")));
    }

    private static Optional<ExportForm> find(String name) {
      String wanted = name.toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(f -> List.of(f.names.split(" ")).contains(wanted))
          .findFirst();
    }

    private static String all(String between) {
      return Stream.of(values()).map(ExportForm::toString).collect(Collectors.joining(between));
    }

    /** The name as an option has it. */
    @Override
    public String toString() {
      return names.split(" ")[0];
    }
  }
}
