package naslag.dutch;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Words too common to search by: Snowball's Dutch list (BSD) as Lucene ships it, written out since
 * to find, open and parse the file costs a cold lookup more than all else it does with words; a
 * test holds the two equal.
 */
final class StopWords {
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

  private StopWords() {}

  static CharArraySet set() {
    CharArraySet words = new CharArraySet(SNOWBALL.size() + TIED.size(), true);
    words.addAll(SNOWBALL);
    words.addAll(TIED);
    return CharArraySet.unmodifiableSet(words);
  }
}
