package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline;
import naslag.corpus.PageMark;
import naslag.intake.blocks.Faithful;
import naslag.intake.blocks.Hyphens;
import naslag.intake.blocks.Prose;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.LineFlow.WebAddress;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.Typography;

/** Running text made of lines: hyphens at line ends judged, faces and pages kept in their place. */
final class StyledText {
  private static final Pattern CODE_GOES_ON = Pattern.compile("[\\w~*][./]$");
  private static final Pattern HYPHEN_AFTER_SIGN = Pattern.compile("[>})\\]”’\"]-$");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder faces = new StringBuilder();
  private final List<Prose.PageAt> pages = new ArrayList<>();
  private final Hyphens hyphens;
  private final ImportLog log;

  StyledText(Hyphens hyphens, ImportLog log) {
    this.hyphens = hyphens;
    this.log = log;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  /**
   * Adds a line.
   *
   * @param words cleaned, and a face for each of its signs
   * @param begins the pages that begin at it
   */
  void add(String words, String face, List<PageMark> begins, int place) {
    if (words.isEmpty()) {
      return;
    }
    int start = text.length();
    if (text.isEmpty()) {
      append(words, face);
    } else if (Typography.endsWithHyphen(text.substring(Math.max(0, text.length() - 3)))) {
      start = divided(words, face, place);
    } else if (text.toString().endsWith("/-") && Typography.beginsWord(words)) {
      // "GNU/-" and "Linux": the hyphen shows the break after the stroke, and is no sign of it.
      text.setLength(text.length() - 1);
      faces.setLength(text.length());
      start = text.length();
      append(words, face);
    } else if (words.matches("\\[(?:\\d{1,3}|[*†‡]{1,2})\\]") || isDividedName(words, face)) {
      // The mark of a note stands against its word.
      append(words, face);
    } else if (WebAddress.isOpen(text) && WebAddress.continues(words)) {
      append(words, face);
    } else {
      append(" ", face.substring(0, 1));
      start = text.length();
      append(words, face);
    }
    for (PageMark mark : begins) {
      pages.add(new Prose.PageAt(Math.min(start, text.length()), mark));
    }
  }

  private void append(String words, String face) {
    text.append(words);
    faces.append(face);
  }

  /** A file name that is broken behind a dot or a stroke, or "<name>-" before "<other>". */
  private boolean isDividedName(String words, String face) {
    boolean code = isMono(faces.charAt(faces.length() - 1)) && isMono(face.charAt(0));
    return (code && CODE_GOES_ON.matcher(text).find() && words.matches("[\\p{Ll}\\d_~*/].*"))
        || (HYPHEN_AFTER_SIGN.matcher(text).find() && !words.startsWith(" "));
  }

  private static boolean isMono(char face) {
    return ((face - '0') & FontStyle.MONO) != 0;
  }

  /** Where the first whole word of the line stands. */
  private int divided(String words, String face, int place) {
    int leftFrom = text.lastIndexOf(" ") + 1;
    String left = text.substring(leftFrom);
    int space = words.indexOf(' ');
    String right = space < 0 ? words : words.substring(0, space);
    // In a path, or behind a quotation mark, only the last piece is divided; in an address, or
    // where a program's letters begin or end, the hyphen is a sign of it.
    int piece = 0;
    for (int i = 0; i < left.length(); i++) {
      piece = "/\\\"“”„‘(".indexOf(left.charAt(i)) >= 0 ? i + 1 : piece;
    }
    String joined = left + right;
    boolean sign =
        left.contains("://")
            || left.contains("www.")
            || right.matches("[\\w.+-]+@\\w.*")
            || isMono(faces.charAt(faces.length() - 1)) != isMono(face.charAt(0));
    if (!sign) {
      Hyphens.Joint joint = hyphens.judge(left.substring(piece), right);
      joined = left.substring(0, piece) + joint.text();
      log.repaired(
          place,
          joint.kept() ? Repair.Kind.HYPHEN_KEPT : Repair.Kind.HYPHEN_JOINED,
          left + " / " + right + " → " + joined);
    }
    String leftFace = faces.substring(leftFrom);
    text.setLength(leftFrom);
    faces.setLength(leftFrom);
    text.append(joined);
    int same = 0;
    while (same < left.length()
        && same < joined.length()
        && left.charAt(same) == joined.charAt(same)) {
      same++;
    }
    faces.append(leftFace, 0, same).repeat(face.charAt(0), joined.length() - same);
    if (space < 0) {
      return text.length();
    }
    int start = text.length() + 1;
    append(words.substring(space), face.substring(space));
    return start;
  }

  /** The paragraph; plain where its emphasis would not survive as Markdown. */
  Block.Paragraph paragraph() {
    return Faithful.paragraph(inlines());
  }

  List<Inline> inlines() {
    List<Inline> content = new ArrayList<>();
    int from = 0;
    for (Prose.PageAt page : pages) {
      piece(content, from, page.offset());
      content.add(page.mark());
      from = page.offset();
    }
    piece(content, from, text.length());
    return content;
  }

  private void piece(List<Inline> content, int from, int to) {
    int start = from;
    while (start < to) {
      int end = start + 1;
      while (end < to && (faces.charAt(end) == faces.charAt(start) || text.charAt(end) == ' ')) {
        end++;
      }
      while (end > start + 1 && end < to && text.charAt(end - 1) == ' ') {
        end--;
      }
      add(content, text.substring(start, end), faces.charAt(start));
      start = end;
    }
  }

  private static void add(List<Inline> content, String words, char face) {
    String inner = words.strip();
    if (inner.isEmpty() || face == '0') {
      plain(content, words);
      return;
    }
    int at = words.indexOf(inner);
    plain(content, words.substring(0, at));
    int bits = face - '0';
    Inline plain = new Inline.Text(inner);
    if ((bits & FontStyle.MONO) != 0) {
      content.add(new Inline.Code(inner));
    } else if ((bits & FontStyle.BOLD) != 0) {
      content.add(new Inline.Strong(List.of(plain)));
    } else {
      content.add(new Inline.Emphasis(List.of(plain)));
    }
    plain(content, words.substring(at + inner.length()));
  }

  private static void plain(List<Inline> content, String words) {
    if (words.isEmpty()) {
      return;
    }
    if (!content.isEmpty() && content.getLast() instanceof Inline.Text(String before)) {
      content.set(content.size() - 1, new Inline.Text(before + words));
    } else {
      content.add(new Inline.Text(words));
    }
  }
}
