package naslag.show;

import java.util.List;
import naslag.search.ThemeTree;

/** The themes, and what went wrong, as the machine interface gives them. */
public final class ThemesJson {
  private record Themes(int version, List<ThemeTree.Theme> themes) {}

  private record Refused(int version, String error, List<String> known) {}

  private ThemesJson() {}

  /** The tree of themes, on one line. */
  public static String of(ThemeTree tree) {
    return Json.line(new Themes(HitsJson.VERSION, tree.top()));
  }

  /**
   * A refusal, on one line.
   *
   * @param sentence Dutch, for a person
   * @param known values that would have been understood, the nearest first; may be empty
   */
  public static String refusal(String sentence, List<String> known) {
    return Json.line(new Refused(HitsJson.VERSION, sentence, known));
  }
}
