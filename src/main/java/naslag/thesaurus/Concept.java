package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.thesaurus.Field.LanguageTag;

/**
 * One concept in the sense of SKOS: its labels, its meaning and its place among others.
 *
 * @param kind what the concept is used for
 */
public record Concept(String id, String uri, Kind kind, Map<String, List<String>> values)
    implements Entry {

  /** What a concept is used for. */
  public enum Kind {
    /** Browsed and filtered by. */
    THEME("thema"),
    /** Someone who helps; describes an example. */
    PROFESSION("beroep"),
    /** Where help, care or school is given; describes an example. */
    PLACE("plaats"),
    /** Only expands queries. */
    WORD("woord");

    private final String dutch;

    Kind(String dutch) {
      this.dutch = dutch;
    }

    /** The word for this kind in the file and for people. */
    public String dutch() {
      return dutch;
    }

    /** The kind of a Dutch word; empty when there is none. */
    public static Optional<Kind> ofDutch(String word) {
      return Arrays.stream(values()).filter(k -> k.dutch.equalsIgnoreCase(word)).findFirst();
    }
  }

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]+");
  private static final Pattern URI_TEXT = Pattern.compile("[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  /**
   * Copies every list and strips white space around every text.
   *
   * @throws IllegalArgumentException naming the value that breaks an invariant
   */
  public Concept {
    values = checked(id, uri, values);
    if (!LanguageTag.hasShown(values.keySet())) {
      throw new IllegalArgumentException("no preferred label: " + id);
    }
  }

  /** The values of an entry, each valid for its field; lists that are empty are left out. */
  static Map<String, List<String>> checked(String id, String uri, Map<String, List<String>> given) {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id: '" + id + "'");
    }
    if (!isUri(uri)) {
      throw new IllegalArgumentException("not a URI: '" + uri + "' of " + id);
    }
    Map<String, List<String>> values = new HashMap<>();
    given.forEach(
        (key, texts) -> {
          Field.Shape shape =
              Field.of(key)
                  .orElseThrow(() -> new IllegalArgumentException("no field: " + key + " of " + id))
                  .shape();
          // The same list where nothing is to strip, so that copies of an entry share it.
          List<String> all = texts.stream().map(String::strip).toList();
          List<String> stripped = List.copyOf(all.equals(texts) ? texts : all);
          boolean uris = shape == Field.Shape.URIS && !stripped.stream().allMatch(Concept::isUri);
          if (stripped.contains("") || uris || (shape.isSingle() && stripped.size() > 1)) {
            throw new IllegalArgumentException("not a " + key + ": " + texts + " of " + id);
          }
          if (!stripped.isEmpty()) {
            values.put(key.intern(), stripped);
          }
        });
    return Map.copyOf(values);
  }

  @Override
  public Concept with(Map<String, List<String>> others) {
    return new Concept(id, uri, kind, others);
  }

  /** The concept as a search needs it, without what is only kept for export. */
  public Concept withoutOnlyKept() {
    Map<String, List<String>> searched = new HashMap<>(values);
    searched.keySet().removeIf(key -> Field.of(key).filter(Field::isOnlyKept).isPresent());
    return with(searched);
  }

  /** Dutch near-synonyms; they expand a query in both directions. */
  public List<String> altLabels() {
    return all("altLabel");
  }

  /** Misspellings and spellings that are found but never shown. */
  public List<String> hiddenLabels() {
    return all("hiddenLabel");
  }

  /** Ids of the concepts that this one is a kind of. */
  public List<String> broader() {
    return all("broader");
  }

  /** Ids of concepts that belong with this one; stating it on one side is enough. */
  public List<String> related() {
    return all("related");
  }

  /** Dutch; "" when absent. */
  public String definition() {
    return text("definition");
  }

  /** Dutch, how the concept is used here; "" when absent. */
  public String scopeNote() {
    return text("scopeNote");
  }

  /**
   * Every label, the preferred one first, then alternative, hidden and those of other languages.
   */
  public List<String> allLabels() {
    List<String> all = new ArrayList<>();
    all.add(prefLabel());
    all.addAll(altLabels());
    all.addAll(hiddenLabels());
    otherLabels().values().forEach(all::addAll);
    return all;
  }

  /** Of the URI alone: sets of concepts are walked often, and a URI is there once. */
  @Override
  public int hashCode() {
    return uri.hashCode();
  }

  /** Whether a text can be an id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a text has no character that a URI cannot have. */
  public static boolean isUri(String text) {
    return URI_TEXT.matcher(text).matches();
  }
}
