package naslag.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JsonLines.Fields;
import naslag.evaluate.JudgedSet.JudgedQuery.Gold;
import naslag.evaluate.Measure.Relevance;
import naslag.index.IndexBuilder;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.search.Facet;
import naslag.search.Filters;

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
      AtomicFile.deleteDirectory(directory);
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
      AtomicFile.deleteDirectory(temporary.get());
    }
  }

  /**
   * A query whose good answers are known.
   *
   * @param id as its file names it
   * @param kind what the query tries, "synonym" or "typo"; {@link #NOHIT} when nothing should be
   *     found
   * @param text as typed
   * @param filters that go with it
   * @param gold what good answers hold; empty only for {@link #NOHIT}
   * @param line the 1-based line of its file
   */
  record JudgedQuery(
      String id, String kind, String text, Filters filters, List<Gold> gold, int line) {
    /** What {@link Character#isLetterOrDigit} is false for. */
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** The kind of query that has no answer. */
    static final String NOHIT = "nohit";

    private static final int BEST_GRADE = 3;

    /** What a good answer holds. */
    sealed interface Gold {
      /** How good an answer is that holds it: 3 to the point, 2 of use, 1 in passing. */
      int grade();

      /**
       * Words of a passage; a hit that holds them is relevant, however the text was cut.
       *
       * @param text verbatim; only its letters and digits are compared
       */
      record Snippet(String text, int grade) implements Gold {}

      /** A passage that was given ready-made, by the id it came with. */
      record PassageId(String id, int grade) implements Gold {}
    }

    /** True when the right answer is to find nothing. */
    boolean wantsNothing() {
      return gold.isEmpty();
    }

    /**
     * A text as its letters and digits only, the form in which snippets are compared. Composed
     * first, since a PDF may give a trema as a character of its own.
     */
    static String snippetKey(String text) {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      return NO_LETTER_OR_DIGIT.matcher(composed).replaceAll("");
    }

    /**
     * Reads a file with one JSON object a line: {@code query}, and {@code gold} as snippets with
     * grades or as ids of passages; {@code id}, {@code kind} and {@code filters} are optional.
     *
     * @throws IOException when the file cannot be read
     * @throws BadLine when a line is not as it should be, or there is none
     */
    static List<JudgedQuery> read(Path file) throws IOException {
      return JsonLines.read(
          file, "vragen", JudgedQuery::of, JudgedQuery::id, "de vraag %s stond er al.");
    }

    private static JudgedQuery of(Fields fields) {
      String query = fields.text("query");
      String id = fields.optionalText("id").orElse("r" + fields.line());
      List<Gold> gold = gold(fields);
      Optional<String> stated = fields.optionalText("kind").or(() -> fields.optionalText("source"));
      String kind = stated.orElse(gold.isEmpty() ? NOHIT : "vraag");
      if (gold.isEmpty() != kind.equals(NOHIT)) {
        String found = "hoort niets te vinden, en heeft toch \"gold\".";
        String fault = gold.isEmpty() ? "heeft geen goed antwoord (\"gold\")." : found;
        throw fields.bad("de vraag \"%s\" %s", query, fault);
      }
      return new JudgedQuery(id, kind, query, filters(fields), gold, fields.line());
    }

    private static List<Gold> gold(Fields fields) {
      if (fields.object().path("gold").path(0).isString()) {
        // An id is right or wrong; one grade for all leaves the measures as they are.
        return fields.texts("gold").stream()
            .distinct()
            .map(id -> (Gold) new Gold.PassageId(id, BEST_GRADE))
            .toList();
      }
      List<Gold> gold = new ArrayList<>();
      for (Fields one : fields.objects("gold")) {
        String snippet = one.text("snippet");
        if (snippetKey(snippet).isEmpty()) {
          throw fields.bad("het fragment \"%s\" heeft geen letters.", snippet);
        }
        gold.add(new Gold.Snippet(snippet, one.number("grade", 1, BEST_GRADE)));
      }
      return gold;
    }

    private static Filters filters(Fields fields) {
      List<Fields> given = fields.objects("filters");
      if (given.size() > 1) {
        throw fields.bad("\"filters\" moet één object zijn.");
      }
      if (given.isEmpty()) {
        return Filters.NONE;
      }
      Fields filters = given.getFirst();
      for (String name : filters.object().propertyNames()) {
        if (Arrays.stream(Facet.values()).noneMatch(facet -> facet.label().equals(name))) {
          throw fields.bad("de filter \"%s\" bestaat niet.", name);
        }
      }
      return Filters.each(facet -> filters.texts(facet.label()));
    }
  }
}
