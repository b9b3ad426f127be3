package naslag.check;

import java.util.Comparator;

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
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    if (line < 1) {
      throw new IllegalArgumentException("a line is 1 or more, got " + line + " in " + file);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("a finding says what it found: " + file + ":" + line);
    }
  }

  /** The most important first, then by place. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
