package naslag.thesaurus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Field.LanguageTag;

/**
 * What a file gave.
 *
 * @param thesaurus without the concepts and relations that {@code problems} names
 * @param problems by line; empty when the file was taken over whole
 */
public record Reading(Thesaurus thesaurus, List<Fault> problems) {

  /** True when there is something wrong and no concept could be taken over at all. */
  public boolean isBroken() {
    return thesaurus.concepts().isEmpty() && !problems.isEmpty();
  }

  /** Sorts the problems by line. */
  public Reading {
    problems = problems.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /** Nothing could be read. */
  public static Reading none(int line, String message) {
    return new Reading(Thesaurus.empty(), List.of(new Fault(line, message)));
  }

  /**
   * Makes a sound thesaurus of entries as a file states them: an entry without a usable id or a
   * label is left out, of two entries with one id or URI the first stays, a relation to nothing or
   * one that closes a circle is left out, and each of these is a problem at its line.
   */
  public static final class Assembly {
    /** An entry with the line where it begins, and the lines of the ids that it refers to. */
    private record Draft(Entry entry, int line, Map<String, Integer> lines) {
      int line(String id) {
        return lines.getOrDefault(id, line);
      }
    }

    private final String scheme;
    private final String title;
    private final Map<String, String> otherSchemes;
    private final List<Fault> problems = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
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

    /** Adds a problem that its reader found; the message is a template where values follow. */
    public void problem(int line, String message, Object... values) {
      problems.add(Fault.of(line, message, values));
    }

    /**
     * Adds an entry as a file states it.
     *
     * @param stated values by the key of their field, id, uri and soort too
     * @param line where it begins, from 1
     * @param lines of the ids that it refers to; one that is not there counts as {@code line}
     */
    public void add(
        boolean group, Map<String, List<String>> stated, int line, Map<String, Integer> lines) {
      Map<String, List<String>> values = new HashMap<>(stated);
      String id = taken(values, Field.ID);
      String uri = taken(values, Field.URI);
      String word = taken(values, Field.KIND);
      if (id.isEmpty() || !(group || LanguageTag.hasShown(values.keySet()))) {
        String what = group ? "Collectie" : "Begrip";
        String label = String.join(", ", values.getOrDefault("prefLabel", List.of()));
        String lacking = id.isEmpty() ? "id" : "prefLabel";
        problem(line, "%s '%s' heeft geen '%s'.", what, id.isEmpty() ? label : id, lacking);
        return;
      }
      if (!Concept.isId(id)) {
        problem(line, "'%s' kan geen id zijn: enkel letters, cijfers, '.', '-' en '_'.", id);
        return;
      }
      if (!uri.isEmpty() && !Concept.isUri(uri)) {
        problem(line, "'%s' kan geen uri zijn.", uri);
      }
      if (!word.isEmpty() && Kind.ofDutch(word).isEmpty()) {
        problem(line, "Onbekende soort '%s'; kies thema, beroep, plaats of woord.", word);
      }
      String valid = Concept.isUri(uri) ? uri : scheme + "#" + id;
      Kind kind = Kind.ofDutch(word).orElse(Kind.WORD);
      Entry entry =
          group ? new ConceptGroup(id, valid, values) : new Concept(id, valid, kind, values);
      add(entry, line, lines);
    }

    private static String taken(Map<String, List<String>> values, Field field) {
      List<String> texts = values.remove(field.key());
      return texts == null || texts.isEmpty() ? "" : texts.getFirst();
    }

    /** Adds an entry; the lines are as in the other method. */
    public void add(Entry entry, int line, Map<String, Integer> lines) {
      Draft first = drafts.get(entry.id());
      String owner = idOfUri.get(entry.uri());
      String what = entry instanceof Concept ? "Begrip" : "Collectie";
      if (first != null) {
        String sentence = "%s '%s' staat er twee keer in, eerst op regel %s.";
        problem(line, sentence, what, entry.id(), first.line());
      } else if (owner != null) {
        problem(line, "%s '%s' heeft dezelfde uri als '%s'.", what, entry.id(), owner);
      } else {
        idOfUri.put(entry.uri(), entry.id());
        drafts.put(entry.id(), new Draft(entry, line, lines));
      }
    }

    /** Makes the thesaurus of what was added. */
    public Reading reading() {
      Map<String, Concept> concepts = new LinkedHashMap<>();
      List<ConceptGroup> groups = new ArrayList<>();
      for (Draft draft : drafts.values()) {
        switch (withKnownReferences(draft)) {
          case Concept concept -> concepts.put(concept.id(), concept);
          case ConceptGroup group -> groups.add(group);
        }
      }
      Thesaurus.circles(concepts)
          .forEach((id, above) -> concepts.computeIfPresent(id, (same, c) -> broken(c, above)));
      return new Reading(
          new Thesaurus(scheme, title, otherSchemes, List.copyOf(concepts.values()), groups),
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
      String from = draft.entry().id();
      for (String id : ids) {
        Draft to = drafts.get(id);
        if (to == null || (to.entry() instanceof ConceptGroup && !relation.equals("member"))) {
          problem(draft.line(id), "Onbekend begrip '%s' bij %s van '%s'.", id, relation, from);
        } else if (relation.equals("related") && id.equals(from)) {
          problem(draft.line(id), "Begrip '%s' is related met zichzelf.", from);
        } else {
          known.add(id);
        }
      }
      return List.copyOf(known);
    }

    private Concept broken(Concept concept, Set<String> circle) {
      Draft draft = Optional.ofNullable(drafts.get(concept.id())).orElseThrow();
      String sentence =
          "Broader '%s' van '%s' maakt een kring, of een keten van meer dan 100 begrippen.";
      circle.forEach(above -> problem(draft.line(above), sentence, above, concept.id()));
      Map<String, List<String>> values = new HashMap<>(concept.values());
      values.put("broader", concept.broader().stream().filter(id -> !circle.contains(id)).toList());
      return concept.with(values);
    }
  }

  /**
   * Something in a thesaurus file that could not be taken over as it stands.
   *
   * @param line of the file, from 1; 0 when no line is to blame
   * @param message one Dutch sentence
   */
  public record Fault(int line, String message) {
    /** The message is a template where values follow. */
    @SuppressWarnings("AnnotateFormatMethod") // without values a percent sign is no format
    static Fault of(int line, String message, Object... values) {
      return new Fault(line, values.length == 0 ? message : message.formatted(values));
    }
  }
}
