package naslag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.dutch.Lexicon;
import naslag.dutch.LineEndHyphens;

/** Hyphens that a line's end left behind: "aandachts- punt", "ont-wikkeling", a soft hyphen. */
final class Hyphens implements WorkRule {
  private static final Pattern TORN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{L}[\\p{L}-]*)([-\u00AC\u00AD]) (\\p{Ll}{2,})(?![\\p{L}-])");
  private static final Pattern INSIDE =
      Pattern.compile("(?<![\\p{L}\\p{N}-])(\\p{L}{2,})-(\\p{Ll}{2,})(?![\\p{L}\\p{N}-])");
  private static final Pattern LONE = Pattern.compile("(\\p{L}+)[\u00AC\u00AD](\\p{L}*)");

  /** Never parted from their word by a hyphen of their own, listed though some of them are. */
  private static final Set<String> PREFIXES = Set.of("be", "ge", "ver", "ont", "her", "er");

  /**
   * A hyphen to look at.
   *
   * @param start offset of the left piece in the line
   * @param written with its hyphen
   * @param meant what the words want
   * @param certain when the lexicon has the joined word and neither piece, so that nothing else can
   *     have been meant
   */
  record Spot(int start, String written, String meant, boolean certain) {}

  @Override
  public void examine(Examined work, Findings findings) {
    boolean fenced = false;
    for (int i = work.frontMatterEnd(); i < work.lines().size(); i++) {
      String line = work.lines().get(i);
      fenced ^= line.startsWith("```");
      for (Spot spot : fenced ? List.<Spot>of() : in(line)) {
        findings.add(
            Code.HYPHEN,
            i + 1,
            "\""
                + spot.written()
                + "\" is wellicht \""
                + spot.meant()
                + "\", afgebroken aan een regeleinde"
                + (spot.certain()
                    ? "; naslag controleer --verbeter zet het recht."
                    : "; kijk het na."));
      }
    }
  }

  static List<Spot> in(String line) {
    List<Spot> spots = new ArrayList<>();
    boolean soft = line.indexOf('\u00AC') >= 0 || line.indexOf('\u00AD') >= 0;
    if (soft || line.contains("- ")) {
      torn(line, spots);
    }
    if (line.indexOf('-') >= 0) {
      inside(line, spots);
    }
    if (soft) {
      soft(line, spots);
    }
    return spots;
  }

  private static void torn(String line, List<Spot> spots) {
    Matcher torn = TORN.matcher(line);
    while (torn.find()) {
      String left = torn.group(1);
      String right = torn.group(3);
      if (LineEndHyphens.judge(left + "-", right) instanceof LineEndHyphens.Joined joined
          && Lexicon.dutch().contains(joined.text())) {
        spots.add(new Spot(torn.start(), torn.group(), joined.text(), isCertain(left, right)));
      }
    }
  }

  /** A hyphen within a word is judged more strictly: people put one where the lexicon has none. */
  private static void inside(String line, List<Spot> spots) {
    Matcher inside = INSIDE.matcher(line);
    while (inside.find()) {
      String left = inside.group(1);
      String right = inside.group(2);
      Lexicon lexicon = Lexicon.dutch();
      boolean lost =
          lexicon.containsCommon(left + right)
              && !lexicon.contains(left + "-" + right)
              && (PREFIXES.contains(left.toLowerCase(Locale.ROOT)) || !lexicon.contains(left))
              && !isLink(line, inside.start());
      if (lost && LineEndHyphens.judge(left + "-", right) instanceof LineEndHyphens.Joined joined) {
        spots.add(new Spot(inside.start(), inside.group(), joined.text(), isCertain(left, right)));
      }
    }
  }

  private static void soft(String line, List<Spot> spots) {
    Matcher soft = LONE.matcher(line);
    while (soft.find()) {
      String joined = soft.group(1) + soft.group(2);
      boolean known = Lexicon.dutch().contains(joined);
      spots.add(new Spot(soft.start(), soft.group(), joined, known && !soft.group(2).isEmpty()));
    }
  }

  /** In an address a hyphen is a hyphen. */
  private static boolean isLink(String line, int at) {
    int from = Math.max(line.lastIndexOf(' ', at), line.lastIndexOf('(', at)) + 1;
    int space = line.indexOf(' ', at);
    String word = line.substring(from, space < 0 ? line.length() : space);
    return word.contains("/") || word.contains(".md") || word.contains("@") || word.contains("#");
  }

  private static boolean isCertain(String left, String right) {
    Lexicon lexicon = Lexicon.dutch();
    boolean words = lexicon.contains(left) && lexicon.contains(right);
    return lexicon.containsCommon(left + right)
        && (!words || PREFIXES.contains(left.toLowerCase(Locale.ROOT)));
  }
}
