package naslag.show.cite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/**
 * Who made a work, by what they did for it.
 *
 * @param byRole in the order of the front matter; a role that nobody has is absent
 */
public record Credits(Map<Role, List<Name>> byRole) {
  static final Credits NONE = new Credits(Map.of());

  /** "Bart Claes (red.)", "An Peeters (vert.)": the role follows the name. */
  private static final Pattern STATED_ROLE = Pattern.compile("(.*?\\S)\\s*\\(([^()]*)\\)");

  /** What people write for an unknown author. */
  private static final Set<String> NOBODY =
      Set.of("z.a.", "z.a", "z. a.", "onbekend", "auteur onbekend", "unknown", "s.n.", "z.n.");

  /** What somebody did for a work, with the field for it and how it is written behind a name. */
  enum Role {
    AUTHOR(WorkField.CREATOR, "auteurs?"),
    /** Brought the texts of others together. */
    EDITOR(WorkField.EDITOR, "(reds?|eds?|hrsg)\\.?|redactie|redacteurs?|redactrice|editors?"),
    /** Put it into another language. */
    TRANSLATOR(
        WorkField.TRANSLATOR, "(vert|trans)\\.?|vertalers?|vertaalster|vertaling|translators?"),
    ILLUSTRATOR(
        WorkField.CONTRIBUTOR,
        "ill\\.?|illustrat(?:or|rice|ies?)|tekeningen|tekenaar|foto[’']?s?"
            + "|fotografie|fotograaf"),
    OTHER(WorkField.CONTRIBUTOR, ".*");

    private final WorkField field;
    private final String written;

    Role(WorkField field, String written) {
      this.field = field;
      this.written = written;
    }
  }

