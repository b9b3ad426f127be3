package naslag.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of the SKOS that institutions publish, in words of our own. */
class SkosInTheWildTest {
  private static final String HEAD =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix isothes: <http://purl.org/iso25964/skos-thes#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix : <http://voorbeeld.test/> .
      """;

  private static Reading turtle(String body) {
    return SkosTest.turtle(HEAD + body);
  }

  private static Concept only(Reading reading) {
    assertEquals(List.of(), reading.problems());
    return reading.thesaurus().concepts().getFirst();
  }

  /** Out as Turtle and in again; through the file, and in again: the same each time. */
  private static void comesBack(Reading reading) {
    Thesaurus thesaurus = reading.thesaurus();
    String out = Skos.writeTurtle(thesaurus);
    Reading again = SkosTest.turtle(out);
    assertEquals(List.of(), again.problems());
    assertEquals(Map.of(), again.omitted());
    assertEquals(thesaurus, again.thesaurus());
    assertEquals(out, Skos.writeTurtle(again.thesaurus()));
    Reading file = ThesaurusFile.parse(ThesaurusFile.write(thesaurus));
    assertEquals(new Reading(thesaurus, List.of()), file);
  }

  @Test
  void notationsKeepTheirOrderAndTheirType() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:notation "A.1", "7"^^:code, 12, "A.1" .
            """);
    assertEquals(
        List.of(
            "A.1", "7^^http://voorbeeld.test/code", "12^^http://www.w3.org/2001/XMLSchema#integer"),
        only(reading).particulars().notations());
    assertTrue(
        Skos.writeTurtle(reading.thesaurus()).contains("\"7\"^^<http://voorbeeld.test/code>"));
    comesBack(reading);
  }

  @Test
  void notesOfEveryKindKeepTheirLanguage() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:definition "a bed"@en, "een bedje"@nl, "een mand"@nl ;
              skos:scopeNote "enkel thuis"@nl ; skos:example "rieten wieg"@nl, "crib"@en ;
              skos:changeNote "nieuw" ; skos:editorialNote "nakijken"@nl ;
              skos:historyNote "vroeger: bakermat"@nl ; skos:note "zie ook bed"@nl .
            """);
    Concept wieg = only(reading);
    assertEquals("een bedje", wieg.definition());
    assertEquals("enkel thuis", wieg.scopeNote());
    assertEquals(
        List.of(
            "note@nl",
            "definition@en",
            "definition@nl",
            "example@en",
            "example@nl",
            "historyNote@nl",
            "editorialNote@nl",
            "changeNote"),
        List.copyOf(wieg.particulars().notes().keySet()));
    assertEquals(List.of("een mand"), wieg.particulars().notes().get("definition@nl"));
    comesBack(reading);
  }

  @Test
  void aNoteThatIsANodeGivesItsWordsAndCountsTheRest() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:definition :d ; skos:changeNote [ rdfs:comment "label korter"@nl ;
                dct:creator "iemand" ; dct:date "2020-01-02" ], [ a :ChangeSet ] .
            :d rdf:value "een bedje"@nl ; dct:source <http://bron.test/> .
            """);
    assertEquals("een bedje", only(reading).definition());
    assertEquals(
        Map.of("changeNote@nl", List.of("label korter")), only(reading).particulars().notes());
    assertEquals(
        Map.of(
            "dct:creator van een noot", 1,
            "dct:date van een noot", 1,
            "dct:source van een noot", 1,
            "skos:changeNote zonder tekst", 1),
        reading.omitted());
    comesBack(reading);
  }

  @Test
  void groupsComeBackWithTheirOrderAndTheirMembers() {
    Reading reading =
        turtle(
            """
            :schema a skos:ConceptScheme .
            :a a skos:Concept ; skos:inScheme :schema ; skos:prefLabel "dag"@nl .
            :b a skos:Concept ; skos:inScheme :schema ; skos:prefLabel "week"@nl .
            :rij a skos:OrderedCollection ; skos:prefLabel "van kort naar lang"@nl ;
              skos:inScheme :schema ; skos:memberList ( :b :a ) ; skos:notation "R" .
            :alles a skos:Collection ; skos:prefLabel "time"@en ; skos:member :rij, :a .
            :leeg a isothes:ConceptGroup, skos:Collection .
            """);
    assertEquals(List.of(), reading.problems());
    assertEquals(3, reading.thesaurus().groups().size());
    ConceptGroup row = reading.thesaurus().groups().getFirst();
    assertTrue(row.ordered());
    assertEquals(List.of("b", "a"), row.members());
    assertEquals(List.of("rij", "a"), reading.thesaurus().groups().get(1).members());
    String out = Skos.writeTurtle(reading.thesaurus());
    assertTrue(
        out.contains("skos:memberList ( <http://voorbeeld.test/b> <http://voorbeeld.test/a> )"),
        out);
    assertTrue(
        out.contains(" a skos:OrderedCollection ;\n  skos:inScheme <http://voorbeeld.test/schema>"),
        out);
    assertEquals(Map.of("rdf:type isothes:ConceptGroup", 1), reading.omitted());
    comesBack(reading);
  }

  @Test
  void aConceptKeepsTheSchemesThatItBelongsTo() {
    Reading reading =
        turtle(
            """
            :een a skos:ConceptScheme ; dct:title "Een"@nl, "One"@en .
            :twee a skos:ConceptScheme ; skos:prefLabel "Twee"@nl ; skos:hasTopConcept :c ;
              dct:license <http://vrij.test/> .
            :a a skos:Concept ; skos:inScheme :een ; skos:prefLabel "a"@nl .
            :b a skos:Concept ; skos:inScheme :een, :twee ; skos:prefLabel "b"@nl ; skos:broader :a .
            :c a skos:Concept ; skos:prefLabel "c"@nl .
            """);
    Thesaurus thesaurus = reading.thesaurus();
    assertEquals("http://voorbeeld.test/een", thesaurus.scheme());
    assertEquals(Map.of("http://voorbeeld.test/twee", "Twee"), thesaurus.otherSchemes());
    assertEquals(List.of(), schemes(thesaurus, "a"));
    assertEquals(2, schemes(thesaurus, "b").size());
    assertEquals(List.of("http://voorbeeld.test/twee"), schemes(thesaurus, "c"));
    assertEquals(
        Map.of("dct:title van het schema", 1, "dct:license van het schema", 1), reading.omitted());
    comesBack(reading);
  }

  private static List<String> schemes(Thesaurus thesaurus, String id) {
    return thesaurus.byId(id).orElseThrow().particulars().schemes();
  }

  @Test
  void whatIsNoLongerUsedSaysSoAndNamesItsSuccessor() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "crib"@en ; skos:altLabel "lit"@fr ;
              owl:deprecated true ; dct:isReplacedBy :b ;
              dct:created "2001-02-03"^^xsd:date ;
              dct:modified "2018-04-13T10:29:03+00:00"^^xsd:dateTime .
            """);
    Particulars particulars = only(reading).particulars();
    assertTrue(particulars.deprecated());
    assertTrue(particulars.foreign());
    assertEquals(List.of("http://voorbeeld.test/b"), particulars.replacedBy());
    String out = Skos.writeTurtle(reading.thesaurus());
    assertTrue(out.contains("dcterms:created \"2001-02-03\"^^xsd:date"), out);
    assertTrue(out.contains("skos:altLabel \"lit\"@fr") && !out.contains("prefLabel \"lit\""), out);
    comesBack(reading);
  }

  @Test
  void labelsThatAreNodesStandBesidePlainOnes() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ; skosxl:prefLabel :l1 ;
              skosxl:altLabel [ a skosxl:Label ; skosxl:literalForm "mandje"@nl ] .
            :l1 a skosxl:Label ; skosxl:literalForm "wieg"@nl ; dct:modified "2018" .
            :b a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm "bed"@nl ] .
            """);
    assertEquals(List.of("mandje"), only(reading).altLabels());
    assertEquals("bed", reading.thesaurus().byId("b").orElseThrow().prefLabel());
    assertEquals(Map.of("dct:modified van een label", 1), reading.omitted());
    comesBack(reading);
  }

  @Test
  void whatIsNotKeptIsCountedByItsName() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept, :Onderwerp ; skos:prefLabel "a"@nl ; dct:creator "x", "y" ;
              skos:broaderTransitive :a ; rdfs:label "a"@nl ; rdfs:seeAlso :z ;
              skos:exactMatch "tekst", [] ; <http://elders.test/status> "goed" .
            :p a foaf:Person ; foaf:name "iemand" .
            <http://elders.test/c> skos:prefLabel "elders"@nl .
            """);
    assertEquals(
        Map.of(
            "rdf:type <http://voorbeeld.test/Onderwerp>", 1,
            "dct:creator", 2,
            "skos:broaderTransitive", 1,
            "rdfs:seeAlso", 1,
            "skos:exactMatch zonder uri", 2,
            "<http://elders.test/status>", 1,
            "beschrijving van een foaf:Person", 1,
            "beschrijving van iets dat geen begrip is", 1),
        reading.omitted());
    comesBack(reading);
  }

  @Test
  void textsWithoutOrWithARegionalLanguageCountAsDutchAndAreCounted() {
    Reading reading =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg" ; skos:altLabel "bakermat"@nl-be ;
              skos:hiddenLabel "wiech"@nl .
            """);
    assertEquals(List.of("bakermat"), only(reading).altLabels());
    assertEquals(
        List.of(
            "1 tekst zonder taalcode telt als Nederlands.",
            "1 tekst met een taalcode zoals nl-BE krijgt nl."),
        reading.remarks());
    comesBack(reading);
  }

  @Test
  void rdfXmlAsVocabularyServersGiveItIsRead() {
    Reading reading =
        Skos.parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#"
                xmlns:dct="http://purl.org/dc/terms/" xml:base="http://voorbeeld.test/">
              <rdf:Description rdf:about="123">
                <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
                <skos:notation xml:lang="nl">123</skos:notation>
                <skos:prefLabel xml:lang="nl">wieg</skos:prefLabel>
                <skos:hiddenLabel xml:lang="en_US">crip</skos:hiddenLabel>
                <skos:historyNote xml:lang="nl">Goedgekeurd</skos:historyNote>
                <dct:created rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2007-11-24</dct:created>
                <skos:broader>
                  <skos:Concept rdf:about="#boven" skos:notation="0">
                    <skos:prefLabel xml:lang="nl">meubel</skos:prefLabel>
                    <skos:changeNote rdf:parseType="Resource">
                      <rdf:value xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">oud</rdf:value>
                    </skos:changeNote>
                  </skos:Concept>
                </skos:broader>
              </rdf:Description>
              <skos:OrderedCollection rdf:about="rij">
                <skos:prefLabel xml:lang="nl">rij</skos:prefLabel>
                <skos:memberList rdf:parseType="Collection">
                  <rdf:Description rdf:about="123"/>
                  <rdf:Description rdf:about="#boven"/>
                </skos:memberList>
              </skos:OrderedCollection>
              <skos:OrderedCollection rdf:about="niets">
                <skos:memberList rdf:parseType="Collection"/>
              </skos:OrderedCollection>
            </rdf:RDF>
            """
                .getBytes(StandardCharsets.UTF_8));
    Concept wieg = only(reading);
    assertEquals(List.of("123"), wieg.particulars().notations());
    assertEquals(Map.of("en-US-x-hidden", List.of("crip")), wieg.otherLabels());
    assertEquals("2007-11-24", wieg.particulars().created());
    Concept above = reading.thesaurus().byId("boven").orElseThrow();
    assertEquals(Map.of("changeNote", List.of("oud")), above.particulars().notes());
    assertEquals(List.of("0"), above.particulars().notations());
    assertEquals(List.of("123", "boven"), reading.thesaurus().groups().getFirst().members());
    assertEquals(Map.of("taalcode van een skos:notation", 1), reading.omitted());
    comesBack(reading);
  }

  @Test
  void nTriplesNQuadsAndTrigAreRead() {
    String label = "<http://www.w3.org/2004/02/skos/core#prefLabel> \"wieg\"@nl";
    String type =
        "<urn:x:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <http://www.w3.org/2004/02/skos/core#Concept>";
    Reading triples = SkosTest.turtle(type + " .\n<urn:x:a> " + label + " .\n");
    assertEquals("wieg", only(triples).prefLabel());
    String quads = type + " <urn:g> .\n<urn:x:a> " + label + " _:g .\n";
    assertEquals(triples, SkosTest.turtle(quads));
    String trig = "<urn:g> { " + type + " . <urn:x:a> " + label + " }\n{ }\nGRAPH <urn:h> { }\n";
    assertEquals(triples, SkosTest.turtle(trig));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>", "PK\u0003\u0004x", "@forAll :x ."})
  void anotherFormIsNamedWithTheWayOut(String text) {
    Optional<String> sentence =
        OtherForms.in(text.getBytes(StandardCharsets.ISO_8859_1)).filter(s -> s.startsWith("Dit"));
    assertTrue(sentence.isPresent(), text);
    Reading reading = Skos.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(new Problem(1, sentence.get())), reading.problems());
  }

  @Test
  void jsonLdWithItsContextInItGivesTheSameAsTurtle() {
    Reading reading =
        Skos.parse(
            """
            {"@context": [{"@base": "http://voorbeeld.test/", "@language": "nl",
                "skos": "http://www.w3.org/2004/02/skos/core#", "id": "@id", "type": "@type",
                "dct": "http://purl.org/dc/terms/",
                "xsd": "http://www.w3.org/2001/XMLSchema#",
                "Concept": "skos:Concept", "broader": {"@id": "skos:broader", "@type": "@id"},
                "created": {"@id": "dct:created", "@type": "xsd:date"},
                "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
                "memberList": {"@id": "skos:memberList", "@type": "@id", "@container": "@list"},
                "altLabel": "skos:altLabel", "niets": null}],
             "@graph": [
            \t{"id":"a","type":"Concept","prefLabel":{"nl":"wieg","en":["crib"]},"niets":"x",
               "altLabel":["mand","b\\u00e9bé \\/ \\"x\\""], "created":"2024-05-06","broader":"b",
               "skos:notation": [7, "A"], "skos:definition": {"@value": "a bed", "@language": "en"}},
              {"id":"b","type":"Concept","prefLabel":{"nl":"bed"},
               "skos:narrower": {"id":"c","type":["Concept"],"prefLabel":{"nl":"ledikant"}}},
              {"id":"rij","type":"skos:OrderedCollection","memberList":["b","a"]}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    Reading same =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl, "crib"@en ;
              skos:altLabel "mand"@nl, "bébé / \\"x\\""@nl ; dct:created "2024-05-06"^^xsd:date ;
              skos:broader :b ; skos:notation 7, "A" ; skos:definition "a bed"@en .
            :b a skos:Concept ; skos:prefLabel "bed"@nl ; skos:narrower :c .
            :c a skos:Concept ; skos:prefLabel "ledikant"@nl .
            :rij a skos:OrderedCollection ; skos:memberList ( :b :a ) .
            """);
    assertEquals(List.of(), reading.problems());
    assertEquals(same.thesaurus().groups(), reading.thesaurus().groups());
    for (Concept concept : same.thesaurus().concepts()) {
      Concept read = reading.thesaurus().byId(concept.id()).orElseThrow();
      assertEquals(
          concept.withParticulars(Particulars.NONE), read.withParticulars(Particulars.NONE));
    }
    comesBack(reading);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"http://elders.test/context.json\", \"@id\": \"x\"}",
        " [ {\"@id\": \"x\"} ]",
        "\n{\n \"@graph\": []}",
        "{\"a\": [",
        "[{\"@id\": \"x\"",
        "{\"@context\": {\"a\": \"b:c\", \"b\": \"a:d\"}, \"a:x\": 1}",
      })
  void jsonThatGivesNoConceptGivesAProblemAndNoException(String json) {
    Reading reading = Skos.parse(json.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, reading.problems().size(), reading.toString());
    assertTrue(reading.thesaurus().concepts().isEmpty());
  }

  @Test
  void turtleThatIsNoUtf8IsRefusedAtItsLine() {
    Reading reading = Skos.parse((HEAD + "# crèche\n").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(11, reading.problems().getFirst().line());
    assertTrue(reading.problems().getFirst().message().contains("UTF-8"));
  }

  @Test
  void aMarkAndDosLineEndsMakeNoDifference() {
    String body = HEAD + ":a a skos:Concept ;\n skos:prefLabel \"\"\"wieg\"\"\"@nl .\n";
    Reading plain = SkosTest.turtle(body);
    byte[] dos = ("\uFEFF" + body.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertEquals(plain, Skos.parse(dos));
    assertEquals("wieg", only(plain).prefLabel());
  }

  @Test
  void aNarrowerThatIsNotInTheFileIsNamed() {
    Reading reading =
        turtle(":a a skos:Concept ; skos:prefLabel \"a\"@nl ;\n skos:narrower :weg .");
    assertEquals(
        List.of(
            new Problem(12, "Onbekend begrip 'http://voorbeeld.test/weg' bij narrower van 'a'.")),
        reading.problems());
  }
}
