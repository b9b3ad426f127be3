package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import naslag.web.AccessKey.Door;
import naslag.web.Pen.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on a machine where others log in too. */
class AccessKeyTest {
  @TempDir private Path directory;
  private Pen pen;
  private NaslagServer server;
  private Door door;
  private String header;

  @BeforeEach
  void start() throws IOException {
    pen = new Pen(directory);
    AccessKey key = AccessKey.fresh();
    server = NaslagServer.start(pen.live, 0, false, Optional.of(key));
    door = key.write(directory.resolve("deuren"), server.port());
    header = Files.readString(door.header()).strip();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    pen.close();
  }

  private Answer ask(String method, String target, String... headers) throws IOException {
    String host = "127.0.0.1:" + server.port();
    return Pen.ask(server.port(), method, target, host, headers);
  }

  private static String secret(String header) {
    return header.substring(header.indexOf(' ') + 1);
  }

  @Test
  void withoutTheKeyEverythingIsRefusedInOneSentence() throws IOException {
    for (String target : "/ /?q=wiegen /api/v1/search?q=wiegen /eigen/naslag.js /hulp".split(" ")) {
      Answer answer = ask("GET", target);
      assertEquals(403, answer.status(), target);
      assertTrue(answer.body().startsWith("Op dit toestel werken meer mensen"), answer.body());
      assertEquals(1, answer.body().lines().count());
    }
    assertEquals(403, ask("POST", "/sleutel").status());
    assertEquals(403, ask("GET", "/sleutel").status());
    assertEquals(403, ask("GET", "/", "Cookie: naslag-" + server.port() + "=0000").status());
    assertEquals(403, ask("GET", "/", "X-Naslag-Sleutel: ").status());
  }

  @Test
  void aProgramSendsTheHeaderThatStandsInAFile() throws IOException {
    assertEquals(200, ask("GET", "/api/v1/search?q=wiegen", header).status());
    assertEquals(403, ask("GET", "/", "Origin: http://elders.example", header).status());
  }

  @Test
  void theFilesAreForTheirOwnerAloneAndGoWhenThePageStops() throws IOException {
    for (Path file : new Path[] {door.page(), door.header()}) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(door.page().getParent())));
    door.close();
    assertFalse(Files.exists(door.page()) || Files.exists(door.header()));
  }

  @Test
  void aPostLongerThanTheKeyIsRefused() throws IOException {
    assertEquals(413, ask("POST", "/sleutel", "Content-Length: 900").status());
    assertEquals(413, ask("POST", "/wis", "Content-Length: 9").status());
  }

  @Test
  @Tag("browser")
  void theFileOpensThePageAndTheKeyStandsInNoAddress() {
    Chromium.assumeThere();
    Chromium browser = Chromium.open(directory.resolve("profile"), server.address());
    try {
      browser.visit("");
      assertTrue(browser.text("body").startsWith("Op dit toestel"));
      browser.get(door.page().toUri().toString());
      browser.until("#q");
      assertEquals(server.address(), browser.getCurrentUrl());
      browser.ask("wiegen");
      browser.until(".kaart mark");
      browser.visit("?q=wiegen");
      browser.until(".kaart mark");
      assertTrue(browser.holds("document.cookie === ''"), "no script reads it");
      String all =
          browser.getPageSource()
              + browser.executeScript("return performance.getEntries().map((e) => e.name).join()");
      assertFalse(all.contains(secret(header)));
    } finally {
      browser.quit();
    }
  }
}
