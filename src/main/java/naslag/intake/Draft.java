package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.PageMark;

/** A section while it is being made. */
final class Draft {
  final Heading heading;
  final String title;
  int level;
  String number;
  final List<String> creators = new ArrayList<>();
  final List<PageMark> pages = new ArrayList<>();
  final List<Part> parts = new ArrayList<>();

  Draft(Heading heading, String title) {
    this.heading = heading;
    this.title = title;
    this.number = heading.number();
    heading.lines().forEach(line -> pages.addAll(line.pages()));
  }

  /** What a paragraph is. */
  enum Kind {
    TEXT,
    VERSE,
    MOTTO,
    SIGNATURE
  }

  /**
   * A paragraph.
   *
   * @param pages the pages that begin at its first line
   * @param group the same for paragraphs that no empty line parts
   */
  record Part(Kind kind, Prose prose, List<PageMark> pages, int group) {
    Part {
      pages = List.copyOf(pages);
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
    return heading.lines().isEmpty() ? 0 : heading.line();
  }
}
