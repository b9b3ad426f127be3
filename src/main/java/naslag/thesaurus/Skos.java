package naslag.thesaurus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Exchanges a thesaurus as SKOS: Turtle (and N-Triples, N-Quads, TriG), RDF/XML and JSON-LD in,
 * Turtle out.
 *
 * <p>What SKOS has no word for, the kind and an id that the URI does not end on, goes as {@code
 * dcterms:type} and {@code dcterms:identifier}.
 */
public final class Skos {
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String TERMS = "http://purl.org/dc/terms/";
  static final String OWL = "http://www.w3.org/2002/07/owl#";
  static final String ISO = "http://purl.org/iso25964/skos-thes#";

  private static final int LARGEST = 64 << 20;

  /** An IRI of Turtle holds a colon and no space, and none is called rdf:RDF. */
  private static final Pattern XML =
      Pattern.compile(
          "^\\W{0,4}\\s*(?:<\\?xml|<!DOCTYPE|<!--|<[A-Za-z]\\w*:RDF\\b|<RDF\\b|\u0000<|<\u0000)");

  /** A graph of TriG may open with a brace too, but no name in quotes follows it. */
  private static final Pattern JSON = Pattern.compile("^\\W{0,4}\\s*(\\{\\s*\"|\\[\\s*[{\\[\"])");

  private Skos() {}

  /** Writes Turtle so that {@link #parseTurtle} gives an equal thesaurus back. */
  public static String writeTurtle(Thesaurus thesaurus) {
    return SkosWriter.write(thesaurus);
  }

  /**
   * Reads the concepts of a Turtle file. A concept of unknown kind is a word; one without a Dutch
   * label shows that of another language, English first. What the file states and a thesaurus here
   * does not keep is counted in {@link Reading#omitted()}. Broken Turtle gives an empty thesaurus
   * and a problem.
   */
  public static Reading parseTurtle(String turtle) {
    return SkosReader.turtle(turtle);
  }

  /** As {@link #parseTurtle}, of RDF/XML. External entities are not read. */
  public static Reading parseRdfXml(byte[] xml) {
    return SkosReader.xml(xml);
  }

  /** As {@link #parseTurtle}, of JSON-LD with its context in it. Nothing is fetched. */
  public static Reading parseJsonLd(String json) {
    return SkosReader.jsonLd(json.startsWith("\uFEFF") ? json.substring(1) : json);
  }

  /**
   * As the ones above, of a file of which only the bytes tell the form. Turtle is UTF-8; XML says
   * what it is. Above 64 MB a file is refused.
   */
  public static Reading parse(byte[] file) {
    if (file.length > LARGEST) {
      return nothing(
          1,
          "Dit bestand is groter dan 64 MB; bewaar het als Turtle, dat korter is, of deel het op.");
    }
    if (OtherForms.in(file).isPresent()) {
      return nothing(1, OtherForms.in(file).get());
    }
    String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    if (XML.matcher(start).find()) {
      return parseRdfXml(file);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return JSON.matcher(start).find() ? parseJsonLd(text) : parseTurtle(text);
    } catch (CharacterCodingException e) {
      return nothing(
          ThesaurusFile.lineOfFirstFault(file),
          "Hier staat een teken dat geen UTF-8 is; bewaar het bestand opnieuw als UTF-8.");
    }
  }

  private static Reading nothing(int line, String message) {
    return new Reading(Thesaurus.empty(), List.of(new Problem(line, message)));
  }
}
