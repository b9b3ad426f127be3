package naslag.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import naslag.index.IndexedPassage;
import naslag.search.Hits.Match;

/**
 * Why a question finds a passage, or does not.
 *
 * @param question as asked
 * @param corrected the question with its spelling corrected, when it was
 * @param match how well the whole question was met
 * @param total how many passages it finds
 * @param passage the one that is asked about
 * @param rank its place among them, from 1; empty when it is not found or stands below 10,000
 * @param words the question's words, in order
 * @param conditions what a passage must be besides
 * @param parts what its score is the sum of, or would be; highest first
 */
public record Why(
    Question question,
    Optional<String> corrected,
    Match match,
    int total,
    IndexedPassage passage,
    OptionalInt rank,
    List<Word> words,
    List<Condition> conditions,
    List<Part> parts) {

  /** What a search does with a word of the question. */
  public enum Role {
    /** It must be met, or weighs when others are not. */
    COUNTS,
    /** In no passage in any way: it takes nothing away from the others. */
    ABSENT,
    /** Too common to say anything. */
    STOP_WORD,
    /** Makes the sentence a question. */
    QUESTION_WORD,
    /** Part of an age. */
    AGE,
    /** Beyond the words that are read of a long text. */
    UNREAD
  }

  /**
   * A word of the question.
   *
   * @param typed as in the question that was searched
   * @param stem under which it is looked up
   * @param weight how much it says; 0 when it does not count
   * @param met whether the passage meets it; false when it does not count
   */
  public record Word(String typed, String stem, Role role, double weight, boolean met) {}

  /**
   * A filter, phrase, beginning of a word or exclusion.
   *
   * @param name "thema", "na elkaar", "begint met" or "zonder"
   * @param value as typed
   * @param met whether the passage is so
   */
  public record Condition(String name, String value, boolean met) {}

  /** What gave a part of the score. */
  public enum Kind {
    /** The best of its parts, and a little of the others. */
    BEST_OF,
    /** The sum of its parts. */
    SUM,
    /** The stem in the text. */
    TEXT,
    /** The very form in the text. */
    EXACT,
    /** A part of a compound in the text. */
    PART,
    /** The stem in the title. */
    TITLE,
    /** The stem in the headings above. */
    PATH,
    /** The stem in what people ask when they need the section. */
    QUESTIONS,
    /** The passage defines it. */
    DEFINES,
    /** Words near each other. */
    NEAR,
    /** An age that fits. */
    AGE,
    /** Other passages of the same work match as well. */
    WORK,
    /** A fixed amount for every word of the question. */
    EVERY_WORD,
    /** A fixed amount for something that holds. */
    HOLDS
  }

  /**
   * A part of the score.
   *
   * @param words stems or forms
   * @param score above 0
   * @param parts what it is made of; may be empty
   */
  public record Part(Kind kind, String words, double score, List<Part> parts) {
    public Part {
      parts = List.copyOf(parts);
    }
  }

  /** What share of the question's weight the passage's words carry, 0 to 1. */
  public double share() {
    double all = words.stream().mapToDouble(Word::weight).sum();
    double met = words.stream().filter(Word::met).mapToDouble(Word::weight).sum();
    return all == 0 ? 1 : met / all;
  }

  public Why {
    words = List.copyOf(words);
    conditions = List.copyOf(conditions);
    parts = List.copyOf(parts);
  }
}
