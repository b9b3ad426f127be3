package naslag.dutch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of words that a question may have and texts do not, one a language, each with plain Dutch:
 * English and French ones, and Dutch ones that few people write. The rows are searched as they
 * stand, since few lookups need one.
 *
 * <p>A row of the file is {@code en sleep sleeps slept <tab>slapen,slaap}: a language, forms as
 * {@link Normaliser} writes them, and Dutch words, the best first. A function word has none.
 */
public enum WordBook {
  DUTCH,
  ENGLISH,
  FRENCH;

  static final String RESOURCE = "woordenboek.tsv";

  private static final class Holder {
    static final Map<WordBook, String> ROWS = new HashMap<>();

    static {
      String all = new String(ShippedFile.bytes(WordBook.class, RESOURCE), StandardCharsets.UTF_8);
      int english = all.indexOf("\nen ");
      int french = all.indexOf("\nfr ");
      ROWS.put(DUTCH, all.substring(0, english + 1));
      ROWS.put(ENGLISH, all.substring(english, french + 1));
      ROWS.put(FRENCH, all.substring(french));
    }
  }

  /** The Dutch words for one of this language; none for a function word; empty when not listed. */
  public Optional<List<String>> words(String form) {
    String rows = Holder.ROWS.get(this);
    int at = rows.indexOf(" " + form + " ");
    if (at < 0) {
      return Optional.empty();
    }
    String words = rows.substring(rows.indexOf('\t', at) + 1, rows.indexOf('\n', at));
    return Optional.of(words.isEmpty() ? List.of() : List.of(words.split(",")));
  }

  /** A plain word for a Dutch one that no text has. */
  public static Optional<String> other(String form, String lemma) {
    return DUTCH.words(form).or(() -> DUTCH.words(lemma)).map(List::getFirst);
  }

  /** The Dutch words for one in a Dutch question that is no Dutch; none for any other. */
  public static List<String> translated(String form) {
    return Lexicon.dutch().contains(form)
        ? List.of()
        : ENGLISH
            .words(form)
            .or(() -> DUTCH.words(form).isPresent() ? Optional.empty() : FRENCH.words(form))
            .orElse(List.of());
  }

  /**
   * The language of a question: the one that lists most of its forms, where that is more than are
   * Dutch.
   */
  public static WordBook languageOf(List<String> forms) {
    WordBook best = DUTCH;
    long most = forms.stream().filter(DutchAnalysis::isStopWord).count();
    for (WordBook other : List.of(ENGLISH, FRENCH)) {
      long listed = forms.stream().filter(other::tells).count();
      if (listed > most && listed > known(forms)) {
        best = other;
        most = listed;
      }
    }
    return best;
  }

  /** A name and a word that is Dutch too say nothing of the language. */
  private boolean tells(String form) {
    return words(form).filter(dutch -> !dutch.contains(form)).isPresent();
  }

  private static long known(List<String> forms) {
    return forms.stream()
        .filter(form -> DutchAnalysis.isStopWord(form) || Lexicon.dutch().containsCommon(form))
        .count();
  }
}
