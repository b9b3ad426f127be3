package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.corpus.Example;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Work;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The two texts that must be served in full; they are not ours and stay where they are. */
class SharedTextsTest {
  private static final Path TEXTS = Path.of("..", "shared", "texts");

  private record Read(List<String> lines, Converted converted, ImportLog log) {
    Work work() {
      return converted.work();
    }

    long repairs(Repair.Kind kind) {
      return log.repairs().stream().filter(r -> r.kind() == kind).count();
    }
  }

  private static Read read(String name) throws IOException {
    Path file = TEXTS.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
    ImportLog log = new ImportLog();
    String text = Files.readString(file);
    return new Read(text.lines().toList(), Texts.convert(text, name, log), log);
  }

  @Test
  void theBookHasItsSectionsPagesParagraphsAndExamples() throws IOException {
    Read book = read("vroege-ontwikkeling.txt");
    assertEquals(21, book.work().sections().size());
    assertEquals(
        List.of(
            "", "", "", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6",
            "3", "3.1", "3.2", "3.3", "3.4", "3.5", ""),
        book.work().sections().stream().map(s -> s.number()).toList());
    assertEquals(21, book.converted().pages().size());
    assertEquals(16, book.converted().pages().stream().filter(PageMark::inferred).count());
    assertEquals(13, book.repairs(Repair.Kind.TORN_PARAGRAPH));
    assertEquals(14, book.repairs(Repair.Kind.PARAGRAPH_BREAK));
    List<Example> examples = Texts.examples(book.work());
    assertEquals(10, examples.size());
    assertEquals(4, examples.getLast().retells().size());
    assertEquals(1, examples.stream().filter(e -> !e.follows().isEmpty()).count());
    assertEquals(6, examples.stream().filter(e -> !e.age().isEmpty()).count());
  }

  @Test
  void theArticleHasItsTitleAndOneSection() throws IOException {
    Read article = read("het-bijzonder-gewone.txt");
    assertEquals(1, article.work().sections().size());
    assertEquals(List.of(), article.converted().pages());
    assertEquals(1, article.repairs(Repair.Kind.TORN_PARAGRAPH));
    assertEquals(0, Texts.examples(article.work()).size());
  }

  /** Told from the source with nothing but the lines that the report calls furniture. */
  @Test
  void noBodyWordIsLostOrDoubledAndNoOtherStays() throws IOException {
    for (String name : List.of("vroege-ontwikkeling.txt", "het-bijzonder-gewone.txt")) {
      Read read = read(name);
      Set<Integer> furniture = Texts.furniture(read.log());
      List<String> body = new ArrayList<>();
      for (int i = 0; i < read.lines().size(); i++) {
        if (!furniture.contains(i + 1)) {
          body.add(read.lines().get(i));
        }
      }
      String source = Typography.key(String.join(" ", body));
      String product = Typography.key(MarkdownText.of(read.work()));
      assertEquals(source.length(), product.length(), name);
      assertTrue(source.equals(product), name);
    }
  }

  /** The words that the source prints: printed numbers of headings, not inferred ones. */
  private static final class MarkdownText {
    static String of(Work work) {
      StringBuilder words = new StringBuilder();
      if (work.sections().size() == 1) {
        words.append(work.metadata().title()).append(' ');
      }
      work.sections()
          .forEach(
              section -> {
                words.append(section.number().contains(".") ? "" : section.number());
                words.append(' ').append(section.title()).append(' ');
                section
                    .blocks()
                    .forEach(
                        block ->
                            words
                                .append(
                                    naslag.corpus.PlainText.ofBlocks(
                                            block instanceof Example e ? e.body() : List.of(block))
                                        .text())
                                .append(' '));
              });
      return words.toString();
    }
  }

  @Test
  void theProductsReadBackAsThemselves() throws IOException {
    for (String name : List.of("vroege-ontwikkeling.txt", "het-bijzonder-gewone.txt")) {
      Work work = read(name).work();
      assertEquals(work, MarkdownReader.read("w", "w.md", MarkdownWriter.write(work)).work(), name);
    }
  }
}
