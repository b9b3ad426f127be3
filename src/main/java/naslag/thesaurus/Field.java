package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of concepts and groups, one row each: the key in YAML, which is also the column in a
 * table, the property in SKOS, what the values are, and what has the field. Every reader, writer
 * and the merge run over this table; one more field is one more row.
 *
 * <p>An entry has its values under {@link #key()}, with two exceptions: labels in other languages
 * are under {@code label@en}, one key per language, and notes under {@code changeNote@en}, one key
 * per kind and language ({@code changeNote@} if the source gives no language).
 */
public enum Field {
  ID("id", "dcterms:identifier", Shape.TEXT, Of.BOTH),
  URI("uri", "", Shape.URI, Of.BOTH),
  KIND("soort", "dcterms:type", Shape.TEXT, Of.CONCEPTS),
  PREF_LABEL("prefLabel", "skos:prefLabel", Shape.TEXT, Of.BOTH),
  ALT_LABEL("altLabel", "skos:altLabel", Shape.TEXTS, Of.CONCEPTS),
  HIDDEN_LABEL("hiddenLabel", "skos:hiddenLabel", Shape.TEXTS, Of.CONCEPTS),
  LABELS("labels", "", Shape.LABELS, Of.BOTH),
  ORDERED("ordered", "", Shape.FLAG, Of.GROUPS),
  MEMBER("member", "skos:member", Shape.ENTRIES, Of.GROUPS),
  BROADER("broader", "skos:broader", Shape.ENTRIES, Of.CONCEPTS),
  RELATED("related", "skos:related", Shape.ENTRIES, Of.CONCEPTS),
  DEFINITION("definition", "skos:definition", Shape.TEXT, Of.CONCEPTS),
  SCOPE_NOTE("scopeNote", "skos:scopeNote", Shape.TEXT, Of.CONCEPTS),
  EXACT_MATCH("exactMatch", "skos:exactMatch", Shape.URIS, Of.CONCEPTS),
  CLOSE_MATCH("closeMatch", "skos:closeMatch", Shape.URIS, Of.CONCEPTS),
  BROAD_MATCH("broadMatch", "skos:broadMatch", Shape.URIS, Of.CONCEPTS),
  NARROW_MATCH("narrowMatch", "skos:narrowMatch", Shape.URIS, Of.CONCEPTS),
  RELATED_MATCH("relatedMatch", "skos:relatedMatch", Shape.URIS, Of.CONCEPTS),
  NOTATION("notation", "skos:notation", Shape.CODES, Of.BOTH),
  NOTES("notes", "", Shape.NOTES, Of.BOTH),
  CREATED("created", "dcterms:created", Shape.DATE, Of.BOTH),
  MODIFIED("modified", "dcterms:modified", Shape.DATE, Of.BOTH),
  DEPRECATED("deprecated", "owl:deprecated", Shape.FLAG, Of.BOTH),
  REPLACED_BY("replacedBy", "dcterms:isReplacedBy", Shape.URIS, Of.BOTH),
  IN_SCHEME("inScheme", "skos:inScheme", Shape.URIS, Of.BOTH);

  /** What the values of a field are, and how many there can be. */
  public enum Shape {
    /** One Dutch text. */
    TEXT,
    /** Dutch texts. */
    TEXTS,
    /** Texts, one key per language. */
    LABELS,
    /** Texts, one key per kind and language. */
    NOTES,
    /** One date as its source writes it. */
    DATE,
    /** The text "true", or nothing. */
    FLAG,
    /** One URI. */
    URI,
    /** URIs of anything. */
    URIS,
    /** Codes of a classification; one with its own datatype ends on {@code ^^} and its URI. */
    CODES,
    /** Ids of concepts, in a group also of groups. */
    ENTRIES;

    /** Whether there is at most one value. */
    public boolean isSingle() {
      return this == TEXT || this == DATE || this == FLAG || this == URI;
    }
  }

  private enum Of {
    CONCEPTS,
    GROUPS,
    BOTH
  }

  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";

  /** The kinds of note of SKOS, in the order of writing. */
  public static final List<String> NOTE_KINDS =
      List.of("note definition scopeNote example historyNote editorialNote changeNote".split(" "));

  /** Precedes the language in the key of a label that is not Dutch. */
  public static final String LABEL = "label@";

  /** What spreadsheets write for true, in the language of their user. */
  private static final Set<String> TRUE = Set.of("true", "waar", "vrai", "ja", "1");

  private static final Map<String, Field> NAMED =
      Arrays.stream(values()).collect(Collectors.toMap(Field::key, field -> field));

  private static final List<String> OF_CONCEPTS = keysOf(Of.CONCEPTS);
  private static final List<String> OF_GROUPS = keysOf(Of.GROUPS);

  private final String key;
  private final String property;
  private final Shape shape;
  private final Of of;

  Field(String key, String property, Shape shape, Of of) {
    this.key = key;
    this.property =
        property
            .replaceFirst("^skos:", Field.SKOS)
            .replaceFirst("^dcterms:", Field.DCTERMS)
            .replaceFirst("^owl:", Field.OWL);
    this.shape = shape;
    this.of = of;
  }

  public String key() {
    return key;
  }

  /** The URI of the property in SKOS; "" for the uri itself, labels by language, and notes. */
  public String property() {
    return property;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether a concept can have the field; with {@code group}, whether a group can. */
  public boolean isOf(boolean group) {
    return keys(group).contains(key);
  }

  /** Whether the field is only kept for export; the index does without it. */
  public boolean isOnlyKept() {
    return compareTo(NOTATION) >= 0;
  }

  /** The field that has its values under a key; empty when no field has. */
  public static Optional<Field> of(String key) {
    int at = key.indexOf('@');
    String language = key.substring(at + 1);
    if (at < 0) {
      return named(key).filter(field -> field != LABELS && field != NOTES);
    }
    boolean label = key.startsWith(LABEL);
    boolean known = label || NOTE_KINDS.contains(key.substring(0, at));
    boolean tagged = LanguageTag.isValid(language) || (!label && language.isEmpty());
    return Optional.of(label ? LABELS : NOTES).filter(field -> known && tagged);
  }

  /** The field with that key in YAML. */
  static Optional<Field> named(String key) {
    return Optional.ofNullable(NAMED.get(key));
  }

  /** Those of the texts that can be values of the field, each other one being a problem. */
  public List<String> valid(List<String> texts, Consumer<String> problem) {
    List<String> valid = new ArrayList<>(texts);
    if (shape == Shape.FLAG) {
      valid.replaceAll(text -> TRUE.contains(text.toLowerCase(Locale.ROOT)) ? "true" : text);
      if (!valid.stream().allMatch(Set.of("true", "false", "")::contains)) {
        problem.accept("'%s' is true of false, niet '%s'.".formatted(key, texts.getFirst()));
      }
      valid.removeIf(text -> !text.equals("true"));
    } else if (shape == Shape.URIS) {
      texts.stream()
          .filter(text -> !Concept.isUri(text))
          .forEach(text -> problem.accept("'%s' bij %s kan geen uri zijn.".formatted(text, key)));
      valid.removeIf(text -> !Concept.isUri(text));
    }
    return valid;
  }

  /** The keys in the order of the table; labels by language, notes by kind and language. */
  public static List<String> inOrder(Collection<String> keys) {
    return keys.stream()
        .sorted(Comparator.comparingInt(Field::rank).thenComparing(key -> key))
        .toList();
  }

  private static int rank(String key) {
    int at = key.indexOf('@');
    int kind = at < 0 ? 0 : NOTE_KINDS.indexOf(key.substring(0, at));
    return 10 * of(key).map(Field::ordinal).orElse(0) + kind;
  }

  /** The keys in YAML of what a concept, or else a group, can have. */
  public static List<String> keys(boolean group) {
    return group ? OF_GROUPS : OF_CONCEPTS;
  }

  private static List<String> keysOf(Of of) {
    return Arrays.stream(values())
        .filter(field -> field.of == of || field.of == Of.BOTH)
        .map(Field::key)
        .toList();
  }

  /** Language tags of labels and notes (BCP 47), and the two private ones that labels have here. */
  public static final class LanguageTag {
    /** Ends the tag of misspellings in a language other than Dutch. */
    public static final String HIDDEN = "-x-hidden";

    /** Ends the tag of alternative labels in a language without a preferred label. */
    public static final String ALTERNATIVE = "-x-alt";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    /** Whether a text has the form of a language tag. */
    public static boolean isValid(String text) {
      return TAG.matcher(text).matches();
    }

    /** The tag without {@link #HIDDEN} or {@link #ALTERNATIVE}. */
    public static String bare(String tag) {
      String end = tag.endsWith(HIDDEN) ? HIDDEN : tag.endsWith(ALTERNATIVE) ? ALTERNATIVE : "";
      return tag.substring(0, tag.length() - end.length());
    }

    /** How far a language is from Dutch: 0 Dutch, 1 not stated (""), 2 English, 3 any other. */
    public static int distance(String tag) {
      String language = tag.toLowerCase(Locale.ROOT);
      if (language.equals("nl") || language.startsWith("nl-")) {
        return 0;
      }
      return language.isEmpty() ? 1 : language.equals("en") || language.startsWith("en-") ? 2 : 3;
    }

    /** Whether a text in the language counts as Dutch: it is, or the language is not stated. */
    public static boolean isDutch(String tag) {
      return distance(tag) < 2;
    }

    /** Whether an entry with these keys has a label to show. */
    static boolean hasShown(Collection<String> keys) {
      return keys.contains("prefLabel") || !borrowed(keys).isEmpty();
    }

    /**
     * The key of the label to show for an entry without a Dutch one: English first, then by tag,
     * and an alternative label only if no language has a preferred one. "" when there is none.
     */
    public static String borrowed(Collection<String> keys) {
      return keys.stream()
          .filter(key -> key.startsWith(Field.LABEL) && !key.endsWith(HIDDEN))
          .min(Comparator.comparingInt(LanguageTag::rank).thenComparing(key -> key))
          .orElse("");
    }

    private static int rank(String key) {
      return (key.endsWith(ALTERNATIVE) ? 2 : 0) + distance(key.substring(Field.LABEL.length()));
    }
  }
}
