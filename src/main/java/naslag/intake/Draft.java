package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.PageMark;

/** A section while it is being made. */
final class Draft {
  final String title;
  int level;
  String number;
  final int line;
  final List<String> creators = new ArrayList<>();
  final List<PageMark> pages = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();

  /**
   * A section without its text.
   *
   * @param level 1 is the work's title; 0 while it is not known
   * @param number "" when it has none
   * @param line the source line or place of its heading; 0 when it has none
   */
  Draft(int level, String number, String title, int line, List<PageMark> pages) {
    this.level = level;
    this.number = number;
    this.title = title;
    this.line = line;
    this.pages.addAll(pages);
  }

  /** What a paragraph is. */
  enum Kind {
    TEXT,
    VERSE,
    MOTTO,
    SIGNATURE,
    /** A list, a table, a quotation: no story is told in it. */
    OTHER
  }

  /**
   * A paragraph.
   *
   * @param pages the pages that begin at its first line
   * @param group the same for paragraphs that no empty line parts
   * @param made the block itself, where the format has more than words
   */
  record Part(Kind kind, Prose prose, List<PageMark> pages, int group, Optional<Block> made) {
    Part {
      pages = List.copyOf(pages);
    }

    /** A paragraph of words alone. */
    Part(Kind kind, Prose prose, List<PageMark> pages, int group) {
      this(kind, prose, pages, group, Optional.empty());
    }

    String text() {
      return prose.text();
    }
  }

  /** All its words. */
  String text() {
    return String.join(" ", parts.stream().map(Part::text).toList());
  }
}
