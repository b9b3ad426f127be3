package naslag.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
   * @param called in Dutch; "" for what need not be told
   */
  private record Part(Pattern name, String tag, String called) {
    static Part of(String[] row) {
      boolean told = row.length > 2;
      return new Part(Pattern.compile(row[0]), told ? row[1] : "", told ? row[2] : "");
    }
  }

  /** Says in one remark what parts there are beside those that were read. */
  public static void tell(BoundedZip zip, Set<String> read, ImportLog log) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String name : zip.names()) {
      String unknown = TEXT.matcher(name).matches() ? "onbekend deel (" + name + ")" : "";
      Part part =
          KNOWN.stream()
              .filter(known -> known.name().matcher(name).matches())
              .findFirst()
              .orElse(new Part(TEXT, "", unknown));
      if (!read.contains(name) && !part.called().isEmpty()) {
        counts.merge(part.called(), count(zip, name, part.tag()), Integer::sum);
      }
    }
    tell(counts, log);
  }

  /** Says in one remark what was not read, and how often each. */
  public static void tell(Map<String, Integer> counts, ImportLog log) {
    String all =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> each.getValue() + " × " + each.getKey())
            .collect(Collectors.joining(", "));
    if (!all.isEmpty()) {
      log.lookAt("niet gelezen, maar wel in het bestand: %s.", all);
    }
  }

  private static int count(BoundedZip zip, String name, String tag) throws IOException {
    return tag.isEmpty()
        ? 1
        : new String(zip.bytes(name), StandardCharsets.UTF_8).split("<" + tag + "[ >]", -1).length
            - 1;
  }
}
