package naslag.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.corpus.Corpus;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.ReadyMadeIndex;

/** Judged queries with the index that they are asked of; closing it leaves nothing behind. */
final class JudgedSet implements Closeable {
  private static final String PASSAGES = "passages.jsonl";

  /**
   * No word of it, or each query that has the word would meet every passage by its work's title.
   */
  private static final String UNTITLED = "…";

  private final Path judgements;
  private final List<JudgedQuery> queries;
  private final JudgedPassages passages;
  private final PassageIndex index;
  private final Optional<Path> temporary;

  private JudgedSet(
      Path judgements,
      List<JudgedQuery> queries,
      JudgedPassages passages,
      PassageIndex index,
      Optional<Path> temporary) {
    this.judgements = judgements;
    this.queries = queries;
    this.passages = passages;
    this.index = index;
    this.temporary = temporary;
  }

  Path judgements() {
    return judgements;
  }

  List<JudgedQuery> queries() {
    return queries;
  }

  JudgedPassages passages() {
    return passages;
  }

  PassageIndex index() {
    return index;
  }

  /** Judgements as snippets on the passages of an index, which stays the caller's to close. */
  static JudgedSet onIndex(Path judgements, PassageIndex index) throws IOException {
    List<JudgedQuery> queries = Judgements.read(judgements);
    List<JudgedPassages.One> all = new ArrayList<>();
    for (IndexedPassage indexed : index.everyPassage()) {
      Passage passage = indexed.passage();
      boolean counts = passage.words() <= JudgedPassages.MOST_WORDS;
      all.add(one(passage, passage.id(), counts));
    }
    return new JudgedSet(judgements, queries, new JudgedPassages(all), index, Optional.empty());
  }

  /**
   * A folder of ready-made passages, indexed for the occasion.
   *
   * @param judgements the queries' file
   */
  static JudgedSet ofFolder(Path folder, Path judgements, Corpus thesaurusOf) throws IOException {
    List<JudgedQuery> queries = Judgements.read(judgements);
    List<JudgedPassages.One> all = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonLines.read(
        folder.resolve(PASSAGES),
        fields -> {
          String id = fields.text("id");
          if (!ids.add(id)) {
            throw fields.bad("de passage " + id + " stond er al.");
          }
          Passage passage =
              passage(
                  passages.size(),
                  fields.line(),
                  fields.optionalText("title").orElse(""),
                  fields.text("text"));
          passages.add(passage);
          all.add(one(passage, id, true));
        });
    if (all.isEmpty()) {
      throw new BadLine(folder.resolve(PASSAGES), 0, "hier staan geen passages in.");
    }
    Path directory = Files.createTempDirectory("naslag-evaluatie");
    try {
      ReadyMadeIndex.write(directory, PASSAGES, Metadata.titled(UNTITLED), passages, thesaurusOf);
      return new JudgedSet(
          judgements,
          queries,
          new JudgedPassages(all),
          PassageIndex.open(directory).orElseThrow(),
          Optional.of(directory));
    } catch (IOException | RuntimeException e) {
      delete(directory);
      throw e;
    }
  }

  private static JudgedPassages.One one(Passage passage, String id, boolean counts) {
    return new JudgedPassages.One(passage.id(), id, passage.title(), passage.text(), counts);
  }

  /** The id as given may not be safe in a URL, so the passage's place is its id. */
  private static Passage passage(int ordinal, int line, String title, String text) {
    return new Passage(
        "p/" + ordinal,
        PASSAGES,
        PASSAGES,
        line,
        ordinal,
        List.of(),
        "",
        title,
        List.of(),
        0,
        ordinal + 1,
        text,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      index.close();
      delete(temporary.get());
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
