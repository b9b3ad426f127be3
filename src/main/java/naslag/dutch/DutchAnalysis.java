package naslag.dutch;

import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.util.Version;

/**
 * The one analysis of Dutch text, for index and query alike. Its analyzers are shared; never close
 * them.
 */
public final class DutchAnalysis {

  /** Raised whenever the code of the analysis gives other tokens than before. */
  private static final int RULES = 3;

  private static final CharArraySet STOP_WORDS = StopWords.set();

  private static final Analyzer LEMMATISED =
      new DutchTokens(() -> words(new Lemmatiser()::lemmas));

  private static final Analyzer ROOTS =
      new DutchTokens(
          () -> {
            Lemmatiser lemmatiser = new Lemmatiser();
            return words(word -> List.of(Families.root(lemmatiser.lemma(word))));
          });

  private static final Analyzer EXACT =
      new DutchTokens(
          () -> {
            Tokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, new NormalisingFilter(source));
          });

  private static final Analyzer PARTS =
      new DutchTokens(() -> new TokenStreamComponents(new PartsTokenizer()));

  private static final class DutchTokens extends Analyzer {
    private final Supplier<TokenStreamComponents> components;

    DutchTokens(Supplier<TokenStreamComponents> components) {
      this.components = components;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return components.get();
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new InvisibleCharFilter(reader);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new NormalisingFilter(in);
    }
  }

  private static final ThreadLocal<Lemmatiser> LEMMATISER =
      ThreadLocal.withInitial(Lemmatiser::new);

  private DutchAnalysis() {}

  private static TokenStreamComponents words(Function<CharSequence, List<String>> terms) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new StopFilter(new NormalisingFilter(source), STOP_WORDS);
    return new TokenStreamComponents(source, new LemmaFilter(words, terms));
  }

  /** Lemmas of normalised words, several at the position of one word, stop words left out. */
  public static Analyzer lemmatised() {
    return LEMMATISED;
  }

  /** The roots of the likeliest lemmas of normalised words, stop words left out. */
  public static Analyzer roots() {
    return ROOTS;
  }

  /** Normalised words as they stand, stop words included. */
  public static Analyzer exact() {
    return EXACT;
  }

  /**
   * Only what hides in words: lemmas of the parts of compounds, joined forms of hyphenated words,
   * and the whole word that a hanging hyphen stands for. For a field of its own: at the compound's
   * own position in the main field they cost more than they bring. Reads the lexicon on first use.
   */
  public static Analyzer parts() {
    return PARTS;
  }

  /**
   * The likeliest lemma of one word in any spelling; of a word that nobody knows a stem, marked so
   * that it is the lemma of no other word.
   */
  public static String lemma(String word) {
    return lemmas(word).getFirst();
  }

  /** All lemmas of one word in any spelling, the likeliest first. */
  public static List<String> lemmas(String word) {
    return LEMMATISER.get().lemmas(Normaliser.normalise(word));
  }

  /** The root that a lemma shares with its derivations: "angst" for "angstig". */
  public static String root(String lemma) {
    return Families.root(lemma);
  }

  /** Whether {@link #lemmatised} leaves a word out. */
  public static boolean isStopWord(String word) {
    return STOP_WORDS.contains(Normaliser.normalise(word));
  }

  /**
   * A text that changes whenever the analysis may give other tokens: code, tables, word list,
   * Lucene.
   */
  public static String fingerprint() {
    return RULES + "-" + LemmaTable.DIGEST + "-" + Lexicon.DIGEST + "-" + lucene();
  }

  /** The version of Lucene; its own text of it is joined at run time, which spins classes. */
  private static String lucene() {
    Version version = Version.LATEST;
    return version.major + "." + version.minor + "." + version.bugfix;
  }
}
