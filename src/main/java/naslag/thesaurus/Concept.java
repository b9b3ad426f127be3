package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One concept in the sense of SKOS: what it is called, what it means and how it lies between
 * others.
 *
 * @param id short name, unique in its thesaurus: letters, digits, dots, hyphens and underscores
 * @param uri unique in its thesaurus, without white space
 * @param kind what the concept is used for
 * @param prefLabel the Dutch label to show; never blank
 * @param altLabels Dutch near-synonyms; they expand a query in both directions
 * @param hiddenLabels misspellings and spellings that are found but never shown
 * @param otherLabels labels of other languages by language tag; the first of each is the preferred
 *     one
 * @param broader ids of the concepts that this one is a kind of
 * @param related ids of concepts that belong with this one; stating it on one side is enough
 * @param definition Dutch, "" when absent
 * @param scopeNote Dutch, how the concept is used here, "" when absent
 * @param matches URIs of concepts in other thesauri, by one of {@link #MATCHES}
 * @param particulars what is kept beside, for who takes the concept out again
 */
public record Concept(
    String id,
    String uri,
    Kind kind,
    String prefLabel,
    List<String> altLabels,
    List<String> hiddenLabels,
    Map<String, List<String>> otherLabels,
    List<String> broader,
    List<String> related,
    String definition,
    String scopeNote,
    Map<String, List<String>> matches,
    Particulars particulars) {

  /** How a concept can match one of another thesaurus, in the words of SKOS. */
  public static final List<String> MATCHES =
      List.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");

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

    static Optional<Kind> ofDutch(String word) {
      for (Kind kind : values()) {
        if (kind.dutch.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]+");
  static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
  private static final Pattern LANGUAGE_TAG = Pattern.compile(LANGUAGE);
  private static final Pattern URI_TEXT = Pattern.compile("[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  /**
   * Copies every list and strips white space around every text.
   *
   * @throws IllegalArgumentException naming the value that breaks an invariant
   */
  public Concept {
    if (!isId(id)) {
      throw new IllegalArgumentException("not a concept id: '" + id + "'");
    }
    if (!isUri(uri)) {
      throw new IllegalArgumentException("not a URI: '" + uri + "' of " + id);
    }
    if (prefLabel.isBlank()) {
      throw new IllegalArgumentException("no preferred label: " + id);
    }
    prefLabel = prefLabel.strip();
    altLabels = labels(id, altLabels);
    hiddenLabels = labels(id, hiddenLabels);
    SortedMap<String, List<String>> languages = new TreeMap<>();
    for (Map.Entry<String, List<String>> entry : otherLabels.entrySet()) {
      if (!isLanguage(entry.getKey())) {
        throw new IllegalArgumentException("not a language: '" + entry.getKey() + "' of " + id);
      }
      languages.put(entry.getKey(), labels(id, entry.getValue()));
    }
    languages.values().removeIf(List::isEmpty);
    otherLabels = Collections.unmodifiableMap(languages);
    broader = List.copyOf(broader);
    related = List.copyOf(related);
    definition = definition.strip();
    scopeNote = scopeNote.strip();
    matches = matches(id, matches);
  }

  /** A concept without particulars. */
  public Concept(
      String id,
      String uri,
      Kind kind,
      String prefLabel,
      List<String> altLabels,
      List<String> hiddenLabels,
      Map<String, List<String>> otherLabels,
      List<String> broader,
      List<String> related,
      String definition,
      String scopeNote,
      Map<String, List<String>> matches) {
    this(
        id,
        uri,
        kind,
        prefLabel,
        altLabels,
        hiddenLabels,
        otherLabels,
        broader,
        related,
        definition,
        scopeNote,
        matches,
        Particulars.NONE);
  }

  /**
   * Every label, the preferred one first, then alternative, hidden and those of other languages.
   */
  public List<String> allLabels() {
    List<String> all = new ArrayList<>();
    all.add(prefLabel);
    all.addAll(altLabels);
    all.addAll(hiddenLabels);
    otherLabels.values().forEach(all::addAll);
    return all;
  }

  Concept withRelations(List<String> newBroader, List<String> newRelated) {
    return new Concept(
        id,
        uri,
        kind,
        prefLabel,
        altLabels,
        hiddenLabels,
        otherLabels,
        newBroader,
        newRelated,
        definition,
        scopeNote,
        matches,
        particulars);
  }

  Concept withParticulars(Particulars others) {
    return new Concept(
        id,
        uri,
        kind,
        prefLabel,
        altLabels,
        hiddenLabels,
        otherLabels,
        broader,
        related,
        definition,
        scopeNote,
        matches,
        others);
  }

  /** Of the URI alone: sets of concepts are walked often, and a URI is there once. */
  @Override
  public int hashCode() {
    return uri.hashCode();
  }

  private static Map<String, List<String>> matches(String id, Map<String, List<String>> given) {
    SortedMap<String, List<String>> matches = new TreeMap<>();
    for (Map.Entry<String, List<String>> entry : given.entrySet()) {
      if (!MATCHES.contains(entry.getKey())) {
        throw new IllegalArgumentException("not a match: '" + entry.getKey() + "' of " + id);
      }
      for (String match : entry.getValue()) {
        if (!isUri(match)) {
          throw new IllegalArgumentException("not a URI: '" + match + "' of " + id);
        }
      }
      if (!entry.getValue().isEmpty()) {
        matches.put(entry.getKey(), List.copyOf(entry.getValue()));
      }
    }
    return Collections.unmodifiableMap(matches);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static boolean isUri(String text) {
    return URI_TEXT.matcher(text).matches();
  }

  static boolean isLanguage(String text) {
    return LANGUAGE_TAG.matcher(text).matches();
  }

  private static List<String> labels(String id, List<String> labels) {
    for (String label : labels) {
      if (label.isBlank()) {
        throw new IllegalArgumentException("blank label: " + id);
      }
    }
    return labels.stream().map(String::strip).toList();
  }
}
