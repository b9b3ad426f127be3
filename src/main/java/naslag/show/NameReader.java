package naslag.show;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells persons from institutions, and first names from last ones. */
final class NameReader {
  /** Words that no person's name has. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?iU)\\b(vzw|npo|bv|nv|asbl|inc|ltd|universiteit|university|hogeschool|ziekenhuis"
              + "|ministerie|overheid|gemeente|stad|provincie|agentschap|\\p{L}*instituut|institute"
              + "|\\p{L}*vereniging|stichting|foundation|federatie|\\p{L}*centrum|center|centre"
              + "|dienst|\\p{L}*raad|council|commissie|committee|netwerk|network|academie|academy"
              + "|redactie|team|\\p{L}*organisatie|organization|organisation|unie|fonds"
              + "|\\p{L}*groep|group|koepel|school|kliniek|faculteit|departement|bibliotheek"
              + "|uitgeverij|association|society|huis)\\b");

  /** Between names in one value: "An Peeters en Bart Claes". */
  private static final Pattern AND = Pattern.compile("\\s+(?:en|&|and)\\s+");

  private static final Pattern ACADEMIC =
      Pattern.compile(
          "^(?:(?:prof|dr|drs|ir|ing|mr|em|lic)\\.\\s*)+(?=\\S)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "des", "ter", "ten", "te", "in", "op", "'t", "’t", "het",
          "von", "zu", "di", "da", "del", "della", "la", "le", "du", "dos", "el", "al", "bin",
          "ben");

  private NameReader() {}

  /** The names in one value of a front matter; never empty for a value that is not blank. */
  static List<Name> read(String value) {
    String words = value.strip().replaceAll("\\s+", " ");
    String[] parts = AND.split(words);
    boolean persons =
        parts.length > 1 && Stream.of(parts).allMatch(part -> one(part) instanceof Name.Person);
    return persons ? Stream.of(parts).map(NameReader::one).toList() : List.of(one(words));
  }

  /** "An Peeters", "Peeters, An", "Jan van der Molen" or "Kind en Gezin". */
  private static Name one(String words) {
    String name = ACADEMIC.matcher(words).replaceFirst("");
    if (BODY.matcher(name).find() || AND.matcher(name).find()) {
      return new Name.Organisation(words);
    }
    int comma = name.indexOf(',');
    if (comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 1) {
      String given = name.substring(comma + 1).strip();
      return person(given, List.of(name.substring(0, comma).strip().split(" ")));
    }
    List<String> parts = List.of(name.split(" "));
    if (comma >= 0 || parts.size() == 1 || !areNames(parts)) {
      return new Name.Organisation(words);
    }
    int last = 1;
    while (last < parts.size() - 1 && !isParticle(parts.get(last))) {
      last++;
    }
    return person(String.join(" ", parts.subList(0, last)), parts.subList(last, parts.size()));
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Capitals, but for particles; no abbreviation of a body; no article in front, as houses have.
   */
  private static boolean areNames(List<String> parts) {
    return !isParticle(parts.getFirst())
        && parts.stream()
            .allMatch(
                part ->
                    !part.matches("\\p{Lu}{3,}|.*\\d.*")
                        && (isParticle(part) || Character.isUpperCase(part.codePointAt(0))));
  }

  /** In Flanders the particle has a capital and is part of the name; in the Netherlands not. */
  private static Name person(String given, List<String> last) {
    int from = 0;
    while (from < last.size() - 1 && PARTICLES.contains(last.get(from))) {
      from++;
    }
    return new Name.Person(
        given,
        String.join(" ", last.subList(0, from)),
        String.join(" ", last.subList(from, last.size())));
  }
}
