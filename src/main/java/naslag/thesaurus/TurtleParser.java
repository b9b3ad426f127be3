package naslag.thesaurus;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import naslag.thesaurus.Triple.Literal;
import naslag.thesaurus.Triple.Resource;
import naslag.thesaurus.Triple.Term;
import naslag.thesaurus.TurtleTokens.Sort;
import naslag.thesaurus.TurtleTokens.Token;

/**
 * Reads Turtle as statements, and what is built on the same grammar: N-Triples, N-Quads and TriG,
 * of which all graphs count as one.
 */
final class TurtleParser {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final int DEEPEST = 100;

  private final TurtleTokens tokens;
  private final List<Triple> triples = new ArrayList<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private String base = "";
  private int blanks;

  /** Each name once: a file of a million statements has some hundred thousand. */
  private final Map<String, String> names = new HashMap<>();

  private boolean inGraph;
  private Token token;

  private TurtleParser(String text) throws RdfFault {
    tokens = new TurtleTokens(text);
    token = tokens.next();
  }

  static List<Triple> parse(String text) throws RdfFault {
    TurtleParser parser = new TurtleParser(text);
    while (parser.token.type() != Sort.END) {
      parser.statement();
    }
    if (parser.inGraph) {
      throw parser.fault("een '{' zonder '}'");
    }
    return parser.triples;
  }

