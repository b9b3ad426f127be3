package naslag.intake.blocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.PageMark;
import naslag.corpus.PlainText;
import naslag.intake.source.FoundMetadata;

/** Gathers headings and blocks into sections, whatever the format they came from. */
public final class ElementSections {
  /** A work's own title has level 1. */
  private static final int TOP = 2;

  private static final int DEEPEST = 6;

  private ElementSections() {}

  /**
   * The sections of a text.
   *
   * @param title of the work
   * @param metadata said by a person, a record or the file
   * @param readAs the format, for the report
   * @param place what the elements' places count
   */
  public static Extraction.Content of(
      String title, List<Element> elements, FoundMetadata metadata, String readAs, String place) {
    List<Draft> sections = new ArrayList<>();
    Draft current = new Draft(0, "", "", 0, List.of());
    Deque<Integer> above = new ArrayDeque<>();
    int group = 0;
    List<String> words = new ArrayList<>();
    int pages = 0;
    int inferred = 0;
    for (Element element : elements) {
      for (PageMark mark : marks(element)) {
        pages++;
        inferred += mark.inferred() ? 1 : 0;
      }
      switch (element) {
        case Element.Head head -> {
          finish(sections, current);
          int level = Math.min(depth(above, head.level()), DEEPEST);
          current = new Draft(level, head.number(), head.title(), head.place(), head.pages());
          words.add(head.title());
        }
        case Element.Body body -> {
          String text = PlainText.ofBlocks(List.of(body.block())).text();
          words.add(text);
          Draft.Kind kind =
              body.block() instanceof Block.Paragraph ? Draft.Kind.TEXT : Draft.Kind.OTHER;
          current.parts.add(
              new Draft.Part(
                  kind,
                  new Prose(text, List.of(), body.place()),
                  body.pages(),
                  group++,
                  Optional.of(body.block())));
        }
      }
    }
    finish(sections, current);
    if (sections.isEmpty()) {
      sections.add(current);
    }
    return new Extraction.Content(
        title,
        metadata,
        sections,
        words,
        List.of(),
        new Extraction.Pages(pages, inferred),
        readAs,
        place);
  }

  private static void finish(List<Draft> sections, Draft section) {
    boolean empty = section.title.isEmpty() && section.parts.isEmpty() && section.pages.isEmpty();
    if (!empty) {
      sections.add(section);
    }
  }

  /** Depth without gaps: what stands below no chapter is none of its subsections. */
  private static int depth(Deque<Integer> above, int level) {
    while (!above.isEmpty() && above.peek() >= level) {
      above.pop();
    }
    above.push(level);
    return TOP + above.size() - 1;
  }

  private static List<PageMark> marks(Element element) {
    List<PageMark> marks = new ArrayList<>(element.pages());
    if (element instanceof Element.Body body) {
      PlainText.ofBlocks(List.of(body.block())).pages().forEach(p -> marks.add(p.mark()));
    }
    return marks;
  }
}
