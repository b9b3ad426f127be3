package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Draft.Reference;

/**
 * Takes the concepts of one thesaurus into another. Concepts are the same when their URIs are; ids
 * stay as they are here, since works refer to them.
 */
public final class Merge {
  /** What to do with a concept that both have. */
  public enum Mode {
    /** Nothing that stands here is lost: labels, relations and matches of both are kept. */
    ADD,
    /** What comes in replaces what stands here. */
    REPLACE
  }

  /**
   * What a merge came to.
   *
   * @param reading the whole, and the relations that could not be taken over
   * @param added preferred labels of new concepts, in order
   * @param changed preferred labels of concepts that were here and are no longer as they were
   * @param same how many of those that came in were here already, just so
   */
  public record Result(Reading reading, List<String> added, List<String> changed, int same) {
    public Result {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
    }
  }

  private final Thesaurus own;
  private final Thesaurus incoming;
  private final Mode mode;
  private final Optional<Kind> kind;
  private final Set<String> mentioned;
  private final Map<String, Concept> ownByUri = new HashMap<>();

  /** The id here of each incoming id. */
  private final Map<String, String> ids = new HashMap<>();

  private Merge(
      Thesaurus own, Thesaurus incoming, Mode mode, Optional<Kind> kind, Set<String> mentioned) {
    this.mentioned = mentioned;
    this.own = own;
    this.incoming = incoming;
    this.mode = mode;
    this.kind = kind;
    own.concepts().forEach(concept -> ownByUri.put(concept.uri(), concept));
  }

  /** Merges everything that comes in. */
  public static Result of(Thesaurus own, Thesaurus incoming, Mode mode, Optional<Kind> kind) {
    return of(own, incoming, mode, kind, Set.of());
  }

  /**
   * Merges.
   *
   * @param mentioned ids of those that come in only because others refer to them
   * @param kind of new concepts that state none (which makes them words); empty leaves them so
   */
  public static Result of(
      Thesaurus own, Thesaurus incoming, Mode mode, Optional<Kind> kind, Set<String> mentioned) {
    return new Merge(own, incoming, mode, kind, mentioned).result();
  }

  private Result result() {
    Set<String> taken = new LinkedHashSet<>();
    own.concepts().forEach(concept -> taken.add(concept.id()));
    for (Concept concept : incoming.concepts()) {
      Concept here = ownByUri.get(concept.uri());
      ids.put(concept.id(), here == null ? freeId(concept.id(), taken) : here.id());
    }
    Map<String, Concept> merged = new LinkedHashMap<>();
    own.concepts().forEach(concept -> merged.put(concept.id(), concept));
    for (Concept concept : incoming.concepts()) {
      String id = ids.getOrDefault(concept.id(), concept.id());
      Concept here = ownByUri.get(concept.uri());
      if (here != null && mentioned.contains(concept.id())) {
        continue;
      }
      merged.put(id, here == null ? added(id, concept) : both(here, concept));
    }
    boolean first = own.concepts().isEmpty();
    Reading reading =
        Assembly.assemble(
            first ? incoming.scheme() : own.scheme(),
            first ? incoming.title() : own.title(),
            merged.values().stream().map(Merge::draft).toList(),
            List.of());
    return told(reading);
  }

  private Result told(Reading reading) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int same = 0;
    for (Concept concept : incoming.concepts()) {
      if (mentioned.contains(concept.id())) {
        continue;
      }
      Concept here = ownByUri.get(concept.uri());
      Optional<Concept> now = reading.thesaurus().byId(ids.getOrDefault(concept.id(), ""));
      if (here == null) {
        added.add(concept.prefLabel());
      } else if (now.isPresent() && now.get().equals(here)) {
        same++;
      } else {
        changed.add(here.prefLabel());
      }
    }
    return new Result(reading, added, changed, same);
  }

  private static String freeId(String wanted, Set<String> taken) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static Draft draft(Concept concept) {
    return new Draft(
        concept.withRelations(List.of(), List.of()),
        1,
        concept.broader().stream().map(id -> new Reference(id, 1)).toList(),
        concept.related().stream().map(id -> new Reference(id, 1)).toList());
  }

  private Concept added(String id, Concept concept) {
    Kind now = concept.kind() == Kind.WORD ? kind.orElse(Kind.WORD) : concept.kind();
    return new Concept(
        id,
        concept.uri(),
        now,
        concept.prefLabel(),
        concept.altLabels(),
        concept.hiddenLabels(),
        concept.otherLabels(),
        here(concept.broader()),
        here(concept.related()),
        concept.definition(),
        concept.scopeNote(),
        concept.matches());
  }

  private Concept both(Concept here, Concept concept) {
    if (mode == Mode.REPLACE) {
      Concept replaced = added(here.id(), concept);
      // A file that knows no kinds does not take one away.
      return concept.kind() == Kind.WORD ? withKind(replaced, here.kind()) : replaced;
    }
    List<String> alternative = union(here.altLabels(), concept.altLabels());
    if (!here.prefLabel().equals(concept.prefLabel())) {
      alternative = union(alternative, List.of(concept.prefLabel()));
    }
    return new Concept(
        here.id(),
        here.uri(),
        here.kind(),
        here.prefLabel(),
        alternative.stream().filter(label -> !label.equals(here.prefLabel())).toList(),
        union(here.hiddenLabels(), concept.hiddenLabels()),
        union(here.otherLabels(), concept.otherLabels()),
        union(here.broader(), here(concept.broader())),
        union(here.related(), here(concept.related())),
        here.definition().isEmpty() ? concept.definition() : here.definition(),
        here.scopeNote().isEmpty() ? concept.scopeNote() : here.scopeNote(),
        union(here.matches(), concept.matches()));
  }

  private static Concept withKind(Concept concept, Kind kind) {
    return new Concept(
        concept.id(),
        concept.uri(),
        kind,
        concept.prefLabel(),
        concept.altLabels(),
        concept.hiddenLabels(),
        concept.otherLabels(),
        concept.broader(),
        concept.related(),
        concept.definition(),
        concept.scopeNote(),
        concept.matches());
  }

  private List<String> here(List<String> incomingIds) {
    return incomingIds.stream().map(id -> ids.getOrDefault(id, id)).toList();
  }

  private static List<String> union(List<String> a, List<String> b) {
    Set<String> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return List.copyOf(union);
  }

  private static Map<String, List<String>> union(
      Map<String, List<String>> a, Map<String, List<String>> b) {
    Map<String, List<String>> union = new LinkedHashMap<>(a);
    b.forEach((key, values) -> union.merge(key, values, Merge::union));
    return union;
  }
}
