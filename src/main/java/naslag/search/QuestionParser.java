package naslag.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.index.Tokens;

/**
 * Takes a question apart. Every text is a question: what is no filter, phrase, exclusion or prefix
 * is words, and signs are nothing.
 */
final class QuestionParser {
  /** A question of more words than this is a pasted text; its opening says what it is about. */
  private static final int MOST_WORDS = 48;

  /** Longer is pasted, and "het thema: slapen" in it is part of a sentence. */
  private static final int LONGEST_TYPED = 120;

  /** What only a question with signs in it needs: to make a pattern is dear in a cold lookup. */
  private static final class Syntax {
    private static final String FILTER =
        "(?i:thema|leeftijd|soort|bron|begeleider|plaats|verzameling|zonder)";

    static final Pattern BROKEN_WORD = Pattern.compile("(\\p{L})-[ \\t]*\\R\\s*(?=\\p{Ll})");

    static final Pattern SPACED_FILTER =
        Pattern.compile("(?<=^|\\s)(" + FILTER + "):[ \\xa0]+(?=\\S)");

    static final Pattern PIECE =
        Pattern.compile(
            "(?<phrase>[\"“”„«»][^\"“”„«»]*(?:[\"“”„«»]|$)"
                // An apostrophe closes nothing: ‘baby’s eerste dagen’ is one phrase, ‘s nachts
                // none.
                + "|(?<=^|\\s)[‘‚‹][^‘‚‹›’]+(?:’\\p{L}[^‘‚‹›’]*)*[’‘›](?=[\\s.,;:!?)]|$))"
                + "|(?<filter>"
                + FILTER
                + "):"
                + "(?<value>[\"“”„«»][^\"“”„«»]*(?:[\"“”„«»]|$)|[‘‚‹][^‘‚‹›’]*[’›]|\\S+)"
                // A minus before a digit is an age: -9 maanden.
                + "|(?<=^|\\s)-(?<not>\\p{L}\\S*)"
                + "|(?<prefix>[\\p{L}\\d]{2,})\\*(?=\\s|$)"
                + "|(?<word>\\S+)");

    private Syntax() {}
  }

  private final StringBuilder plain = new StringBuilder();
  private final List<String> phrases = new ArrayList<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private Filters filters = Filters.NONE;

  private QuestionParser() {}

  static ParsedQuestion parse(String question, Set<Question.Expansion> off) {
    String text =
        question.length() > Question.LONGEST ? question.substring(0, Question.LONGEST) : question;
    QuestionParser parser = new QuestionParser();
    if (isPlain(text)) {
      parser.plain.append(text);
    } else {
      parser.read(joined(text));
    }
    return parser.done(off);
  }

  /** A text in which signs are nothing: a label is no question. */
  static ParsedQuestion words(String label, Set<Question.Expansion> off) {
    QuestionParser parser = new QuestionParser();
    parser.plain.append(label);
    return parser.done(off);
  }

  private ParsedQuestion done(Set<Question.Expansion> off) {
    String words = plain.toString();
    List<Tokens.Token> tokens = tokens(words);
    if (tokens.size() > MOST_WORDS) {
      tokens = tokens.subList(0, MOST_WORDS);
    }
    List<AgeMention> ages =
        off.contains(Question.Expansion.AGES) ? List.of() : AgeExpressions.inQuery(words);
    return new ParsedQuestion(words, tokens, ages, phrases, prefixes, excluded, filters);
  }

  static List<Tokens.Token> tokens(String words) {
    return Tokens.of(PassageIndex.analyzer(TextField.EXACT), words);
  }

  /** Letters, figures and single spaces: all of it is words. */
  private static boolean isPlain(String text) {
    boolean wordGoesOn = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (!letter && !(c == ' ' && wordGoesOn)) {
        return false;
      }
      wordGoesOn = letter;
    }
    return wordGoesOn;
  }

  private static String joined(String text) {
    String whole = Syntax.BROKEN_WORD.matcher(text).replaceAll("$1");
    return whole.length() > LONGEST_TYPED
        ? whole
        : Syntax.SPACED_FILTER.matcher(whole).replaceAll("$1:");
  }

  private void read(String text) {
    Matcher piece = Syntax.PIECE.matcher(text);
    while (piece.find()) {
      if (piece.group("phrase") != null) {
        phrase(unquoted(piece.group("phrase")));
      } else if (piece.group("filter") != null) {
        filter(piece.group("filter").toLowerCase(Locale.ROOT), unquoted(piece.group("value")));
      } else if (piece.group("not") != null) {
        excluded.add(piece.group("not"));
      } else if (piece.group("prefix") != null) {
        prefixes.add(piece.group("prefix"));
      } else {
        plain.append(plain.isEmpty() ? "" : " ").append(piece.group("word"));
      }
    }
  }

  /** One word between quotation marks is that word as typed; a phrase of signs is nothing. */
  private void phrase(String words) {
    if (!tokens(words).isEmpty()) {
      phrases.add(words);
    }
  }

  private void filter(String name, String value) {
    List<String> one = value.isBlank() ? List.of() : List.of(value);
    List<String> none = List.of();
    switch (name) {
      case "thema" -> add(new Filters(one, none, none, none, none, none));
      case "leeftijd" -> add(new Filters(none, one, none, none, none, none));
      case "soort" -> add(new Filters(none, none, one, none, none, none));
      case "bron" -> add(new Filters(none, none, none, one, none, none));
      case "begeleider" -> add(new Filters(none, none, none, none, one, none));
      case "plaats" -> add(new Filters(none, none, none, none, none, one));
      case "verzameling" -> add(Filters.NONE.in(one));
      default -> excluded.addAll(one);
    }
  }

  private void add(Filters more) {
    filters = filters.and(more);
  }

  private static String unquoted(String value) {
    String bare = value.replaceAll("[\"“”„«»]", "").strip();
    boolean single = !bare.isEmpty() && "‘‚‹".indexOf(bare.charAt(0)) >= 0;
    return single ? bare.substring(1, Math.max(1, bare.length() - 1)).strip() : bare;
  }
}
