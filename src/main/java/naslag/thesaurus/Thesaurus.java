package naslag.thesaurus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.dutch.Normaliser;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import org.jspecify.annotations.Nullable;

/**
 * Concepts with their relations; immutable and sound: every relation leads somewhere, no cycles.
 */
public final class Thesaurus {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Thesaurus EMPTY =
      new Thesaurus("urn:naslag:leeg", "", Map.of(), List.of(), List.of());

  private final String scheme;
  private final String title;
  private final Map<String, String> otherSchemes;
  private final List<Concept> concepts;
  private final List<ConceptGroup> groups;
  private final Map<String, Concept> byId = new LinkedHashMap<>();
  private volatile @Nullable Links links;

  /**
   * As {@link #of(String, String, List)}, with what only a librarian asks for.
   *
   * @param otherSchemes titles, which may be empty, by the URI of the scheme: those of which
   *     concepts were taken over
   * @throws IllegalArgumentException also for a group with a doubled id or URI or an unknown member
   */
  public Thesaurus(
      String scheme,
      String title,
      Map<String, String> otherSchemes,
      List<Concept> concepts,
      List<ConceptGroup> groups) {
    this.scheme = scheme;
    this.title = title.strip();
    this.otherSchemes = Collections.unmodifiableMap(new LinkedHashMap<>(otherSchemes));
    this.concepts = List.copyOf(concepts);
    this.groups = List.copyOf(groups);
    require(Concept.isUri(scheme), "not a URI: ", scheme);
    Set<String> ids = new HashSet<>();
    Set<String> uris = new HashSet<>();
    concepts.forEach(concept -> byId.put(concept.id(), concept));
    for (Entry entry : entries()) {
      require(ids.add(entry.id()), "two concepts with id ", entry.id());
      require(uris.add(entry.uri()), "two concepts with URI ", entry.uri());
    }
    for (Concept concept : concepts) {
      found(concept, concept.broader());
      found(concept, concept.related());
    }
    groups.forEach(g -> require(ids.containsAll(g.members()), "unknown member in ", g.id()));
    circles(byId).keySet().forEach(id -> require(false, "broader leads back to ", id));
  }

  private static void require(boolean sound, String fault, String where) {
    if (!sound) {
      throw new IllegalArgumentException(fault + where);
    }
  }

  /** No classification in use is as deep; a longer chain is a fault, and costs its square. */
  static final int DEEPEST = 100;

  /**
   * The broader relations that close a circle or lead more than {@link #DEEPEST} concepts up, found
   * depth first in the order of the concepts: without them there is none.
   *
   * @param byId concepts of which every broader one is among them
   * @return ids of broader concepts by the id of the concept that states them
   */
  static Map<String, Set<String>> circles(Map<String, Concept> byId) {
    Circles circles = new Circles(byId, new HashMap<>(), new HashSet<>(), new LinkedHashMap<>());
    byId.keySet().forEach(circles::height);
    return circles.found();
  }

  /** Recurses no deeper than {@link #DEEPEST}. */
  private record Circles(
      Map<String, Concept> byId,
      Map<String, Integer> heights,
      Set<String> path,
      Map<String, Set<String>> found) {
    /** How many concepts the longest chain up has, this one included. */
    int height(String id) {
      Integer known = heights.get(id);
      if (known != null) {
        return known;
      }
      path.add(id);
      int height = 1;
      for (String above : byId.get(id).broader()) {
        boolean ends = path.contains(above) || path.size() >= DEEPEST;
        int rest = ends ? DEEPEST : height(above);
        if (rest >= DEEPEST) {
          found.computeIfAbsent(id, same -> new LinkedHashSet<>()).add(above);
        } else {
          height = Math.max(height, rest + 1);
        }
      }
      path.remove(id);
      heights.put(id, height);
      return height;
    }
  }

  /** What is looked up from label to concept and against the direction of a relation. */
  private static final class Links {
    final Map<String, Set<Concept>> byLabel = new HashMap<>();
    final Map<String, Set<Concept>> narrower = new HashMap<>();
    final Map<String, Set<Concept>> related = new HashMap<>();
  }

  /** Made when it is first asked for: an import does without, and it is half of the memory. */
  private Links links() {
    Links made = links;
    if (made == null) {
      made = new Links();
      for (Concept concept : concepts) {
        for (Concept above : found(concept, concept.broader())) {
          add(made.narrower, above.id(), concept);
        }
        for (Concept beside : found(concept, concept.related())) {
          add(made.related, concept.id(), beside);
          add(made.related, beside.id(), concept);
        }
      }
      // In rounds, so that a concept of which the label is the preferred one comes first.
      index(made, concept -> List.of(concept.prefLabel()));
      index(made, Concept::altLabels);
      index(made, Concept::hiddenLabels);
      index(
          made, concept -> concept.otherLabels().values().stream().flatMap(List::stream).toList());
      links = made;
    }
    return made;
  }

