package naslag.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literature that a text names by author and year. */
public final class References {
  private static final String YEAR = "(?:1[5-9]|20)\\d{2}[a-z]?|z\\.d\\.";
  private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]{3,300})\\)");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:zie (?:ook )?|bv\\. |bijv\\. |cf\\. |o\\.a\\. |naar )*(\\p{Lu}[^\\d]*?),\\s+"
              + "(YEAR)(?:,\\s*(?:p|pp|blz)\\..*)?".replace("YEAR", YEAR));
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          """
          (NAME(?:\\s+(?:van|de|den|der|von)\\s+NAME)?\
          (?:(?:,\\s+|,?\\s+(?:en|&)\\s+)(?:NAME|collega[’']s|anderen))*\
          (?:\\s+et al\\.)?)\\s+\\((YEAR)\\)"""
              .replace("NAME", "\\p{Lu}[\\p{L}’'-]+")
              .replace("YEAR", YEAR));

  private References() {}

  /** A reference at an offset: "Peeters, 2016". */
  public record Reference(int offset, String text) {}

  /** In the order of the text. */
  public static List<Reference> in(String text) {
    List<Reference> found = new ArrayList<>();
    for (MatchResult parenthesis : PARENTHESIS.matcher(text).results().toList()) {
      for (String part : parenthesis.group(1).split(";")) {
        Matcher item = ITEM.matcher(part.strip());
        if (item.matches()) {
          found.add(reference(parenthesis.start(), item));
        }
      }
    }
    IN_SENTENCE.matcher(text).results().forEach(s -> found.add(reference(s.start(), s)));
    found.sort(Comparator.comparingInt(Reference::offset));
    return found;
  }

  private static Reference reference(int offset, MatchResult found) {
    return new Reference(offset, found.group(1).strip() + ", " + found.group(2));
  }

  /**
   * Section numbers in parentheses, "(2.5)", and chapters that a text names, "(zie hoofdstuk 5)".
   */
  public static final class CrossReferences {
    private static final String NUMBER = "\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?";

    /** Only a whole parenthesis of numbers: "(3.2)" is a section, "(gemiddeld 3.2 kilo)" is not. */
    private static final Pattern PARENTHESIS =
        Pattern.compile(
            "\\((?:zie\\s+)?(?:ook\\s+)?(?:deel\\s+|paragraaf\\s+|punt\\s+|§\\s*)?"
                + "(N(?:\\s*(?:,|en|of|;)\\s*N)*)\\)".replace("N", NUMBER));

    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern CHAPTER =
        Pattern.compile("\\b[Hh]oofdstuk(?:ken)?\\s+(\\d{1,2})(?![.\\d])");

    private final Set<String> sections;

    /** With the numbers of the sections that the text has. */
    public CrossReferences(Set<String> sections) {
      this.sections = Set.copyOf(sections);
    }

    /** A number at [start, end). */
    public record Target(int start, int end, String number) {
      private static Target of(MatchResult found, int group) {
        return new Target(found.start(), found.end(), found.group(group));
      }
    }

    /** The references to sections that exist. */
    public List<Target> in(String text) {
      return all(text).stream().filter(t -> sections.contains(t.number())).toList();
    }

    /** The references to sections that the text does not have. */
    public List<Target> dead(String text) {
      return all(text).stream().filter(t -> !sections.contains(t.number())).toList();
    }

    /** The section numbers that a text names, whether they exist or not. */
    public static List<Target> all(String text) {
      return PARENTHESIS
          .matcher(text)
          .results()
          .flatMap(all -> ONE.matcher(text).region(all.start(1), all.end(1)).results())
          .map(one -> Target.of(one, 0))
          .toList();
    }

    /** The chapters that a text names by number. */
    public static List<Target> chapters(String text) {
      return CHAPTER.matcher(text).results().map(chapter -> Target.of(chapter, 1)).toList();
    }
  }
}
