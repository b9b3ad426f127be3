package naslag.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.intake.report.ImportLog;

/**
 * Accounts for the parts of a package that its reader did not read: nothing that may hold text is
 * left out in silence.
 */
public final class ZipParts {
  private static final List<Part> KNOWN =
      Typography.rows("parts.txt").stream().map(row -> Part.of(row.split(" \\| ", -1))).toList();

  /** Parts that no row names and that may hold words. */
  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:xml|x?html?|txt|rtf|docx?|mht)");

  private ZipParts() {}

  /**
   * A kind of part.
   *
   * @param tag is counted in the part; "" to count the part itself
   * @param one in Dutch; "" for what need not be told
   */
  private record Part(Pattern name, String tag, String one, String more) {
    static Part of(String[] row) {
      return new Part(Pattern.compile(row[0]), row[1], row[2], row[3]);
    }
  }

  /** Says in one remark what parts there are beside those that were read. */
  public static void tell(BoundedZip zip, Set<String> read, ImportLog log) throws IOException {
    Map<Part, Integer> counts = new LinkedHashMap<>();
    for (String name : zip.names()) {
      if (read.contains(name)) {
        continue;
      }
      Part part =
          KNOWN.stream()
              .filter(known -> known.name().matcher(name).matches())
              .findFirst()
              .orElse(new Part(TEXT, "", "onbekend deel (" + name + ")", ""));
      if (!part.one().isEmpty() && (part.name() != TEXT || TEXT.matcher(name).matches())) {
        counts.merge(part, count(zip, name, part.tag()), Integer::sum);
      }
    }
    counts.values().removeIf(count -> count == 0);
    if (!counts.isEmpty()) {
      log.lookAt(
          0,
          "niet gelezen, maar wel in het bestand: %s.",
          String.join(
              ", ",
              counts.entrySet().stream()
                  .map(e -> e.getValue() + " " + named(e.getKey(), e.getValue()))
                  .toList()));
    }
  }

  private static String named(Part part, int count) {
    return count == 1 ? part.one() : part.more();
  }

  private static int count(BoundedZip zip, String name, String tag) throws IOException {
    return tag.isEmpty()
        ? 1
        : new String(zip.bytes(name), StandardCharsets.UTF_8).split("<" + tag + "[ >]", -1).length
            - 1;
  }
}
