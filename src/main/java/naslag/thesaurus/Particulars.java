package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a thesaurus keeps of a concept or group beside its labels and relations. The search has no
 * use for it; a librarian who takes the concept out again does.
 *
 * @param notations codes of a classification; one of a type of its own ends on {@code ^^} and the
 *     URI of that type
 * @param notes documentation by kind, one of {@link #NOTES}, with a language after an at sign or
 *     without one: {@code changeNote@en}
 * @param created a date as the source writes it, "" when absent
 * @param modified as {@code created}
 * @param deprecated no longer to be used
 * @param replacedBy URIs of what is to be used instead
 * @param schemes URIs of the concept schemes that it belongs to; of a concept, empty for the one of
 *     its thesaurus; a group need not belong to any
 * @param foreign the preferred label is not Dutch but borrowed from the labels of other languages
 */
public record Particulars(
    List<String> notations,
    Map<String, List<String>> notes,
    String created,
    String modified,
    boolean deprecated,
    List<String> replacedBy,
    List<String> schemes,
    boolean foreign) {

  /** The kinds of documentation of SKOS, in the order of writing. */
  public static final List<String> NOTES =
      List.of(
          "note",
          "definition",
          "scopeNote",
          "example",
          "historyNote",
          "editorialNote",
          "changeNote");

  /** Of a concept that has no more than labels and relations. */
  public static final Particulars NONE =
      new Particulars(List.of(), Map.of(), "", "", false, List.of(), List.of(), false);

  private static final Pattern NOTE =
      Pattern.compile("(" + String.join("|", NOTES) + ")(@(" + Concept.LANGUAGE + "))?");

  /**
   * Copies every list, strips the texts and orders the notes by kind and language.
   *
   * @throws IllegalArgumentException naming the value that breaks an invariant
   */
  public Particulars {
    notations = texts("notation", notations);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    for (String key : notes.keySet().stream().sorted(Particulars::compare).toList()) {
      List<String> texts = texts(key, notes.getOrDefault(key, List.of()));
      if (!texts.isEmpty()) {
        ordered.put(key, texts);
      }
    }
    notes = Collections.unmodifiableMap(ordered);
    created = created.strip();
    modified = modified.strip();
    replacedBy = uris(replacedBy);
    schemes = uris(schemes);
  }

  /** Whether a text can stand as a key of the notes. */
  static boolean isNote(String key) {
    return NOTE.matcher(key).matches();
  }

  private static int compare(String a, String b) {
    int kinds = Integer.compare(NOTES.indexOf(kind(a)), NOTES.indexOf(kind(b)));
    return kinds != 0 ? kinds : a.compareTo(b);
  }

  /** The kind of a note, of its key. */
  static String kind(String key) {
    int at = key.indexOf('@');
    String kind = at < 0 ? key : key.substring(0, at);
    if (!isNote(key)) {
      throw new IllegalArgumentException("not a kind of note: '" + key + "'");
    }
    return kind;
  }

  /** The language of a note, of its key; "" when none is said. */
  static String language(String key) {
    return key.substring(key.indexOf('@') < 0 ? key.length() : key.indexOf('@') + 1);
  }

  Particulars withForeign(boolean value) {
    return new Particulars(
        notations, notes, created, modified, deprecated, replacedBy, schemes, value);
  }

  Particulars withSchemes(List<String> others) {
    return new Particulars(
        notations, notes, created, modified, deprecated, replacedBy, others, foreign);
  }

  /** What stands here, and what the other has more; a date stays as it is. */
  Particulars with(Particulars other) {
    Map<String, List<String>> all = new LinkedHashMap<>(notes);
    other.notes.forEach((key, texts) -> all.merge(key, texts, Particulars::union));
    return new Particulars(
        union(notations, other.notations),
        all,
        created.isEmpty() ? other.created : created,
        modified.isEmpty() ? other.modified : modified,
        deprecated || other.deprecated,
        union(replacedBy, other.replacedBy),
        union(schemes, other.schemes),
        foreign);
  }

  static List<String> union(List<String> a, List<String> b) {
    Set<String> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return List.copyOf(union);
  }

  private static List<String> uris(List<String> uris) {
    for (String uri : uris) {
      if (!Concept.isUri(uri)) {
        throw new IllegalArgumentException("not a URI: '" + uri + "'");
      }
    }
    return List.copyOf(uris);
  }

  private static List<String> texts(String what, List<String> texts) {
    List<String> stripped = new ArrayList<>();
    for (String text : texts) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("blank " + what);
      }
      stripped.add(text.strip());
    }
    return List.copyOf(stripped);
  }
}
