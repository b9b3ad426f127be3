package naslag.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a Dutch text begin. Java's own break iterator ends one after "dr." and
 * "mw.", and its tables cost a cold start more than the search.
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "drs", "prof", "mw", "mevr", "dhr", "mr", "ir", "ing", "st", "bv", "bijv", "bvb",
          "ca", "cf", "nr", "p", "pp", "blz", "vgl", "resp", "incl", "excl", "o.a", "e.d", "m.a.w",
          "d.w.z", "i.p.v", "t.o.v", "m.b.t", "t.a.v", "a.d.h.v", "o.l.v", "i.s.m", "z.g", "et",
          "al", "red", "vol", "fig", "hfst", "art", "jan", "feb", "aug", "sept", "okt", "nov",
          "dec");

  private Sentences() {}

  /** The starts of the sentences, the first 0, and the text's length as the last. */
  public static List<Integer> bounds(String text) {
    List<Integer> bounds = new ArrayList<>();
    bounds.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c == '\n' || (isEnd(c) && !(c == '.' && abbreviates(text, i)));
      if (end) {
        int next = afterSpace(text, afterClosing(text, i + 1));
        boolean opens = next > i + 1 && next < text.length() && opens(text, next);
        if (opens && next > bounds.getLast()) {
          bounds.add(next);
        }
      }
    }
    if (text.length() > bounds.getLast()) {
      bounds.add(text.length());
    }
    return bounds;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** Quotation marks and brackets that close with the sentence. */
  private static int afterClosing(String text, int at) {
    int i = at;
    while (i < text.length() && "’”\"')]».!?…".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int afterSpace(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    // "(… ) Ze" has its space; "3.2" and "o.a." have none.
    return i == at && at < text.length() && text.charAt(at - 1) != '\n' ? -1 : i;
  }

  /**
   * A sentence begins with a capital, a digit, or punctuation before one; "’s Nachts" begins with
   * an apostrophe.
   */
  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || "‘“\"'(«–•’".indexOf(c) >= 0
        || text.charAt(at - 1) == '\n';
  }

  private static boolean abbreviates(String text, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
