package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JsonLines.Fields;
import naslag.search.Facet;
import naslag.search.Filters;

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

  JudgedQuery {
    gold = List.copyOf(gold);
    if (gold.isEmpty() != kind.equals(NOHIT)) {
      throw new IllegalArgumentException("gold is for queries with an answer: " + id);
    }
  }

  /** True when the right answer is to find nothing. */
  boolean wantsNothing() {
    return gold.isEmpty();
  }

  /**
   * A text as its letters and digits only, the form in which snippets are compared. Composed first,
   * since a PDF may give a trema as a character of its own.
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
    Optional<Fields> given = fields.object("filters");
    if (given.isEmpty()) {
      return Filters.NONE;
    }
    for (String name : given.get().object().propertyNames()) {
      if (Arrays.stream(Facet.values()).noneMatch(facet -> facet.label().equals(name))) {
        throw fields.bad("de filter \"%s\" bestaat niet.", name);
      }
    }
    return Filters.each(facet -> given.get().texts(facet.label()));
  }
}
