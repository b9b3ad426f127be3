package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naslag.Lines;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class MarkdownRoundTripTest {

  @ParameterizedTest
  @Lines("looks-like-markdown.txt")
  void aLineThatLooksLikeMarkdownComesBackAsTheSameWords(String line) {
    assertRoundTrip(work(List.of(Block.Paragraph.of(line))));
    assertRoundTrip(
        work(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("Eerst " + line + " "),
                        new PageMark("19", true),
                        new Inline.Text(" " + line))))));
    assertRoundTrip(
        work(List.of(new Block.Listing(false, 0, List.of(List.of(Block.Paragraph.of(line)))))));
    assertRoundTrip(work(List.of(example(line.strip(), line.strip(), Block.Paragraph.of(line)))));
    assertRoundTrip(
        new Work(
            Metadata.titled(line),
            List.of(Section.headed(2, line, List.of("An Peeters"), List.of()))));
  }

  private static Example example(String title, String saying, Block body) {
    return new Example(
        title,
        Map.of(
            "kind", List.of("Noor", "Sam"),
            "leeftijd", List.of("3 dagen"),
            "begeleider", List.of("vroedvrouw"),
            "plaats", List.of("thuis"),
            "thema", List.of("gehechtheid"),
            "vervolg op", List.of("Noor, de eerste dag"),
            "zin", List.of(saying),
            "bron", List.of("eigen")),
        List.of(body, Block.Paragraph.of("En daarna.")));
  }

  @Test
  void aQuotationOfTwoParagraphsInAListKeepsThemApart() {
    Block quote =
        new Block.Quote(List.of(Block.Paragraph.of("Zo zei ze."), Block.Paragraph.of("En zo.")));
    assertRoundTrip(work(List.of(new Block.Listing(false, 0, List.of(List.of(quote))))));
  }

  @Test
  void anAmpersandBetweenWordsStaysReadable() {
    String written = MarkdownWriter.write(work(List.of(Block.Paragraph.of("Kind & Gezin, R&D"))));
    assertTrue(written.contains("Kind & Gezin, R\\&D"), written);
  }

  @Test
  void everyFieldOfTheFrontMatterComesBack() {
    Metadata metadata =
        Metadata.titled("Titel: met een dubbele punt")
            .with(WorkField.CREATOR, List.of("An Peeters", "Jo \"de\" Smet"))
            .with(WorkField.CONTRIBUTOR, "Rik")
            .with(WorkField.PUBLISHER, "Uitgever #1")
            .with(WorkField.DATE, "2020")
            .with(WorkField.TYPE, Metadata.OWN_TEXT)
            .with(WorkField.SUBJECT, List.of("veerkracht", "- spel"))
            .with(WorkField.PROVENANCE, List.of("yes", "null", "1e3"));
    assertRoundTrip(new Work(metadata, List.of()));
  }

  @Test
  void randomWorksComeBackTheSame() {
    Random random = new Random(20261121);
    for (int i = 0; i < 400; i++) {
      List<Section> sections = new ArrayList<>();
      for (int s = random.nextInt(4); s > 0; s--) {
        List<Block> blocks = new ArrayList<>();
        for (int b = random.nextInt(5); b > 0; b--) {
          Block block = RandomMarkdown.block(random, 2);
          // Two lists in a row are one list in Markdown.
          boolean listAfterList =
              block instanceof Block.Listing
                  && !blocks.isEmpty()
                  && blocks.getLast() instanceof Block.Listing;
          if (!listAfterList) {
            blocks.add(block);
          }
        }
        sections.add(
            Section.headed(
                1 + random.nextInt(6), RandomMarkdown.words(random, 3), List.of(), blocks));
      }
      assertRoundTrip(new Work(Metadata.titled(RandomMarkdown.words(random, 3)), sections));
    }
  }

  private static Work work(List<Block> blocks) {
    return new Work(Metadata.titled("Titel"), List.of(Section.headed(2, "Kop", List.of(), blocks)));
  }

  private static void assertRoundTrip(Work work) {
    String written = MarkdownWriter.write(work);
    WorkFile read = MarkdownReader.read("werk", "werk.md", written);
    assertEquals(work, read.work(), written);
    assertEquals(List.of(), read.problems(), written);
  }
}
