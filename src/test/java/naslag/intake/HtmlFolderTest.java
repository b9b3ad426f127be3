package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manual that lies in a folder, a section a page. */
class HtmlFolderTest {
  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(dir.resolve("imker"));
  }

  private void page(String name, String head, String body) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "<html lang='nl'><head><title>De imker</title>"
            + head
            + "</head><body>"
            + body
            + "</body></html>");
  }

  private static String links(String up, String next) {
    return "<link rel='up' href='" + up + "'><link rel='next' href='" + next + "'>";
  }

  private void manual() throws IOException {
    page(
        "index.html",
        links("", "a.html"),
        "<h1>De imker</h1><p>Over bijen.</p><ul><li><a href='a.html'>De kast</a></li><li><a href='b.html'>De honing</a></li></ul>");
    page(
        "a.html",
        links("index.html", "a1.html"),
        "<h2>1. De kast</h2><p>Een kast staat op poten.<a href='noten.html#fn1'><sup>1</sup></a></p>");
    page("a1.html", links("a.html", "b.html"), "<h2>1.1. Het raam</h2><p>Een raam hangt erin.</p>");
    page(
        "b.html",
        links("index.html", "noten.html"),
        "<h2>2. De honing</h2><p>Slinger in juli.</p>");
    page(
        "noten.html",
        links("index.html", "x.html"),
        "<p class='footnote' id='fn1'>Of op stenen.</p>");
    page("los.html", "", "<h1>Oud</h1><p>Hier leidt niets heen.</p>");
  }

  private Outcome run() throws IOException {
    return Importer.into(dir.resolve("corpus")).importFile(folder, ImportOptions.none());
  }

  @Test
  void itsPagesAreOneWorkInOrderAndInDepth() throws IOException {
    manual();
    Outcome.Imported done = assertInstanceOf(Outcome.Imported.class, run());
    String text = Files.readString(done.output());
    assertEquals("imker.md", done.output().getFileName().toString());
    assertTrue(text.contains("# De imker\n\nOver bijen.\n\n## 1 De kast\n"), text);
    assertTrue(
        text.contains("op poten.\\[1\\]\n\n\\[1\\] Of op stenen.\n\n### 1.1 Het raam\n"), text);
    assertTrue(text.indexOf("Het raam") < text.indexOf("## 2 De honing"), text);
    assertFalse(text.contains("Hier leidt niets heen"), text);
    assertTrue(
        done.report().remarks().stream().anyMatch(r -> r.message().contains("los.html")),
        done.report().remarks().toString());
  }

  @Test
  void theSameFolderAgainIsUnchangedUntilAPageIs() throws IOException {
    manual();
    run();
    assertInstanceOf(Outcome.Unchanged.class, run());
    page(
        "b.html",
        links("index.html", "noten.html"),
        "<h2>2. De honing</h2><p>Slinger in augustus.</p>");
    assertInstanceOf(Outcome.Imported.class, run());
  }

  @Test
  void withoutLinksToTheNextTheFirstPageGivesTheOrder() throws IOException {
    StringBuilder list = new StringBuilder("<h1>De imker</h1><p>Over bijen.</p>");
    for (String name : new String[] {"zes", "een", "vier", "drie", "twee", "vijf"}) {
      list.append("<p>Lees over <a href='")
          .append(name)
          .append(".html'>")
          .append(name)
          .append("</a>.</p>");
      page(
          name + ".html",
          "",
          "<h1>Deel " + name + "</h1><h2>Inleiding</h2><p>Wat " + name + " zegt.</p>");
    }
    page("index.html", "", list.toString());
    String text = Files.readString(assertInstanceOf(Outcome.Imported.class, run()).output());
    assertTrue(text.indexOf("Wat zes") < text.indexOf("Wat een"), text);
    assertTrue(text.indexOf("Wat twee") < text.indexOf("Wat vijf"), text);
    assertTrue(text.contains("# Inleiding"), text);
  }

  @Test
  void aFolderWithoutAManualIsRefused() throws IOException {
    page("een.html", "", "<p>Eén.</p>");
    assertTrue(assertInstanceOf(Outcome.Refused.class, run()).reason().contains("index.html"));
  }
}
