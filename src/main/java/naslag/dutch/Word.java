package naslag.dutch;

import java.util.List;
import naslag.dutch.Compounds.Split;
import org.jspecify.annotations.Nullable;

/** What the analysis makes of one normalised word. The words met last are kept for all threads. */
public final class Word {
  private static final KeptAnswers<Word> WORDS = new KeptAnswers<>(32_768, Word::new);

  private final String form;
  private final List<String> lemmas;
  private final String root;
  private final boolean small;

  /** Null until it is asked for; two threads that ask at once find the same. */
  private @Nullable Split split;

  private Word(String form) {
    this.form = form;
    this.lemmas = Lemmatiser.DUTCH.lemmas(form);
    this.root = DutchAnalysis.root(lemmas.getFirst());
    this.small = DutchAnalysis.STOP_WORDS.contains(form);
  }

  /** The word with this spelling, which is that of {@link Normaliser}. */
  public static Word of(String form) {
    return WORDS.of(form);
  }

  /** Its lemmas, the likeliest first; one or more. */
  public List<String> lemmas() {
    return lemmas;
  }

  /** The likeliest lemma. */
  public String lemma() {
    return lemmas.getFirst();
  }

  /** The root that its likeliest lemma shares with its derivations. */
  public String root() {
    return root;
  }

  /** Whether {@link DutchAnalysis#lemmatised} leaves it out. */
  public boolean isSmall() {
    return small;
  }

  /** Its parts. */
  Split split() {
    Split known = split;
    if (known == null) {
      known = Compounds.compute(form);
      split = known;
    }
    return known;
  }
}
