package naslag.show;

/** What the page's script puts on the clipboard: a passage with markup and without. */
public final class CopyJson {
  private record Copy(String html, String text, String done) {}

  private CopyJson() {}

  /** Both forms of a passage, and what to say when they are on the clipboard. */
  public static String of(Taken taken) {
    return Json.line(new Copy(taken.htmlWithEntry(), taken.plain(), done(taken)));
  }

  private static String done(Taken taken) {
    return taken.withheld().isEmpty()
        ? "Gekopieerd, met de bron erbij."
        : "Alleen de bron is gekopieerd. " + taken.withheld();
  }
}
