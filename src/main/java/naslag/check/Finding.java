package naslag.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import naslag.dutch.ShippedFile;

/**
 * Something that a person should look at.
 *
 * @param code what kind of thing
 * @param file relative to the corpus, with forward slashes
 * @param line 1-based; 1 when the whole file is meant
 * @param message one Dutch sentence that says what is wrong and the way out, without a capital
 */
public record Finding(Code code, String file, int line, String message)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, Severity>comparing(f -> f.code().severity())
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(f -> f.code().place())
          .thenComparing(Finding::message);

  /** The most important first, then by place. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * What can be wrong: a row of findings.tsv.
   *
   * @param place of the label in the table, the most important first
   * @param severity how much it matters
   * @param label the stable name, kept from version to version; several rows may share it
   * @param sentence Dutch, with places for values
   */
  public record Code(int place, Severity severity, String label, String sentence) {}

  /** How much a finding matters, the most first. */
  public enum Severity {
    /** Something does not work: it is not read, not found, or leads nowhere. */
    ERROR("fout"),
    /** Something is very likely wrong, and only a person can tell. */
    WARNING("waarschuwing"),
    /** Something could be better, or is worth knowing. */
    HINT("wenk");

    private final String dutch;

    Severity(String dutch) {
      this.dutch = dutch;
    }

    /** The word for people, and for programs that read plain lines. */
    public String dutch() {
      return dutch;
    }
  }

  /** What was found so far in one file; {@code all} is shared by the files of a corpus. */
  record Findings(String file, List<Finding> all) {
    /** The rows of findings.tsv by their key. */
    static final Map<String, Code> CODES = codes();

    private static Map<String, Code> codes() {
      byte[] bytes = ShippedFile.bytes(Finding.class, "findings.tsv");
      Map<String, Code> codes = new HashMap<>();
      List<String> labels = new ArrayList<>();
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (cells.length == 4) {
          labels.add(cells[1]);
          int place = labels.indexOf(cells[1]);
          codes.put(cells[2], new Code(place, Severity.valueOf(cells[0]), cells[1], cells[3]));
        }
      }
      return codes;
    }

    /** The same list, of another file. */
    Findings in(String name) {
      return new Findings(name, all);
    }

    /**
     * Adds a finding of which the code and the sentence are in findings.tsv.
     *
     * @param line 0 or 1 when the whole file is meant
     * @param key of its row
     * @param values for the places in its sentence
     */
    void add(int line, String key, Object... values) {
      Code code = Objects.requireNonNull(CODES.get(key), key);
      all.add(new Finding(code, file, Math.max(1, line), code.sentence().formatted(values)));
    }
  }
}
