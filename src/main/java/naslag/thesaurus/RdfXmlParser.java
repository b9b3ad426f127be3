package naslag.thesaurus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import naslag.thesaurus.RdfXmlElement.Role;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;
import naslag.thesaurus.Triple.Term;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads RDF/XML as statements, by the W3C recommendation of 2014, with the parser of the JDK.
 * Entities of the file itself are read, within the JDK's bounds; external ones are not.
 */
final class RdfXmlParser extends DefaultHandler {
  private static final String RDF = TurtleParser.RDF;
  private static final String XML = XMLConstants.XML_NS_URI;
  private static final int DEEPEST = 200;
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final List<Triple> triples = new ArrayList<>();
  private final Deque<RdfXmlElement> open = new ArrayDeque<>();
  private @Nullable Locator locator;
  private int blanks;

  /** Each name once: a file of a million statements has some hundred thousand. */
  private final Map<String, String> names = new HashMap<>();

  private RdfXmlParser() {}

  static List<Triple> parse(byte[] xml) throws RdfFault {
    RdfXmlParser handler = new RdfXmlParser();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      parser.parse(new InputSource(new ByteArrayInputStream(xml)), handler);
      return handler.triples;
    } catch (SAXParseException e) {
      throw RdfFault.xml(
          e.getLineNumber(),
          "de tags of entiteiten kloppen niet, rond teken " + e.getColumnNumber());
    } catch (SAXException | IOException e) {
      if (e.getCause() instanceof RdfFault fault) {
        throw fault;
      }
      throw RdfFault.xml(handler.line(), "het bestand is niet in de codering die het noemt");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has this parser", e);
    }
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
  }

  /** External entities read as nothing, whatever the features say. */
  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
    return new InputSource(new ByteArrayInputStream(new byte[0]));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (open.size() > DEEPEST) {
      throw fault("te diep genest");
    }
    RdfXmlElement above = open.peek();
    String language = attribute(attributes, XML, "lang", above == null ? "" : above.language);
    String base = attribute(attributes, XML, "base", above == null ? "" : above.base);
    if (above == null && uri.equals(RDF) && local.equals("RDF")) {
      open.push(new RdfXmlElement(Role.ROOT, "", "", language, base, line()));
    } else if (above == null || above.role == Role.ROOT) {
      node(uri + local, attributes, language, base);
    } else if (above.role == Role.NODE) {
      property(above, uri, local, attributes, language, base);
    } else if (above.role == Role.MARKUP) {
      open.push(new RdfXmlElement(Role.MARKUP, "", "", language, base, line()));
    } else {
      String subject = node(uri + local, attributes, language, base);
      if (above.list) {
        above.addToList(subject, blank(), line(), triples);
      } else {
        above.said = true;
        triples.add(new Triple(above.subject, above.predicate, new Resource(subject), above.line));
      }
    }
  }

  private String node(String type, Attributes attributes, String language, String base)
      throws SAXException {
    String about = attributes.getValue(RDF, "about");
    String id = attributes.getValue(RDF, "ID");
    String nodeId = attributes.getValue(RDF, "nodeID");
    String subject =
        about != null
            ? resolved(base, about)
            : id != null ? resolved(base, "#" + id) : nodeId != null ? "_:" + nodeId : blank();
    if (!type.equals(RDF + "Description")) {
      triples.add(new Triple(subject, RDF + "type", new Resource(type), line()));
    }
    properties(subject, attributes, language, base);
    open.push(new RdfXmlElement(Role.NODE, subject, "", language, base, line()));
    return subject;
  }

  private void property(
      RdfXmlElement above,
      String uri,
      String local,
      Attributes attributes,
      String language,
      String base)
      throws SAXException {
    boolean item = uri.equals(RDF) && local.equals("li");
    String named = item ? RDF + "_" + ++above.items : uri + local;
    String predicate = once(named);
    String subject = above.subject;
    String resource = attributes.getValue(RDF, "resource");
    String nodeId = attributes.getValue(RDF, "nodeID");
    String parseType = attributes.getValue(RDF, "parseType");
    RdfXmlElement property =
        new RdfXmlElement(Role.PROPERTY, subject, predicate, language, base, line());
    if (parseType != null && parseType.equals("Resource")) {
      String blank = blank();
      triples.add(new Triple(subject, predicate, new Resource(blank), line()));
      open.push(new RdfXmlElement(Role.NODE, blank, "", language, base, line()));
      return;
    }
    if (parseType != null && parseType.equals("Literal")) {
      open.push(property);
      RdfXmlElement text = new RdfXmlElement(Role.MARKUP, "", "", language, base, line());
      text.opensText = true;
      open.push(text);
      return;
    }
    String datatype = attribute(attributes, RDF, "datatype", "");
    property.datatype = datatype.equals(TurtleParser.XSD + "string") ? "" : datatype;
    property.list = "Collection".equals(parseType);
    if (resource != null || nodeId != null || hasProperties(attributes)) {
      String object =
          resource != null ? resolved(base, resource) : nodeId != null ? "_:" + nodeId : blank();
      triples.add(new Triple(subject, predicate, new Resource(object), line()));
      properties(object, attributes, language, base);
      property.said = true;
    }
    open.push(property);
  }

  private static boolean hasProperties(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String uri = attributes.getURI(i);
      if (!uri.equals(RDF) && !uri.equals(XML) && !uri.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void properties(String subject, Attributes attributes, String language, String base)
      throws SAXException {
    for (int i = 0; i < attributes.getLength(); i++) {
      String uri = attributes.getURI(i);
      if (uri.equals(RDF) && attributes.getLocalName(i).equals("type")) {
        String type = resolved(base, attributes.getValue(i));
        triples.add(new Triple(subject, RDF + "type", new Resource(type), line()));
      } else if (!uri.equals(RDF) && !uri.equals(XML) && !uri.isEmpty()) {
        Term text = new Literal(attributes.getValue(i), language);
        triples.add(new Triple(subject, uri + attributes.getLocalName(i), text, line()));
      }
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    for (RdfXmlElement each : open) {
      if (each.role == Role.PROPERTY) {
        each.text.append(letters, start, length);
        return;
      }
      if (each.role != Role.MARKUP) {
        return;
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    RdfXmlElement ended = open.pop();
    if (ended.role == Role.MARKUP && ended.opensText) {
      ended = open.pop();
    }
    if (ended.list) {
      ended.endList(RDF + "nil", triples);
    } else if (ended.role == Role.PROPERTY && !ended.said) {
      String language = ended.datatype.isEmpty() ? ended.language : "";
      Term text = new Literal(ended.text.toString(), language, ended.datatype);
      triples.add(new Triple(ended.subject, ended.predicate, text, ended.line));
    }
  }

  private static String attribute(Attributes attributes, String uri, String name, String other) {
    String value = attributes.getValue(uri, name);
    return value == null ? other : value;
  }

  private String resolved(String base, String reference) throws SAXException {
    if (base.isEmpty() || ABSOLUTE.matcher(reference).matches()) {
      return once(reference);
    }
    if (reference.isEmpty() || reference.startsWith("#")) {
      return once(base.replaceFirst("#.*", "") + reference);
    }
    try {
      return once(URI.create(base).resolve(reference).toString());
    } catch (IllegalArgumentException e) {
      throw fault("'" + reference + "' is geen uri");
    }
  }

  private String once(String name) {
    return names.computeIfAbsent(name, same -> same);
  }

  private String blank() {
    return "_:[" + blanks++;
  }

  private int line() {
    return locator == null ? 1 : Math.max(1, locator.getLineNumber());
  }

  private SAXException fault(String message) {
    return new SAXException(RdfFault.xml(line(), message));
  }
}
