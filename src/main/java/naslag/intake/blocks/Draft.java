package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.PageMark;

/** A section while it is being made. */
public final class Draft {
  public final String title;
  public int level;
  public String number;
  public final int line;
  public final List<String> creators = new ArrayList<>();
  public final List<PageMark> pages = new ArrayList<>();
  public final List<Part> parts = new ArrayList<>();

  /**
   * A section without its text.
   *
   * @param level 1 is the work's title; 0 while it is not known
   * @param number "" when it has none
   * @param line the source line or place of its heading; 0 when it has none
   */
  public Draft(int level, String number, String title, int line, List<PageMark> pages) {
    this.level = level;
    this.number = number;
    this.title = title;
    this.line = line;
    this.pages.addAll(pages);
  }

  /** What a paragraph is. */
  public enum Kind {
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
  public record Part(
      Kind kind, Prose prose, List<PageMark> pages, int group, Optional<Block> made) {
    public Part {
      pages = List.copyOf(pages);
    }

    /** A paragraph of words alone. */
    public Part(Kind kind, Prose prose, List<PageMark> pages, int group) {
      this(kind, prose, pages, group, Optional.empty());
    }

    public String text() {
      return prose.text();
    }
  }

  /** All its words. */
  public String text() {
    return String.join(" ", parts.stream().map(Part::text).toList());
  }
}
