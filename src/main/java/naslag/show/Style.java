package naslag.show;

/** How a terminal shows words: in colour, or not at all. */
public enum Style {
  /** Without codes: files, pipes, and people who set NO_COLOR. */
  PLAIN,
  /** With the codes of ECMA-48. */
  COLOUR;

  String bold(String words) {
    return code("1", words);
  }

  String mark(String words) {
    return code("1;33", words);
  }

  String faint(String words) {
    return code("2", words);
  }

  String example(String words) {
    return code("36", words);
  }

  private String code(String code, String words) {
    return this == PLAIN || words.isEmpty() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
  }
}
