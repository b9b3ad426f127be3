package naslag.thesaurus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import naslag.thesaurus.Concept.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Concepts with their relations; immutable and sound: every relation leads somewhere, no cycles.
 */
public final class Thesaurus {
  private static final Thesaurus EMPTY =
      new Thesaurus("urn:naslag:leeg", "", Map.of(), List.of(), List.of());

  private final String scheme;
  private final String title;
  private final Map<String, String> otherSchemes;
  private final List<ConceptGroup> groups;
  private final Map<String, Concept> byId = new LinkedHashMap<>();
  private final Map<String, Set<Concept>> byLabel = new LinkedHashMap<>();
  private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();
  private final Map<String, Set<Concept>> related = new LinkedHashMap<>();

  private Thesaurus(
      String scheme,
      String title,
      Map<String, String> otherSchemes,
      List<Concept> concepts,
      List<ConceptGroup> groups) {
    this.scheme = scheme;
    this.title = title.strip();
    this.otherSchemes = Collections.unmodifiableMap(new LinkedHashMap<>(otherSchemes));
    this.groups = List.copyOf(groups);
    if (!Concept.isUri(scheme)) {
      throw new IllegalArgumentException("not a URI: '" + scheme + "'");
    }
    Set<String> uris = new LinkedHashSet<>();
    for (Concept concept : concepts) {
      if (byId.put(concept.id(), concept) != null) {
        throw new IllegalArgumentException("two concepts with id " + concept.id());
      }
      if (!uris.add(concept.uri())) {
        throw new IllegalArgumentException("two concepts with URI " + concept.uri());
      }
    }
    for (Concept concept : concepts) {
      for (Concept above : found(concept, concept.broader())) {
        narrower.computeIfAbsent(above.id(), id -> new ArrayList<>()).add(concept);
      }
      for (Concept beside : found(concept, concept.related())) {
        related.computeIfAbsent(concept.id(), id -> new LinkedHashSet<>()).add(beside);
        related.computeIfAbsent(beside.id(), id -> new LinkedHashSet<>()).add(concept);
      }
    }
    for (Concept concept : concepts) {
      if (closure(concept, this::broader).contains(concept)) {
        throw new IllegalArgumentException("broader leads back to " + concept.id());
      }
    }
    checkGroups(uris);
    // In rounds, so that a concept of which the label is the preferred one comes first.
    index(concepts, concept -> List.of(concept.prefLabel()));
    index(concepts, Concept::altLabels);
    index(concepts, Concept::hiddenLabels);
    index(
        concepts,
        concept -> concept.otherLabels().values().stream().flatMap(List::stream).toList());
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

  /**
   * As {@link #of(String, String, List)}, with what only a librarian asks for.
   *
   * @param otherSchemes titles, which may be empty, by the URI of the scheme: those of which
   *     concepts were taken over
   * @throws IllegalArgumentException also for a group with a doubled id or URI or an unknown member
   */
  public static Thesaurus of(
      String scheme,
      String title,
      Map<String, String> otherSchemes,
      List<Concept> concepts,
      List<ConceptGroup> groups) {
    return new Thesaurus(scheme, title, otherSchemes, concepts, groups);
  }

  private void checkGroups(Set<String> uris) {
    Set<String> ids = new LinkedHashSet<>(byId.keySet());
    for (ConceptGroup group : groups) {
      if (!ids.add(group.id()) || !uris.add(group.uri())) {
        throw new IllegalArgumentException("two things with the id or URI of " + group.id());
      }
    }
    for (ConceptGroup group : groups) {
      if (!ids.containsAll(group.members())) {
        throw new IllegalArgumentException("unknown member in " + group.id());
      }
    }
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
    return List.copyOf(byId.values());
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
    return List.copyOf(byLabel.getOrDefault(LabelKey.of(label), Set.of()));
  }

  /** The concepts directly above. */
  public List<Concept> broader(Concept concept) {
    return found(concept, concept.broader());
  }

  /** The concepts directly below, in the order of the file. */
  public List<Concept> narrower(Concept concept) {
    return List.copyOf(narrower.getOrDefault(concept.id(), List.of()));
  }

  /** The concepts that belong with this one, whichever of the two states it. */
  public List<Concept> related(Concept concept) {
    return List.copyOf(related.getOrDefault(concept.id(), Set.of()));
  }

  /** All concepts above, nearest first, without the concept itself. */
  public List<Concept> broaderClosure(Concept concept) {
    return List.copyOf(closure(concept, this::broader));
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

  private void index(List<Concept> concepts, Function<Concept, List<String>> labels) {
    for (Concept concept : concepts) {
      for (String label : labels.apply(concept)) {
        byLabel.computeIfAbsent(LabelKey.of(label), key -> new LinkedHashSet<>()).add(concept);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thesaurus that
        && scheme.equals(that.scheme)
        && title.equals(that.title)
        && otherSchemes.equals(that.otherSchemes)
        && groups.equals(that.groups)
        && concepts().equals(that.concepts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, title, otherSchemes, groups, concepts());
  }

  @Override
  public String toString() {
    return "Thesaurus[" + scheme + ", " + byId.size() + " concepts]";
  }
}
