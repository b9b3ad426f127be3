package naslag.age;

import java.util.List;
import java.util.Optional;

/**
 * Reads ages of children in Dutch as it is written and typed in Flanders and the Netherlands.
 *
 * <p>Never throws on any text, needs time linear in its length, and does not depend on the locale.
 */
public final class AgeExpressions {
  private AgeExpressions() {}

  /**
   * The whole of a string as an age: a filter, a line of front matter. Lenient: "9m", "15 mnd",
   * "2,5j", "peuter", "0-3 maanden", "zwangerschap", "kind van 3 dagen oud". Of several {@link
   * #readings} it is the first, the one after birth.
   *
   * @return empty where the string is no age, or vague ("een paar weken")
   */
  public static Optional<AgeRange> parse(String typed) {
    return readings(typed).stream().findFirst();
  }

  /**
   * Every reading of a string as an age: "32w" is 32 weeks after birth and 32 weeks of pregnancy.
   */
  public static List<AgeRange> readings(String typed) {
    return TypedReader.readings(typed);
  }

  /**
   * The ages of children in running text, in the order of the text. Durations, dates, deadlines,
   * careers, differences, percentages and the ages of adults and of siblings in passing are left
   * out; a stage is left out beside the number of the same child ("baby van 5 weken").
   */
  public static List<AgeMention> inText(String text) {
    return TextReader.read(text, false);
  }

  /**
   * The ages in a search query, more lenient than {@link #inText} ("9m slapen"). Two mentions at
   * the same place are two readings of it ("32w").
   */
  public static List<AgeMention> inQuery(String query) {
    return TextReader.read(query, true);
  }
}
