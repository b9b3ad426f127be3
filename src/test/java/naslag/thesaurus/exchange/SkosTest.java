package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkosTest {
  private static final String HEAD =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://voorbeeld.test/> .\n";

  static Skos.Read read(String text) {
    return Skos.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading turtle(String text) {
    return read(text).reading();
  }

  static String written(Thesaurus thesaurus) {
    return Skos.writeTurtle(thesaurus, Extra.NONE);
  }

  @Test
  void theShippedThesaurusComesBackEqual() throws IOException {
    Thesaurus shipped = ThesaurusFile.read(Path.of("corpus/thesaurus.yaml")).thesaurus();
    assertEquals(new Reading(shipped, List.of()), turtle(written(shipped)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'s nachts", "\"x\"", "terug\\slag", "twee\nregels\r", "\"\"\"", "👶", "tab\tje."})
  void everyFieldComesBackEqual(String text) {
    Concept concept =
        new Concept(
            "eigen-id",
            "http://voorbeeld.test/c/123",
            Kind.PLACE,
            Map.ofEntries(
                Map.entry("prefLabel", List.of("a" + text + "b")),
                Map.entry("altLabel", List.of(text + "b", "c")),
                Map.entry("hiddenLabel", List.of(text + "d")),
                Map.entry("label@en", List.of("one", text + "two")),
                Map.entry("label@fr-BE", List.of("un")),
                Map.entry("label@en-x-hidden", List.of("oen")),
                Map.entry("broader", List.of("urn-x")),
                Map.entry("related", List.of("urn-x")),
                Map.entry("definition", List.of(text + ".")),
                Map.entry("scopeNote", List.of("x" + text + "x")),
                Map.entry("exactMatch", List.of("http://voorbeeld.test/zelfde")),
                Map.entry("narrowMatch", List.of("urn:n"))));
    Concept above = new Concept("urn-x", "urn:x", Kind.WORD, Map.of("prefLabel", List.of("boven")));
    Thesaurus thesaurus = Thesaurus.of("urn:proef", "Titel " + text + "x", List.of(concept, above));
    assertEquals(new Reading(thesaurus, List.of()), turtle(written(thesaurus)));
  }

  @Test
  void turtleAsOthersWriteItIsRead() {
    Reading reading =
        turtle(
            """
            # een vreemd bestand
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            @prefix dct: <http://purl.org/dc/terms/> .
            @base <http://voorbeeld.test/> .
            @prefix c: <begrip/> .
            <schema> a skos:ConceptScheme ; dct:title "Zorg"@nl, "Care"@en ;
              dct:creator [ a dct:Agent ; dct:title "iemand" ] ; skos:hasTopConcept c:1.0 .
            c:1.0 a skos:Concept ;
              skos:prefLabel 'troost'@nl-BE , "comfort"@en ;
              skos:altLabel \"""lang "aangehaald" woord\"""@nl, "caf\\u00e9"@nl ;
              skos:narrower c:wieg ;
              skos:notation 12.5 , true , "7"^^<http://www.w3.org/2001/XMLSchema#int> ;
              skos:changeNote ( "een" c:wieg [] ) ; .
            c:wieg a skos:Concept; skos:prefLabel "wieg"@nl.
            """);
    assertEquals(List.of(), reading.problems());
    Thesaurus thesaurus = reading.thesaurus();
    assertEquals("http://voorbeeld.test/schema", thesaurus.scheme());
    assertEquals("Zorg", thesaurus.title());
    Concept troost = thesaurus.byLabel("troost").getFirst();
    assertEquals("http://voorbeeld.test/begrip/1.0", troost.uri());
    assertEquals(List.of("lang \"aangehaald\" woord", "café"), troost.altLabels());
    assertEquals(Map.of("en", List.of("comfort")), troost.otherLabels());
    assertEquals(List.of("1.0"), thesaurus.byId("wieg").orElseThrow().broader());
  }

  @Test
  void aHierarchyStatedFromBothSidesCountsOnce() {
    Reading reading =
        turtle(
            HEAD
                + ":a a skos:Concept ; skos:prefLabel \"a\"@nl ; skos:narrower :b .\n"
                + ":b a skos:Concept ; skos:prefLabel \"b\"@nl ; skos:broader :a .\n");
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of("a"), reading.thesaurus().byId("b").orElseThrow().broader());
  }

  @Test
  void aConceptWithoutDutchTakesAnotherLanguageAndSaysSo() {
    Skos.Read read =
        read(HEAD + ":a a skos:Concept ; skos:prefLabel \"sommeil\"@fr, \"sleep\"@en-GB .");
    Reading reading = read.reading();
    assertEquals(List.of(), reading.problems());
    assertTrue(read.remarks().getFirst().contains("(en-GB: 1)"), read.remarks().toString());
    Concept concept = reading.thesaurus().byId("a").orElseThrow();
    assertEquals("sleep", concept.prefLabel());
    assertEquals(
        Map.of("fr", List.of("sommeil"), "en-GB", List.of("sleep")), concept.otherLabels());
    assertFalse(written(reading.thesaurus()).contains("\"sleep\"@nl"));
  }

  @Test
  void twoUrisThatEndAlikeGetIdsOfTheirOwn() {
    Reading reading =
        turtle(
            HEAD
                + "<urn:x:a> a skos:Concept ; skos:prefLabel \"een\"@nl .\n"
                + "<urn:y:a> a skos:Concept ; skos:prefLabel \"twee\"@nl .\n");
    assertEquals(List.of(), reading.problems());
    assertEquals("twee", reading.thesaurus().byId("a-2").orElseThrow().prefLabel());
  }

  @Test
  void aBroaderThatIsNotInTheFileIsNamedWithItsLine() {
    Reading reading =
        turtle(HEAD + ":a a skos:Concept ; skos:prefLabel \"a\"@nl ;\n skos:broader :weg .");
    assertEquals(4, reading.problems().getFirst().line());
    assertTrue(
        String.valueOf(reading.problems().getFirst().message())
            .contains("http://voorbeeld.test/weg"));
    assertEquals(1, reading.thesaurus().concepts().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "los",
        "<a> <b> \"c",
        "\"a\" <b> <c> .",
        "@prefix x <y> .",
        "<a> <b> ] .",
        "{ <a> <b> <c> . ",
        "\u0000",
        "<?xml version=\"1.0\"?>",
      })
  void brokenTurtleGivesAProblemAndNoException(String turtle) {
    Reading reading = turtle(turtle);
    assertFalse(reading.problems().isEmpty());
    assertTrue(reading.thesaurus().concepts().isEmpty());
  }

  @Test
  void deepNestingGivesAProblemAndNoException() {
    assertFalse(turtle("<a> <b> " + "[ <c> ".repeat(100_000)).problems().isEmpty());
    assertFalse(turtle("<a> <b> " + "( ".repeat(100_000)).problems().isEmpty());
  }
}
