package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The plain lookup is read without picocli; both readings must be the same. */
class QuickLookupTest {
  private static final String[] PIECES = {
    "baby",
    "slapen",
    "-",
    "--",
    "-9",
    "9",
    "maanden",
    "-woord",
    "\"",
    "'",
    "\"goed genoeg\"",
    "=",
    "-x=3",
    "-h",
    "@",
    "@bestand",
    "*",
    "",
    " ",
    "é",
    "😀",
    "\\",
    "\\\"",
    "thema:slapen",
    "lees",
    "zoek",
    "--max",
    "-hallo",
    "-h=1",
    "$HOME",
    "${x}",
    "%n",
    ":",
    ",",
    "a,b",
    "-ab",
    "-9m",
    "/",
    "//",
    "#",
    "!",
    "~",
    "+9",
    "−9",
    "-é",
    "-V",
    "-?",
  };

  private static final Terminal TERMINAL = new Terminal(System.out, System.err, Map.of(), false);

  private static Optional<String> quickly(String... args) {
    return QuickLookup.of(args, Map.of()).map(SearchRun::words);
  }

  private static String slowly(String... args) {
    ParseResult parsed = Main.commandLine(TERMINAL).parseArgs(args).subcommand();
    assertEquals(List.of(), parsed.matchedOptions(), String.join(" ", args));
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    return String.join(" ", words);
  }

  @Test
  void everyPlainLookupIsReadAsPicocliReadsIt() {
    Random random = new Random(11);
    int read = 0;
    for (int i = 0; i < 3_000; i++) {
      List<String> args = new ArrayList<>(List.of("zoek"));
      for (int n = random.nextInt(4); n >= 0; n--) {
        StringBuilder word = new StringBuilder(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(4) == 0) {
          word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        args.add(word.toString());
      }
      String[] array = args.toArray(String[]::new);
      Optional<String> quick = quickly(array);
      if (quick.isPresent()) {
        read++;
        try {
          assertEquals(slowly(array), quick.get(), args.toString());
        } catch (CommandLine.ParameterException e) {
          throw new AssertionError(args.toString(), e);
        }
      }
    }
    assertTrue(read > 1_000, "only " + read + " were plain lookups");
  }

  @Test
  void anOptionGoesToPicocli() {
    assertEquals(Optional.empty(), quickly("zoek", "wieg", "--json"));
    assertEquals(Optional.empty(), quickly("zoek", "--", "wieg"));
    assertEquals(Optional.empty(), quickly("zoek", "-h"));
    assertEquals(Optional.empty(), quickly("zoek"));
    assertEquals(Optional.empty(), quickly("lees", "wieg"));
    assertEquals(Optional.empty(), quickly());
    assertEquals(Optional.of("-9 maanden -woord"), quickly("zoek", "-9", "maanden", "-woord"));
  }

  @Test
  void aWordThatBeginsWithAnAtSignIsNoFileOfArguments(@TempDir Path temporary) throws IOException {
    Path file = Files.writeString(temporary.resolve("args"), "--json\nanders\n");
    String word = "@" + file;
    assertEquals(word, slowly("zoek", word));
    assertEquals(Optional.of(word), quickly("zoek", word));
  }
}
