package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.PageMark;

/** A section while it is being made. */
final class Draft {
  final Heading heading;
  final String title;
  int level;
  String number;
  private int place;
  final List<String> creators = new ArrayList<>();
  final List<PageMark> pages = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();

  Draft(Heading heading, String title) {
    this.heading = heading;
    this.title = title;
    this.number = heading.number();
    heading.lines().forEach(line -> pages.addAll(line.pages()));
  }

  /** A section whose depth and number its format states. */
  static Draft stated(int level, String number, String title, int place, List<PageMark> pages) {
    Draft draft = new Draft(new Heading(Heading.Style.PLAIN, number, List.of()), title);
    draft.level = level;
    draft.place = place;
    draft.pages.addAll(pages);
    return draft;
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

  int line() {
    return heading.lines().isEmpty() ? place : heading.line();
  }
}