  /** Of a work, as its front matter says. */
  static Credits of(Metadata metadata) {
    Map<Role, List<Name>> names = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.ILLUSTRATOR) {
        metadata.all(role.field).forEach(value -> add(value, role, names));
      }
    }
    return new Credits(names);
  }

  /** Of a signed section. */
  static Credits of(List<String> creators) {
    Map<Role, List<Name>> names = new EnumMap<>(Role.class);
    creators.forEach(value -> add(value, Role.AUTHOR, names));
    return new Credits(names);
  }

  private static void add(String value, Role usual, Map<Role, List<Name>> names) {
    Matcher stated = STATED_ROLE.matcher(value.strip());
    if (!stated.matches()) {
      add(value, names, usual);
    } else if (stated.group(2).startsWith("organisatie")) {
      names.computeIfAbsent(usual, role -> new ArrayList<>()).add(Name.ofBody(stated.group(1)));
    } else {
      String written = stated.group(2).toLowerCase(Locale.ROOT).strip();
      Stream.of(Role.values())
          .filter(role -> written.matches(role.written))
          .findFirst()
          .ifPresent(role -> add(stated.group(1), names, role));
    }
  }

  private static void add(String value, Map<Role, List<Name>> names, Role role) {
    if (!value.isBlank() && !NOBODY.contains(value.strip().toLowerCase(Locale.ROOT))) {
      names.computeIfAbsent(role, r -> new ArrayList<>()).addAll(NameReader.read(value));
    }
  }

  /** Those who had a role. */
  List<Name> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** Only those of a role. */
  Credits only(Role role) {
    return byRole.containsKey(role) ? new Credits(Map.of(role, byRole.get(role))) : NONE;
  }

  /** All but those of a role. */
  Credits without(Role role) {
    Map<Role, List<Name>> others = new HashMap<>(byRole);
    others.remove(role);
    return new Credits(others);
  }

  /**
   * A person, an institution, or a name that cannot be split into first and last.
   *
   * @param given first names as written; "" when only a last name is known
   * @param particle what precedes the last name without a capital, "van der"; "" when nothing does
   * @param family the last name, with the particle where that has a capital, as in Flanders; of an
   *     institution the whole name
   * @param suffix "jr." and the like; "" as a rule
   */
  public record Name(
      String given, String particle, String family, String suffix, boolean isPerson) {
    static Name ofBody(String name) {
      return new Name("", "", name, "", false);
    }

    /** Particle and last name as written. */
    String whole() {
      return particle.isEmpty() ? family : particle + " " + family;
    }

    /** Particle and last name without a first name before them: with a capital. */
    String last() {
      String whole = whole();
      // "'t Hooft" keeps its small letter behind the apostrophe.
      return isPerson && Character.isLetter(whole.charAt(0))
          ? Character.toUpperCase(whole.charAt(0)) + whole.substring(1)
          : whole;
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
                + "|uitgeverij|association|society|huis|uz|ku|az|umc|ggd|ggz|cgg|hogent|ucll|odisee"
                + "|\\p{L}*zorg|\\p{L}*fonds|college|instelling|bureau|kenniscentrum|raad)\\b");

    /** Between names in one value: "An Peeters en Bart Claes". */
    private static final Pattern AND = Pattern.compile("\\s+(?:en|&|and)\\s+");

    private static final Pattern ACADEMIC =
        Pattern.compile(
            "^(?:(?:prof|dr|drs|ir|ing|mr|em|lic|mevr|dhr)\\.\\s*)+(?=\\S)"
                + "|,?\\s+(?:ph\\.?d|m\\.?sc|b\\.?sc|m\\.?d|m\\.?a|rn|llm)\\.?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SUFFIX =
        Pattern.compile("(?i),?\\s+(jr\\.?|sr\\.?|junior|senior|II|III|IV)$");

    /** "l’Écluse", "d'Hondt", "el-Amrani": what precedes the capital is part of the name. */
    private static final Pattern CAPITAL = Pattern.compile("(?:\\p{Ll}{1,4}[’'-])?\\p{Lu}.*");

    private static final Set<String> PARTICLES =
        Set.of(
            "van", "de", "den", "der", "des", "ter", "ten", "te", "in", "op", "'t", "’t", "het",
            "von", "zu", "zum", "zur", "vom", "di", "da", "del", "della", "la", "le", "du", "do",
            "dos", "das", "el", "al", "bin", "ben", "y", "e", "af", "av", "los", "las", "aan",
            "bij", "uit", "onder", "over", "voor", "'s", "’s");

    private NameReader() {}

    /** The names in one value of a front matter; never empty for a value that is not blank. */
    static List<Name> read(String value) {
      String words = value.strip().replaceAll("\\s+", " ");
      String[] parts = AND.split(words);
      boolean persons = parts.length > 1 && Stream.of(parts).allMatch(part -> one(part).isPerson());
      return persons ? Stream.of(parts).map(NameReader::one).toList() : List.of(one(words));
    }

    /** "An Peeters", "Peeters, An", "Jan van der Molen" or "Kind en Gezin". */
    private static Name one(String words) {
      String titled = ACADEMIC.matcher(words).replaceAll("");
      Matcher suffix = SUFFIX.matcher(titled);
      String name = suffix.replaceFirst("");
      Name read = unsuffixed(words, name);
      String last = name.equals(titled) ? "" : titled.substring(titled.lastIndexOf(' ') + 1);
      return read.isPerson() ? new Name(read.given, read.particle, read.family, last, true) : read;
    }

    private static Name unsuffixed(String words, String name) {
      if (BODY.matcher(name).find() || AND.matcher(name).find()) {
        return Name.ofBody(words);
      }
      int comma = name.indexOf(',');
      if (comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 1) {
        String given = name.substring(comma + 1).strip();
        return person(given, List.of(name.substring(0, comma).strip().split(" ")));
      }
      List<String> parts = List.of(name.split(" "));
      if (comma >= 0 || parts.size() == 1 || !areNames(parts)) {
        return Name.ofBody(words);
      }
      int last = 1;
      while (last < parts.size() - 1 && !isParticle(parts.get(last))) {
        last++;
      }
      return person(String.join(" ", parts.subList(0, last)), parts.subList(last, parts.size()));
    }

    private static boolean isParticle(String word) {
      // "Jansen-de Vries" is a last name from its first part on.
      String tail = word.substring(word.lastIndexOf('-') + 1);
      return PARTICLES.contains(tail.toLowerCase(Locale.ROOT));
    }

    /**
     * Capitals, but for particles; no abbreviation of a body; no article in front, as houses have.
     */
    private static boolean areNames(List<String> parts) {
      return !isParticle(parts.getFirst())
          && parts.stream()
              .allMatch(
                  part ->
                      !part.matches("\\p{Lu}{3,4}|.*\\d.*")
                          && (isParticle(part) || CAPITAL.matcher(part).matches()));
    }

    /** In Flanders the particle has a capital and is part of the name; in the Netherlands not. */
    private static Name person(String given, List<String> last) {
      int from = 0;
      while (from < last.size() - 1 && PARTICLES.contains(last.get(from))) {
        from++;
      }
      String particle = String.join(" ", last.subList(0, from));
      return new Name(given, particle, String.join(" ", last.subList(from, last.size())), "", true);
    }
  }
}
