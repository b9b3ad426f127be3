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
import naslag.thesaurus.Outline.GroupDraft;

/**
 * Makes a sound thesaurus of drafts: the first of two doubles stays, a relation that leads nowhere
 * or closes a circle is dropped, and each of these is a problem at its line.
 */
final class Assembly {
  private final List<Problem> problems;
  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Map<String, GroupDraft> groups = new LinkedHashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();

  private Assembly(List<Problem> problems) {
    this.problems = problems;
  }

  /** Adds to the problems what the reader found before. */
  static Reading assemble(Outline outline, List<Problem> foundBefore) {
    Assembly assembly = new Assembly(new ArrayList<>(foundBefore));
    assembly.keepFirstOfDoubles(outline);
    List<Concept> concepts = new ArrayList<>();
    for (Draft draft : assembly.byId.values()) {
      concepts.add(assembly.joined(draft));
    }
    List<ConceptGroup> groups = new ArrayList<>();
    for (GroupDraft draft : assembly.groups.values()) {
      groups.add(assembly.joined(draft));
    }
    return new Reading(
        Thesaurus.of(outline.scheme(), outline.title(), outline.otherSchemes(), concepts, groups),
        assembly.problems);
  }

  private void keepFirstOfDoubles(Outline outline) {
    Map<String, Integer> lineOfId = new HashMap<>();
    Map<String, String> idOfUri = new HashMap<>();
    for (Draft draft : outline.concepts()) {
      Concept concept = draft.concept();
      if (isFirst("Begrip", concept.id(), concept.uri(), draft.line(), lineOfId, idOfUri)) {
        byId.put(concept.id(), draft);
      }
    }
    for (GroupDraft draft : outline.groups()) {
      ConceptGroup group = draft.group();
      if (isFirst("Collectie", group.id(), group.uri(), draft.line(), lineOfId, idOfUri)) {
        groups.put(group.id(), draft);
      }
    }
  }

  private boolean isFirst(
      String what,
      String id,
      String uri,
      int line,
      Map<String, Integer> lineOfId,
      Map<String, String> idOfUri) {
    Integer first = lineOfId.get(id);
    String owner = idOfUri.get(uri);
    if (first != null) {
      problem(line, "%s '%s' staat er twee keer in, eerst op regel %d.".formatted(what, id, first));
    } else if (owner != null) {
      problem(line, "%s '%s' heeft dezelfde uri als '%s'.".formatted(what, id, owner));
    } else {
      lineOfId.put(id, line);
      idOfUri.put(uri, id);
      return true;
    }
    return false;
  }

  private Concept joined(Draft draft) {
    String id = draft.concept().id();
    Set<String> broader = new LinkedHashSet<>();
    for (Reference reference : known("broader", id, draft.broader(), byId.keySet())) {
      if (leadsTo(reference.id(), id)) {
        problem(
            reference.line(),
            "Broader '%s' van '%s' maakt een kring.".formatted(reference.id(), id));
      } else if (broader.add(reference.id())) {
        above.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(reference.id());
      }
    }
    Set<String> related = new LinkedHashSet<>();
    for (Reference reference : known("related", id, draft.related(), byId.keySet())) {
      if (reference.id().equals(id)) {
        problem(reference.line(), "Begrip '%s' is related met zichzelf.".formatted(id));
      } else {
        related.add(reference.id());
      }
    }
    return draft.concept().withRelations(List.copyOf(broader), List.copyOf(related));
  }

  private ConceptGroup joined(GroupDraft draft) {
    String id = draft.group().id();
    Set<String> all = new HashSet<>(byId.keySet());
    all.addAll(groups.keySet());
    Set<String> members = new LinkedHashSet<>();
    known("member", id, draft.members(), all).forEach(member -> members.add(member.id()));
    return draft.group().withMembers(List.copyOf(members));
  }

  private List<Reference> known(
      String relation, String of, List<Reference> references, Set<String> ids) {
    List<Reference> known = new ArrayList<>();
    for (Reference reference : references) {
      if (ids.contains(reference.id())) {
        known.add(reference);
      } else {
        problem(
            reference.line(),
            "Onbekend begrip '%s' bij %s van '%s'.".formatted(reference.id(), relation, of));
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
