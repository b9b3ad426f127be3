package naslag.web;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server and a browser, for the tests of a class. */
class InBrowser extends WithChromium {
  static Pen pen;

  @BeforeAll
  static void open() throws IOException {
    pen = new Pen(directory);
    browse(pen.server.address());
  }

  @AfterAll
  static void close() throws IOException {
    if (pen != null) {
      pen.close();
    }
  }
}
