package naslag.age;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeTokens.Token;
import naslag.dutch.EditDistance;
import naslag.dutch.Lexicon;
import naslag.dutch.PeopleWords;
import naslag.dutch.PeopleWords.Endings;
import naslag.dutch.WordLists;

/** The words that tell whether a number of days, weeks or years is the age of a child. */
final class AgeWords {
  private static final Map<String, List<String>> LISTS =
      WordLists.read(AgeWords.class, "words.txt");

  static final Set<String> PREGNANT = set("pregnant");

  /** Words that put a whole sentence before birth. */
  static final Set<String> UNBORN = set("unborn");

  static final Set<String> BORN = set("born");

  /** What is done or seen at an age: "het consult van 6 maanden". */
  static final Set<String> VISIT = set("visit");

  /** "haar oudere dochter van zes", "het andere kind van vier". */
  static final Set<String> OTHER = set("other");

  /** May come between a preposition or verb and the number without changing the meaning. */
  static final Set<String> FILLER = set("filler");

  static final Set<String> PRONOUN = set("pronoun");
  static final Set<String> COPULA = set("copula");
  static final Set<String> BECOME = set("become");

  /** Words that begin the next clause: "ze is drie maanden en lacht". */
  static final Set<String> CLAUSE = set("clause");

  /** Right before a quantity these say how long, how often or when. */
  static final Set<String> BEFORE_DURATION = set("before a duration");

  /** Right after a quantity these say a duration, a difference, a distance in time. */
  static final Set<String> AFTER_DURATION = set("after a duration");

  static final Set<String> LASTS = set("lasts");

  /** Words for age; "leeftijdsverschil" is none. */
  static final Set<String> AGE = set("age");

  static final Set<String> OLD = set("old");

  /** Verbs and function words that go on after a number without its unit. */
  static final Set<String> GOES_ON = set("verb");

  /** Typed before an age without changing it. */
  static final Set<String> LEAD = set("lead");

  /** Typed after an age without changing it. */
  static final Set<String> TRAIL = set("trail");

  /** Counted in the singular: "kind 3 keer wakker" has no age. */
  static final Set<String> COUNTED = set("counted");

  /** Before a bare number, which is then that of a thing: "versie 2,5". */
  static final Set<String> NUMBERED = set("numbered");

  /** Before a bare number typed in a question these make it an age: "net 3". */
  static final Set<String> HEDGE = set("hedge");

  /** What a compound names after an age: "6-wekenonderzoek". */
  static final List<String> VISIT_ENDINGS = LISTS.get("-visit");

  /** The same, to look a word up. */
  static final Endings VISITS = Endings.of(VISIT_ENDINGS);

  /** Before the number of a day, week or month of life: "week 6". */
  static final Set<String> PLACE_IN_LIFE = set("place in life");

  /** These make a length of "20m". */
  static final Set<String> BEFORE_LENGTH = set("before a length");

  static final Set<String> AFTER_LENGTH = set("after a length");

  static final Set<String> DETERMINER = set("determiner");
  static final Set<String> BIRTH = set("birth");
  static final Set<String> ECHO = set("echo");
  static final Set<String> TERM = set("term");
  static final Set<String> WHEN = set("when");
  static final Set<String> WHOLE = set("whole");
  static final Set<String> DIFFERENCE = set("difference");

  /** What participles begin with. */
  static final Set<String> PARTICIPLE = set("participle-");

  static final Set<String> POSSESSIVE = set("possessive");
  static final Set<String> CORRECTED = set("corrected");
  static final Set<String> PREMATURE = set("premature");

  /** Between a birth and the weeks of pregnancy at which it came. */
  static final Set<String> AT_BIRTH = set("at birth");

  private static final Set<String> VAGUE = set("vague child");
  private static final Set<String> FAMILY = set("family");
  private static final Set<String> THING = set("thing");
  private static final Endings THING_ENDINGS = Endings.of(LISTS.get("-thing"));

  private AgeWords() {}

  private static Set<String> set(String name) {
    return Set.copyOf(LISTS.get(name));
  }

  /**
   * A brother, a sister or another child in passing: an age that is said of them is not that of the
   * child the text is about. A twin is such a child itself.
   */
  static boolean sibling(String norm) {
    return !norm.startsWith("tweeling") && PeopleWords.SIBLING_ENDINGS.end(norm);
  }

