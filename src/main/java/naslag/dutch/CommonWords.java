package naslag.dutch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say little of the subject of a question. */
public final class CommonWords {
  /**
   * Words of everyday speech, which are seldom the subject of a question. In a small corpus such a
   * word may be rare, or not be there at all, and would then weigh more than the subject: of "heeft
   * mijn peuter echt zo veel slaap nodig" only two words ask. Counts of words in texts about one
   * subject cannot tell them from its own words, so they are listed, to be found in any form.
   */
  private static final class Everyday {
    static final Set<String> LEMMAS = lemmas("everyday");
  }

  /** Question words, and verbs that open a question. */
  private static final Set<String> OPENING = Set.copyOf(WordLists.of("opening"));

  /** Those, and what else is said in questions about anything. */
  private static final class OfQuestions {
    static final Set<String> LEMMAS = lemmas("opening", "empty");
  }

  /**
   * Pronouns and prepositions that are as common as the stop words, and are none of Snowball's
   * list. As stop words of the index the pronouns would cost the judged queries on the two texts
   * .009 nDCG@10. The last ones are stop words as they are spoken in Flanders and the Netherlands.
   */
  private static final Set<String> SMALL =
      Set.of(
          "we wij onze jij jou jouw jullie hen sinds sedert da ni nie nen gij efkes effe"
              .split(" "));

  private CommonWords() {}

  /** Most lookups hold no sentence: the lemmas of 400 words would take a twentieth of one. */
  private static Set<String> lemmas(String... lists) {
    return Stream.of(lists)
        .flatMap(list -> WordLists.of(list).stream())
        .map(DutchAnalysis::lemma)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a normalised word, in any form, is one of everyday speech. */
  public static boolean isEveryday(String form) {
    return Everyday.LEMMAS.contains(DutchAnalysis.lemma(form));
  }

  /** Whether a word, in any form, makes a sentence a question and says nothing of its subject. */
  public static boolean isOfQuestions(String form) {
    return OfQuestions.LEMMAS.contains(DutchAnalysis.lemma(form));
  }

  /** Whether a normalised word is a stop word, or as common as one. */
  public static boolean isSmall(String form) {
    return DutchAnalysis.isStopWord(form) || SMALL.contains(form);
  }

  /**
   * Whether a text ends with a question mark, or opens as a question does and has three words.
   *
   * @param forms the normalised words of the text
   */
  public static boolean isQuestion(String text, List<String> forms) {
    return text.endsWith("?") || (forms.size() >= 3 && OPENING.contains(forms.getFirst()));
  }

  /** "Wat is …", "wat betekent …", "wat zijn …". */
  public static boolean asksWhatItIs(List<String> forms) {
    return forms.size() >= 3
        && forms.getFirst().equals("wat")
        && Set.of("is", "zijn", "betekent", "betekenen", "houdt", "verstaat")
            .contains(forms.get(1));
  }
}
