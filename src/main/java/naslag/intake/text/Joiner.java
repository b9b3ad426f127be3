package naslag.intake.text;

import naslag.intake.blocks.Hyphens;
import naslag.intake.report.ImportLog;
import naslag.intake.blocks.Prose;
import naslag.intake.report.Repair;
import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;

/** Puts lines together to running text: hyphens at line ends judged, pages kept in their place. */
final class Joiner {
  private final Hyphens hyphens;
  private final ImportLog log;

  Joiner(Hyphens hyphens, ImportLog log) {
    this.hyphens = hyphens;
    this.log = log;
  }

  /** The running text of lines. The pages of the first line are not in it. */
  Prose join(List<BodyLine> lines) {
    StringBuilder text = new StringBuilder(lines.getFirst().text());
    List<Prose.PageAt> pages = new ArrayList<>();
    for (BodyLine line : lines.subList(1, lines.size())) {
      int start = append(text, line);
      for (PageMark mark : line.pages()) {
        pages.add(new Prose.PageAt(start, mark));
      }
    }
    return new Prose(text.toString(), pages, lines.getFirst().number());
  }

  /** Lines that keep their ends. */
  static Prose verse(List<BodyLine> lines) {
    StringBuilder text = new StringBuilder();
    List<Prose.PageAt> pages = new ArrayList<>();
    for (BodyLine line : lines) {
      text.append(text.isEmpty() ? "" : "\n");
      if (!text.isEmpty()) {
        for (PageMark mark : line.pages()) {
          pages.add(new Prose.PageAt(text.length(), mark));
        }
      }
      text.append(line.text());
    }
    return new Prose(text.toString(), pages, lines.getFirst().number());
  }

  /** Where the first whole word of the line stands. */
  private int append(StringBuilder text, BodyLine line) {
    String next = line.text();
    if (!Signs.endsWithHyphen(text.substring(Math.max(0, text.length() - 3)))) {
      text.append(' ').append(next);
      return text.length() - next.length();
    }
    int leftFrom = text.lastIndexOf(" ") + 1;
    String left = text.substring(leftFrom);
    int space = next.indexOf(' ');
    String right = space < 0 ? next : next.substring(0, space);
    Hyphens.Joint joint = hyphens.judge(left, right);
    log.repaired(
        line.number() - 1,
        joint.kept() ? Repair.Kind.HYPHEN_KEPT : Repair.Kind.HYPHEN_JOINED,
        left + " / " + right + " → " + joint.text());
    text.setLength(leftFrom);
    text.append(joint.text());
    int after = text.length();
    if (space >= 0) {
      text.append(next, space, next.length());
      return after + 1;
    }
    return after;
  }
}
