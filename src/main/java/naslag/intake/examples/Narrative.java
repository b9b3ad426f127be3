package naslag.intake.examples;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.age.AgeMention;
import naslag.corpus.PlainText.Words;
import naslag.corpus.References;
import naslag.corpus.References.CrossReferences;
import naslag.intake.examples.People.Person;
import naslag.intake.source.Typography;

/**
 * How much a passage looks like a practice example: a story about somebody by name, with what they
 * say. The weights were set by hand; none decides alone.
 *
 * @param score above {@link #ENOUGH} it is one
 * @param opens true when it introduces its people, as a new example does
 * @param reasons in Dutch, for the report
 */
public record Narrative(double score, boolean opens, List<String> reasons) {
  static final double ENOUGH = 3;
  static final double SURE = 4;

  /** From here on a passage that is no example by itself may be one all the same. */
  static final double MAYBE = 2.5;

  /** A score that leaves no doubt at all. */
  private static final double CERTAIN = 6;

  /** An example brings its people on within so many words. */
  private static final int OPENING = 12;

  private static final int FEWEST_WORDS = 25;
  private static final int MOST_WORDS = 900;

  private static final Pattern AUTHOR_SPEAKS =
      Pattern.compile("(?<!\\p{L})(?:[Ww]e|[Ww]ij|[Oo]ns|[Oo]nze)(?!\\p{L})");
  private static final Pattern SPEAKS_OF_EXAMPLES =
      Pattern.compile(
          "(?:voorbeeld(?:en)?|situatie|casus|verhaal|geval)\\s+(?:van|over|met)\\s|geïllustreerd|illustre(?:ert|ren)"
              + "|(?:dit|deze)\\s+(?:voorbeeld|gesprek|boek|hoofdstuk)\\b");

  /** "Mama Els", "De vroedvrouw Noor", "Noor Peeters", or a name alone. */
  private static final Pattern BY_NAME =
      Pattern.compile("(?:(?:(?:De|Het|Een)\\s+)?(\\p{L}+)\\s+)?(\\p{Lu}\\p{Ll}+)");

  private static final Pattern SAYS =
      Pattern.compile("(?<!\\p{L})(?:" + Typography.either("verb of an event") + ")(?!\\p{L})");

  private static final String SPEAKS = "iemand zegt iets";
  private static final String AGED = "een leeftijd";

  /** From 0 to 1. */
  public double confidence() {
    return Math.clamp(score / CERTAIN, 0, 1);
  }

  /** Why a person should look at it, in Dutch; "" when there is no doubt. */
  public String doubt() {
    return score >= SURE
        ? ""
        : String.format(Locale.ROOT, "zekerheid %.0f%%, ", 100 * confidence())
            + (reasons.isEmpty() ? "weinig wijst op een voorbeeld" : String.join("; ", reasons));
  }

  /**
   * Judges a passage.
   *
   * @param before the explanation that precedes it; may be empty
   */
  static Narrative of(String text, String before, People people) {
    List<String> reasons = new ArrayList<>();
    int words = Words.count(text);
    Map<Person, Integer> mentions = people.mentions(text);
    if (words < FEWEST_WORDS || words > MOST_WORDS || !people.tellOfAChild(mentions)) {
      return new Narrative(0, false, reasons);
    }
    double opening = opening(text, people, reasons);
    double story = story(text, words, people, reasons);
    Map<Person, Integer> introduced = people.mentions(before);
    boolean announced = mentions.keySet().stream().anyMatch(introduced::containsKey);
    double score =
        opening
            + story
            + points(1, announced, "aangekondigd in de uitleg ervoor", reasons)
            + together(mentions, reasons)
            - explanation(text)
            - unknown(mentions);
    return new Narrative(score, opening >= 1, reasons);
  }

  private static double opening(String text, People people, List<String> reasons) {
    Matcher first = BY_NAME.matcher(text);
    if (first.lookingAt()) {
      String before = first.group(1) == null ? "" : first.group(1);
      boolean role = !before.isEmpty() && People.isRole(before);
      String name = role || before.isEmpty() ? first.group(2) : before;
      if (people.find(name) != null) {
        reasons.add("begint met " + (role ? before.toLowerCase(Locale.ROOT) + " " : "") + name);
        return 2;
      }
    }
    String opening = firstWords(text);
    if (!people.mentions(opening).isEmpty()) {
      reasons.add("noemt iemand bij naam in de eerste woorden");
      return 1;
    }
    return 0;
  }

