package naslag.thesaurus.exchange;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import naslag.thesaurus.Field.LanguageTag;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.ThesaurusFile;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the statements of an RDF file: Turtle, N-Triples, TriG, N-Quads, RDF/XML or JSON-LD, told
 * apart by the first bytes. All graphs count as one. Nothing outside the file is ever opened: no
 * external entity, DTD or JSON-LD context; entities of the file itself are expanded within the
 * bounds of the JDK.
 */
final class RdfReader {
  /** Relative names resolve here when a file states no base; ".invalid" is nobody's (RFC 2606). */
  private static final String BASE = "http://bron.invalid/";

  /** A larger file is refused; 82,000 concepts with 13 statements each take 46 MB. */
  private static final int LARGEST = 64 << 20;

  /** An IRI of Turtle holds a colon and no space, and none is called rdf:RDF. */
  private static final Pattern XML =
      Pattern.compile(
          "^\\W{0,4}\\s*(?:<\\?xml|<!DOCTYPE|<!--|<[A-Za-z]\\w*:RDF\\b|<RDF\\b|\u0000<|<\u0000)");

  /** A graph of TriG may open with a brace too, but no name in quotes follows it. */
  private static final Pattern JSON = Pattern.compile("^\\W{0,4}\\s*(\\{\\s*\"|\\[\\s*[{\\[\"])");

  private static final Pattern QUAD =
      Pattern.compile(
          "^\\s*(?:<[^>]*>|_:\\S+)\\s+<[^>]*>\\s+(?:<[^>]*>|_:\\S+|\"(?:[^\"\\\\]|\\\\.)*+\"\\S*)"
              + "\\s+(?:<[^>]*>|_:\\S+)\\s*\\.\\s*$",
          Pattern.MULTILINE);

  /** Forms that are not read here, by their first bytes, and the way out of each. */
  private static final List<Map.Entry<Pattern, String>> OTHER_FORMS =
      List.of(
          Map.entry(
              Pattern.compile("^(PK\u0003\u0004|\u001f\u008b)"),
              "Dit is een ingepakt bestand of een werkmap van een rekenblad; pak het uit, of bewaar"
                  + " de tabel als csv"),
          Map.entry(
              Pattern.compile("^\\W{0,4}\\s*<(?i:!doctype\\s+html|html)\\b"),
              "Dit is een webpagina; haal bij de bron het bestand in Turtle of RDF/XML"),
          // A rule or a variable, at the start of a line.
          Map.entry(
              Pattern.compile("(?m)^\\s*(@keywords|@forAll|@forSome)\\b"),
              "Dit is N3; zet het eerst om met rdfpipe -i n3 -o turtle BESTAND > begrippen.ttl (van"
                  + " rdflib)"));

  private final Names names = new Names();
  private final Graph graph;
  private int line = 1;

  /** The document that JSON-LD wants to load, which is refused; "" if none. */
  private String elsewhere = "";

  private RdfReader(Graph graph) {
    this.graph = graph;
  }

  /** Reads a file into a graph; gives what is wrong with it, empty when it was read whole. */
  static Optional<Fault> read(byte[] file, Graph graph) {
    if (file.length > LARGEST) {
      return problem(
          1, "Dit bestand is groter dan 64 MB; bewaar het als Turtle, dat korter is, of deel het");
    }
    String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    for (Map.Entry<Pattern, String> form : OTHER_FORMS) {
      if (form.getKey().matcher(start).find()) {
        return problem(1, form.getValue());
      }
    }
    RdfReader reader = new RdfReader(graph);
    boolean xml = XML.matcher(start).find();
    boolean json = !xml && JSON.matcher(start).find();
    String form = xml ? "RDF/XML" : json ? "JSON-LD" : "Turtle";
    try {
      if (xml) {
        reader.xml(file);
      } else if (json) {
        reader.jsonLd(text(file));
      } else {
        RDFFormat format = QUAD.matcher(start).find() ? RDFFormat.NQUADS : RDFFormat.TRIG;
        reader.parser(format).parse(text(file), BASE);
      }
      return Optional.empty();
    } catch (RDFParseException e) {
      int at = e.getLineNumber() > 0 ? (int) e.getLineNumber() : reader.line;
      return broken(at, form, String.valueOf(e.getMessage()).replaceFirst(" \\[line .*", ""));
    } catch (JsonLdError e) {
      return reader.json(e);
    } catch (CharacterCodingException e) {
      return problem(
          ThesaurusFile.lineOfFirstFault(file),
          "Hier staat een teken dat geen UTF-8 is; bewaar het bestand opnieuw als UTF-8");
    } catch (IOException e) {
      return broken(reader.line, form, "het is niet in de codering die het noemt");
    } catch (StackOverflowError e) {
      return broken(reader.line, form, "te diep genest");
    } catch (RuntimeException e) {
      // The libraries check their arguments with unchecked exceptions of many kinds.
      return broken(reader.line, form, String.valueOf(e.getMessage()));
    }
  }

  private static Reader text(byte[] file) {
    int mark = file.length > 2 && file[0] == (byte) 0xef && file[1] == (byte) 0xbb ? 3 : 0;
    InputStream bytes = new ByteArrayInputStream(file, mark, file.length - mark);
    // The Turtle parser asks for one character at a time.
    return new BufferedReader(new InputStreamReader(bytes, charset(file).newDecoder()));
  }

