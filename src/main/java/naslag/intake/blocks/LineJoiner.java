package naslag.intake.blocks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.Inline.PageMark;
import naslag.dutch.LineEndHyphens;
import naslag.dutch.Normaliser;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.blocks.RichText.Style;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;

/**
 * Joins lines to running text: hyphens at line ends are judged, addresses and file names that a
 * line end divides are whole again, styles and pages keep their place.
 */
public final class LineJoiner {
  private static final Pattern CODE_GOES_ON = Pattern.compile("[\\w~*][./]$");
  private static final Pattern HYPHEN_AFTER_MARK = Pattern.compile("[>})\\]”’\"]-$");

  private final RichText text = new RichText();
  private final Hyphens hyphens;
  private final ImportLog log;

  public LineJoiner(Hyphens hyphens, ImportLog log) {
    this.hyphens = hyphens;
    this.log = log;
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  public String text() {
    return text.raw();
  }

  public List<Inline> inlines() {
    return text.inlines();
  }

  /** The paragraph; plain where its emphasis would not survive as Markdown. */
  public Block.Paragraph paragraph() {
    return RoundTrip.paragraph(inlines());
  }

  /** Adds a line without any style. */
  public void add(String words, int place) {
    add(RichText.of(words), List.of(), place);
  }

  /**
   * Adds a line.
   *
   * @param begins the pages that begin at it
   * @param place for the log: where the line before it ends
   */
  public void add(RichText line, List<PageMark> begins, int place) {
    String words = line.raw();
    if (words.isEmpty()) {
      return;
    }
    String before = text.raw();
    int start = before.length();
    if (before.isEmpty()) {
      text.append(line);
    } else if (Typography.endsWithHyphen(before)) {
      start = divided(line, place);
    } else if (before.endsWith("/-") && Typography.beginsWord(words)) {
      // "GNU/-" and "Linux": the hyphen shows the break after the slash and is not part of it.
      start--;
      text.truncate(start);
      text.append(line);
    } else if (words.matches("\\[(?:\\d{1,3}|[*†‡]{1,2})\\]")
        || isDividedName(before, line)
        || (isOpenAddress(before) && continuesAddress(words))) {
      // The mark of a footnote stands against its word too.
      text.append(line);
    } else {
      text.append(" ", line.style(0));
      start++;
      text.append(line);
    }
    for (PageMark mark : begins) {
      text.page(mark, Math.min(start, text.length()));
    }
  }

  /** Adds a line that stays a line of its own. */
  public void addVerse(String words, List<PageMark> begins) {
    text.lineBreak();
    begins.forEach(text::page);
    text.append(words, Style.PLAIN);
  }

  /** A file name that is broken behind a dot or a slash, or "<name>-" before "<other>". */
  private boolean isDividedName(String before, RichText line) {
    boolean code =
        text.style(before.length() - 1).is(FontStyle.MONO) && line.style(0).is(FontStyle.MONO);
    return (code && CODE_GOES_ON.matcher(before).find() && line.raw().matches("[\\p{Ll}\\d_~*/].*"))
        || HYPHEN_AFTER_MARK.matcher(before).find();
  }

  /** Where the first whole word of the line stands. */
  private int divided(RichText line, int place) {
    String before = text.raw();
    String words = line.raw();
    int leftFrom = before.lastIndexOf(' ') + 1;
    String left = before.substring(leftFrom);
    int space = words.indexOf(' ');
    String right = space < 0 ? words : words.substring(0, space);
    // In a path, or behind a quotation mark, only the last piece is divided; in an address, or
    // where a program's letters begin or end, the hyphen is part of it.
    int piece = left.replaceFirst("[^/\\\\\"“”„‘(]*$", "").length();
    String joined = left + right;
    boolean address =
        left.contains("://")
            || left.contains("www.")
            || right.matches("[\\w.+-]+@\\w.*")
            || text.style(before.length() - 1).is(FontStyle.MONO)
                != line.style(0).is(FontStyle.MONO);
    if (!address) {
      LineEndHyphens.Joint joint = hyphens.judge(left.substring(piece), right);
      joined = left.substring(0, piece) + joint.text();
      log.repaired(
          place,
          joint.kept() ? Repair.Kind.HYPHEN_KEPT : Repair.Kind.HYPHEN_JOINED,
          left + " / " + right + " → " + joined);
    }
    int same = Arrays.mismatch(left.toCharArray(), joined.toCharArray());
    text.truncate(leftFrom + same);
    text.append(joined.substring(same), line.style(0));
    if (space < 0) {
      return text.length();
    }
    text.append(line.slice(space, words.length()));
    return leftFrom + joined.length() + 1;
  }

  /** True when the text ends within a web address: after a slash, a dot, an equals sign. */
  public static boolean isOpenAddress(String text) {
    return text.substring(text.lastIndexOf(' ') + 1)
        .matches(
            ".*(?:https?://|ftp://|www\\.|/[\\w.-]+/).*[/.=?&#_@;%+~-]|.*(?:https?|ftp):(?://?)?");
  }

  /** True when the words go on with an address that is open. */
  public static boolean continuesAddress(String words) {
    String first = words.split(" ", 2)[0];
    // "6.9." is the number of a heading.
    return !first.matches("[\\d.]*")
        && (first.startsWith("//")
            || Character.isLowerCase(first.charAt(0))
            || first.matches("[\\p{L}\\d_%~-]*[/._=&?#@;+-][^ ]*|[\\p{L}\\d_]+[)>].*"));
  }

  /** Judges hyphens at line ends with the words of the document itself as evidence. */
  public static final class Hyphens {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Counts the words that stand whole in the lines: not the last one of a line that is divided.
     */
    public static Hyphens of(List<String> lines) {
      Hyphens hyphens = new Hyphens();
      boolean divided = false;
      for (String line : lines) {
        String[] words = line.split(" ");
        boolean ends = Typography.endsWithHyphen(line);
        for (int i = divided ? 1 : 0; i < words.length - (ends ? 1 : 0); i++) {
          String word = AROUND.matcher(words[i]).replaceAll("");
          hyphens.counts.merge(Normaliser.normalise(word), 1, Integer::sum);
        }
        divided = ends;
      }
      return hyphens;
    }

    public LineEndHyphens.Joint judge(String left, String right) {
      return LineEndHyphens.judge(left, right, word -> counts.getOrDefault(word, 0));
    }
  }
}
