package naslag.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A browser for the tests of a class; they are skipped where there is none. */
@Tag("browser")
public class WithChromium {
  @TempDir protected static Path directory;
  protected static Chromium browser;

  @BeforeAll
  static void assumeBrowser() {
    Chromium.assumeThere();
  }

  /** Opens the browser at an address, with a slash at its end or that of a file. */
  protected static void browse(String address) {
    browser = Chromium.open(directory.resolve("profile"), address);
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.quit();
    }
  }
}
