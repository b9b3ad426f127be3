package naslag.search;

/** A stretch of text, [start, end) in UTF-16 units. */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
    }
  }
}
