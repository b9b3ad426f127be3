package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import naslag.Lines;
import naslag.thesaurus.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Files that try to make the program open, fetch or do without end. */
class HostileFilesTest {
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static Reading read(String text) {
    return Skos.parse(text.getBytes(StandardCharsets.UTF_8)).reading();
  }

  @ParameterizedTest
  @Lines("elsewhere.txt")
  void nothingOutsideTheFileIsOpened(String text) {
    String elsewhere = "http://127.0.0.1:" + server.getAddress().getPort();
    Reading reading = read(text.replace("ELDERS", elsewhere));
    assertEquals(List.of(), asked);
    assertEquals(1, reading.problems().size(), reading.toString());
  }

  @Test
  void aContextElsewhereIsNamedWithTheWayOut() {
    String message =
        read("{\"@context\": \"https://elders.test/c\", \"@id\": \"urn:a\"}")
            .problems()
            .getFirst()
            .message();
    assertEquals(
        "De context van deze JSON-LD staat elders (https://elders.test/c); zet het bestand om met"
            + " rdfpipe -i json-ld -o turtle, met het net erbij.",
        message);
  }

  @Test
  void aLongChainOrRingOfBroaderConceptsIsCutAndSaid() {
    StringBuilder chain = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      chain.append(
          "<urn:x:%d> a s:Concept; s:prefLabel \"%d\"@nl; s:broader <urn:x:%d> .\n"
              .formatted(i, i, i + 1));
    }
    Reading open = read(chain + "<urn:x:20000> a s:Concept; s:prefLabel \"top\"@nl .");
    assertEquals(200, open.problems().size());
    assertEquals(20_001, open.thesaurus().concepts().size());
    Reading ring =
        read(chain + "<urn:x:20000> a s:Concept; s:prefLabel \"t\"@nl; s:broader <urn:x:0> .");
    assertEquals(201, ring.problems().size());
    assertEquals(20_001, ring.thesaurus().concepts().size());
  }

  private static final String HEAD = "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n";

  @Test
  void aListInARingOrWithoutEndIsRead() {
    StringBuilder nodes =
        new StringBuilder(HEAD + "@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n");
    nodes.append("<urn:a> a s:Concept; s:prefLabel \"a\"@nl; s:note _:n0 .\n");
    nodes.append("<urn:g> a s:Collection; s:memberList _:r .\n_:r r:first <urn:a>; r:rest _:r .\n");
    for (int i = 0; i < 50_000; i++) {
      nodes.append("_:n%d r:rest _:n%d .\n".formatted(i, i + 1));
    }
    Skos.Read read = Skos.parse(nodes.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), read.reading().problems());
    assertEquals(List.of("a"), read.reading().thesaurus().groups().getFirst().members());
    String out = Skos.writeTurtle(read.reading().thesaurus(), read.extra());
    assertEquals(50_001, out.lines().filter(line -> line.contains("#rest>")).count());
  }

  @Test
  void deepJsonGivesAProblemAndNoException() {
    assertFalse(read("{\"@graph\": " + "[".repeat(200_000)).problems().isEmpty());
    assertFalse(
        read("{\"@graph\":" + "{\"urn:p\":".repeat(20_000) + "1" + "}".repeat(20_001))
            .problems()
            .isEmpty());
  }

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:base="http://voorbeeld.test/">
      """;

  @Test
  void entitiesOfTheFileItselfAreReadAndThoseOfElsewhereAreNot(@TempDir Path directory)
      throws IOException {
    Path secret = Files.writeString(directory.resolve("geheim.txt"), "geheim");
    String xml =
        XML.replace(
                "<rdf:RDF",
                "<!DOCTYPE rdf:RDF [<!ENTITY eigen 'wieg'><!ENTITY ver SYSTEM '"
                    + secret.toUri()
                    + "'>]>\n<rdf:RDF")
            + "<skos:Concept rdf:about='a'><skos:prefLabel>&eigen;&ver;</skos:prefLabel>"
            + "</skos:Concept></rdf:RDF>";
    Reading reading = read(xml);
    assertEquals("wieg", reading.thesaurus().concepts().getFirst().prefLabel());
  }

  @Test
  void entitiesThatGrowWithoutEndAreRefused() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a").append(i).append(" '");
      xml.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    xml.append("]><x>&a29;</x>");
    Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(xml.toString()));
    assertTrue(reading.problems().getFirst().message().startsWith("Dit is geen geldige RDF/XML"));
  }
}
