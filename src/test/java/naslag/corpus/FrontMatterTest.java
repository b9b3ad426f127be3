package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import naslag.corpus.Attempt.Unreadable;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
  private static String nested(int depth) {
    return "title: x\ny: " + "[".repeat(depth) + "z" + "]".repeat(depth) + "\n";
  }

  @Test
  void aValueMayReferToAnother() {
    FrontMatter.Reading read = FrontMatter.read("title: &t Rust\nisPartOf: *t\n");
    assertEquals(Optional.empty(), read.problem());
    assertEquals(List.of("Rust"), read.values().get("isPartOf"));
  }

  @Test
  void aReferenceToAListIsAProblemSinceListsOfListsGrowWithoutBound() {
    assertTrue(FrontMatter.read("creator: &c [An, Bo]\ncontributor: *c\n").problem().isPresent());
  }

  @Test
  void whatIsNestedAsDeepAsTheBoundIsReadAndDeeperIsRefusedAtItsLine() {
    assertEquals(Optional.empty(), FrontMatter.read(nested(49)).problem());
    Unreadable deep = assertThrows(Unreadable.class, () -> FrontMatter.read(nested(50)));
    assertEquals(3, deep.line());
    assertTrue(deep.sentence().contains("te diep genest"), deep.sentence());
    assertThrows(Unreadable.class, () -> FrontMatter.read(nested(100_000)));
  }

  @Test
  void tooMuchIsRefused() {
    assertThrows(Unreadable.class, () -> FrontMatter.read("x: " + "y".repeat(100_000)));
    assertThrows(
        Unreadable.class, () -> FrontMatter.read("x: &a y\nz: [" + "*a,".repeat(51) + "]"));
  }
}
