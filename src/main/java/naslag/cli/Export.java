package naslag.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.PassageExport;
import naslag.show.PassageExport.Exported;
import naslag.show.PassageExport.SelectionFile;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Bibliography;
import naslag.show.cite.Citation;
import naslag.show.cite.CitedWork;
import org.jspecify.annotations.Nullable;

/**
 * Makes what goes out of an index.
 *
 * @param form how it is written
 * @param choice which passages, or the works of which
 * @param unlicensed whether texts go out of which nobody says what may be done with them
 */
record Export(ExportCommand.ExportForm form, ExportChoice choice, boolean unlicensed) {
  private static final int MOST_NAMED = 5;

  /**
   * What came of it.
   *
   * @param text what goes out; nothing when nothing was found
   * @param remarks what to say beside it, Dutch sentences
   */
  record Made(Optional<String> text, List<String> remarks, Exit exit) {}

  Made of(PassageIndex index) throws IOException {
    ExportChoice.Chosen chosen = choice.on(index);
    List<String> remarks = new ArrayList<>();
    if (!chosen.missing().isEmpty()) {
      remarks.add("let op: deze passages zijn er niet (meer): " + shortly(chosen.missing()) + ".");
    }
    if (chosen.passages().isEmpty()) {
      remarks.add("Niets gevonden om te exporteren; probeer andere woorden of filters.");
      return new Made(Optional.empty(), remarks, Exit.NOTHING);
    }
    List<Exported> passages = passages(index, chosen.passages());
    boolean withheld = form.hasPassages() && sayWithheld(passages, remarks);
    boolean partly = withheld || !chosen.missing().isEmpty();
    return new Made(
        Optional.of(text(index, chosen.name(), passages)), remarks, partly ? Exit.PARTLY : Exit.OK);
  }

  private String text(PassageIndex index, String name, List<Exported> passages) throws IOException {
    String title = name.isBlank() ? title() : name.strip();
    return switch (form) {
      case MARKDOWN -> booklet(title, passages).markdown();
      case HTML -> booklet(title, passages).html();
      case CSV -> PassageExport.csv(passages);
      case JSON_LINES -> PassageExport.jsonLines(passages);
      case RIS -> Bibliography.ris(cited(index, passages));
      case BIBTEX -> Bibliography.bibTex(cited(index, passages));
      case CSL_JSON -> Bibliography.cslJson(cited(index, passages)) + "\n";
      case DUBLIN_CORE -> Bibliography.dublinCore(works(index, passages));
    };
  }

  private static Booklet booklet(String title, List<Exported> passages) {
    return new Booklet(title, passages.stream().map(Exported::taken).toList());
  }

  private String title() {
    return choice.words().isBlank() ? "Passages" : "Passages over " + choice.words().strip();
  }

  private List<Exported> passages(PassageIndex index, List<IndexedPassage> found)
      throws IOException {
    Map<String, WorkInfo> works = new HashMap<>();
    Map<String, List<Passage>> ofWork = new HashMap<>();
    List<Exported> exported = new ArrayList<>();
    for (IndexedPassage each : found) {
      Passage passage = each.passage();
      WorkInfo work = works.get(passage.work());
      if (work == null) {
        work =
            index
                .work(passage.work())
                .orElseThrow(() -> new IOException("no work " + passage.work()));
        works.put(passage.work(), work);
      }
      if (passage.signed() > 0 && !ofWork.containsKey(work.file())) {
        List<Passage> all = new ArrayList<>();
        index.passagesOf(work.file()).forEach(other -> all.add(other.passage()));
        ofWork.put(work.file(), all);
      }
      Citation citation = Citation.of(work, passage, ofWork.getOrDefault(work.file(), List.of()));
      exported.add(new Exported(work, each, citation, isWithheld(work)));
    }
    List<Citation> together = Citation.together(exported.stream().map(Exported::citation).toList());
    for (int i = 0; i < exported.size(); i++) {
      Exported each = exported.get(i);
      exported.set(i, new Exported(each.work(), each.found(), together.get(i), each.withheld()));
    }
    return exported;
  }

  private boolean isWithheld(WorkInfo work) {
    return switch (Rights.of(work.metadata().rights())) {
      case FREE -> false;
      case FORBIDDEN -> true;
      case UNKNOWN -> !unlicensed;
    };
  }

