package naslag.dutch;

import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Gives the stem of a normalised word: the exception table first, then a few endings that Lucene's
 * stemmer leaves, then Lucene's stemmer.
 *
 * <p>Not safe for use by several threads at once; it remembers its latest answers.
 */
final class Stemmer {

  /** Longer words are names of files or noise; stemming them costs and gives nothing. */
  private static final int LONGEST = 64;

  private static final int CACHE = 2048;

  private final DutchStemmer snowball = new DutchStemmer();
  private final String[] words = new String[CACHE];
  private final String[] stems = new String[CACHE];

  /** The stem of a word in the spelling of {@link Normaliser}. */
  String stem(CharSequence normalised) {
    int hash = 0;
    for (int i = 0; i < normalised.length(); i++) {
      hash = 31 * hash + normalised.charAt(i);
    }
    int slot = (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (CACHE - 1);
    String word = words[slot];
    if (word == null || !word.contentEquals(normalised)) {
      word = normalised.toString();
      words[slot] = word;
      stems[slot] = compute(word);
    }
    return stems[slot];
  }

  private String compute(String word) {
    if (word.length() > LONGEST) {
      return word;
    }
    String bare = Endings.withoutApostrophe(word);
    String known = StemTable.get().stemOf(bare);
    if (known != null) {
      return known;
    }
    String plain = Endings.singular(bare);
    if (!plain.equals(bare)) {
      known = StemTable.get().stemOf(plain);
      if (known != null) {
        return known;
      }
    }
    return snowball(plain);
  }

  private String snowball(String word) {
    snowball.setCurrent(word);
    snowball.stem();
    return finished(snowball.getCurrent());
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
    if (c == stem.charAt(last - 1) && !Endings.isVowel(c) && Character.isLetter(c)) {
      return stem.substring(0, last);
    }
    return devoiced(stem);
  }

  /** As it sounds, and is written, at the end of a syllable: leef, reis. */
  static String devoiced(String stem) {
    int last = stem.length() - 1;
    return switch (stem.charAt(last)) {
      case 'v' -> stem.substring(0, last) + "f";
      case 'z' -> stem.substring(0, last) + "s";
      default -> stem;
    };
  }
}
