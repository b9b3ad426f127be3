package naslag.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import naslag.corpus.Problem;
import naslag.evaluate.JudgedQuery.JsonLines.BadLine;
import naslag.evaluate.JudgedQuery.JsonLines.Fields;
import naslag.search.Facet;
import naslag.search.Filters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    if (gold.isEmpty() && !kind.equals(NOHIT)) {
      throw fields.bad("de vraag \"%s\" heeft geen goed antwoord (\"gold\").", query);
    }
    if (!gold.isEmpty() && kind.equals(NOHIT)) {
      throw fields.bad("de vraag \"%s\" hoort niets te vinden, en heeft toch \"gold\".", query);
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

  /** Reads a file of one JSON object a line, without holding the file. */
  static final class JsonLines {
    private static final JsonMapper JSON =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonLines() {}

    /** A line that cannot be used; thrown and caught in this package only. */
    static final class BadLine extends RuntimeException {
      private final Problem problem;

      /**
       * A fault in a file.
       *
       * @param line 1-based; 0 when the file as a whole is to blame
       * @param message one Dutch sentence, without a capital
       */
      BadLine(Path file, int line, String message) {
        super(message, null, false, false);
        this.problem = new Problem(file.toString(), line, message);
      }

      Problem problem() {
        return problem;
      }
    }

    /**
     * What each line's object gives, in order; empty lines are skipped.
     *
     * @param what the file has, for a sentence when there is none
     * @param id of each, unique in the file
     * @param twice the sentence for an id that was there before
     * @throws IOException when the file cannot be read
     * @throws BadLine at the first line that is no JSON object
     */
    static <T> List<T> read(
        Path file, String what, Function<Fields, T> each, Function<T, String> id, String twice)
        throws IOException {
      List<T> all = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      int number = 0;
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          String json = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
          if (!json.isBlank()) {
            Fields fields = object(file, number, json);
            all.add(each.apply(fields));
            if (!ids.add(id.apply(all.getLast()))) {
              throw fields.bad(twice, id.apply(all.getLast()));
            }
          }
        }
      } catch (CharacterCodingException e) {
        throw new BadLine(file, 0, "dit bestand is geen UTF-8; bewaar het opnieuw als UTF-8.");
      }
      if (all.isEmpty()) {
        throw new BadLine(file, 0, "hier staan geen " + what + " in.");
      }
      return all;
    }

    private static Fields object(Path file, int line, String json) {
      try {
        JsonNode object = JSON.readTree(json);
        if (object.isObject()) {
          return new Fields(file, line, object);
        }
        throw new BadLine(file, line, "hier moet een JSON-object staan, tussen { en }.");
      } catch (StreamReadException e) {
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String where = column > 0 ? ", bij teken " + column : "";
        throw new BadLine(file, line, "geen geldige JSON" + where + ".");
      } catch (JacksonException e) {
        throw new BadLine(file, line, "er staat nog iets na het JSON-object.");
      }
    }

    /** The fields of one object, asked for by name and kind; one of another kind is a bad line. */
    record Fields(Path file, int line, JsonNode object) {
      /** A text that must be there and not be blank. */
      String text(String name) {
        return optionalText(name)
            .filter(value -> !value.isBlank())
            .orElseThrow(() -> bad("hier ontbreekt \"%s\" (een tekst).", name));
      }

      Optional<String> optionalText(String name) {
        return object.hasNonNull(name)
            ? Optional.of(text(object.path(name), "\"%s\" moet een tekst zijn.", name))
            : Optional.empty();
      }

      private String text(JsonNode value, String message, String name) {
        if (!value.isString()) {
          throw bad(message, name);
        }
        return value.stringValue();
      }

      /** One text or a list of texts; empty when the field is absent. */
      List<String> texts(String name) {
        String message = "\"%s\" moet een tekst of een lijst van teksten zijn.";
        return items(name).stream().map(item -> text(item, message, name)).toList();
      }

      /** One object or a list of objects; empty when the field is absent. */
      List<Fields> objects(String name) {
        return fields(items(name), "\"%s\" moet objecten bevatten.", name);
      }

      /** An object; empty when the field is absent. */
      Optional<Fields> object(String name) {
        List<JsonNode> value = object.hasNonNull(name) ? List.of(object.path(name)) : List.of();
        return fields(value, "\"%s\" moet een object zijn.", name).stream().findFirst();
      }

      private List<Fields> fields(List<JsonNode> values, String message, String name) {
        if (!values.stream().allMatch(JsonNode::isObject)) {
          throw bad(message, name);
        }
        return values.stream().map(value -> new Fields(file, line, value)).toList();
      }

      /** The values of a list; a single value counts as a list of one. */
      private List<JsonNode> items(String name) {
        JsonNode value = object.path(name);
        return !object.hasNonNull(name)
            ? List.of()
            : value.isArray() ? new ArrayList<>(value.values()) : List.of(value);
      }

      /** A whole number within bounds. */
      int number(String name, int least, int most) {
        JsonNode value = object.path(name);
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number == Math.rint(number) && number >= least && number <= most) {
          return (int) number;
        }
        throw bad("\"%s\" moet een getal van %s tot %s zijn.", name, least, most);
      }

      @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library of ours
      BadLine bad(String message, Object... values) {
        return new BadLine(file, line, message.formatted(values));
      }
    }
  }
}
