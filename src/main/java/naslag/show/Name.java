package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who made a work. */
public sealed interface Name {

  /**
   * A person.
   *
   * @param given first names as written; "" when only a last name is known
   * @param particle what precedes the last name without a capital, "van der"; "" when nothing does
   * @param family the last name, with the particle where that has a capital, as in Flanders
   */
  record Person(String given, String particle, String family) implements Name {
    public Person {
      if (family.isBlank()) {
        throw new IllegalArgumentException("a person has a last name: \"" + given + "\"");
      }
    }
  }

  /** An institution, or a name that cannot be parted into first and last. */
  record Organisation(String name) implements Name {
    public Organisation {
      if (name.isBlank()) {
        throw new IllegalArgumentException("an organisation has a name");
      }
    }
  }

  /** What a person does for a work. */
  enum Role {
    /** Wrote it. */
    AUTHOR,
    /** Brought the texts of others together. */
    EDITOR,
    /** Put it into another language. */
    TRANSLATOR,
    /** Helped in another way. */
    OTHER
  }

  /** A name and what its bearer did. */
  record Credit(Name name, Role role) {}

  /** "Bart Claes (red.)", "An Peeters (vert.)": the role stands behind the name. */
  Pattern ROLE = Pattern.compile("(.*?)\\s*\\(([^()]*)\\)\\s*");

  /** Words that no person's name has. */
  Pattern BODY =
      Pattern.compile(
          "(?iU)\\b(vzw|npo|bv|nv|asbl|inc|ltd|universiteit|university|hogeschool|ziekenhuis"
              + "|ministerie|overheid|gemeente|stad|provincie|agentschap|instituut|institute"
              + "|vereniging|stichting|foundation|federatie|centrum|center|centre|dienst|raad|council"
              + "|commissie|committee|netwerk|network|academie|academy|expertisecentrum|redactie"
              + "|organisatie|organization|organisation|unie|fonds|groep|group|team|koepel|orde"
              + "|kenniscentrum|school|kliniek|faculteit|departement|bibliotheek|uitgeverij"
              + "|association|society|vakgroep|werkgroep)\\b|.*(organisatie|vereniging|centrum)$");

  /** Between names in one value: "An Peeters en Bart Claes". */
  Pattern AND = Pattern.compile("\\s+(?:en|&|and)\\s+");

  Set<String> PARTICLES =
      Set.of(
          "van", "de", "den", "der", "des", "ter", "ten", "te", "in", "op", "'t", "’t", "'s", "’s",
          "het", "von", "zu", "zur", "di", "da", "del", "della", "la", "le", "du", "dos", "el",
          "al", "bin", "ben", "d’", "d'");

  /** Reads one value of a list of creators or contributors, which may name several. */
  static List<Credit> credits(String written, Role usual) {
    String words = written.strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      return List.of();
    }
    Matcher role = ROLE.matcher(words);
    if (role.matches() && !role.group(1).isBlank()) {
      String said = role.group(2).toLowerCase(Locale.ROOT);
      if (said.startsWith("organisatie")) {
        return List.of(new Credit(new Organisation(role.group(1)), usual));
      }
      return names(role.group(1)).stream().map(name -> new Credit(name, role(said))).toList();
    }
    return names(words).stream().map(name -> new Credit(name, usual)).toList();
  }

  private static Role role(String said) {
    if (said.matches("(red|reds|ed|eds|redactie|redacteurs?|redactrice|editors?|hrsg)\\.?")) {
      return Role.EDITOR;
    }
    return said.matches("(vert|vertaler|vertaalster|vertalers|vertaling|trans|translators?)\\.?")
        ? Role.TRANSLATOR
        : Role.OTHER;
  }

  private static List<Name> names(String words) {
    String[] parts = AND.split(words);
    boolean persons = parts.length > 1 && !BODY.matcher(words).find();
    for (String part : parts) {
      persons &= part.indexOf(' ') > 0 && Character.isUpperCase(part.codePointAt(0));
    }
    if (!persons) {
      return List.of(of(words));
    }
    List<Name> names = new ArrayList<>();
    for (String part : parts) {
      names.add(of(part));
    }
    return names;
  }

  /** Reads one name: "An Peeters", "Peeters, An", "Jan van der Molen", "Kind en Gezin". */
  static Name of(String written) {
    String words = written.strip().replaceAll("\\s+", " ");
    int comma = words.indexOf(',');
    if (comma > 0 && comma == words.lastIndexOf(',') && !BODY.matcher(words).find()) {
      String given = words.substring(comma + 1).strip();
      return person(given, words.substring(0, comma).strip().split(" "));
    }
    String[] parts = words.split(" ");
    if (parts.length == 1 || AND.matcher(words).find() || !looksLikePerson(parts, words)) {
      return new Organisation(words);
    }
    int last = 1;
    while (last < parts.length - 1 && !PARTICLES.contains(parts[last].toLowerCase(Locale.ROOT))) {
      last++;
    }
    String given = String.join(" ", List.of(parts).subList(0, last));
    return person(given, List.of(parts).subList(last, parts.length).toArray(String[]::new));
  }

  private static boolean looksLikePerson(String[] parts, String words) {
    boolean capitals = true;
    boolean acronym = false;
    for (String part : parts) {
      boolean particle = PARTICLES.contains(part.toLowerCase(Locale.ROOT));
      capitals &= particle || Character.isUpperCase(part.codePointAt(0));
      acronym |= part.matches("\\p{Lu}{3,}|.*\\d.*");
    }
    return capitals
        && !acronym
        && !BODY.matcher(words).find()
        // "De Warme Steen" begins with an article: a house, not somebody.
        && !PARTICLES.contains(parts[0].toLowerCase(Locale.ROOT));
  }

  private static Name person(String given, String[] last) {
    int from = 0;
    while (from < last.length - 1
        && PARTICLES.contains(last[from])
        && Character.isLowerCase(
            last[from].codePointAt(last[from].length() > 2 ? 0 : last[from].length() - 1))) {
      from++;
    }
    List<String> words = List.of(last);
    String family = String.join(" ", words.subList(from, words.size()));
    if (given.isEmpty() && from == 0) {
      return new Organisation(family);
    }
    return new Person(given, String.join(" ", words.subList(0, from)), family);
  }
}
