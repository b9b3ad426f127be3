package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/**
 * Who made a work, by what they did for it.
 *
 * @param authors who wrote it
 * @param editors who brought the texts of others together
 * @param translators who put it into another language
 * @param others who helped in another way
 */
public record Credits(
    List<Name> authors, List<Name> editors, List<Name> translators, List<Name> others) {
  static final Credits NONE = new Credits(List.of(), List.of(), List.of(), List.of());

  /** "Bart Claes (red.)", "An Peeters (vert.)": the role follows the name. */
  private static final Pattern ROLE = Pattern.compile("(.*?\\S)\\s*\\(([^()]*)\\)");

  private static final Pattern EDITOR =
      Pattern.compile("(reds?|eds?|hrsg)\\.?|redactie|redacteurs?|redactrice|editors?");
  private static final Pattern TRANSLATOR =
      Pattern.compile("(vert|trans)\\.?|vertalers?|vertaalster|vertaling|translators?");

  /** What people write for an unknown author. */
  private static final Set<String> NOBODY =
      Set.of("z.a.", "z.a", "z. a.", "onbekend", "auteur onbekend", "unknown", "s.n.", "z.n.");

  public Credits {
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    translators = List.copyOf(translators);
    others = List.copyOf(others);
  }

  /** Of a work, as its front matter says. */
  static Credits of(Metadata metadata) {
    Sorting sorting = new Sorting();
    sorting.add(metadata.creators(), sorting.authors);
    sorting.add(metadata.all(WorkField.EDITOR), sorting.editors);
    sorting.add(metadata.all(WorkField.TRANSLATOR), sorting.translators);
    sorting.add(metadata.all(WorkField.CONTRIBUTOR), sorting.others);
    return sorting.done();
  }

  /** Of a signed section. */
  static Credits of(List<String> creators) {
    Sorting sorting = new Sorting();
    sorting.add(creators, sorting.authors);
    return sorting.done();
  }

  private static final class Sorting {
    final List<Name> authors = new ArrayList<>();
    final List<Name> editors = new ArrayList<>();
    final List<Name> translators = new ArrayList<>();
    final List<Name> others = new ArrayList<>();

    Credits done() {
      return new Credits(authors, editors, translators, others);
    }

    void add(List<String> written, List<Name> usual) {
      for (String value : written) {
        Matcher role = ROLE.matcher(value.strip());
        if (!role.matches()) {
          names(value, usual);
        } else if (role.group(2).startsWith("organisatie")) {
          usual.add(new Organisation(role.group(1)));
        } else {
          names(role.group(1), list(role.group(2).toLowerCase(Locale.ROOT).strip()));
        }
      }
    }

    private List<Name> list(String role) {
      if (EDITOR.matcher(role).matches()) {
        return editors;
      }
      if (TRANSLATOR.matcher(role).matches()) {
        return translators;
      }
      return role.matches("auteurs?") ? authors : others;
    }

    private static void names(String value, List<Name> list) {
      if (!value.isBlank() && !NOBODY.contains(value.strip().toLowerCase(Locale.ROOT))) {
        list.addAll(NameReader.read(value));
      }
    }
  }

  /** Who made a work. */
  public sealed interface Name {}

  /**
   * A person.
   *
   * @param given first names as written; "" when only a last name is known
   * @param particle what precedes the last name without a capital, "van der"; "" when nothing does
   * @param family the last name, with the particle where that has a capital, as in Flanders
   */
  public record Person(String given, String particle, String family) implements Name {
    public Person {
      if (family.isBlank()) {
        throw new IllegalArgumentException("a person has a last name: \"" + given + "\"");
      }
    }

    /** Particle and last name without a first name before them: with a capital. */
    String last() {
      String whole = particle.isEmpty() ? family : particle + " " + family;
      int letter = 0;
      while (letter < whole.length() && !Character.isLetter(whole.charAt(letter))) {
        letter++;
      }
      // "'t Hooft" keeps its small letter behind the apostrophe.
      return letter > 0 || whole.isEmpty()
          ? whole
          : Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
    }
  }

  /** An institution, or a name that cannot be split into first and last. */
  public record Organisation(String name) implements Name {
    public Organisation {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an organisation has a name");
      }
    }
  }

  /** Tells persons from institutions, and first names from last ones. */
  private static final class NameReader {
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
          parts.length > 1 && Stream.of(parts).allMatch(part -> one(part) instanceof Person);
      return persons ? Stream.of(parts).map(NameReader::one).toList() : List.of(one(words));
    }

    /** "An Peeters", "Peeters, An", "Jan van der Molen" or "Kind en Gezin". */
    private static Name one(String words) {
      String name = ACADEMIC.matcher(words).replaceFirst("");
      if (BODY.matcher(name).find() || AND.matcher(name).find()) {
        return new Organisation(words);
      }
      int comma = name.indexOf(',');
      if (comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 1) {
        String given = name.substring(comma + 1).strip();
        return person(given, List.of(name.substring(0, comma).strip().split(" ")));
      }
      List<String> parts = List.of(name.split(" "));
      if (comma >= 0 || parts.size() == 1 || !areNames(parts)) {
        return new Organisation(words);
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
      return new Person(
          given,
          String.join(" ", last.subList(0, from)),
          String.join(" ", last.subList(from, last.size())));
    }
  }
}
