package naslag.dutch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Gives the lemmas of a normalised word: those that the table lists, the likeliest first; or, of a
 * word that it lacks, those of the listed word that it ends in, as a compound does; or else a stem,
 * marked so that it is no lemma of another word ("verlind~").
 */
final class Lemmatiser {

  /** Listed word forms. */
  interface Forms {
    /**
     * A lemma of a form.
     *
     * @param mayEnd whether a compound may end in the form when it has this lemma: not a verb, and
     *     no adjective where the form is a noun too
     */
    record Lemma(String text, boolean mayEnd) {}

    /** The lemmas of a form, the likeliest first, or null where it is not listed. */
    @Nullable List<Lemma> lemmas(String form);
  }

  /** Stands behind a stem, which is no lemma. */
  static final char STEM = '~';

  /** Longer words are names of files or noise; stemming them costs and gives nothing. */
  private static final int LONGEST = 64;

  /** Shorter words at the end of a longer one are endings more often than parts. */
  private static final int SHORTEST_TAIL = 4;

  private static final int SHORTEST_HEAD = 3;

  /** What verbs begin with; what follows may be a form of a verb ("uitgeslapen"). */
  private static final Set<String> BEFORE_VERBS = Set.copyOf(WordLists.of("before verbs"));

  /** With the table that is shipped. */
  static final Lemmatiser DUTCH = new Lemmatiser(LemmaTable.dutch());

  private final Forms forms;

  Lemmatiser(Forms forms) {
    this.forms = forms;
  }

  /**
   * The lemmas of a word in the spelling of {@link Normaliser}, the likeliest first; never none.
   */
  List<String> lemmas(String word) {
    if (word.length() > LONGEST) {
      return List.of(word);
    }
    String bare = withoutApostrophe(word);
    List<String> known = known(bare);
    return known != null ? known : List.of(stem(bare));
  }

  /** By the listed word that a word is or ends in, or null. */
  @Nullable List<String> known(String word) {
    List<Forms.Lemma> listed = listed(word);
    if (listed != null) {
      return texts("", listed, false);
    }
    // The longest first.
    for (int from = 2; from <= word.length() - SHORTEST_TAIL; from++) {
      String head = word.substring(0, from);
      boolean beforeVerb = BEFORE_VERBS.contains(head);
      if (from >= SHORTEST_HEAD || beforeVerb) {
        List<Forms.Lemma> tail = listed(word.substring(from));
        if (tail != null && (beforeVerb || tail.stream().anyMatch(Forms.Lemma::mayEnd))) {
          return texts(head, tail, !beforeVerb);
        }
      }
    }
    return null;
  }

  /** "mamas" and "jaydens" are listed as "mama" and "jayden". */
  private @Nullable List<Forms.Lemma> listed(String word) {
    List<Forms.Lemma> listed = forms.lemmas(word);
    int last = word.length() - 1;
    if (listed != null || last < SHORTEST_HEAD || word.charAt(last) != 's') {
      return listed;
    }
    List<Forms.Lemma> bare = forms.lemmas(word.substring(0, last));
    return bare != null && bare.getFirst().mayEnd() ? bare : null;
  }

  private static List<String> texts(String head, List<Forms.Lemma> listed, boolean atEnd) {
    List<String> texts = new ArrayList<>(listed.size());
    for (Forms.Lemma lemma : listed) {
      if (!atEnd || lemma.mayEnd()) {
        texts.add(head + lemma.text());
      }
    }
    return List.copyOf(texts);
  }

  /** "baby's" and "baby'tje" without what the apostrophe ties on; "hans'" as "hans". */
  private static String withoutApostrophe(String word) {
    int at = word.lastIndexOf('\'');
    if (at < 2) {
      return word;
    }
    return switch (word.substring(at + 1)) {
      case "", "s", "tje", "tjes", "er", "ers", "je", "jes" -> word.substring(0, at);
      default -> word;
    };
  }

  /**
   * What Lucene's stemmer leaves. Rules for diminutives and plurals of words that the table lacks
   * were tried: of 6,193 such forms in a million words they changed 50, none of them Dutch.
   */
  private String stem(String word) {
    if (word.chars().noneMatch(Character::isLetter)) {
      return word;
    }
    DutchStemmer snowball = new DutchStemmer();
    snowball.setCurrent(word);
    snowball.stem();
    return finished(snowball.getCurrent()) + STEM;
  }

