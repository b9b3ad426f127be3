package naslag.intake.blocks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.Corpus;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText;
import naslag.intake.blocks.Extraction.Draft;
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
      implements Extraction {}

  /** One Dutch sentence with the way out. */
  record Refused(String reason) implements Extraction {

    /** A book of 16 MB has fewer, and 250,000 take most of a minute. */
    private static final int MOST_PARAGRAPHS = 100_000;

    /** For a text that a corpus would not read as a work, or not in time; empty when it would. */
    public static Optional<Refused> tooLarge(String name, String text) {
      // A character has one byte or more, so most texts need not be encoded to know.
      boolean small = text.length() * 3L <= Corpus.LARGEST;
      long paragraphs = text.lines().filter(String::isBlank).count();
      if (paragraphs > MOST_PARAGRAPHS) {
        return Optional.of(
            new Refused(
                "%s heeft meer dan %s alinea's; knip het bestand in delen en lees die apart in."
                    .formatted(name, MOST_PARAGRAPHS)));
      }
      int size = small ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
      return size <= Corpus.LARGEST
          ? Optional.empty()
          : Optional.of(
              new Refused(
                  ("%s wordt een werk van %s MB, en Naslag leest er geen boven %s MB; knip het"
                          + " bestand in delen en lees die apart in.")
                      .formatted(name, Math.ceilDiv(size, 1_000_000), Corpus.LARGEST / 1_000_000)));
    }

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

    /**
     * A paragraph, or a list, a quotation or a table.
     *
     * @param prose true for running text; a story is told in no other
     * @param line the source line or place where it begins
     * @param pages the pages that begin at its first line
     * @param group the same for paragraphs that no empty line parts
     */
    public record Part(
        boolean prose, String text, int line, List<PageMark> pages, int group, Block block) {
      /** The same, told apart from running text: a signature. */
      public Part apart() {
        return new Part(false, text, line, pages, group, block);
      }
    }

    /** All its words. */
    public String text() {
      return String.join(" ", parts.stream().map(Part::text).toList());
    }
  }

  /**
   * What every format is read to before it becomes a work: headings and blocks, in reading order.
   */
  public sealed interface Element {

    /** The pages that begin at it. */
    List<PageMark> pages();

    /** Its words, without the number of a heading. */
    String text();

    /** The same, with these pages before its own. */
    default Element after(List<PageMark> before) {
      List<PageMark> all = new ArrayList<>(before);
      all.addAll(pages());
      return switch (this) {
        case Head head -> new Head(head.level, head.number, head.title, head.place, all);
        case Body body -> new Body(body.block, body.place, all);
      };
    }

    /**
     * A heading.
     *
     * @param place where it stands in the source: a page of a PDF, a count of blocks elsewhere
     * @param level from 1, as the source counts
     * @param number "" when it has none
     */
    record Head(int level, String number, String title, int place, List<PageMark> pages)
        implements Element {
      @Override
      public String text() {
        return title;
      }
    }

    /** A paragraph, list, quotation or table. */
    record Body(Block block, int place, List<PageMark> pages) implements Element {
      @Override
      public String text() {
        return PlainText.ofBlocks(List.of(block)).text();
      }
    }

    /** Gathers headings and blocks into sections, whatever the format they came from. */
    public static final class ElementSections {
      /** A work's own title has level 1. */
      private static final int TOP = 2;

      private static final int DEEPEST = 6;

      /**
       * The sections of a text.
       *
       * @param title of the work
       * @param metadata said by a person, a record or the file
       * @param readAs the format, for the report
       * @param place what the elements' places count
       */
      public static Extraction.Content of(
          String title,
          List<Element> elements,
          FoundMetadata metadata,
          String readAs,
          String place) {
        List<Draft> sections = new ArrayList<>();
        Draft current = new Draft(0, "", "", 0, List.of());
        Deque<Integer> above = new ArrayDeque<>();
        int group = 0;
        List<String> words = new ArrayList<>();
        for (Element element : elements) {
          words.add(element.text());
          switch (element) {
            case Element.Head head -> {
              finish(sections, current);
              int level = Math.min(depth(above, head.level()), DEEPEST);
              current = new Draft(level, head.number(), head.title(), head.place(), head.pages());
            }
            case Element.Body body -> {
              boolean prose = body.block() instanceof Block.Paragraph;
              current.parts.add(
                  new Draft.Part(
                      prose, body.text(), body.place(), body.pages(), group++, body.block()));
            }
          }
        }
        finish(sections, current);
        if (sections.isEmpty()) {
          sections.add(current);
        }
        return new Extraction.Content(title, metadata, sections, words, readAs, place);
      }

      private static void finish(List<Draft> sections, Draft section) {
        boolean empty =
            section.title.isEmpty() && section.parts.isEmpty() && section.pages.isEmpty();
        if (!empty) {
          sections.add(section);
        }
      }

      /** The level of a heading, at most one below its parent: 1, 3, 3 becomes 1, 2, 2. */
      private static int depth(Deque<Integer> above, int level) {
        while (!above.isEmpty() && above.peek() >= level) {
          above.pop();
        }
        above.push(level);
        return TOP + above.size() - 1;
      }
    }
  }
}
