package naslag.intake.blocks;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Block;
import naslag.corpus.PageMark;
import naslag.intake.source.FoundMetadata;

/** What the reader of a format makes of a file. */
public sealed interface Extraction {

  /**
   * The text, in sections.
   *
   * @param metadata what a person, a record beside the file or the file itself says of the work
   * @param body the text's own words in order, without furniture and without the numbers before
   *     headings: the proof that no word was lost compares them with the work
   * @param readAs what the file was read as, in Dutch, for the report
   * @param place what the places of the report count: "regel", "blz.", "blok"
   */
  record Content(
      String title,
      FoundMetadata metadata,
      List<Draft> sections,
      List<String> body,
      String readAs,
      String place)
      implements Extraction {
    public Content {
      sections = List.copyOf(sections);
      body = List.copyOf(body);
    }
  }

  /** One Dutch sentence with the way out. */
  record Refused(String reason) implements Extraction {

    /** For a file whose elements are nested too deep, or too many. */
    public static Refused tangled(String name) {
      return new Refused(
          name
              + " is te groot of zit te diep in elkaar; knip het in delen, of bewaar het uit een"
              + " browser als pdf, en lees die in.");
    }
  }

  /** A section while it is being made. */
  public static final class Draft {
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
     * @param line the source line or place where it begins
     * @param pages the pages that begin at its first line
     * @param group the same for paragraphs that no empty line parts
     */
    public record Part(
        Kind kind, String text, int line, List<PageMark> pages, int group, Block block) {
      public Part {
        pages = List.copyOf(pages);
      }

      public Part as(Kind other) {
        return new Part(other, text, line, pages, group, block);
      }
    }

    /** All its words. */
    public String text() {
      return String.join(" ", parts.stream().map(Part::text).toList());
    }
  }
}