  private void index(Links made, Function<Concept, List<String>> labels) {
    for (Concept concept : concepts) {
      for (String label : labels.apply(concept)) {
        add(made.byLabel, labelKey(label), concept);
      }
    }
  }

  private static void add(Map<String, Set<Concept>> sets, String key, Concept concept) {
    sets.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(concept);
  }

  /** Labels that differ only in case, diacritics, quotes, dashes or white space have one key. */
  public static String labelKey(String label) {
    return SPACES.matcher(Normaliser.normalise(label)).replaceAll(" ").strip();
  }

  /** A thesaurus without concepts, for a corpus that has none. */
  public static Thesaurus empty() {
    return EMPTY;
  }

  /**
   * A thesaurus of the given concepts, in that order.
   *
   * @param scheme the URI of the concept scheme
   * @param title what people call it, may be empty
   * @throws IllegalArgumentException naming a doubled id or URI, an unknown broader or related, or
   *     a concept that is broader than itself
   */
  public static Thesaurus of(String scheme, String title, List<Concept> concepts) {
    return new Thesaurus(scheme, title, Map.of(), concepts, List.of());
  }

  /** The URI of the concept scheme. */
  public String scheme() {
    return scheme;
  }

  /** What people call it; may be empty. */
  public String title() {
    return title;
  }

  /** The titles, which may be empty, of the other schemes that concepts belong to, by URI. */
  public Map<String, String> otherSchemes() {
    return otherSchemes;
  }

  /** Concepts put together under a name, in the order of the file. */
  public List<ConceptGroup> groups() {
    return groups;
  }

  /** All concepts, in the order of the file. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** All concepts and then all groups, each in the order of the file. */
  public List<Entry> entries() {
    return Stream.<Entry>concat(concepts.stream(), groups.stream()).toList();
  }

  /** The concept of that id. */
  public Optional<Concept> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The concepts that have this label in any language, hidden ones too; those that prefer it first.
   * Case, diacritics, the kind of quote or dash and extra spaces make no difference.
   */
  public List<Concept> byLabel(String label) {
    return List.copyOf(links().byLabel.getOrDefault(labelKey(label), Set.of()));
  }

  /** The first concept of a kind that {@link #byLabel(String)} gives. */
  public Optional<Concept> byLabel(String label, Kind kind) {
    return byLabel(label).stream().filter(concept -> concept.kind() == kind).findFirst();
  }

  /** The concepts directly above. */
  public List<Concept> broader(Concept concept) {
    return found(concept, concept.broader());
  }

  /** The concepts directly below, in the order of the file. */
  public List<Concept> narrower(Concept concept) {
    return List.copyOf(links().narrower.getOrDefault(concept.id(), Set.of()));
  }

  /** The concepts that belong with this one, whichever of the two states it. */
  public List<Concept> related(Concept concept) {
    return List.copyOf(links().related.getOrDefault(concept.id(), Set.of()));
  }

  /** All concepts above, nearest first, without the concept itself. */
  public List<Concept> broaderClosure(Concept concept) {
    return List.copyOf(closure(concept, this::broader));
  }

  /** A theme itself; for a word the nearest theme that it is a kind of. */
  public Optional<Concept> theme(Concept concept) {
    return switch (concept.kind()) {
      case THEME -> Optional.of(concept);
      case WORD -> broaderClosure(concept).stream().filter(c -> c.kind() == Kind.THEME).findFirst();
      case PROFESSION, PLACE -> Optional.empty();
    };
  }

  /** The ids of all concepts below, nearest first, without the concept itself. */
  public Set<String> narrowerClosure(Concept concept) {
    Set<String> ids = new LinkedHashSet<>();
    closure(concept, this::narrower).forEach(below -> ids.add(below.id()));
    return ids;
  }

  /**
   * The concepts of a kind that have none of the same kind above them, in the order of the file.
   */
  public List<Concept> topConcepts(Kind kind) {
    return byId.values().stream()
        .filter(concept -> concept.kind() == kind)
        .filter(concept -> broader(concept).stream().noneMatch(above -> above.kind() == kind))
        .toList();
  }

  private List<Concept> found(Concept from, List<String> ids) {
    List<Concept> concepts = new ArrayList<>(ids.size());
    for (String id : ids) {
      Concept concept = byId.get(id);
      if (concept == null) {
        throw new IllegalArgumentException("unknown concept " + id + " in " + from.id());
      }
      concepts.add(concept);
    }
    return concepts;
  }

  private static Set<Concept> closure(
      Concept start, Function<Concept, ? extends Collection<Concept>> step) {
    Set<Concept> seen = new LinkedHashSet<>();
    Deque<Concept> open = new ArrayDeque<>(step.apply(start));
    while (!open.isEmpty()) {
      Concept next = open.removeFirst();
      if (seen.add(next)) {
        open.addAll(step.apply(next));
      }
    }
    return seen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thesaurus that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Object> parts() {
    return List.of(scheme, title, otherSchemes, concepts, groups);
  }

  @Override
  public String toString() {
    return "Thesaurus[" + scheme + ", " + concepts.size() + " concepts]";
  }
}
