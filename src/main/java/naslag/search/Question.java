package naslag.search;

import java.util.Set;

/**
 * What a person asks.
 *
 * @param text as typed, filters inside it included; may be empty, which lists everything
 * @param filters given beside the text
 * @param limit how many hits at most, 0 to 10,000
 * @param offset how many hits to skip, 0 or more
 * @param facets whether to count themes, ages, types and sources of all that was found
 * @param off what not to do with the words
 * @param typing whether the last word, when the text ends in it, may be the beginning of another
 */
public record Question(
    String text,
    Filters filters,
    int limit,
    int offset,
    boolean facets,
    Set<Expansion> off,
    boolean typing) {

  /** Longer questions are cut: what is pasted by mistake still gives an answer. */
  public static final int LONGEST = 2_000;

  /** What a search does with words, each of which can be switched off. */
  public enum Expansion {
    /** Other labels of the same concept, and of narrower ones. */
    SYNONYMS("synoniemen"),
    /** Dutch for words of other languages, and plain words for those that no text has. */
    OTHER_WORDS("andere-woorden"),
    /** Parts of compounds, and compounds of parts. */
    COMPOUNDS("samenstellingen"),
    /** Correction of words that nobody knows. */
    SPELLING("spelling"),
    /** Ages read from numbers and stages. */
    AGES("leeftijden"),
    /** Themes that words name, with their other labels. */
    THEMES("themas"),
    /** Professions that words name, with their other labels. */
    HELPERS("begeleiders"),
    /** Words that ask for examples, which then come first. */
    EXAMPLES("voorbeelden"),
    /** Definitions before other passages. */
    DEFINITIONS("definities"),
    /** Titles and headings counted apart from the text. */
    HEADINGS("koppen"),
    /** What people ask when they need a section, counted apart from the text. */
    QUESTIONS("vragen"),
    /** Words near each other before words apart. */
    NEARNESS("nabijheid"),
    /** The form as typed before its inflections. */
    EXACT_FORMS("exacte-vormen");

    private final String dutch;

    Expansion(String dutch) {
      this.dutch = dutch;
    }

    /** One word, as people and options name it. */
    public String dutch() {
      return dutch;
    }
  }

  public Question {
    off = Set.copyOf(off);
    if (limit < 0 || limit > 10_000 || offset < 0) {
      throw new IllegalArgumentException(
          "limit 0 to 10000, offset 0 or more: " + limit + ", " + offset);
    }
  }

  /** A question whose last word is complete. */
  public Question(
      String text, Filters filters, int limit, int offset, boolean facets, Set<Expansion> off) {
    this(text, filters, limit, offset, facets, off, false);
  }

  /** The first ten hits for a text. */
  public static Question of(String text) {
    return new Question(text, Filters.NONE, 10, 0, false, Set.of());
  }

  /** The same question with other filters. */
  public Question with(Filters other) {
    return new Question(text, other, limit, offset, facets, off, typing);
  }
}
