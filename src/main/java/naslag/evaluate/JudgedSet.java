package naslag.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.corpus.Corpus;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JsonLines.Fields;
import naslag.evaluate.JudgedQuery.Gold;
import naslag.evaluate.Measure.Relevance;
import naslag.index.IndexBuilder;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;

/**
 * Judged queries with the passages and the index that they are asked of. Closing it deletes a
 * temporary index.
 *
 * @param passages all that a query may find, in the order of the corpus
 * @param temporary the directory of an index made for the occasion
 */
record JudgedSet(
    Path judgements,
    List<JudgedQuery> queries,
    List<JudgedPassage> passages,
    PassageIndex index,
    Optional<Path> temporary)
    implements Closeable {
  private static final String PASSAGES = "passages.jsonl";

  /** A hit of more words than this is no passage but a chapter, and counts for nothing. */
  private static final int MOST_WORDS = 420;

  /** A title without words, or a query with a word of it would find every passage. */
  private static final String UNTITLED = "…";

  /**
   * A passage that a query may find.
   *
   * @param key its id in the index
   * @param id what people and files call it
   * @param title of the example or section; may be empty
   * @param text its words
   * @param counts false when finding it counts for nothing
   */
  record JudgedPassage(String key, String id, String title, String text, boolean counts) {
    /** The id as given may not be safe in a URL, so the passage's line makes its key. */
    private static JudgedPassage of(Fields fields) {
      String title = fields.optionalText("title").orElse("");
      String key = "p/" + fields.line();
      return new JudgedPassage(key, fields.text("id"), title, fields.text("text"), true);
    }
  }

  /** Judgements as snippets on the passages of an index, which stays the caller's to close. */
  static JudgedSet onIndex(Path judgements, PassageIndex index) throws IOException {
    List<JudgedQuery> queries = JudgedQuery.read(judgements);
    List<JudgedPassage> all = new ArrayList<>();
    for (IndexedPassage indexed : index.everyPassage()) {
      Passage passage = indexed.passage();
      String id = passage.id();
      boolean counts = passage.words() <= MOST_WORDS;
      all.add(new JudgedPassage(id, id, passage.title(), passage.text(), counts));
    }
    return new JudgedSet(judgements, queries, all, index, Optional.empty());
  }

  /**
   * A folder of ready-made passages, indexed for the occasion.
   *
   * @param judgements the file of queries
   */
  static JudgedSet ofFolder(Path folder, Path judgements, Corpus thesaurusOf) throws IOException {
    List<JudgedQuery> queries = JudgedQuery.read(judgements);
    Path file = folder.resolve(PASSAGES);
    String twice = "de passage %s stond er al.";
    List<JudgedPassage> all =
        JsonLines.read(file, "passages", JudgedPassage::of, JudgedPassage::id, twice);
    List<Passage> passages =
        IntStream.range(0, all.size()).mapToObj(i -> passage(all.get(i), i)).toList();
    Path directory = Files.createTempDirectory("naslag-evaluatie");
    try {
      new IndexBuilder(thesaurusOf, directory).write(PASSAGES, Metadata.titled(UNTITLED), passages);
      PassageIndex index = PassageIndex.open(directory).orElseThrow();
      return new JudgedSet(judgements, queries, all, index, Optional.of(directory));
    } catch (IOException | RuntimeException e) {
      delete(directory);
      throw e;
    }
  }

  private static Passage passage(JudgedPassage judged, int ordinal) {
    return new Passage(
        judged.key(), PASSAGES, ordinal + 1, ordinal, judged.title(), ordinal + 1, judged.text());
  }

  /**
   * The golds that each passage holds, of each query in order.
   *
   * @throws BadLine when an id is unknown, or no passage holds any gold
   */
  List<Relevance> relevance() {
    Map<String, String> keys = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (JudgedPassage passage : passages) {
      keys.put(passage.id(), passage.key());
      if (passage.counts()) {
        texts.put(passage.key(), JudgedQuery.snippetKey(passage.text()));
      }
    }
    List<Relevance> all = new ArrayList<>();
    for (JudgedQuery query : queries) {
      Map<String, List<Integer>> held = new HashMap<>();
      for (int i = 0; i < query.gold().size(); i++) {
        for (String key : holders(query, query.gold().get(i), keys, texts)) {
          held.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
      all.add(new Relevance(query.gold().stream().map(Gold::grade).toList(), held));
    }
    if (all.stream().allMatch(r -> r.held().isEmpty())
        && all.stream().anyMatch(r -> !r.grades().isEmpty())) {
      throw new BadLine(
          judgements,
          0,
          "geen enkel fragment staat in dit corpus; geef met --corpus het corpus waar de vragen"
              + " over gaan.");
    }
    return all;
  }

  private List<String> holders(
      JudgedQuery query, Gold gold, Map<String, String> keys, Map<String, String> texts) {
    return switch (gold) {
      case Gold.PassageId(String id, int grade) -> {
        String fault = "er is geen passage met id \"" + id + "\".";
        yield Optional.ofNullable(keys.get(id))
            .map(List::of)
            .orElseThrow(() -> new BadLine(judgements, query.line(), fault));
      }
      case Gold.Snippet(String text, int grade) -> {
        String wanted = JudgedQuery.snippetKey(text);
        yield texts.keySet().stream()
            .filter(key -> texts.getOrDefault(key, "").contains(wanted))
            .toList();
      }
    };
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
