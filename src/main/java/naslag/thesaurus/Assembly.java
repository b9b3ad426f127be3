package naslag.thesaurus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a sound thesaurus of entries as a file states them, of which relations may lead nowhere: of
 * two entries with one id or URI the first stays, a relation to nothing or one that closes a circle
 * is left out, and each of these is a problem at its line.
 */
public final class Assembly {
  /** An entry with the line where it begins, and the lines of the ids that it refers to. */
  private record Draft(Entry entry, int line, Map<String, Integer> lines) {}

  private final String scheme;
  private final String title;
  private final Map<String, String> otherSchemes;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Draft> concepts = new LinkedHashMap<>();
  private final Map<String, Draft> groups = new LinkedHashMap<>();
  private final Map<String, String> idOfUri = new HashMap<>();

  /**
   * Begins a thesaurus.
   *
   * @param otherSchemes titles, which may be empty, by the URI of the scheme
   */
  public Assembly(String scheme, String title, Map<String, String> otherSchemes) {
    this.scheme = scheme;
    this.title = title;
    this.otherSchemes = otherSchemes;
  }

  /**
   * Adds an entry. Concepts come before the groups that they are in.
   *
   * @param line where it begins, from 1
   * @param lines of the ids that it refers to; one that is not there counts as {@code line}
   */
  public void add(Entry entry, int line, Map<String, Integer> lines) {
    Draft first = concepts.getOrDefault(entry.id(), groups.get(entry.id()));
    String owner = idOfUri.get(entry.uri());
    String what = entry instanceof Concept ? "Begrip" : "Collectie";
    if (first != null) {
      problem(
          line,
          "%s '%s' staat er twee keer in, eerst op regel %d."
              .formatted(what, entry.id(), first.line()));
    } else if (owner != null) {
      problem(line, "%s '%s' heeft dezelfde uri als '%s'.".formatted(what, entry.id(), owner));
    } else {
      idOfUri.put(entry.uri(), entry.id());
      Draft draft = new Draft(entry, line, lines);
      (entry instanceof Concept ? concepts : groups).put(entry.id(), draft);
    }
  }

  /** Adds a problem that its reader found. */
  public void problem(int line, String message) {
    problems.add(new Problem(line, message));
  }

  /** Makes the thesaurus of what was added. */
  public Reading reading() {
    Map<String, Concept> joined = new LinkedHashMap<>();
    concepts.forEach((id, draft) -> joined.put(id, (Concept) withKnownReferences(draft)));
    Thesaurus.circles(joined.values())
        .forEach((id, above) -> joined.computeIfPresent(id, (same, c) -> broken(c, above)));
    List<ConceptGroup> joinedGroups = new ArrayList<>();
    groups.values().forEach(g -> joinedGroups.add((ConceptGroup) withKnownReferences(g)));
    return new Reading(
        Thesaurus.of(scheme, title, otherSchemes, List.copyOf(joined.values()), joinedGroups),
        problems);
  }

  private Entry withKnownReferences(Draft draft) {
    Map<String, List<String>> values = new HashMap<>(draft.entry().values());
    for (String key : List.of("broader", "related", "member")) {
      values.computeIfPresent(key, (same, ids) -> known(key, ids, draft));
    }
    return values.equals(draft.entry().values()) ? draft.entry() : draft.entry().with(values);
  }

  private List<String> known(String relation, List<String> ids, Draft draft) {
    Set<String> known = new LinkedHashSet<>();
    for (String id : ids) {
      int line = draft.lines().getOrDefault(id, draft.line());
      String from = draft.entry().id();
      if (!concepts.containsKey(id) && !(relation.equals("member") && groups.containsKey(id))) {
        problem(line, "Onbekend begrip '%s' bij %s van '%s'.".formatted(id, relation, from));
      } else if (relation.equals("related") && id.equals(from)) {
        problem(line, "Begrip '%s' is related met zichzelf.".formatted(from));
      } else {
        known.add(id);
      }
    }
    return List.copyOf(known);
  }

  private Concept broken(Concept concept, Set<String> circle) {
    Draft draft = Optional.ofNullable(concepts.get(concept.id())).orElseThrow();
    for (String above : circle) {
      problem(
          draft.lines().getOrDefault(above, draft.line()),
          "Broader '%s' van '%s' maakt een kring.".formatted(above, concept.id()));
    }
    Map<String, List<String>> values = new HashMap<>(concept.values());
    values.put("broader", concept.broader().stream().filter(id -> !circle.contains(id)).toList());
    return concept.with(values);
  }
}