  private void statement() throws RdfFault {
    boolean sparql = token.type() == Sort.NAME;
    if (sparql || token.type() == Sort.LANGUAGE) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (word.equals("prefix") || word.equals("base")) {
        advance();
        directive(word);
        if (!sparql) {
          expect(".");
        }
        return;
      }
    }
    if (token.is("}") && inGraph) {
      advance();
      inGraph = false;
      return;
    }
    if (token.is("{") && !inGraph) {
      advance();
      inGraph = true;
      return;
    }
    if (token.type() == Sort.NAME && token.text().equalsIgnoreCase("graph")) {
      advance();
    }
    boolean nameless = token.is("[");
    String subject = resource(term(0));
    if (token.is("{") && !inGraph) {
      advance();
      inGraph = true;
      return;
    }
    if (!nameless || !endsStatement()) {
      predicates(subject, 0);
    }
    // The last statement of a graph of TriG may go without its full stop.
    if (!inGraph || !token.is("}")) {
      expect(".");
    }
  }

  private boolean endsStatement() {
    return token.is(".") || (inGraph && token.is("}"));
  }

  private void directive(String word) throws RdfFault {
    String prefix = "";
    if (word.equals("prefix")) {
      if (token.type() != Sort.NAME || !token.text().endsWith(":")) {
        throw fault("een voorvoegsel eindigt op ':'");
      }
      prefix = advance().text();
    }
    if (token.type() != Sort.IRI) {
      throw fault("hier hoort een uri tussen '<' en '>'");
    }
    String iri = resolved(advance());
    if (word.equals("prefix")) {
      prefixes.put(prefix, iri);
    } else {
      base = iri;
    }
  }

  private void predicates(String subject, int depth) throws RdfFault {
    while (!endsStatement() && !token.is("]")) {
      if (token.is(";")) {
        advance();
        continue;
      }
      String predicate = resource(term(depth));
      int line = token.line();
      triples.add(new Triple(subject, predicate, term(depth), line));
      while (token.is(",")) {
        advance();
        line = token.line();
        triples.add(new Triple(subject, predicate, term(depth), line));
      }
      boolean graphOfQuad = depth == 0 && !inGraph && (isBlankNode() || token.type() == Sort.IRI);
      if (graphOfQuad) {
        term(depth);
        if (token.is(".")) {
          return;
        }
      }
      if (graphOfQuad || (!token.is(";") && !endsStatement() && !token.is("]"))) {
        throw fault("'" + token.text() + "' hoort hier niet");
      }
    }
  }

  private String once(String name) {
    return names.computeIfAbsent(name, same -> same);
  }

  private boolean isBlankNode() {
    return token.type() == Sort.NAME && token.text().startsWith("_:");
  }

  private Term term(int depth) throws RdfFault {
    if (depth > DEEPEST) {
      throw fault("te diep genest");
    }
    return switch (token.type()) {
      case IRI -> new Resource(once(resolved(advance())));
      case STRING -> literal();
      case NUMBER -> number(advance().text());
      case NAME -> name();
      case SIGN -> nested(depth);
      case LANGUAGE, END -> throw fault("hier stopt het te vroeg");
    };
  }

  private static Term number(String text) {
    boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    String type = exponent ? "double" : text.indexOf('.') >= 0 ? "decimal" : "integer";
    return new Literal(text, "", XSD + type);
  }

  private Term nested(int depth) throws RdfFault {
    if (token.is("(")) {
      advance();
      return list(depth);
    }
    if (!token.is("[")) {
      throw fault("'" + token.text() + "' hoort hier niet");
    }
    Resource blank = blank();
    advance();
    predicates(blank.uri(), depth + 1);
    expect("]");
    return blank;
  }

  private Term list(int depth) throws RdfFault {
    Resource first = token.is(")") ? new Resource(RDF + "nil") : blank();
    String cell = first.uri();
    while (!token.is(")")) {
      int line = token.line();
      triples.add(new Triple(cell, RDF + "first", term(depth + 1), line));
      Resource rest = token.is(")") ? new Resource(RDF + "nil") : blank();
      triples.add(new Triple(cell, RDF + "rest", rest, line));
      cell = rest.uri();
    }
    advance();
    return first;
  }

  private Resource blank() {
    return new Resource("_:[" + blanks++);
  }

  private Term literal() throws RdfFault {
    String text = advance().text();
    if (token.type() == Sort.LANGUAGE) {
      return new Literal(text, once(advance().text()));
    }
    if (token.is("^^")) {
      advance();
      String type = resource(term(0));
      return new Literal(text, "", type.equals(XSD + "string") ? "" : type);
    }
    return new Literal(text, "");
  }

  private Term name() throws RdfFault {
    String name = token.text();
    int colon = name.indexOf(':');
    if (name.equals("a")) {
      advance();
      return new Resource(RDF + "type");
    }
    if (name.equals("true") || name.equals("false")) {
      return new Literal(advance().text(), "", XSD + "boolean");
    }
    if (name.startsWith("_:")) {
      return new Resource(once(advance().text()));
    }
    String namespace = prefixes.get(name.substring(0, colon + 1));
    if (colon < 0 || namespace == null) {
      throw fault("onbekend voorvoegsel in '" + name + "'");
    }
    advance();
    return new Resource(once(namespace + name.substring(colon + 1)));
  }

  private String resource(Term term) throws RdfFault {
    return switch (term) {
      case Resource(String uri) -> uri;
      case Literal literal -> throw fault("een tekst kan hier niet: '" + literal.text() + "'");
    };
  }

  private String resolved(Token iri) throws RdfFault {
    if (ABSOLUTE.matcher(iri.text()).matches() || base.isEmpty()) {
      return iri.text();
    }
    if (iri.text().isEmpty() || iri.text().startsWith("#")) {
      return base.replaceFirst("#.*", "") + iri.text();
    }
    try {
      return URI.create(base).resolve(iri.text()).toString();
    } catch (IllegalArgumentException e) {
      throw RdfFault.turtle(iri.line(), "'" + iri.text() + "' is geen uri");
    }
  }

  private void expect(String sign) throws RdfFault {
    if (!token.is(sign)) {
      throw fault("hier hoort '" + sign + "'");
    }
    advance();
  }

  private Token advance() throws RdfFault {
    Token read = token;
    token = tokens.next();
    return read;
  }

  private RdfFault fault(String message) {
    return RdfFault.turtle(token.line(), message);
  }
}
