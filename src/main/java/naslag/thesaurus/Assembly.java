package naslag.thesaurus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Draft.Reference;

/**
 * Makes a sound thesaurus of drafts: the first of two doubles stays, a relation that leads nowhere
 * or closes a circle is dropped, and each of these is a problem at its line.
 */
final class Assembly {
  private final List<Problem> problems;
  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();

  private Assembly(List<Problem> problems) {
    this.problems = problems;
  }

  /** Adds to {@code problems} what the reader found before. */
  static Reading assemble(
      String scheme, String title, List<Draft> drafts, List<Problem> foundBefore) {
    Assembly assembly = new Assembly(new ArrayList<>(foundBefore));
    assembly.keepFirstOfDoubles(drafts);
    List<Concept> concepts = new ArrayList<>();
    for (Draft draft : assembly.byId.values()) {
      concepts.add(assembly.joined(draft));
    }
    return new Reading(Thesaurus.of(scheme, title, concepts), assembly.problems);
  }

  private void keepFirstOfDoubles(List<Draft> drafts) {
    Map<String, String> idOfUri = new HashMap<>();
    for (Draft draft : drafts) {
      String id = draft.concept().id();
      Draft first = byId.get(id);
      String owner = idOfUri.get(draft.concept().uri());
      if (first != null) {
        problem(
            draft.line(),
            "Begrip '%s' staat er twee keer in, eerst op regel %d.".formatted(id, first.line()));
      } else if (owner != null) {
        problem(draft.line(), "Begrip '%s' heeft dezelfde uri als '%s'.".formatted(id, owner));
      } else {
        byId.put(id, draft);
        idOfUri.put(draft.concept().uri(), id);
      }
    }
  }

  private Concept joined(Draft draft) {
    String id = draft.concept().id();
    Set<String> broader = new LinkedHashSet<>();
    for (Reference reference : known("broader", draft, draft.broader())) {
      if (leadsTo(reference.id(), id)) {
        problem(
            reference.line(),
            "Broader '%s' van '%s' maakt een kring.".formatted(reference.id(), id));
      } else if (broader.add(reference.id())) {
        above.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(reference.id());
      }
    }
    Set<String> related = new LinkedHashSet<>();
    for (Reference reference : known("related", draft, draft.related())) {
      if (reference.id().equals(id)) {
        problem(reference.line(), "Begrip '%s' is related met zichzelf.".formatted(id));
      } else {
        related.add(reference.id());
      }
    }
    return draft.concept().withRelations(List.copyOf(broader), List.copyOf(related));
  }

  private List<Reference> known(String relation, Draft draft, List<Reference> references) {
    List<Reference> known = new ArrayList<>();
    for (Reference reference : references) {
      if (byId.containsKey(reference.id())) {
        known.add(reference);
      } else {
        problem(
            reference.line(),
            "Onbekend begrip '%s' bij %s van '%s'."
                .formatted(reference.id(), relation, draft.concept().id()));
      }
    }
    return known;
  }

  private boolean leadsTo(String from, String target) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(target)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(above.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  private void problem(int line, String message) {
    problems.add(new Problem(line, message));
  }
}
