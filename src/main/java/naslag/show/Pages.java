package naslag.show;

/** Page numbers as a citation writes them. */
final class Pages {
  private Pages() {}

  /** "19-20" and "19 – 20" with an en dash: "19–20"; "19-19" is "19". */
  static String of(String written) {
    String range = written.strip().replaceAll("\\s*[-–—]+\\s*", "–").replaceAll("^pp?\\.\\s*", "");
    int dash = range.indexOf('–');
    boolean single = dash > 0 && range.substring(0, dash).equals(range.substring(dash + 1));
    return single ? range.substring(0, dash) : range;
  }

  /** "p. 19", "pp. 19–20"; "" where there is none. */
  static String labelled(String pages) {
    if (pages.isEmpty()) {
      return "";
    }
    boolean several = pages.indexOf('–') > 0 || pages.indexOf(',') > 0;
    return (several ? "pp. " : "p. ") + pages;
  }

  static String first(String pages) {
    int dash = pages.indexOf('–');
    return dash < 0 ? pages : pages.substring(0, dash);
  }

  static String last(String pages) {
    int dash = pages.indexOf('–');
    return dash < 0 ? "" : pages.substring(dash + 1);
  }
}
