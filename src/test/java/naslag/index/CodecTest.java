package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.age.AgeRange;
import naslag.corpus.Block;
import naslag.corpus.Care;
import naslag.corpus.Example;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.IndexedPassage.ThemeMark;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Specimen;
import org.junit.jupiter.api.Test;

/** What goes into the index comes out of it. */
class CodecTest {
  private static Example example(List<Block> body) {
    return new Example(
        "Noor zwaait",
        Map.of(
            "kind", List.of("Noor", "Bas"),
            "leeftijd", List.of("9 maanden"),
            "plaats", List.of("thuis", "crèche"),
            "zin", List.of("‘Dag, mama komt terug.’"),
            "duur", List.of("een uur")),
        body);
  }

  private static Passage passage(Optional<Example> example, Optional<PageMark> page) {
    return new Passage(
        "werk/3.2/k7f3",
        "werk",
        "imh/werk.md",
        41,
        7,
        List.of("3 Groeien", "3.2 Zwaaien"),
        "3.2",
        "Noor zwaait",
        List.of("Anke Maes"),
        2,
        5,
        "Noor zwaait naar mama. 👋 Zó doe je dat.\n\nEn dan: dag!",
        List.of(new PlainText.PageAt(0, new PageMark("xiv", false))),
        page,
        List.of(new PlainText.LinkAt(3, 9, "#2.5")),
        List.of(new PlainText.StopAt(46, List.of("Wat zie je?"))),
        example,
        List.of("afscheid"),
        List.of("wanneer zwaait een baby"),
        new Care(true, "geweld", true, "2026-11-29", List.of("An Maes, huisarts, 2026-11-30")));
  }

  @Test
  void aPassageWithEverythingComesBackAsItWas() throws IOException {
    IndexedPassage written =
        new IndexedPassage(
            passage(Optional.of(example(List.of())), Optional.of(new PageMark("19", true))),
            List.of(new ThemeMark("afscheid", "afscheid", true), new ThemeMark("x", "X", false)),
            List.of(
                new AgeMark(new AgeRange(-280, -100), AgeMark.Origin.STATED),
                new AgeMark(new AgeRange(0, 1), AgeMark.Origin.NUMBER),
                new AgeMark(new AgeRange(274, 304), AgeMark.Origin.STAGE),
                new AgeMark(new AgeRange(274, 1827), AgeMark.Origin.NAMED_CHILD)));
    assertEquals(written, Codec.read(Codec.write(written), IndexedPassage.class));
  }

  @Test
  void aPassageWithoutAnythingOptionalComesBackAsItWas() throws IOException {
    IndexedPassage written =
        new IndexedPassage(
            new Passage("w/begin/0000", "w", 1, 0, "W", 1, "x"), List.of(), List.of());
    assertEquals(written, Codec.read(Codec.write(written), IndexedPassage.class));
  }

  /** The passage's text has the body's words. */
  @Test
  void ofAnExampleTheBodyIsNotKept() throws IOException {
    Example full = example(List.of(Block.Paragraph.of("Noor zwaait.")));
    IndexedPassage written =
        new IndexedPassage(passage(Optional.of(full), Optional.empty()), List.of(), List.of());
    assertEquals(
        Optional.of(example(List.of())),
        Codec.read(Codec.write(written), IndexedPassage.class).passage().example());
  }

  @Test
  void aWorkComesBackWithEveryFieldOfItsMetadata() throws IOException {
    Metadata metadata =
        new Metadata(
            Map.of(
                "title", List.of("titel"),
                "creator", List.of("maker een", "maker twee"),
                "date", List.of("1999-12-31"),
                "druk", List.of("2", "herzien"),
                "nagelezen", List.of()));
    WorkInfo written = new WorkInfo("werk", "imh/werk.md", metadata, 12, 3, 4567, "");
    assertEquals(written, Codec.read(Codec.write(written), WorkInfo.class));
    WorkInfo bare = new WorkInfo("w", "w.md", Metadata.titled("W"), 0, 0, 0, "");
    assertEquals(bare, Codec.read(Codec.write(bare), WorkInfo.class));
  }

  @Test
  void aConceptComesBackWithEveryField() throws IOException {
    for (Concept.Kind kind : Concept.Kind.values()) {
      Concept written = new Concept("a", "urn:a", kind, Specimen.filledWith("wieg").values());
      assertEquals(written, Codec.read(Codec.write(written), Concept.class));
    }
    Concept bare = new Concept("w", "urn:w", Concept.Kind.WORD, Map.of("prefLabel", List.of("w")));
    assertEquals(bare, Codec.read(Codec.write(bare), Concept.class));
  }
}
