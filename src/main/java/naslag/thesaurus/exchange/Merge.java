package naslag.thesaurus.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Field;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Assembly;
import naslag.thesaurus.Thesaurus;

/**
 * Takes the concepts of one thesaurus into another. Concepts are the same when their URIs are; ids
 * stay as they are here, since works refer to them.
 */
public final class Merge {
  /** What to do with a concept that both have. */
  public enum Mode {
    /** Nothing here is lost: the values of both are kept. */
    ADD,
    /** What comes in replaces what is here. */
    REPLACE
  }

  /**
   * What a merge came to.
   *
   * @param reading the whole, and the relations that could not be taken over
   * @param added preferred labels of new concepts, in order
   * @param changed preferred labels of concepts that were here and are no longer as they were
   * @param same how many of the concepts that came in were here already, exactly so
   */
  public record Result(Reading reading, List<String> added, List<String> changed, int same) {}

  private final Thesaurus own;
  private final Thesaurus incoming;
  private final Mode mode;
  private final Optional<Kind> kind;
  private final Map<String, Entry> here = new LinkedHashMap<>();

  /** The id here of each incoming id. */
  private final Map<String, String> ids = new HashMap<>();

  private Merge(Thesaurus own, Thesaurus incoming, Mode mode, Optional<Kind> kind) {
    this.own = own;
    this.incoming = incoming;
    this.mode = mode;
    this.kind = kind;
    own.entries().forEach(entry -> here.put(entry.uri(), entry));
  }

  /**
   * Merges.
   *
   * @param mentioned ids of those that come in only because others refer to them
   * @param kind of new concepts that state none (which makes them words); empty leaves them so
   */
  public static Result of(
      Thesaurus own, Thesaurus incoming, Mode mode, Optional<Kind> kind, Set<String> mentioned) {
    return new Merge(own, incoming, mode, kind).result(mentioned);
  }

  private Result result(Set<String> mentioned) {
    Set<String> taken = new LinkedHashSet<>();
    here.values().forEach(entry -> taken.add(entry.id()));
    for (Entry entry : incoming.entries()) {
      Entry same = here.get(entry.uri());
      ids.put(entry.id(), same == null ? freeId(entry.id(), taken) : same.id());
    }
    Map<String, Entry> merged = new LinkedHashMap<>(here);
    for (Entry entry : incoming.entries()) {
      if (!mentioned.contains(entry.id()) || !here.containsKey(entry.uri())) {
        merged.merge(entry.uri(), added(entry), this::both);
      }
    }
    boolean first = own.concepts().isEmpty();
    Assembly assembly =
        new Assembly(home(), first ? incoming.title() : own.title(), schemes(first));
    merged.values().stream()
        .sorted(Comparator.comparing(entry -> entry instanceof ConceptGroup))
        .forEach(entry -> assembly.add(entry, 1, Map.of()));
    return summed(assembly.reading(), mentioned);
  }

  private Result summed(Reading reading, Set<String> mentioned) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    int same = 0;
    for (Concept concept : incoming.concepts()) {
      Entry before = here.get(concept.uri());
      Optional<Concept> now = reading.thesaurus().byId(ids.getOrDefault(concept.id(), ""));
      if (mentioned.contains(concept.id())) {
        continue;
      }
      if (before == null) {
        added.add(concept.prefLabel());
      } else if (now.filter(before::equals).isPresent()) {
        same++;
      } else {
        changed.add(before.prefLabel());
      }
    }
    return new Result(reading, added, changed, same);
  }

  /** The wanted id, or with the first free number behind it; takes it. */
  static String freeId(String wanted, Set<String> taken) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private String home() {
    return own.concepts().isEmpty() ? incoming.scheme() : own.scheme();
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

  /** An incoming entry as it is here: with the ids of here, and in its own scheme. */
  private Entry added(Entry entry) {
    Map<String, List<String>> values = new HashMap<>(entry.values());
    for (String key : List.of("broader", "related", "member")) {
      values.computeIfPresent(
          key, (same, all) -> all.stream().map(id -> ids.getOrDefault(id, id)).toList());
    }
    String id = ids.getOrDefault(entry.id(), entry.id());
    if (entry instanceof Concept concept) {
      boolean asks = concept.kind() == Kind.WORD && !here.containsKey(entry.uri());
      values.put("inScheme", beyondHome(schemes(entry, incoming.scheme())));
      return new Concept(id, entry.uri(), asks ? kind.orElse(Kind.WORD) : concept.kind(), values);
    }
    return new ConceptGroup(id, entry.uri(), values);
  }

  private static List<String> schemes(Entry entry, String own) {
    List<String> stated = entry.all("inScheme");
    return stated.isEmpty() ? List.of(own) : stated;
  }

  private List<String> beyondHome(List<String> schemes) {
    return schemes.equals(List.of(home())) ? List.of() : schemes;
  }

  /** An entry that both have; the incoming one has the ids of here. */
  private Entry both(Entry own, Entry other) {
    if (own instanceof ConceptGroup || other instanceof ConceptGroup) {
      return own.getClass() == other.getClass() ? own.with(values(own, other)) : own;
    }
    Map<String, List<String>> values = values(own, other);
    // It belongs to the schemes of both.
    List<String> schemes = union(schemes(own, this.own.scheme()), schemes(other, home()));
    values.put("inScheme", beyondHome(schemes));
    values.values().removeIf(List::isEmpty);
    Kind before = ((Concept) own).kind();
    Kind now = ((Concept) other).kind();
    // A file that knows no kinds does not take one away.
    Kind kept = mode == Mode.REPLACE && now != Kind.WORD ? now : before;
    return kept == before && values.equals(own.values())
        ? own
        : new Concept(own.id(), own.uri(), kept, values);
  }

  private Map<String, List<String>> values(Entry own, Entry other) {
    return new HashMap<>(mode == Mode.REPLACE ? other.values() : union(own, other));
  }

  private static Map<String, List<String>> union(Entry own, Entry other) {
    Map<String, List<String>> values = new HashMap<>(own.values());
    for (String key : other.values().keySet()) {
      boolean single = Field.of(key).orElseThrow().shape().isSingle();
      values.merge(key, other.all(key), single ? (here, more) -> here : Merge::union);
    }
    // A second text where one fits is kept beside: a label as an alternative, a text as a note.
    beside(own, other, Field.PREF_LABEL, "altLabel", values);
    beside(own, other, Field.DEFINITION, "definition@nl", values);
    beside(own, other, Field.SCOPE_NOTE, "scopeNote@nl", values);
    return values;
  }

  private static void beside(
      Entry own, Entry other, Field field, String key, Map<String, List<String>> values) {
    String second = other.text(field.key());
    String first = own.text(field.key());
    if (!second.isEmpty() && !first.isEmpty() && !first.equals(second) && own instanceof Concept) {
      values.merge(key, List.of(second), Merge::union);
    }
    String preferred = String.join("", values.getOrDefault("prefLabel", List.of()));
    values.computeIfPresent(
        "altLabel", (k, all) -> all.stream().filter(text -> !text.equals(preferred)).toList());
  }

  private static List<String> union(List<String> a, List<String> b) {
    return a.containsAll(b) ? a : Stream.concat(a.stream(), b.stream()).distinct().toList();
  }
}
