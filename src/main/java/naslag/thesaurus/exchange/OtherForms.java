package naslag.thesaurus.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows by their first bytes the forms that are not read here, and the way out of each. */
final class OtherForms {
  private static final Pattern HTML =
      Pattern.compile("^\\W{0,4}\\s*<(!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

  /** A rule or a variable of N3, at the start of a line. */
  private static final Pattern N3 =
      Pattern.compile("^\\s*(@keywords|@forAll|@forSome)\\b", Pattern.MULTILINE);

  private OtherForms() {}

  /** A Dutch sentence, or empty when the file may be of a form that is read. */
  static Optional<String> in(byte[] file) {
    String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\u008b")) {
      return Optional.of(
          "Dit is een ingepakt bestand of een werkmap van een rekenblad; pak het uit, of bewaar de"
              + " tabel als csv.");
    }
    if (HTML.matcher(start).find()) {
      return Optional.of(
          "Dit is een webpagina; haal bij de bron het bestand in Turtle of RDF/XML.");
    }
    if (N3.matcher(start).find()) {
      return Optional.of(
          "Dit is N3; zet het eerst om met rdfpipe -i n3 -o turtle BESTAND > begrippen.ttl"
              + " (van rdflib).");
    }
    return Optional.empty();
  }
}