  /**
   * Whether a word is for a thing that has an age or lasts: "een huis van 10 jaar", "een studie van
   * drie jaar".
   */
  static boolean thing(String norm) {
    return THING.contains(norm) || THING_ENDINGS.end(norm);
  }

  /** Whether a text with this word tells of a child, its birth or its parents. */
  static boolean tellsOfChild(String norm) {
    return (PeopleWords.isChild(norm) && !VAGUE.contains(norm))
        || FAMILY.contains(norm)
        || PREGNANT.contains(norm);
  }

  /** Whether a word with a capital is a given name, or at least no word of the language. */
  static boolean isGivenName(Token token, boolean known) {
    return token.capital()
        && (PeopleWords.GIVEN.contains(token.norm())
            || !(known || Lexicon.dutch().containsCommon(token.norm())));
  }

  /** Whether a word with a capital may be the name of a child. */
  static boolean childName(Token token) {
    return token.word()
        && token.capital()
        && token.norm().length() > 1
        && !PeopleWords.NO_NAME.contains(token.norm())
        && !PeopleWords.ADULTS.contains(token.norm())
        && NumberWords.cardinal(token.norm()).isEmpty()
        && !PRONOUN.contains(token.norm())
        && !thing(token.norm());
  }

  /**
   * Dutch number words without diacritics: "negen", "drieentwintig", "anderhalve", "tweeeneenhalf".
   */
  static final class NumberWords {
    private static final List<String> SMALL = LISTS.get("small");
    private static final List<String> TENS = LISTS.get("tens");

    private static final List<String> HALVES =
        List.of("eneenhalf", "eneenhalve", "enhalf", "enhalve");

    /** The words that others are made of, for words typed with a slip. */
    private static final Map<String, Integer> WHOLE = new HashMap<>();

    private static final Map<String, Double> CARDINALS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();

    static {
      SMALL.forEach(word -> WHOLE.put(word, WHOLE.size()));
      TENS.forEach(word -> WHOLE.put(word, 20 + 10 * TENS.indexOf(word)));
      WHOLE.put("honderd", 100);
      WHOLE.forEach(NumberWords::add);
      for (String ten : TENS) {
        for (int unit = 1; unit <= 9; unit++) {
          add(SMALL.get(unit) + "en" + ten, unit + WHOLE.get(ten));
        }
      }
      CARDINALS.putAll(Map.of("half", 0.5, "halve", 0.5, "driekwart", 0.75, "duizend", 1000.0));
      CARDINALS.putAll(Map.of("anderhalf", 1.5, "anderhalve", 1.5));
      ORDINALS.putAll(Map.of("eerste", 1, "derde", 3, "duizendste", 1000));
    }

    /** "Tweede", "vierde" take -de, "achtste" and everything from twenty -ste. */
    private static void add(String word, int value) {
      CARDINALS.put(word, (double) value);
      HALVES.forEach(half -> CARDINALS.put(word + half, value + 0.5));
      ORDINALS.put(word + (value >= 20 || value == 8 ? "ste" : "de"), value);
    }

    /** The value of a number word typed with one slip, "viertien"; empty for every Dutch word. */
    static Optional<Double> misspelt(String norm) {
      return slip(norm, WHOLE).map(Integer::doubleValue);
    }

    /**
     * What the forms mean that differ in one letter or in the order of letters, if it is one thing.
     */
    static <T> Optional<T> slip(String norm, Map<String, T> forms) {
      boolean word = norm.length() < 4 || Lexicon.dutch().containsCommon(norm);
      List<T> near =
          (word ? Set.<String>of() : forms.keySet())
              .stream()
                  .filter(f -> f.length() > 3 && f.charAt(0) == norm.charAt(0))
                  .filter(
                      f -> EditDistance.between(f, norm, 1) < 2 || letters(f).equals(letters(norm)))
                  .map(forms::get)
                  .distinct()
                  .toList();
      return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static List<Integer> letters(String word) {
      return word.chars().sorted().boxed().toList();
    }

    /** The value of a whole number or of one with a half, such as "drieenhalf". */
    static Optional<Double> cardinal(String norm) {
      return Optional.ofNullable(CARDINALS.get(norm));
    }

    /** The value of "eerste", "derde", "twintigste"; empty for other words. */
    static Optional<Integer> ordinal(String norm) {
      return Optional.ofNullable(ORDINALS.get(norm));
    }
  }
}