  private static String firstWords(String text) {
    String[] words = text.split("\\s+", OPENING + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(OPENING, words.length)));
  }

  private static double story(String text, int words, People people, List<String> reasons) {
    int named = people.mentions(text).values().stream().mapToInt(Integer::intValue).sum();
    boolean aged = people.ages(text).stream().anyMatch(age -> age.kind() == AgeMention.Kind.STATED);
    long acts = SAYS.matcher(Quotes.blank(text)).results().count();
    return points(1.5, Quotes.haveSpeech(text), SPEAKS, reasons)
        + points(1, aged, AGED, reasons)
        + points(1, named >= 2 && named * 30 >= words, "telkens dezelfde namen", reasons)
        + points(0.5, acts >= 3, "verteld als een gebeurtenis", reasons);
  }

  private static double points(double points, boolean given, String why, List<String> reasons) {
    if (given) {
      reasons.add(why);
    }
    return given ? points : 0;
  }

  /** A child and somebody who helps by profession: that is what a practice example is about. */
  private static double together(Map<Person, Integer> mentions, List<String> reasons) {
    boolean child = mentions.keySet().stream().anyMatch(p -> p.kind() == Person.Kind.CHILD);
    boolean helper = mentions.keySet().stream().anyMatch(p -> !p.profession().isEmpty());
    return points(1, child && helper, "een kind en wie het helpt", reasons);
  }

  /**
   * Against it: names of whom the text says nowhere what they are. Systems, brands and authors have
   * names too.
   */
  private static double unknown(Map<Person, Integer> mentions) {
    boolean nobody =
        !mentions.isEmpty()
            && mentions.keySet().stream()
                .allMatch(p -> p.kind() == Person.Kind.UNKNOWN && p.profession().isEmpty());
    return nobody ? 1.5 : 0;
  }

  private static double explanation(String text) {
    String told = Quotes.blank(text);
    return (AUTHOR_SPEAKS.matcher(told).find() ? 1.5 : 0)
        + (SPEAKS_OF_EXAMPLES.matcher(told).find() ? 1.5 : 0)
        + (References.in(text).isEmpty() ? 0 : 1.5)
        + (CrossReferences.all(text).isEmpty() ? 0 : 1);
  }

  /** Direct speech between quotation marks. */
  public static final class Quotes {
    /** Each mark that opens, and those that may close it. */
    private static final String MARKS = "‘[’] '['] “[”“] „[”“] \"[\"] «[»]";

    /**
     * In at most 1200 characters. A closing mark is also an apostrophe: it closes where no letter
     * follows, and not in "’s nachts" or "thema’s".
     */
    private static final Pattern QUOTE =
        Stream.of(MARKS.split(" "))
            .map(pair -> pair.charAt(0) + "(?!\\s).{0,1200}?(?<!\\s)" + pair.substring(1))
            .collect(
                collectingAndThen(
                    joining("|", "(?s)(?<![\\p{L}\\p{N}])(?:", ")(?!\\p{L})"), Pattern::compile));

    /** "…", zegt ze. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*,\\s+\\p{Ll}");

    /** True when somebody says a sentence in it; a word may be set apart between marks too. */
    public static boolean haveSpeech(String text) {
      return QUOTE
          .matcher(text)
          .results()
          .anyMatch(
              quote -> {
                String inner = text.substring(quote.start() + 1, quote.end() - 1).strip();
                boolean goesOn =
                    GOES_ON.matcher(text).region(quote.end(), text.length()).lookingAt();
                int words = inner.split("\\s+").length;
                return (words >= 3 && (goesOn || inner.matches("(?s).*[.!?…]")))
                    || (words >= 2 && inner.matches("(?s).*[!?]"));
              });
    }

    /** The text with its quotations blanked, so that offsets stay. */
    public static String blank(String text) {
      return QUOTE.matcher(text).replaceAll(quote -> " ".repeat(quote.group().length()));
    }
  }
}
