package naslag.show;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.PeopleWords;

/**
 * Finds the sentence that a helper says in an example whose author singled none out.
 *
 * <p>A quotation has a speaker when a colon precedes it or when a phrase with the speaker follows
 * it. The first person named in that sentence is the speaker; a pronoun means the subject of the
 * sentence before. A parent's sentence must not be shown as a helper's, so doubtful ones are left
 * out.
 */
final class Sayings {
  /** Shorter ones are a greeting or a word that the author keeps at a distance. */
  private static final int FEWEST_WORDS = 4;

  /** Longer ones are cut after a sentence: this is read at a glance. */
  private static final int MOST_WORDS = 32;

  /** The subject is among so many first words of a sentence, as a rule. */
  private static final int SUBJECT_WORDS = 6;

  /** The apostrophe of "zo’n" closes nothing: a letter follows it. */
  private static final Pattern QUOTE =
      Pattern.compile("‘((?:[^‘’]|’(?=\\p{L}))+)’(?!\\p{L})|“([^“”]+)”");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…)])\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");

  /**
   * A word with a capital. Group 1 takes part where it does not open its sentence and goes on in
   * small letters: "OCMW" is nobody.
   */
  private static final Pattern NAME =
      Pattern.compile("(?<!\\p{L})((?<=[\\p{Ll},] )(?=\\p{Lu}\\p{Ll}))?\\p{Lu}[\\p{L}-]*");

  /** A person after one of these is not the subject. */
  private static final Set<String> PREPOSITIONS =
      Set.of("van", "aan", "tegen", "met", "naar", "bij", "voor", "over", "door", "tot", "op");

  private static final Set<String> ARTICLES =
      Set.of("de", "het", "een", "haar", "zijn", "hun", "jouw", "mijn");

  private static final Set<String> PRONOUNS = Set.of("ze", "zij", "hij");

  private enum Who {
    HELPER,
    OTHER,
    UNKNOWN
  }

  private final Set<String> helpers = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private Who subject = Who.UNKNOWN;

  private Sayings(Example example, String text) {
    for (String helper : example.helpers()) {
      Matcher first = WORD.matcher(helper);
      if (first.find()) {
        helpers.add(first.group().toLowerCase(Locale.ROOT));
      }
    }
    others.addAll(example.children());
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      // "Bram, de leerkracht, …" and "Vroedvrouw Els …" may open a sentence.
      if (isRole(wordBefore(text, names.start())) || isRole(apposition(text, names.end()))) {
        helpers.add(names.group());
      } else if (names.group(1) != null) {
        others.add(names.group());
      }
    }
    others.removeAll(helpers);
  }

  /** The sentence, or nothing when the text has none that is a helper's without doubt. */
  static Optional<String> of(Passage passage) {
    String text = passage.text();
    return passage
        .example()
        .filter(example -> !example.helpers().isEmpty())
        .flatMap(example -> new Sayings(example, text).find(text));
  }

  private Optional<String> find(String text) {
    Matcher quote = QUOTE.matcher(text);
    int from = 0;
    while (quote.find()) {
      String said = quote.group(1) == null ? quote.group(2) : quote.group(1);
      if (speaker(text, from, quote) == Who.HELPER && words(said) >= FEWEST_WORDS) {
        return Optional.of(cut(said.strip()));
      }
      from = quote.end();
    }
    return Optional.empty();
  }

  private Who speaker(String text, int from, Matcher quote) {
    List<String> sentences = List.of(SENTENCE_END.split(text.substring(from, quote.start()), -1));
    // After a quotation comes the end of its own sentence, which says who spoke before.
    for (String sentence : sentences.subList(0, sentences.size() - 1)) {
      follow(sentence);
    }
    String lead = sentences.getLast().strip();
    if (lead.endsWith(":")) {
      return follow(lead);
    }
    String tail = tail(text, quote.end());
    boolean opens = lead.isEmpty() || from == quote.start();
    return opens && tail.startsWith(",") ? follow(tail) : Who.UNKNOWN;
  }

  private static String tail(String text, int from) {
    Matcher end = Pattern.compile("[.!?:‘“]|\n").matcher(text);
    return end.find(from) ? text.substring(from, end.start()) : text.substring(from);
  }

  /** The subject from this sentence on. */
  private Who follow(String sentence) {
    Who named = first(sentence);
    subject = named == Who.UNKNOWN ? subject : named;
    return subject;
  }

  /** Who is named first near the beginning; a pronoun before that leaves things as they are. */
  private Who first(String sentence) {
    Matcher words = WORD.matcher(sentence);
    boolean object = false;
    for (int i = 0; i < SUBJECT_WORDS && words.find(); i++) {
      String word = words.group();
      String small = word.toLowerCase(Locale.ROOT);
      if (PREPOSITIONS.contains(small)) {
        object = true;
        continue;
      }
      if (object) {
        // "van vroedvrouw Mieke": the role and then the name.
        object = ARTICLES.contains(small) || isRole(small);
        continue;
      }
      if (PRONOUNS.contains(small)) {
        return Who.UNKNOWN;
      }
      if (helpers.contains(word) || isRole(small)) {
        return Who.HELPER;
      }
      if (others.contains(word) || PeopleWords.FAMILY.contains(small)) {
        return Who.OTHER;
      }
    }
    return Who.UNKNOWN;
  }

  /** "verzorgster" for a "kinderverzorgster" too. */
  private boolean isRole(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return !PeopleWords.FAMILY.contains(small)
        && helpers.stream()
            .filter(helper -> Character.isLowerCase(helper.charAt(0)))
            .anyMatch(role -> role.equals(small) || (small.length() > 3 && role.endsWith(small)));
  }

  private static String wordBefore(String text, int at) {
    Matcher before =
        Pattern.compile("(\\p{L}+) $").matcher(text.substring(Math.max(0, at - 40), at));
    return before.find() ? before.group(1) : "";
  }

  /** "leerkracht" behind "Bram" in "Bram, de leerkracht". */
  private static String apposition(String text, int at) {
    Matcher after = Pattern.compile(", (?:de|het|een|haar|zijn|hun) (\\p{L}+)").matcher(text);
    return after.region(at, text.length()).lookingAt() ? after.group(1) : "";
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  private static String cut(String said) {
    StringBuilder kept = new StringBuilder();
    for (String sentence : SENTENCE_END.split(said)) {
      if (!kept.isEmpty() && words(kept + " " + sentence) > MOST_WORDS) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(sentence);
    }
    return kept.toString();
  }
}
