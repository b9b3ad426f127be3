package naslag.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.search.Answer;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.show.SelectionFile;
import org.jspecify.annotations.Nullable;

/**
 * Which passages go out.
 *
 * @param words of a question; "" for none
 * @param filters of a question
 * @param ids of passages
 * @param file a selection, as the page saves it; null for none
 * @param max of a question's passages, how many at most; 0 for all
 */
record ExportChoice(String words, Filters filters, List<String> ids, @Nullable Path file, int max) {
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
    if (named && !(words.isBlank() && filters.isEmpty())) {
      throw new Refusal(
          Exit.USAGE, "kies: woorden en filters, of passages met --id of --selectie.");
    }
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
    if (Files.isDirectory(file)) {
      throw new Refusal(Exit.USAGE, file + " is een map; geef het bestand van een selectie.");
    }
    Optional<SelectionFile> read;
    try {
      read = SelectionFile.read(Files.readString(file));
    } catch (CharacterCodingException e) {
      read = Optional.empty();
    }
    return read.orElseThrow(
        () ->
            new Refusal(
                Exit.FAILED,
                file
                    + " is geen selectie; bewaar ze met de pagina, of zet op elke regel de naam"
                    + " van een passage."));
  }

  private Chosen asked(PassageIndex index) throws IOException {
    List<IndexedPassage> passages = new ArrayList<>();
    int limit = max == 0 ? PAGE : max;
    boolean more = true;
    while (more) {
      Question question = new Question(words, filters, limit, passages.size(), false, Set.of());
      switch (Searcher.on(index).search(question)) {
        case Answer.UnknownFilter unknown ->
            throw new Refusal(Exit.USAGE, SearchRun.sentence(unknown));
        case Hits hits -> {
          hits.hits().forEach(hit -> passages.add(hit.found()));
          more = max == 0 && !hits.hits().isEmpty() && passages.size() < hits.total();
        }
      }
    }
    return new Chosen("", passages, List.of());
  }
}
