package naslag.dutch;

import java.util.List;

/**
 * The forms of a Dutch verb from its stem, the last sound voiced as in the infinitive (leev, reiz).
 * Spelling follows syllables: an open one writes a long vowel once (leven), a closed one twice
 * (leeft); a short vowel doubles the consonant after it (stappen).
 */
final class Conjugation {

  private static final List<String> UNSTRESSED = List.of("be", "ver", "ont", "her", "ge");

  private Conjugation() {}

  /** The stem as the table's key: the long vowel once, as Lucene's stemmer leaves it. */
  static String key(String stem) {
    return singleVowel(Stemmer.devoiced(stem));
  }

  static String infinitive(String stem) {
    String single = singleVowel(stem);
    if (!single.equals(stem)) {
      return single + "en";
    }
    return doublesLast(stem) ? stem + stem.charAt(stem.length() - 1) + "en" : stem + "en";
  }

  static List<String> present(String stem) {
    String closed = Stemmer.devoiced(stem);
    String infinitive = infinitive(stem);
    return List.of(
        closed,
        closed.endsWith("t") ? closed : closed + "t",
        infinitive,
        infinitive + "d",
        infinitive + "de");
  }

  /** Past and participles of a weak verb; -te after the voiceless sounds of "'t kofschip". */
  static List<String> weakPast(String stem) {
    String closed = Stemmer.devoiced(stem);
    boolean voiceless = "tkfschp".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    String dental = voiceless ? "t" : "d";
    String participle = closed.endsWith(dental) ? closed : closed + dental;
    String inflected = closed.endsWith(dental) ? infinitive(stem).replaceAll("n$", "") : participle;
    String ge = startsUnstressed(stem) ? "" : "ge";
    return List.of(
        closed + dental + "e",
        closed + dental + "en",
        // Without ge- it stands behind a prefix only: "verzorgd", "beloond".
        participle,
        ge + participle,
        ge + (inflected.endsWith("e") ? inflected : inflected + "e"));
  }

  private static boolean startsUnstressed(String stem) {
    for (String prefix : UNSTRESSED) {
      int rest = stem.length() - prefix.length();
      if (stem.startsWith(prefix) && rest >= 3) {
        return rest >= 5 || !Endings.isVowel(stem.charAt(prefix.length()));
      }
    }
    return stem.startsWith("over") || stem.startsWith("onder");
  }

  private static String singleVowel(String stem) {
    int n = stem.length();
    if (n < 3 || Endings.isVowel(stem.charAt(n - 1))) {
      return stem;
    }
    char a = stem.charAt(n - 3);
    char b = stem.charAt(n - 2);
    return a == b && "aeou".indexOf(a) >= 0 ? stem.substring(0, n - 2) + stem.charAt(n - 1) : stem;
  }

  private static boolean doublesLast(String stem) {
    int n = stem.length();
    char last = stem.charAt(n - 1);
    if (Endings.isVowel(last) || last == 'w' || last == 'j' || last == 'x') {
      return false;
    }
    if (n < 2 || !Endings.isVowel(stem.charAt(n - 2))) {
      return false;
    }
    boolean longVowel = n > 2 && Endings.isVowel(stem.charAt(n - 3));
    return !longVowel && !endsUnstressed(stem);
  }

  /** "wandel", "oefen", "wijzig": the last syllable has no stress, and nothing is doubled. */
  private static boolean endsUnstressed(String stem) {
    int n = stem.length();
    String rest = stem;
    for (String prefix : UNSTRESSED) {
      if (stem.startsWith(prefix)) {
        rest = stem.substring(prefix.length());
        break;
      }
    }
    char vowel = stem.charAt(n - 2);
    boolean weak = (vowel == 'e' && "lrnm".indexOf(stem.charAt(n - 1)) >= 0) || stem.endsWith("ig");
    return weak && rest.length() > 2 && Endings.hasVowel(rest, rest.length() - 2);
  }
}
