package naslag.thesaurus.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Entry;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Field;
import naslag.thesaurus.Field.LanguageTag;
import naslag.thesaurus.Thesaurus;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/** States a thesaurus in SKOS, by the table of fields. */
final class SkosWriter {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private static final List<IRI> DATES = List.of(XSD.DATE, XSD.DATETIME, XSD.GYEAR, XSD.GYEARMONTH);

  private final Thesaurus thesaurus;
  private final Map<String, String> uris = new HashMap<>();

  /** Concepts without broader ones, by the URI of their scheme. */
  private final Map<String, List<Value>> tops = new HashMap<>();

  SkosWriter(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    thesaurus.entries().forEach(entry -> uris.put(entry.id(), entry.uri()));
    for (Concept concept : thesaurus.concepts()) {
      for (String scheme : concept.broader().isEmpty() ? schemes(concept) : List.<String>of()) {
        tops.computeIfAbsent(scheme, s -> new ArrayList<>()).add(VALUES.createIRI(concept.uri()));
      }
    }
  }

  /** Schemes, concepts and groups, each with what else is said of it; then what is of none. */
  static Stream<Statement> statements(Thesaurus thesaurus, Extra extra) {
    SkosWriter writer = new SkosWriter(thesaurus);
    List<String> schemes = new ArrayList<>(List.of(thesaurus.scheme()));
    schemes.addAll(thesaurus.otherSchemes().keySet());
    Set<String> ours = new HashSet<>(schemes);
    writer.uris.values().forEach(ours::add);
    Stream<List<Statement>> fields =
        Stream.concat(
            schemes.stream().map(writer::scheme), thesaurus.entries().stream().map(writer::entry));
    return Stream.concat(
        fields.flatMap(all -> extra.with(all, all.getFirst().getSubject()).stream()),
        extra.graph().statements().filter(s -> !ours.contains(s.getSubject().stringValue())));
  }

