package naslag.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import naslag.check.Examined.Line;
import naslag.check.Finding.Findings;
import naslag.dutch.Lexicon;
import naslag.dutch.LineEndHyphens;

/** Hyphens that a line's end left behind: "aandachts- punt", "ont-wikkeling", a soft hyphen. */
final class Hyphens {
  private static final Pattern TORN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(\\p{L}[\\p{L}-]*)[-\u00AC\u00AD] (\\p{Ll}{2,})(?![\\p{L}-])");
  private static final Pattern INSIDE =
      Pattern.compile("(?<![\\p{L}\\p{N}-])(\\p{L}{2,})-(\\p{Ll}{2,})(?![\\p{L}\\p{N}-])");
  private static final Pattern LONE = Pattern.compile("(\\p{L}+)[\u00AC\u00AD](\\p{L}*)");

  /** Never parted from their word by a hyphen of their own, listed though some of them are. */
  private static final Set<String> PREFIXES = Set.of("be", "ge", "ver", "ont", "her", "er");

  private Hyphens() {}

  static void examine(Examined work, Findings findings) {
    for (Line line : work.textLines()) {
      for (Spot spot : in(line.text())) {
        String out =
            spot.certain() ? "naslag controleer --verbeter zet het recht." : "kijk het na.";
        findings.add(line.number(), "line-end", spot.written(), spot.meant(), out);
      }
    }
  }

  static List<Spot> in(String line) {
    List<Spot> spots = new ArrayList<>();
    boolean soft = line.indexOf('\u00AC') >= 0 || line.indexOf('\u00AD') >= 0;
    if (soft || line.contains("- ")) {
      joined(TORN, line, torn -> true, spots);
    }
    if (line.indexOf('-') >= 0) {
      joined(INSIDE, line, inside -> isLost(inside, line), spots);
    }
    if (soft) {
      soft(line, spots);
    }
    return spots;
  }

  private static void joined(
      Pattern pattern, String line, Predicate<MatchResult> wanted, List<Spot> spots) {
    for (MatchResult found : pattern.matcher(line).results().filter(wanted).toList()) {
      String left = found.group(1);
      String right = found.group(2);
      LineEndHyphens.Joint joint = LineEndHyphens.judge(left + "-", right);
      if (!joint.kept() && Lexicon.dutch().contains(joint.text())) {
        spots.add(new Spot(found.start(), found.group(), joint.text(), isCertain(left, right)));
      }
    }
  }

  /** A hyphen within a word is judged more strictly: people put one where the lexicon has none. */
  private static boolean isLost(MatchResult inside, String line) {
    String left = inside.group(1);
    String right = inside.group(2);
    Lexicon lexicon = Lexicon.dutch();
    return lexicon.containsCommon(left + right)
        && !lexicon.contains(left + "-" + right)
        && (PREFIXES.contains(left.toLowerCase(Locale.ROOT)) || !lexicon.contains(left))
        && !isLink(line, inside.start());
  }

  private static void soft(String line, List<Spot> spots) {
    for (MatchResult soft : LONE.matcher(line).results().toList()) {
      String joined = soft.group(1) + soft.group(2);
      boolean known = Lexicon.dutch().contains(joined);
      spots.add(new Spot(soft.start(), soft.group(), joined, known && !soft.group(2).isEmpty()));
    }
  }

  /** In a web address a hyphen is never left by a line end. */
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

  /**
   * A piece of a line that was probably meant otherwise.
   *
   * @param start offset in UTF-16 units
   * @param certain whether nothing else can have been meant
   */
  record Spot(int start, String written, String meant, boolean certain) {
    /** The line with what is certain put right; {@code each} gets the spots that were. */
    static String fixed(String line, List<Spot> spots, Consumer<Spot> each) {
      StringBuilder out = new StringBuilder();
      int from = 0;
      for (Spot spot : spots) {
        if (spot.certain() && spot.start() >= from) {
          out.append(line, from, spot.start()).append(spot.meant());
          from = spot.start() + spot.written().length();
          each.accept(spot);
        }
      }
      return out.append(line.substring(from)).toString();
    }
  }

  /**
   * UTF-8 that was read as Windows-1252 ("Ã«" for "ë"), and what it was. Certain by construction: a
   * spot counts only when its bytes under Windows-1252 are sound UTF-8 for what Europe writes.
   * Leads that Dutch has in capitals before an apostrophe ("BELGIË’S") are left out.
   */
  static final class Mojibake {
    private static final Pattern SUSPECT = Pattern.compile("[ÂÃÅâðï][^\\x00-\\x7f]+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static List<Spot> in(String line) {
      List<Spot> spots = new ArrayList<>();
      for (MatchResult suspect : SUSPECT.matcher(line).results().toList()) {
        String written = suspect.group();
        Optional<String> meant = meant(written);
        // A run of strange letters may end in one that belongs to the text: "Ã«’".
        for (int end = written.length() - 1; meant.isEmpty() && end > 1; end--) {
          written = written.substring(0, end);
          meant = meant(written);
        }
        if (meant.isPresent()) {
          spots.add(new Spot(suspect.start(), written, meant.get(), true));
        }
      }
      return spots;
    }

    /** Text may have been misread more than once. */
    private static Optional<String> meant(String written) {
      return once(written)
          .filter(once -> once.length() < written.length())
          .map(once -> meant(once).orElse(once));
    }

    private static Optional<String> once(String text) {
      ByteBuffer bytes = ByteBuffer.allocate(text.length());
      try {
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          // Windows-1252 lacks five bytes; programs let them through as control characters.
          boolean itself = c < 0x100;
          bytes.put(itself ? (byte) c : WINDOWS.newEncoder().encode(CharBuffer.wrap("" + c)).get());
        }
        String read = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        return Optional.of(read).filter(r -> r.codePoints().allMatch(Mojibake::isExpected));
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }

    /** What European texts have: accented letters, quotes, dashes, and emoji. */
    private static boolean isExpected(int c) {
      return (c >= 0xA0 && c <= 0x17F)
          || (c >= 0x2010 && c <= 0x2122)
          || c >= 0x1F300
          || c == 0xFEFF;
    }
  }
}
