package naslag.thesaurus.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.Thesaurus;

/**
 * Exchanges a thesaurus as SKOS: Turtle, N-Triples, TriG, N-Quads, RDF/XML and JSON-LD in, Turtle
 * out. What SKOS has no property for, the kind and an id that the URI does not end on, goes as
 * {@code dcterms:type} and {@code dcterms:identifier}.
 */
public final class Skos {
  private Skos() {}

  /**
   * What a file gave.
   *
   * @param mentioned ids of concepts that it only refers to
   * @param extra what it says beyond the fields
   * @param kept how many of these there are, by the name of their property; without those that only
   *     say more precisely what a field has
   * @param remarks Dutch sentences about the file as a whole: what was taken for something else
   */
  public record Read(
      Reading reading,
      Set<String> mentioned,
      Extra extra,
      Map<String, Integer> kept,
      List<String> remarks) {
    public Read {
      kept = Collections.unmodifiableMap(new TreeMap<>(kept));
      remarks = List.copyOf(remarks);
    }

    /** Nothing beyond the fields. */
    public Read(Reading reading, Set<String> mentioned) {
      this(reading, mentioned, Extra.NONE, Map.of(), List.of());
    }
  }

  /**
   * Reads the concepts of a file of which only the bytes tell the form. A concept of unknown kind
   * is a word; one without a Dutch label shows that of another language, English first. A broken
   * file, or one above 64 MB, gives an empty thesaurus and a problem.
   */
  public static Read parse(byte[] file) {
    Graph graph = new Graph();
    Optional<Fault> broken = RdfReader.read(file, graph);
    return broken
        .map(problem -> new Read(new Reading(Thesaurus.empty(), List.of(problem)), Set.of()))
        .orElseGet(() -> SkosReader.read(graph));
  }

  /** Writes Turtle so that {@link #parse} gives the same back. */
  public static String writeTurtle(Thesaurus thesaurus, Extra extra) {
    long size = 10L * thesaurus.concepts().size() + extra.graph().size();
    long listed =
        thesaurus.groups().stream()
            .filter(ConceptGroup::ordered)
            .mapToLong(group -> group.members().size())
            .sum();
    return SkosWriter.turtle(
        SkosWriter.statements(thesaurus, extra), size, listed + extra.graph().blankNodes());
  }
}
