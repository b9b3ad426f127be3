package naslag.dutch;

import java.io.Reader;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.Analyzer;
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
  private static final int RULES = 2;

  private static final CharArraySet STOP_WORDS = StopWords.set();

  private static final Analyzer STEMMED =
      new DutchTokens() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer source = new StandardTokenizer();
          TokenStream words = new StopFilter(new NormalisingFilter(source), STOP_WORDS);
          return new TokenStreamComponents(source, new StemFilter(words));
        }
      };

  private static final Analyzer EXACT =
      new DutchTokens() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer source = new StandardTokenizer();
          return new TokenStreamComponents(source, new NormalisingFilter(source));
        }
      };

  private static final Analyzer PARTS =
      new DutchTokens() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          return new TokenStreamComponents(new PartsTokenizer());
        }
      };

  private abstract static class DutchTokens extends Analyzer {
    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new InvisibleCharFilter(reader);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new NormalisingFilter(in);
    }
  }

  private static final ThreadLocal<Stemmer> STEMMER = ThreadLocal.withInitial(Stemmer::new);

  private DutchAnalysis() {}

  /** Stems of normalised words, stop words left out. */
  public static Analyzer stemmed() {
    return STEMMED;
  }

  /** Normalised words as they stand, stop words included. */
  public static Analyzer exact() {
    return EXACT;
  }

  /**
   * Only what hides in words: stems of the parts of compounds, joined forms of hyphenated words,
   * and the whole word that a hanging hyphen stands for. For a field of its own: at the compound's
   * own position in the main field they cost more than they bring. Reads the lexicon on first use.
   */
  public static Analyzer parts() {
    return PARTS;
  }

  /** The stem of one word in any spelling, as {@link #stemmed} gives it. */
  public static String stem(String word) {
    return STEMMER.get().stem(Normaliser.normalise(word));
  }

  /** Whether {@link #stemmed} leaves a word out. */
  public static boolean isStopWord(String word) {
    return STOP_WORDS.contains(Normaliser.normalise(word));
  }

  /**
   * A text that changes whenever the analysis may give other tokens: code, tables, word list,
   * Lucene.
   */
  public static String fingerprint() {
    CRC32 crc = new CRC32();
    crc.update(StemTable.get().bytes());
    return RULES + "-" + Long.toHexString(crc.getValue()) + "-" + Lexicon.DIGEST + "-" + lucene();
  }

  /** The version of Lucene; its own text of it is joined at run time, which spins classes. */
  private static String lucene() {
    Version version = Version.LATEST;
    return version.major + "." + version.minor + "." + version.bugfix;
  }
}
