package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import naslag.search.Range;
import naslag.show.Style.Wrap;
import org.junit.jupiter.api.Test;

class WrapTest {
  private static List<String> lines(String text, int width) {
    return Wrap.lines(text, width).stream()
        .map(line -> text.substring(line.start(), line.end()))
        .toList();
  }

  @Test
  void linesBreakAtSpaces() {
    assertEquals(
        List.of("de baby", "slaapt in", "een wieg"), lines("de baby slaapt in een wieg", 9));
  }

  @Test
  void aLineMayFillTheWidth() {
    assertEquals(List.of("een twee", "drie vier"), lines("een twee drie vier", 9));
    assertEquals(List.of("123456789"), lines("123456789", 9));
  }

  @Test
  void aLineEndIsKeptAndAnEmptyLineToo() {
    assertEquals(List.of("een", "", "twee"), lines("een\n\ntwee", 20));
    assertEquals(List.of(), lines("", 20));
  }

  @Test
  void aWordLongerThanTheWidthIsCut() {
    assertEquals(List.of("slaaprit", "ueel"), lines("slaapritueel", 8));
  }

  @Test
  void aSignOfTwoUnitsIsNotCut() {
    assertEquals(List.of("a😀", "😀😀", "b"), lines("a😀😀😀b", 4));
  }

  @Test
  void noLineIsWiderThanTheWidthAndNoWordIsLost() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append("x".repeat(1 + random.nextInt(14)));
        text.append(random.nextInt(9) == 0 ? "\n\n" : " ".repeat(1 + random.nextInt(2)));
      }
      int width = 5 + random.nextInt(40);
      List<String> lines = lines(text.toString(), width);
      lines.forEach(line -> assertTrue(line.length() <= width, line));
      assertEquals(
          text.toString().replaceAll("\\s", ""), String.join("", lines).replaceAll("\\s", ""));
    }
  }

  @Test
  void aMarkGoesOnAfterALineEnd() {
    String marked = Wrap.marked("de baby slaapt", List.of(new Range(3, 14)), 9, "  ", Style.COLOUR);
    assertEquals("  de \u001b[1;33mbaby\u001b[0m\n  \u001b[1;33mslaapt\u001b[0m\n", marked);
  }

  @Test
  void marksTakeNothingFromTheText() {
    String text = "de baby slaapt in een wieg van riet";
    List<Range> marks = new ArrayList<>();
    for (int i = 0; i + 2 < text.length(); i += 5) {
      marks.add(new Range(i, i + 2));
    }
    String plain = Wrap.marked(text, List.of(), 12, " ", Style.PLAIN);
    assertEquals(plain, Wrap.marked(text, marks, 12, " ", Style.PLAIN));
    String coloured = Wrap.marked(text, marks, 12, " ", Style.COLOUR);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  /** A corpus comes from anywhere; a terminal obeys what it is sent. */
  @Test
  void controlSignsOfATextNeverReachTheTerminal() {
    String text = "rood \u001b[31m, bel \u0007, terug \r, titel \u001b]0;x\u0007, \u009b2J, a\tb";
    for (Style style : Style.values()) {
      String shown = Wrap.marked(text, List.of(new Range(0, 4)), 80, "", style);
      String own = shown.replaceAll("\u001b\\[[0-9;]*m", "").replace("\n", "");
      assertTrue(own.chars().noneMatch(Character::isISOControl), own);
    }
  }
}