  private static boolean sayWithheld(List<Exported> passages, List<String> remarks) {
    Map<Rights, Set<String>> titles = new LinkedHashMap<>();
    for (Exported each : passages) {
      if (each.withheld()) {
        titles
            .computeIfAbsent(
                Rights.of(each.work().metadata().rights()), rights -> new LinkedHashSet<>())
            .add("\"" + each.work().metadata().title() + "\"");
      }
    }
    titles.forEach((rights, works) -> remarks.add(withheld(rights, List.copyOf(works))));
    return !titles.isEmpty();
  }

  private static String withheld(Rights rights, List<String> titles) {
    String works = shortly(titles);
    return rights == Rights.FORBIDDEN
        ? "Zonder tekst: " + works + "; de rechten van het werk verbieden het."
        : ("Zonder tekst: %s; wat ermee mag, staat er niet bij. Zet rights: in het werk,"
                + " of geef --ook-zonder-licentie als je het mag.")
            .formatted(works);
  }

  private static String shortly(List<String> names) {
    int more = names.size() - MOST_NAMED;
    return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
        + (more > 0 ? " en nog " + more : "");
  }

  /** The works, and each signed section as a chapter of its own, every one once. */
  private List<CitedWork> cited(PassageIndex index, List<Exported> passages) throws IOException {
    Map<String, CitedWork> cited = new LinkedHashMap<>();
    if (choice.asksNothing()) {
      // A work without a single passage is a work all the same.
      for (WorkInfo work : index.works()) {
        CitedWork whole = CitedWork.of(work);
        cited.put(whole.key(), whole);
      }
    }
    passages.forEach(
        each -> cited.putIfAbsent(each.citation().work().key(), each.citation().work()));
    return List.copyOf(cited.values());
  }

  private List<WorkInfo> works(PassageIndex index, List<Exported> passages) throws IOException {
    return choice.asksNothing()
        ? index.works()
        : passages.stream().map(Exported::work).distinct().toList();
  }

  /**
   * Which passages go out.
   *
   * @param words of a question; "" for none
   * @param filters of a question
   * @param ids of passages
   * @param file a selection, as the page saves it; null for none
   * @param max of a question's passages, how many at most; 0 for all
   */
  record ExportChoice(
      String words, Filters filters, List<String> ids, @Nullable Path file, int max) {
    private static final int PAGE = 10_000;

    /**
     * Passages in order.
     *
     * @param name of the selection; "" where there is none
     * @param missing ids that no passage has
     */
    record Chosen(String name, List<IndexedPassage> passages, List<String> missing) {}

    boolean asksNothing() {
      return words.isBlank() && filters.isEmpty() && ids.isEmpty() && file == null;
    }

    /**
     * Finds them.
     *
     * @throws Refusal when a filter has a value that nothing has, or the file is no selection
     */
    Chosen on(PassageIndex index) throws IOException {
      boolean named = !ids.isEmpty() || file != null;
      Refusal.usageIf(
          named && !(words.isBlank() && filters.isEmpty()),
          "kies: woorden en filters, of passages met --id of --selectie.");
      return named ? named(index) : asked(index);
    }

    private Chosen named(PassageIndex index) throws IOException {
      Set<String> wanted = new LinkedHashSet<>(ids);
      String name = "";
      if (file != null) {
        SelectionFile selection = selection(file);
        name = selection.name();
        wanted.addAll(selection.ids());
      }
      List<IndexedPassage> passages = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (String id : wanted) {
        Optional<IndexedPassage> found = index.passage(id.strip());
        found.ifPresentOrElse(passages::add, () -> missing.add(id));
      }
      return new Chosen(name, passages, missing);
    }

    private static SelectionFile selection(Path file) throws IOException {
      Refusal.usageIf(
          Files.isDirectory(file), file + " is een map; geef het bestand van een selectie.");
      try {
        Optional<SelectionFile> read = SelectionFile.read(Files.readString(file));
        if (read.isPresent()) {
          return read.get();
        }
      } catch (CharacterCodingException e) {
        // Neither a page nor a list of names.
      }
      throw Refusal.failed(
          "%s is geen selectie; bewaar ze met de pagina, of zet op elke regel de naam van een"
              + " passage.",
          file);
    }

    private Chosen asked(PassageIndex index) throws IOException {
      List<IndexedPassage> passages = new ArrayList<>();
      int limit = max == 0 ? PAGE : max;
      boolean more = true;
      while (more) {
        Question question = new Question(words, filters, limit, passages.size(), false, Set.of());
        Hits hits = Lookup.hits(Searcher.on(index).search(question));
        hits.hits().forEach(hit -> passages.add(hit.found()));
        more = max == 0 && !hits.hits().isEmpty() && passages.size() < hits.total();
      }
      return new Chosen("", passages, List.of());
    }
  }
}
