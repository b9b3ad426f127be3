package naslag.thesaurus;

import java.util.List;
import naslag.thesaurus.Triple.Resource;

/** An element of RDF/XML that is not closed yet. */
final class RdfXmlElement {
  /** What an element is for. */
  enum Role {
    ROOT,
    NODE,
    PROPERTY,
    /** A piece of XML that is a text: its tags are passed over. */
    MARKUP
  }

  final Role role;
  final String subject;
  final String predicate;
  final String language;
  final String base;
  final int line;
  final StringBuilder text = new StringBuilder();
  boolean said;
  String datatype = "";

  /** Its nodes are a list; the last cell of it so far. */
  boolean list;

  String cell = "";

  /** Stands for what is in a property of markup, and ends with it. */
  boolean opensText;

  int items;

  RdfXmlElement(
      Role role, String subject, String predicate, String language, String base, int line) {
    this.role = role;
    this.subject = subject;
    this.predicate = predicate;
    this.language = language;
    this.base = base;
    this.line = line;
  }

  /** One more node of a list, in a cell of its own. */
  void addToList(String item, String newCell, int at, List<Triple> triples) {
    endList(newCell, triples);
    triples.add(new Triple(newCell, TurtleParser.RDF + "first", new Resource(item), at));
    cell = newCell;
  }

  /** What follows the last cell of a list: the next one, or nothing. */
  void endList(String rest, List<Triple> triples) {
    boolean first = cell.isEmpty();
    triples.add(
        new Triple(
            first ? subject : cell,
            first ? predicate : TurtleParser.RDF + "rest",
            new Resource(rest),
            line));
  }
}