  /** With its top concepts, though each says it of itself: many programs begin at the scheme. */
  List<Statement> scheme(String uri) {
    List<Statement> out = new ArrayList<>();
    IRI scheme = VALUES.createIRI(uri);
    say(out, scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
    String title =
        uri.equals(thesaurus.scheme())
            ? thesaurus.title()
            : thesaurus.otherSchemes().getOrDefault(uri, "");
    if (!title.isEmpty()) {
      say(out, scheme, DCTERMS.TITLE, VALUES.createLiteral(title, "nl"));
    }
    tops.getOrDefault(uri, List.of()).forEach(top -> say(out, scheme, SKOS.HAS_TOP_CONCEPT, top));
    return out;
  }

  private static void say(List<Statement> out, Resource subject, IRI property, Value object) {
    out.add(VALUES.createStatement(subject, property, object));
  }

  /** A concept belongs to the scheme of its thesaurus if it states none; a group need not. */
  private List<String> schemes(Entry entry) {
    List<String> stated = entry.all("inScheme");
    return stated.isEmpty() && entry instanceof Concept ? List.of(thesaurus.scheme()) : stated;
  }

  List<Statement> entry(Entry entry) {
    List<Statement> out = new ArrayList<>();
    IRI subject = VALUES.createIRI(entry.uri());
    List<IRI> schemes = schemes(entry).stream().map(VALUES::createIRI).toList();
    boolean ordered = entry instanceof ConceptGroup group && group.ordered();
    boolean top = entry instanceof Concept concept && concept.broader().isEmpty();
    IRI groupType = ordered ? SKOS.ORDERED_COLLECTION : SKOS.COLLECTION;
    say(out, subject, RDF.TYPE, entry instanceof Concept ? SKOS.CONCEPT : groupType);
    schemes.forEach(scheme -> say(out, subject, SKOS.IN_SCHEME, scheme));
    if (top) {
      schemes.forEach(scheme -> say(out, subject, SKOS.TOP_CONCEPT_OF, scheme));
    }
    if (entry instanceof Concept concept) {
      say(out, subject, DCTERMS.TYPE, VALUES.createLiteral(concept.kind().dutch()));
    }
    if (!SkosReader.localName(entry.uri()).equals(entry.id())) {
      say(out, subject, DCTERMS.IDENTIFIER, VALUES.createLiteral(entry.id()));
    }
    for (String key : Field.inOrder(entry.values().keySet())) {
      field(out, subject, key, entry);
    }
    if (ordered) {
      list(out, subject, entry.all("member").stream().map(this::iri).toList());
    }
    return out;
  }

  private void field(List<Statement> out, IRI subject, String key, Entry entry) {
    Field field = Field.of(key).orElseThrow();
    String language = key.substring(key.indexOf('@') + 1);
    List<String> values = entry.all(key);
    if (field == Field.LABELS) {
      labels(out, subject, language, values);
      return;
    }
    boolean list = field == Field.MEMBER && !entry.all("ordered").isEmpty();
    boolean elsewhere = list || field == Field.ORDERED || field == Field.IN_SCHEME;
    for (String value : elsewhere ? List.<String>of() : values) {
      boolean note = field == Field.NOTES;
      String property = note ? Field.SKOS + key.replaceFirst("@.*", "") : field.property();
      Value object =
          switch (field.shape()) {
            case TEXT, TEXTS -> VALUES.createLiteral(value, "nl");
            case NOTES ->
                language.isEmpty()
                    ? VALUES.createLiteral(value)
                    : VALUES.createLiteral(value, language);
            case DATE -> date(value);
            case FLAG -> VALUES.createLiteral(true);
            case CODES -> code(value);
            case ENTRIES -> iri(value);
            case URI, URIS, LABELS -> VALUES.createIRI(value);
          };
      say(out, subject, VALUES.createIRI(property), object);
    }
  }

  private IRI iri(String id) {
    return VALUES.createIRI(uris.getOrDefault(id, id));
  }

  private static void labels(List<Statement> out, IRI subject, String tag, List<String> labels) {
    String language = LanguageTag.bare(tag);
    boolean plain = language.equals(tag);
    for (String label : labels) {
      boolean preferred = plain && label.equals(labels.getFirst());
      IRI other = tag.endsWith(LanguageTag.HIDDEN) ? SKOS.HIDDEN_LABEL : SKOS.ALT_LABEL;
      IRI property = preferred ? SKOS.PREF_LABEL : other;
      say(out, subject, property, VALUES.createLiteral(label, language));
    }
  }

  private static void list(List<Statement> out, IRI subject, List<IRI> members) {
    Resource cell = subject;
    IRI property = SKOS.MEMBER_LIST;
    for (IRI member : members) {
      Resource next = VALUES.createBNode();
      say(out, cell, property, next);
      say(out, next, RDF.FIRST, member);
      cell = next;
      property = RDF.REST;
    }
    say(out, cell, property, RDF.NIL);
  }

  /** With the type that it has the form of; any other date stays a plain text. */
  private static Value date(String date) {
    return DATES.stream()
        .filter(type -> XMLDatatypeUtil.isValidValue(date, type))
        .findFirst()
        .map(type -> VALUES.createLiteral(date, type))
        .orElse(VALUES.createLiteral(date));
  }

  private static Value code(String written) {
    int type = written.lastIndexOf("^^");
    boolean typed = type > 0 && Concept.isUri(written.substring(type + 2));
    return typed
        ? VALUES.createLiteral(
            written.substring(0, type), VALUES.createIRI(written.substring(type + 2)))
        : VALUES.createLiteral(written);
  }

  /**
   * As Turtle; statements about one subject that follow one another become one block. What is not
   * too large is indented, with blank nodes and lists in place: for that the writer holds all,
   * takes time by the square of the subjects, and recurses from node to node.
   *
   * @param size how many statements there are, about
   * @param blank how many blank nodes
   */
  static String turtle(Stream<Statement> statements, long size, long blank, String... comment) {
    StringWriter text = new StringWriter();
    RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, text);
    boolean pretty = size < 20_000 && blank < 1_000;
    writer
        .getWriterConfig()
        .set(BasicWriterSettings.PRETTY_PRINT, pretty)
        .set(BasicWriterSettings.INLINE_BLANK_NODES, pretty);
    writer.startRDF();
    Stream.of(comment).forEach(writer::handleComment);
    Stream.of(SKOS.NS, DCTERMS.NS, OWL.NS, XSD.NS)
        .forEach(each -> writer.handleNamespace(each.getPrefix(), each.getName()));
    statements.forEach(writer::handleStatement);
    writer.endRDF();
    return text.toString();
  }
}
