package naslag.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literature that a text names by author and year. */
public final class References {
  private static final String YEAR = "(?:1[5-9]|20)\\d{2}[a-z]?|z\\.d\\.";
  private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]{3,300})\\)");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:zie (?:ook )?|bv\\. |bijv\\. |cf\\. |o\\.a\\. |naar )*(\\p{Lu}[^\\d]*?),\\s+("
              + YEAR
              + ")(?:,\\s*(?:p|pp|blz)\\..*)?");
  private static final String NAME = "\\p{Lu}[\\p{L}’'-]+";
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "("
              + NAME
              + "(?:\\s+(?:van|de|den|der|von)\\s+"
              + NAME
              + ")?(?:(?:,\\s+|,?\\s+(?:en|&)\\s+)(?:"
              + NAME
              + "|collega[’']s|anderen))*(?:\\s+et al\\.)?)\\s+\\(("
              + YEAR
              + ")\\)");

  private References() {}

  /** A reference at an offset: "Peeters, 2016". */
  public record Reference(int offset, String text) {}

  /** In the order of the text. */
  public static List<Reference> in(String text) {
    List<Reference> found = new ArrayList<>();
    Matcher parenthesis = PARENTHESIS.matcher(text);
    while (parenthesis.find()) {
      for (String part : parenthesis.group(1).split(";")) {
        Matcher item = ITEM.matcher(part.strip());
        if (item.matches()) {
          found.add(
              new Reference(parenthesis.start(), item.group(1).strip() + ", " + item.group(2)));
        }
      }
    }
    Matcher sentence = IN_SENTENCE.matcher(text);
    while (sentence.find()) {
      found.add(new Reference(sentence.start(), sentence.group(1) + ", " + sentence.group(2)));
    }
    found.sort(Comparator.comparingInt(Reference::offset));
    return found;
  }
}
