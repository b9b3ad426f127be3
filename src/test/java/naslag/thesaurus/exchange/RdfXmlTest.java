package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfXmlTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/"
          xmlns:xl="http://www.w3.org/2008/05/skos-xl#" xml:base="http://voorbeeld.test/">
      """;

  @TempDir Path directory;

  private static Reading read(String inner) {
    return Skos.parse((HEAD + inner + "</rdf:RDF>").getBytes(StandardCharsets.UTF_8)).reading();
  }

  @Test
  void rdfXmlAsOthersWriteItIsRead() {
    Reading reading =
        read(
            """
            <skos:ConceptScheme rdf:about="schema"><dct:title xml:lang="nl">Zorg</dct:title>
              <skos:hasTopConcept rdf:resource="#troost"/></skos:ConceptScheme>
            <skos:Concept rdf:ID="troost" xml:lang="nl">
              <skos:prefLabel>troost &amp; rust</skos:prefLabel>
              <skos:prefLabel xml:lang="en">comfort</skos:prefLabel>
              <skos:hiddenLabel xml:lang="en">comfrot</skos:hiddenLabel>
              <skos:altLabel>sussen</skos:altLabel>
              <skos:definition rdf:parseType="Resource">
                <rdf:value xml:lang="nl">Iemand tot rust brengen.</rdf:value>
              </skos:definition>
              <skos:scopeNote rdf:parseType="Literal">Ook voor <b>grote</b> mensen.</skos:scopeNote>
              <skos:narrower>
                <skos:Concept rdf:about="#wieg"><skos:prefLabel>wieg</skos:prefLabel></skos:Concept>
              </skos:narrower>
              <skos:closeMatch rdf:resource="http://elders.test/1"/>
              <skos:inScheme rdf:resource="schema"/>
            </skos:Concept>
            <rdf:Description rdf:about="#lied" skos:scopeNote="zacht">
              <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
              <xl:prefLabel rdf:nodeID="l1"/>
              <skos:broader rdf:resource="#troost"/>
            </rdf:Description>
            <xl:Label rdf:nodeID="l1"><xl:literalForm xml:lang="nl">slaapliedje</xl:literalForm></xl:Label>
            """);
    assertEquals(List.of(), reading.problems());
    Thesaurus thesaurus = reading.thesaurus();
    assertEquals("http://voorbeeld.test/schema", thesaurus.scheme());
    assertEquals("Zorg", thesaurus.title());
    Concept troost = thesaurus.byId("troost").orElseThrow();
    assertEquals("http://voorbeeld.test/#troost", troost.uri());
    assertEquals("troost & rust", troost.prefLabel());
    assertEquals("Iemand tot rust brengen.", troost.definition());
    assertEquals("Ook voor grote mensen.", troost.scopeNote());
    assertEquals(List.of("http://elders.test/1"), troost.all("closeMatch"));
    assertEquals(
        Map.of("en", List.of("comfort"), "en-x-hidden", List.of("comfrot")), troost.otherLabels());
    assertEquals(List.of("troost"), thesaurus.byId("wieg").orElseThrow().broader());
    assertEquals("slaapliedje", thesaurus.byId("lied").orElseThrow().prefLabel());
    assertEquals(new Reading(thesaurus, List.of()), SkosTest.turtle(SkosTest.written(thesaurus)));
  }

  @Test
  void theFileSaysItsEncoding() {
    String xml =
        HEAD.replace("UTF-8", "ISO-8859-1")
            + "<skos:Concept rdf:about='a'><skos:prefLabel>crèche</skos:prefLabel></skos:Concept>"
            + "</rdf:RDF>";
    Reading reading = Skos.parse(xml.getBytes(Charset.forName("ISO-8859-1"))).reading();
    assertEquals("crèche", reading.thesaurus().concepts().getFirst().prefLabel());
  }

  @Test
  void entitiesOfTheFileItselfAreReadAndThoseOfElsewhereAreNot() throws IOException {
    Path secret = Files.writeString(directory.resolve("geheim.txt"), "geheim");
    String xml =
        HEAD.replace(
                "<rdf:RDF",
                "<!DOCTYPE rdf:RDF [<!ENTITY eigen 'wieg'><!ENTITY ver SYSTEM '"
                    + secret.toUri()
                    + "'>]>\n<rdf:RDF")
            + "<skos:Concept rdf:about='a'><skos:prefLabel>&eigen;&ver;</skos:prefLabel>"
            + "</skos:Concept></rdf:RDF>";
    Reading reading = Skos.parse(xml.getBytes(StandardCharsets.UTF_8)).reading();
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
    byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    Reading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Skos.parse(bytes)).reading();
    assertTrue(reading.problems().getFirst().message().startsWith("Dit is geen geldige RDF/XML"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?>",
        "<?xml version='1.0'?><rdf:RDF>",
        "<?xml version='1.0' encoding='zomaar'?><a/>",
        "<!-- leeg -->",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'></rdf:RDF>",
      })
  void brokenXmlGivesAProblemAndNoException(String xml) {
    Reading reading = Skos.parse(xml.getBytes(StandardCharsets.UTF_8)).reading();
    assertFalse(reading.problems().isEmpty());
    assertTrue(reading.thesaurus().concepts().isEmpty());
  }

  @Test
  void deepNestingGivesAProblemAndNoException() {
    String nested = "<skos:Concept><skos:narrower>".repeat(50_000);
    // A later JDK has a bound of its own, below ours.
    assertFalse(read(nested).problems().isEmpty());
  }

  @Test
  void whatRaptorMakesOfOurTurtleComesBackEqual() throws IOException, InterruptedException {
    Path shipped = Path.of("corpus/thesaurus.yaml");
    Thesaurus thesaurus = ThesaurusFile.read(shipped).thesaurus();
    Path turtle = Files.writeString(directory.resolve("t.ttl"), SkosTest.written(thesaurus));
    Path xml = directory.resolve("t.rdf");
    ProcessBuilder rapper =
        new ProcessBuilder(
            "rapper", "-q", "-i", "turtle", "-o", "rdfxml-abbrev", turtle.toString());
    rapper.redirectOutput(xml.toFile()).redirectError(directory.resolve("err").toFile());
    Process process;
    try {
      process = rapper.start();
    } catch (IOException e) {
      assumeTrue(false, "Debian's raptor2-utils is not installed");
      return;
    }
    assertEquals(0, process.waitFor(), Files.readString(directory.resolve("err")));
    // RDF/XML keeps no order; what each concept says must be the same.
    Thesaurus back = Skos.parse(Files.readAllBytes(xml)).reading().thesaurus();
    Merge.Result merged =
        Merge.of(thesaurus, back, Merge.Mode.ADD, java.util.Optional.empty(), java.util.Set.of());
    assertEquals(List.of(), merged.added());
    assertEquals(List.of(), merged.changed());
    assertEquals(thesaurus.concepts().size(), merged.same());
  }
}
