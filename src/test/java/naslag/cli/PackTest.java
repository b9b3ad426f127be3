package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus as one HTML file. */
class PackTest {
  private static final Pattern PACKED =
      Pattern.compile("<script type=\"text/plain\" id=\"\\w+\">(H4sI[^<]+)</script>");

  @TempDir static Path place;

  @BeforeAll
  static void corpus() throws IOException {
    String work = "---\ntitle: %s\n%s---\n\n## Begin\n\n%s\n";
    TestCorpus.in(place)
        .write(
            "vrij.md", work.formatted("Vrij", "rights: CC BY 4.0\n", "Een baby slaapt </script>."))
        .write(
            "dicht.md",
            work.formatted("Dicht", "rights: alle rechten voorbehouden\n", "Een zeppelin."))
        .write("open.md", work.formatted("Open vraag", "", "Een tuinkabouter wiegt."));
  }

  private static Ran pack(String name, String... more) {
    String[] args = {"pak", "--als", "html", "--naar", place.resolve(name).toString()};
    String[] all = Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
    return Ran.in(place, all);
  }

  /** The page with all that is packed in it. */
  private static String whole(String name) throws IOException {
    String page = Files.readString(place.resolve(name));
    return page
        + PACKED.matcher(page).results().map(PackTest::unpacked).collect(Collectors.joining());
  }

  private static String unpacked(MatchResult packed) {
    byte[] bytes = Base64.getDecoder().decode(packed.group(1));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatMayNotBePassedOnStaysOutAndIsNamed() throws IOException {
    Ran ran = pack("a.html");
    assertEquals(3, ran.status(), ran.err());
    assertTrue(ran.err().contains("\"Dicht\"; de rechten van het werk verbieden het."), ran.err());
    assertTrue(ran.err().contains("\"Open vraag\"; wat ermee mag, staat er niet bij."), ran.err());
    String whole = whole("a.html");
    assertTrue(whole.contains("Een baby slaapt"));
    assertFalse(whole.contains("zeppelin"));
    assertFalse(whole.contains("tuinkabouter"));
    assertEquals(3, pack("b.html", "--ook-zonder-licentie").status());
    assertTrue(whole("b.html").contains("tuinkabouter"));
    assertFalse(whole("b.html").contains("zeppelin"));
  }

  @Test
  void theFileLoadsNothingAndTextIsNoMarkup() throws IOException {
    assertEquals(3, pack("c.html").status());
    String page = Files.readString(place.resolve("c.html"));
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(page.contains("<link"));
    assertFalse(Pattern.compile("(src|href)=\"?(https?:|/eigen)").matcher(page).find());
    assertFalse(page.contains("url(literata"));
    long opened = Pattern.compile("<script[ >]").matcher(page).results().count();
    assertEquals(opened, Pattern.compile("</script>").matcher(page).results().count());
  }

  @Test
  void aFileThatIsThereStays() {
    assertEquals(3, pack("d.html").status());
    assertEquals(4, pack("d.html").status());
    assertEquals(3, pack("d.html", "--vervang").status());
    assertEquals(2, Ran.in(place, "pak", "--als", "pdf").status());
  }
}
