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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A lookup is read without picocli; both readings must be the same. */
class QuickLookupTest {
  private static final String[] PIECES =
      """
      baby slapen - -- -9 9 maanden -woord " ' = -x=3 -h @ @bestand * é 😀 \\ \\" thema:slapen lees
      zoek --max -hallo -h=1 $HOME ${x} %n : , a,b -ab -9m / // # ! ~ +9 −9 -é -V -? --json --thema
      --leeftijd --soort=voorbeeld --bron --verzameling=imh --max --max=12 --max=x --corpus
      --corpus=teksten --index= --index=hier --thema= --them --json=true 7 99999999999
      <leeg> <spatie> "goed<spatie>genoeg"
      """
          .split("\\s+");

  private static final Terminal TERMINAL =
      new Terminal(Terminal.Output.to(System.out), System.err, Map.of(), false);

  private static Optional<Lookup> quickly(String... args) {
    return Lookup.QuickLookup.of(args, Map.of());
  }

  /** What the command would run, by picocli's reading of the same arguments. */
  private static Lookup slowly(String... args) {
    ParseResult parsed = Naslag.commandLine(TERMINAL).parseArgs(args).subcommand();
    assertEquals(List.of(), parsed.errors(), String.join(" ", args));
    Object command = parsed.commandSpec().userObject();
    return command instanceof QueryCommands.SearchCommand search
        ? search.lookup()
        : ((QueryCommands.ReadCommand) command).lookup();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoek", "lees"})
  void everyLookupIsReadAsPicocliReadsIt(String command) {
    Random random = new Random(11);
    int read = 0;
    for (int i = 0; i < 3_000; i++) {
      List<String> args = new ArrayList<>(List.of(command));
      for (int n = random.nextInt(command.equals("zoek") ? 5 : 3); n >= 0; n--) {
        StringBuilder word = new StringBuilder(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(4) == 0) {
          word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        args.add(word.toString().replace("<leeg>", "").replace("<spatie>", " "));
      }
      String[] array = args.toArray(String[]::new);
      Optional<Lookup> quick = quickly(array);
      if (quick.isPresent()) {
        read++;
        try {
          assertEquals(slowly(array), quick.get(), args.toString());
        } catch (CommandLine.ParameterException e) {
          throw new AssertionError(args.toString(), e);
        }
      }
    }
    assertTrue(read > 500, "only " + read + " were read");
  }

  @Test
  void everyOptionOfALookupIsReadWithoutPicocli() {
    for (String command : List.of("zoek", "lees")) {
      CommandLine line = Naslag.commandLine(TERMINAL).getSubcommands().get(command);
      for (OptionSpec option : line.getCommandSpec().options()) {
        if (!option.usageHelp()) {
          String given = option.longestName() + (option.arity().max() == 0 ? "" : "=7");
          assertTrue(quickly(command, "wieg", given).isPresent(), command + " " + given);
        }
      }
    }
  }

  @Test
  void theStartUpCacheIsTrainedOnLookupsThatNeedNoPicocli() throws IOException {
    for (String line : Training.lookups()) {
      assertTrue(quickly(line.split(" ")).isPresent(), line);
    }
  }

  @Test
  void whatIsWrongIsLeftToPicocli() {
    for (String line :
        List.of(
            "zoek wieg --jsn",
            "zoek wieg --max veel",
            "zoek wieg --max 10001",
            "zoek wieg --corpus=",
            "zoek wieg --thema",
            "zoek -- wieg",
            "zoek -h",
            "zoek",
            "lees wieg wagen")) {
      assertEquals(Optional.empty(), quickly(line.split(" ")), line);
    }
    assertEquals(Optional.empty(), quickly());
  }

  @Test
  void aMinusBelongsToTheQuestion() {
    assertEquals("-9 maanden -woord", words("zoek", "-9", "maanden", "-woord"));
  }

  private static String words(String... args) {
    return ((Lookup.Search) quickly(args).orElseThrow()).words();
  }

  @Test
  void aWordThatBeginsWithAnAtSignIsNoFileOfArguments(@TempDir Path temporary) throws IOException {
    Path file = Files.writeString(temporary.resolve("args"), "--json\nanders\n");
    String word = "@" + file;
    assertEquals(word, ((Lookup.Search) slowly("zoek", word)).words());
    assertEquals(word, words("zoek", word));
  }
}
