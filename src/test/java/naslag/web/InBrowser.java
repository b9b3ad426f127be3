package naslag.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A server and a browser, for the tests of a class. */
@Tag("browser")
class InBrowser {
  @TempDir static Path directory;
  static Pen pen;
  static Chromium browser;

  @BeforeAll
  static void open() throws IOException {
    Chromium.assumeThere();
    pen = new Pen(directory);
    browser = Chromium.open(directory.resolve("profile"), pen.server.address());
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.quit();
      pen.close();
    }
  }
}
