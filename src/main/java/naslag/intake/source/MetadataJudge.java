package naslag.intake.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.report.ImportLog;
import naslag.intake.report.RunList;

/**
 * Decides between what the fields of a file say and what its text says. What a person or a record
 * beside the file gave is always believed, and so are the fields of a published book or page; what
 * a word processor filled in is held against the beginning of the text.
 */
public final class MetadataJudge {
  /** Fields that a publisher filled in, or the person who keeps the note. */
  private static final Set<String> PUBLISHED = Set.of("html", "epub", "Markdown");

  /** In letters: a shorter title may stand in a text by chance. */
  private static final int TELLING = 10;

  /** In lines or paragraphs: where the author stands, if the text names one. */
  private static final int OPENING = 12;

  /** "jdoe", "u0012345", "LOGIN": no person is called so in a text. */
  private static final Pattern LOGIN =
      Pattern.compile("\\p{Ll}[\\p{Ll}\\p{N}._-]*|\\p{Lu}[\\p{Lu}\\p{N}._-]+|\\S*\\d\\S*");

  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}.’'-]*\\.? +)+(?:(?:van|de|den|der|ter|ten|von|le|la)"
          + " +)*\\p{Lu}[\\p{L}’'-]+";

  private static final Pattern BY =
      Pattern.compile(
          "(?i:(?:geschreven |een \\p{L}+ )?door|auteurs?|tekst(?: en \\p{L}+)?)\\s*:?\\s+"
              + "(N(?:(?:, | en | & )N)*)".replace("N", NAME));

  private MetadataJudge() {}

  /**
   * With the title to believe: the text's own where the file's stands nowhere in its beginning.
   *
   * @param said given by a person, a record or the file
   * @param title what the text says: its largest line or first heading; "" when it does not say
   * @param opening the lines or paragraphs at the beginning, the title among them
   * @param readAs the format
   */
  public static FoundMetadata titled(
      FoundMetadata said, String title, List<String> opening, String readAs, ImportLog log) {
    String stated = said.one(WorkField.TITLE);
    if (stated.isEmpty()) {
      return said.with(WorkField.TITLE, title);
    }
    if (said.sure().contains(WorkField.TITLE)
        || PUBLISHED.contains(readAs)
        || isIn(stated, opening)
        || (!title.isEmpty() && Typography.key(stated).contains(Typography.key(title)))) {
      return said;
    }
    String fault =
        "het bestand geeft als titel “%s”, maar die staat niet in het begin van de tekst";
    if (title.isEmpty()) {
      log.mention(0, fault + "; geef een andere met --titel als dat niet klopt.", stated);
      return said;
    }
    log.mention(0, fault + "; genomen is “%s”.", stated, title);
    return said.with(WorkField.TITLE, title);
  }

  /**
   * The authors to believe.
   *
   * @param said given by a person, a record or the file
   * @param opening the paragraphs at the beginning
   * @param readAs the format
   */
  public static List<String> creators(
      FoundMetadata said, List<String> opening, String readAs, ImportLog log) {
    List<String> stated = said.all(WorkField.CREATOR);
    if (said.sure().contains(WorkField.CREATOR)) {
      return stated;
    }
    List<String> names =
        stated.stream()
            .filter(name -> !LOGIN.matcher(name).matches() || isIn(name, opening))
            .toList();
    if (names.size() < stated.size()) {
      String logins =
          stated.stream().filter(n -> !names.contains(n)).collect(Collectors.joining(", "));
      log.mention(0, "“%s” in de gegevens van het bestand is een login, geen auteur.", logins);
    }
    List<String> named = names.stream().filter(name -> isIn(name, opening)).toList();
    if (!named.isEmpty() || (PUBLISHED.contains(readAs) && !names.isEmpty())) {
      return names;
    }
    List<String> by =
        opening.stream()
            .limit(OPENING)
            .map(line -> BY.matcher(line.strip()))
            .filter(Matcher::matches)
            .flatMap(line -> Stream.of(line.group(1).split(", | en | & ")))
            .toList();
    if (by.isEmpty() && !names.isEmpty()) {
      String fault = "de auteur “%s” staat in de gegevens van het bestand en niet in de tekst";
      String name = String.join(", ", names);
      if (names.stream().anyMatch(n -> !n.contains(" "))) {
        log.mention(0, fault + "; geef een andere met --auteur als dat niet klopt.", name);
      } else {
        log.ifShared(fault + RunList.FOR_ALL, name);
      }
    }
    return by.isEmpty() ? names : by;
  }

  private static boolean isIn(String words, List<String> opening) {
    String key = Typography.key(words);
    boolean telling = key.length() >= TELLING || words.strip().contains(" ");
    return opening.stream().anyMatch(line -> Typography.key(line).equals(key))
        || (telling && Typography.key(String.join(" ", opening)).contains(key))
        || (LOGIN.matcher(words).matches()
            && (" " + String.join(" ", opening).toLowerCase(Locale.ROOT) + " ")
                .contains(" " + words.toLowerCase(Locale.ROOT) + " "));
  }
}
