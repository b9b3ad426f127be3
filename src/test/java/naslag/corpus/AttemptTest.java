package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import naslag.corpus.Attempt.Unreadable;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static Attempt<String> ending(Throwable thrown) {
    return Attempt.at(
        "stuk.md",
        () -> {
          switch (thrown) {
            case IOException failed -> throw failed;
            case RuntimeException fault -> throw fault;
            case Error error -> throw error;
            default -> throw new AssertionError(thrown);
          }
        });
  }

  @Test
  void whateverEndsTheWorkOnOneFileIsALastingProblemOfThatFile() {
    for (Throwable thrown :
        List.of(
            new IOException("Input/output error"),
            new AccessDeniedException("stuk.md"),
            new IllegalStateException("x".repeat(100_000)),
            new StackOverflowError(),
            new OutOfMemoryError("Java heap space"),
            new LinkageError(),
            new AssertionError())) {
      Problem problem = assertInstanceOf(Attempt.Skipped.class, ending(thrown)).problem();
      assertEquals("stuk.md", problem.file());
      assertTrue(problem.lasting());
      assertTrue(problem.message().startsWith("overgeslagen"), problem.message());
      assertTrue(problem.message().endsWith("."), problem.message());
      assertTrue(problem.message().length() < 300, problem.message());
    }
  }

  @Test
  void aReaderMaySayWhyAndWhere() {
    Problem problem =
        assertInstanceOf(Attempt.Skipped.class, ending(new Unreadable(7, "overgeslagen, want zo.")))
            .problem();
    assertEquals("stuk.md:7: overgeslagen, want zo.", problem.toString());
  }

  @Test
  void aFileThatIsGoneIsNoProblem() {
    assertInstanceOf(Attempt.Gone.class, ending(new NoSuchFileException("stuk.md")));
    assertEquals(new Attempt.Done<>("goed"), Attempt.at("goed.md", () -> "goed"));
  }
}
