package naslag.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.age.AmountGrammar.Unit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Expressions collected by others, with their values; read from beside the checkout. */
class SharedCasesTest {
  private static final Path AGES = Path.of("..", "shared", "eval", "ages");
  private static final Pattern PART = Pattern.compile("([0-9.]+) (month|day)s");

  @Test
  void everyValueIsWithinHalfItsLastUnit() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines("cases.tsv")) {
      List<String> cells = List.of(line.split("\t", -1));
      double days = 0;
      Matcher part = PART.matcher(cells.get(1));
      while (part.find()) {
        double n = Double.parseDouble(part.group(1));
        days += part.group(2).equals("month") ? n * Unit.MONTH.days() : n;
      }
      Optional<AgeRange> range = AgeExpressions.parse(cells.get(0));
      double value = days;
      if (range.filter(r -> Math.abs(r.from() - value) <= r.width() / 2.0).isEmpty()) {
        wrong.add(cells.get(0) + " wants " + days + " got " + range);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatHasNoValueIsNoAge() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : lines("negatives.tsv")) {
      List<String> cells = List.of(line.split("\t", -1));
      if (AgeExpressions.parse(cells.get(0)).isPresent()
          || !AgeExpressions.inText(cells.get(2)).isEmpty()) {
        wrong.add(line);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> lines(String name) throws IOException {
    Path file = AGES.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
    return Files.readAllLines(file).stream().skip(1).toList();
  }
}
