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
 * Reads Turtle as statements; a collection counts as a nameless node, its items are passed over.
 */
final class TurtleParser {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final int DEEPEST = 100;

  private final TurtleTokens tokens;
  private final List<Triple> triples = new ArrayList<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private String base = "";
  private int blanks;
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
    boolean nameless = token.is("[");
    String subject = resource(term(0));
    if (!nameless || !token.is(".")) {
      predicates(subject, 0);
    }
    expect(".");
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
    while (!token.is(".") && !token.is("]")) {
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
      if (!token.is(";") && !token.is(".") && !token.is("]")) {
        throw fault("'" + token.text() + "' hoort hier niet");
      }
    }
  }

  private Term term(int depth) throws RdfFault {
    if (depth > DEEPEST) {
      throw fault("te diep genest");
    }
    return switch (token.type()) {
      case IRI -> new Resource(resolved(advance()));
      case STRING -> literal();
      case NUMBER -> new Literal(advance().text(), "");
      case NAME -> name();
      case SIGN -> nested(depth);
      case LANGUAGE, END -> throw fault("hier stopt het te vroeg");
    };
  }

  private Term nested(int depth) throws RdfFault {
    Resource blank = new Resource("_:[" + blanks++);
    if (token.is("[")) {
      advance();
      predicates(blank.uri(), depth + 1);
      expect("]");
    } else if (token.is("(")) {
      advance();
      while (!token.is(")")) {
        term(depth + 1);
      }
      advance();
    } else {
      throw fault("'" + token.text() + "' hoort hier niet");
    }
    return blank;
  }

  private Term literal() throws RdfFault {
    String text = advance().text();
    if (token.type() == Sort.LANGUAGE) {
      return new Literal(text, advance().text());
    }
    if (token.is("^^")) {
      advance();
      term(0);
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
      return new Literal(advance().text(), "");
    }
    if (name.startsWith("_:")) {
      return new Resource(advance().text());
    }
    String namespace = prefixes.get(name.substring(0, colon + 1));
    if (colon < 0 || namespace == null) {
      throw fault("onbekend voorvoegsel in '" + name + "'");
    }
    advance();
    return new Resource(namespace + name.substring(colon + 1));
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
