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
    own.groups().forEach(group -> taken.add(group.id()));
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
            new Outline(
                home(),
                first ? incoming.title() : own.title(),
                schemes(first),
                merged.values().stream().map(Draft::of).toList(),
                groups(taken).stream().map(Outline::draft).toList()),
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

  /** Concepts of another scheme stay in it, and the scheme keeps its title. */
  private Map<String, String> schemes(boolean first) {
    Map<String, String> schemes = new LinkedHashMap<>(own.otherSchemes());
    incoming.otherSchemes().forEach(schemes::putIfAbsent);
    if (!first && !incoming.scheme().equals(own.scheme())) {
      schemes.putIfAbsent(incoming.scheme(), incoming.title());
    }
    schemes.remove(home());
    return schemes;
  }

  private String home() {
    return own.concepts().isEmpty() ? incoming.scheme() : own.scheme();
  }

  private Particulars adopted(Particulars particulars) {
    return particulars.withSchemes(beyondHome(schemes(particulars, incoming.scheme())));
  }

  /** Of a thing that both have: it belongs to the schemes of both. */
  private Particulars both(Particulars here, Particulars other) {
    List<String> schemes = union(schemes(here, own.scheme()), schemes(other, incoming.scheme()));
    return (mode == Mode.REPLACE ? other : here.with(other)).withSchemes(beyondHome(schemes));
  }

  private static List<String> schemes(Particulars particulars, String own) {
    return particulars.schemes().isEmpty() ? List.of(own) : particulars.schemes();
  }

  private List<String> beyondHome(List<String> schemes) {
    return schemes.equals(List.of(home())) ? List.of() : schemes;
  }

  private List<ConceptGroup> groups(Set<String> taken) {
    Map<String, ConceptGroup> byUri = new LinkedHashMap<>();
    own.groups().forEach(group -> byUri.put(group.uri(), group));
    for (ConceptGroup group : incoming.groups()) {
      ConceptGroup here = byUri.get(group.uri());
      ids.put(group.id(), here == null ? freeId(group.id(), taken) : here.id());
    }
    for (ConceptGroup group : incoming.groups()) {
      ConceptGroup here = byUri.get(group.uri());
      List<String> members = here(group.members());
      boolean both = here != null && mode == Mode.ADD;
      byUri.put(
          group.uri(),
          new ConceptGroup(
              ids.getOrDefault(group.id(), group.id()),
              group.uri(),
              both ? here.prefLabel() : group.prefLabel(),
              both ? union(here.otherLabels(), group.otherLabels()) : group.otherLabels(),
              both ? here.ordered() : group.ordered(),
              both ? union(here.members(), members) : members,
              both ? here.particulars().with(group.particulars()) : group.particulars()));
    }
    return List.copyOf(byUri.values());
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
        concept.matches(),
        adopted(concept.particulars()));
  }

  private Concept both(Concept here, Concept concept) {
    if (mode == Mode.REPLACE) {
      Concept replaced = added(here.id(), concept);
      replaced = replaced.withParticulars(both(here.particulars(), concept.particulars()));
      // A file that knows no kinds does not take one away.
      return concept.kind() == Kind.WORD ? withKind(replaced, here.kind()) : replaced;
    }
    Particulars both = both(here.particulars(), concept.particulars());
    // A Dutch label takes the place of one that was borrowed from another language.
    boolean dutchNow = here.particulars().foreign() && !concept.particulars().foreign();
    boolean borrowed = concept.particulars().foreign();
    String preferred = dutchNow ? concept.prefLabel() : here.prefLabel();
    List<String> alternative = union(here.altLabels(), concept.altLabels());
    if (!borrowed && !preferred.equals(concept.prefLabel())) {
      alternative = union(alternative, List.of(concept.prefLabel()));
    }
    Particulars particulars =
        withSecond("definition", here.definition(), concept.definition(), both)
            .with(withSecond("scopeNote", here.scopeNote(), concept.scopeNote(), both));
    return new Concept(
        here.id(),
        here.uri(),
        here.kind(),
        preferred,
        alternative.stream().filter(label -> !label.equals(preferred)).toList(),
        union(here.hiddenLabels(), concept.hiddenLabels()),
        union(here.otherLabels(), concept.otherLabels()),
        union(here.broader(), here(concept.broader())),
        union(here.related(), here(concept.related())),
        here.definition().isEmpty() ? concept.definition() : here.definition(),
        here.scopeNote().isEmpty() ? concept.scopeNote() : here.scopeNote(),
        union(here.matches(), concept.matches()),
        dutchNow ? particulars.withForeign(false) : particulars);
  }

  /** A second text beside the one that stands here is kept as a note. */
  private static Particulars withSecond(
      String kind, String here, String other, Particulars particulars) {
    if (here.isEmpty() || other.isEmpty() || here.equals(other)) {
      return particulars;
    }
    Map<String, List<String>> note = Map.of(kind + "@nl", List.of(other));
    return particulars.with(
        new Particulars(List.of(), note, "", "", false, List.of(), List.of(), false));
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
        concept.matches(),
        concept.particulars());
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