  static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  /**
   * Undoes what Dutch spelling does at the end of an open syllable and Lucene's stemmer leaves: a
   * doubled consonant ("zwangerschapp"), a voiced one ("huiz", "briev").
   */
  static String finished(String stem) {
    int last = stem.length() - 1;
    if (last < 2) {
      return stem;
    }
    char c = stem.charAt(last);
    if (c == stem.charAt(last - 1) && !isVowel(c) && Character.isLetter(c)) {
      return stem.substring(0, last);
    }
    return switch (c) {
      case 'v' -> stem.substring(0, last) + "f";
      case 'z' -> stem.substring(0, last) + "s";
      default -> stem;
    };
  }

  /**
   * Word forms of Dutch and their lemmas, after the part-of-speech dictionary of LanguageTool: a
   * minimal automaton over the forms, read where it lies, so that nothing is parsed when a cold
   * lookup begins.
   *
   * <p>Layout: the offset of the root and the number of codes, four bytes each; for each code four
   * bytes with its offset; the codes; the nodes. A node is its edges, in order of letter. An edge
   * is a byte with the letter in its low five bits, {@link #LAST} and {@link #END}; where a form
   * ends, the number of its code; then how many bytes before this node the next one begins, 0 where
   * no form goes on. A code is a number of lemmas, for each of which the form's last letters are
   * replaced: twice the number of letters to take off, plus 1 where a compound may end so; twice
   * the number of letters to add, plus 1 where "ge" is taken out first, of which the place follows,
   * counted from the form's end; and the letters to add. Numbers in codes and edges take seven bits
   * a byte, the lowest first.
   */
  static final class LemmaTable implements Lemmatiser.Forms {

    static final String RESOURCE = "lemmas.bin";

    /** The checksum of the resource, held here so that an index can tell it without reading it. */
    static final String DIGEST = "ef89c090";

    private static final int LETTER = 0x1F;
    static final int LAST = 1 << 5;
    static final int END = 1 << 6;
    static final int HEADER = 8;

    private static final class Holder {
      static final LemmaTable DUTCH = new LemmaTable(ShippedFile.bytes(LemmaTable.class, RESOURCE));
    }

    private final byte[] table;
    private final int root;

    LemmaTable(byte[] table) {
      this.table = table;
      this.root = fixed(0);
    }

    static LemmaTable dutch() {
      return Holder.DUTCH;
    }

    @Override
    public @Nullable List<Lemma> lemmas(String form) {
      int code = find(form);
      return code < 0 ? null : decode(form, fixed(HEADER + 4 * code));
    }

    /** The code of a form, or -1 where it is not listed. */
    private int find(String form) {
      ByteArrayDataInput in = new ByteArrayDataInput(table);
      int node = root;
      int code = -1;
      for (int i = 0; i < form.length(); i++) {
        int letter = form.charAt(i) - 'a' + 1;
        int edge;
        int back;
        in.setPosition(node);
        do {
          edge = in.readByte();
          code = (edge & END) == 0 ? -1 : in.readVInt();
          back = in.readVInt();
        } while ((edge & LETTER) != letter && (edge & LAST) == 0);
        if ((edge & LETTER) != letter || (back == 0 && i < form.length() - 1)) {
          return -1;
        }
        node -= back;
      }
      return code;
    }

    private List<Lemma> decode(String form, int start) {
      ByteArrayDataInput in = new ByteArrayDataInput(table, start, table.length - start);
      Lemma[] lemmas = new Lemma[in.readVInt()];
      for (int i = 0; i < lemmas.length; i++) {
        int off = in.readVInt();
        int length = in.readVInt();
        StringBuilder lemma = new StringBuilder(form.length() + length).append(form);
        if ((length & 1) != 0) {
          int place = form.length() - in.readByte();
          lemma.delete(place, place + 2);
        }
        lemma.setLength(lemma.length() - (off >> 1));
        for (int left = length >> 1; left > 0; left--) {
          lemma.append((char) in.readByte());
        }
        lemmas[i] = new Lemma(lemma.toString(), (off & 1) != 0);
      }
      return List.of(lemmas);
    }

    private int fixed(int at) {
      return ByteBuffer.wrap(table).getInt(at);
    }
  }
}
