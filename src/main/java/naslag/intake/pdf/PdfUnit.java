package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a PDF that belong together. */
final class PdfUnit {
  /** What they are. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    /** Lines kept as they are: a program, the rows of a table. */
    KEPT,
    /** One line that stands for a table. */
    TABLE,
    CONTENTS
  }

  final Kind kind;
  final List<LaidLine> lines = new ArrayList<>();
  PdfHeadings.@Nullable Found heading;

  /** Of an item: "•", "3". */
  String label = "";

  /** In signs of its line, the point behind a number included. */
  int labelLength;

  /** In points from the column's edge: where an item's label stands. */
  float labelX;

  /** In points from the column's edge: where the text stands, the first line aside. */
  float textX = Float.NaN;

  PdfUnit(Kind kind, LaidLine first) {
    this.kind = kind;
    lines.add(first);
  }

  boolean ordered() {
    return !label.isEmpty() && Character.isDigit(label.charAt(0));
  }

  LaidLine last() {
    return lines.getLast();
  }
}
