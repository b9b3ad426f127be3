package naslag.dutch;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import naslag.dutch.Lemmatiser.LemmaTable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.Version;

/**
 * The one analysis of Dutch text, for index and query alike. Its analyzers are shared; never close
 * them.
 */
public final class DutchAnalysis {

  /** Raised whenever the code of the analysis, or separable.txt, gives other tokens than before. */
  private static final int RULES = 7;

  static final Set<String> STOP_WORDS = StopWords.all();

  private static final Analyzer LEMMATISED = new DutchTokens(() -> words(Word::lemmas));

  private static final Analyzer ROOTS = new DutchTokens(() -> words(word -> List.of(word.root())));

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

  private DutchAnalysis() {}

  private static TokenStreamComponents words(Function<Word, List<String>> terms) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words =
        new StopFilter(new NormalisingFilter(source), new CharArraySet(STOP_WORDS, true));
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
   * Only what is inside words: lemmas of the parts of compounds, joined forms of hyphenated words,
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
    return Word.of(Normaliser.normalise(word)).lemmas();
  }

  /** The root that a lemma shares with its derivations: "angst" for "angstig". */
  public static String root(String lemma) {
    return Families.root(lemma);
  }

  /** Whether {@link #lemmatised} leaves a word out. */
  public static boolean isStopWord(String word) {
    return STOP_WORDS.contains(Normaliser.normalise(word));
  }

  /** Whether a normalised word is the beginning of one that {@link #lemmatised} leaves out. */
  public static boolean beginsStopWord(String word) {
    return StopWords.SNOWBALL.stream().anyMatch(small -> small.startsWith(word));
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

  /**
   * Gives each token in its {@link Normaliser normalised} spelling; offsets stay those of the text.
   */
  static final class NormalisingFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    NormalisingFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (!Normaliser.normaliseAscii(term.buffer(), term.length())) {
        String normal = Normaliser.normalise(term);
        term.setEmpty().append(normal);
      }
      return true;
    }
  }

  /** Gives terms for each normalised token, all of them at its position. */
  static final class LemmaFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Function<Word, List<String>> of;
    private List<String> terms = List.of();
    private int next;

    /**
     * Reads the tokens of a stream.
     *
     * @param of the terms of a word, never none
     */
    LemmaFilter(TokenStream input, Function<Word, List<String>> of) {
      super(input);
      this.of = of;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (next < terms.size()) {
        // The offsets are still those of the token: nothing else is behind this filter.
        term.setEmpty().append(terms.get(next++));
        increment.setPositionIncrement(0);
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      terms = of.apply(Word.of(term.toString()));
      term.setEmpty().append(terms.getFirst());
      next = 1;
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      terms = List.of();
      next = 0;
    }
  }

  /**
   * Drops invisible characters before a tokenizer sees them, and makes grave and acute accents that
   * stand for an apostrophe one.
   *
   * <p>A tokenizer would cut a word at a zero-width space, which PDF and HTML put where a line may
   * break. Everything else waits for {@link NormalisingFilter}, which is cheaper than moving
   * offsets.
   */
  static final class InvisibleCharFilter extends BaseCharFilter {

    private int removed;
    private int given;

    InvisibleCharFilter(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      while (true) {
        int count = input.read(buffer, offset, length);
        if (count <= 0) {
          return count;
        }
        int kept = offset;
        for (int i = offset; i < offset + count; i++) {
          char c = buffer[i];
          if (c >= 0x80 && Normaliser.isInvisible(c)) {
            removed++;
            addOffCorrectMap(given, removed);
          } else {
            buffer[kept++] = (c == '`' || c == '´') ? '\'' : c;
            given++;
          }
        }
        // A Reader may not return 0, so it reads on until it has a character.
        if (kept > offset) {
          return kept - offset;
        }
      }
    }
  }

  /**
   * Gives the root that the derivations of a word share: "exploreren" and "exploratie", "angst" and
   * "angstig", "ziek" and "ziekte". Roots are guesses from the ending alone, good enough for a
   * match that counts less than one of the same lemma.
   */
  static final class Families {

    /** How many letters must be left before an ending, and the ending; longer endings first. */
    private static final String[] ENDINGS =
        """
        3ationeel 3istisch 3iviteit 3ioneel 4elijk 4eloos 4ering 4erend 4iteit 3atie 4eren \
        3heid 4isch 3isme 4lijk 4loos 3ief 4iek 4ing 3ist 4ie 4en 5ig 4te\
        """
            .split(" ");

    /** The root of a lemma; the lemma itself where it has no ending of a derivation. */
    static String root(String lemma) {
      for (String each : ENDINGS) {
        int length = each.length() - 1;
        int left = lemma.length() - length;
        if (left >= each.charAt(0) - '0' && lemma.regionMatches(left, each, 1, length)) {
          String root = lemma.substring(0, left);
          return Lemmatiser.finished(
              Lemmatiser.isVowel(each.charAt(1)) ? withLongVowel(root) : root);
        }
      }
      return Lemmatiser.finished(lemma);
    }

    /**
     * Dutch writes a long vowel once in an open syllable: "slapeloos" has the root of "slaap", not
     * of "slap". A weak "e" stays: "wandelen" has the root of "wandel".
     */
    private static String withLongVowel(String root) {
      int vowel = root.length() - 2;
      if (vowel < 1
          || Lemmatiser.isVowel(root.charAt(vowel + 1))
          || "aeou".indexOf(root.charAt(vowel)) < 0
          || Lemmatiser.isVowel(root.charAt(vowel - 1))
          || isWeak(root, vowel)) {
        return root;
      }
      return root.substring(0, vowel) + root.charAt(vowel) + root.substring(vowel);
    }

    private static boolean isWeak(String root, int vowel) {
      return root.charAt(vowel) == 'e'
          && "lmnr".indexOf(root.charAt(vowel + 1)) >= 0
          && root.substring(0, vowel).chars().anyMatch(c -> Lemmatiser.isVowel((char) c));
    }
  }

  /**
   * Words too common to search by: Snowball's Dutch list (BSD) as Lucene ships it, written out
   * since to find, open and parse the file costs a cold lookup more than all else it does with
   * words; a test holds the two equal.
   */
  static final class StopWords {
    static final List<String> SNOWBALL =
        List.of(
            ("de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar"
                    + " om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit"
                    + " der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen"
                    + " omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun"
                    + " dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf"
                    + " tegen na reeds wil kon niets uw iemand geweest andere")
                .split(" "));

    /** What the tokenizer leaves of "'s nachts", "'t", "'n", and two spoken forms. */
    private static final List<String> TIED = List.of("'s", "'t", "'n", "s", "t", "n", "z'n", "m'n");

    /** Hashed by string, which keeps its hash: half of what Lucene's own set takes. */
    static Set<String> all() {
      Set<String> words = new HashSet<>(SNOWBALL);
      words.addAll(TIED);
      return words;
    }
  }
}