  /** UTF-16 for a file that begins with its mark, in either order of bytes; else UTF-8. */
  static Charset charset(byte[] file) {
    boolean wide = file.length > 1 && (file[0] & file[1] & 0xfe) == 0xfe && file[0] != file[1];
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static Optional<Fault> broken(int line, String form, String why) {
    String sentence = why.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    return problem(line, "Dit is geen geldige " + form + ": " + sentence);
  }

  private static Optional<Fault> problem(int line, String message) {
    return Optional.of(new Fault(Math.max(1, line), message + "."));
  }

  private RDFParser parser(RDFFormat format) {
    RDFParser parser = Rio.createParser(format, names);
    parser
        .getParserConfig()
        .set(BasicParserSettings.VERIFY_URI_SYNTAX, false)
        .set(BasicParserSettings.VERIFY_RELATIVE_URIS, false)
        .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false)
        .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
        .set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false)
        .set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    parser.setParseLocationListener((at, column) -> line = (int) at);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            graph.add(s.getSubject(), s.getPredicate(), s.getObject(), line);
          }
        });
    return parser;
  }

  private void xml(byte[] file) throws IOException {
    RDFParser parser = parser(RDFFormat.RDFXML);
    parser.setParseLocationListener((at, column) -> {});
    parser
        .getParserConfig()
        .set(XMLParserSettings.SECURE_PROCESSING, true)
        .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false)
        .set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false)
        .set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false)
        .set(XMLParserSettings.LOAD_EXTERNAL_DTD, false)
        .set(XMLParserSettings.CUSTOM_XML_READER, new Lines(plainXmlReader()));
    parser.parse(new ByteArrayInputStream(file), BASE);
  }

  private static XMLReader plainXmlReader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("every JDK has this parser", e);
    }
  }

  /** Keeps the line of each tag, of which RDF4J forgets all but the first. */
  private final class Lines extends XMLFilterImpl {
    private @Nullable Locator locator;

    Lines(XMLReader parent) {
      super(parent);
    }

    @Override
    public void setDocumentLocator(Locator given) {
      locator = given;
      super.setDocumentLocator(given);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      line = locator == null ? 1 : locator.getLineNumber();
      super.startElement(uri, local, name, attributes);
    }

    /** An external entity is empty, whatever the features say. */
    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) {
      return new InputSource(new ByteArrayInputStream(new byte[0]));
    }
  }

  private void jsonLd(Reader json) throws JsonLdError {
    JsonLd.toRdf(JsonDocument.of(json))
        .base(BASE)
        .loader(
            (url, options) -> {
              elsewhere = url.toString();
              throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED);
            })
        .provide(this::quad);
  }

  private Optional<Fault> json(JsonLdError e) {
    if (!elsewhere.isEmpty()) {
      String way = "zet het bestand om met rdfpipe -i json-ld -o turtle, met het net erbij";
      return problem(1, "De context van deze JSON-LD staat elders (" + elsewhere + "); " + way);
    }
    int at = 1;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof jakarta.json.stream.JsonParsingException parsing) {
        at = (int) parsing.getLocation().getLineNumber();
      }
    }
    return broken(at, "JSON-LD", String.valueOf(e.getMessage()));
  }

  /** Takes over what titanium reads. */
  private RdfQuadConsumer quad(
      String subject,
      String predicate,
      String object,
      @Nullable String datatype,
      @Nullable String language,
      @Nullable String direction,
      @Nullable String graphName) {
    Value typed =
        datatype == null
            ? resource(object)
            : names.createLiteral(object, names.createIRI(datatype));
    Value value = language == null ? typed : names.createLiteral(object, language);
    graph.add(resource(subject), names.createIRI(predicate), value, 1);
    return this::quad;
  }

  private Resource resource(String name) {
    return name.startsWith("_:") ? names.createBNode(name.substring(2)) : names.createIRI(name);
  }

  /**
   * Makes each name once, since a file of a million statements has some hundred thousand, and each
   * valid: spaces and brackets in an IRI are escaped, "en_US" is "en-US".
   */
  private static final class Names extends SimpleValueFactory {
    private static final Pattern NOT_OF_IRI = Pattern.compile("[\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
    private final Map<String, IRI> iris = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    @Override
    public IRI createIRI(String iri) {
      return iris.computeIfAbsent(iri, written -> super.createIRI(valid(written)));
    }

    @Override
    public IRI createIRI(String namespace, String localName) {
      return createIRI(namespace + localName);
    }

    @Override
    public Literal createLiteral(String text, String language) {
      return super.createLiteral(text, languages.computeIfAbsent(language, Names::tag));
    }

    private static String valid(String iri) {
      Function<MatchResult, String> escaped =
          part -> URLEncoder.encode(part.group(), StandardCharsets.UTF_8).replace("+", "%20");
      return NOT_OF_IRI.matcher(iri).replaceAll(escaped);
    }

    /** XML takes any text for a language; "und" is the tag of one that is not known. */
    private static String tag(String written) {
      String tag = written.replace('_', '-');
      return LanguageTag.isValid(tag) ? tag : "und";
    }
  }
}
