package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Entry.ConceptGroup;
import naslag.thesaurus.Problem;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import naslag.thesaurus.exchange.RdfReader.Graph;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
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

  /** What was read last, for {@link #comesBack}. */
  private byte[] source = {};

  private Skos.Read read(String text) {
    source = text.getBytes(StandardCharsets.UTF_8);
    return Skos.parse(source);
  }

  private Skos.Read turtle(String body) {
    return read(HEAD + body);
  }

  private static Concept only(Skos.Read read) {
    assertEquals(List.of(), read.reading().problems());
    return read.reading().thesaurus().concepts().getFirst();
  }

  /**
   * Out as Turtle and in again gives the same; so does the YAML with the file beside it. What goes
   * out says all that came in.
   */
  private String comesBack(Skos.Read read) {
    Thesaurus thesaurus = read.reading().thesaurus();
    String out = Skos.writeTurtle(thesaurus, read.extra());
    Skos.Read again = SkosTest.read(out);
    assertEquals(List.of(), again.reading().problems());
    assertEquals(read.kept(), again.kept());
    assertEquals(thesaurus, again.reading().thesaurus());
    assertEquals(out, Skos.writeTurtle(again.reading().thesaurus(), again.extra()));
    assertTrue(Models.isSubset(model(source), model(out.getBytes(StandardCharsets.UTF_8))), out);
    Reading file = ThesaurusFile.parse(ThesaurusFile.write(thesaurus));
    assertEquals(new Reading(thesaurus, List.of()), file);
    Extra beside = Extra.read(read.extra().write().getBytes(StandardCharsets.UTF_8)).extra();
    assertEquals(out, Skos.writeTurtle(thesaurus, beside));
    return out;
  }

  /** The statements of a file; a narrower concept is said from below. */
  private static Model model(byte[] file) {
    Graph graph = new Graph();
    assertEquals(Optional.empty(), RdfReader.read(file, graph));
    Model model = new LinkedHashModel();
    graph
        .statements()
        .forEach(
            s -> {
              if (s.getPredicate().equals(SKOS.NARROWER)) {
                model.add((Resource) s.getObject(), SKOS.BROADER, s.getSubject());
              } else {
                model.add(s);
              }
            });
    return model;
  }

  @Test
  void notationsKeepTheirOrderAndTheirType() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:notation "A.1", "7"^^:code, 12, "A.1" .
            """);
    assertEquals(
        List.of(
            "A.1", "7^^http://voorbeeld.test/code", "12^^http://www.w3.org/2001/XMLSchema#integer"),
        only(read).all("notation"));
    assertTrue(comesBack(read).contains("\"7\"^^<http://voorbeeld.test/code>"));
  }

  @Test
  void notesOfEveryKindKeepTheirLanguage() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:definition "a bed"@en, "een bedje"@nl, "een mand"@nl ;
              skos:scopeNote "enkel thuis"@nl ; skos:example "rieten wieg"@nl, "crib"@en ;
              skos:changeNote "nieuw" ; skos:editorialNote "nakijken"@nl ;
              skos:historyNote "vroeger: bakermat"@nl ; skos:note "zie ook bed"@nl .
            """);
    Concept wieg = only(read);
    assertEquals("een bedje", wieg.definition());
    assertEquals("enkel thuis", wieg.scopeNote());
    assertEquals(List.of("een mand"), wieg.all("definition@nl"));
    assertEquals(List.of("a bed"), wieg.all("definition@en"));
    assertEquals(List.of("crib"), wieg.all("example@en"));
    assertEquals(List.of("nieuw"), wieg.all("changeNote@"));
    comesBack(read);
  }

  @Test
  void aNoteThatIsANodeGivesItsWordsAndStaysWhole() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ;
              skos:definition :d ; skos:changeNote [ rdfs:comment "label korter"@nl ;
                dct:creator "iemand" ; dct:date "2020-01-02" ], [ a :ChangeSet ] .
            :d rdf:value "een bedje"@nl ; dct:source <http://bron.test/> .
            """);
    assertEquals("een bedje", only(read).definition());
    assertEquals(List.of("label korter"), only(read).all("changeNote@nl"));
    assertEquals(
        Map.of(
            "dcterms:creator", 1,
            "dcterms:date", 1,
            "dcterms:source", 1,
            "rdf:type", 1,
            "rdf:value", 1,
            "rdfs:comment", 1,
            "skos:changeNote", 1),
        read.kept());
    comesBack(read);
  }

  @Test
  void groupsComeBackWithTheirOrderAndTheirMembers() {
    Skos.Read read =
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
    assertEquals(List.of(), read.reading().problems());
    assertEquals(3, read.reading().thesaurus().groups().size());
    ConceptGroup row = read.reading().thesaurus().groups().getFirst();
    assertTrue(row.ordered());
    assertEquals(List.of("b", "a"), row.members());
    assertEquals(List.of("rij", "a"), read.reading().thesaurus().groups().get(1).members());
    String out = comesBack(read);
    assertTrue(
        out.contains("skos:memberList (<http://voorbeeld.test/b> <http://voorbeeld.test/a>)"), out);
    assertTrue(
        out.contains(" a skos:OrderedCollection;\n  skos:inScheme <http://voorbeeld.test/schema>"),
        out);
    assertEquals(Map.of("rdf:type", 1), read.kept());
  }

  @Test
  void aConceptKeepsTheSchemesThatItBelongsTo() {
    Skos.Read read =
        turtle(
            """
            :een a skos:ConceptScheme ; dct:title "Een"@nl, "One"@en .
            :twee a skos:ConceptScheme ; skos:prefLabel "Twee"@nl ; skos:hasTopConcept :c ;
              dct:license <http://vrij.test/> .
            :a a skos:Concept ; skos:inScheme :een ; skos:prefLabel "a"@nl .
            :b a skos:Concept ; skos:inScheme :een, :twee ; skos:prefLabel "b"@nl ; skos:broader :a .
            :c a skos:Concept ; skos:prefLabel "c"@nl .
            """);
    Thesaurus thesaurus = read.reading().thesaurus();
    assertEquals("http://voorbeeld.test/een", thesaurus.scheme());
    assertEquals(Map.of("http://voorbeeld.test/twee", "Twee"), thesaurus.otherSchemes());
    assertEquals(List.of(), schemes(thesaurus, "a"));
    assertEquals(2, schemes(thesaurus, "b").size());
    assertEquals(List.of("http://voorbeeld.test/twee"), schemes(thesaurus, "c"));
    assertEquals(
        Map.of("dcterms:title", 1, "dcterms:license", 1, "skos:prefLabel", 1), read.kept());
    comesBack(read);
  }

  private static List<String> schemes(Thesaurus thesaurus, String id) {
    return thesaurus.byId(id).orElseThrow().all("inScheme");
  }

  @Test
  void whatIsNoLongerUsedSaysSoAndNamesItsSuccessor() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "crib"@en ; skos:altLabel "lit"@fr ;
              owl:deprecated true ; dct:isReplacedBy :b ;
              dct:created "2001-02-03"^^xsd:date ;
              dct:modified "2018-04-13T10:29:03+00:00"^^xsd:dateTime .
            """);
    assertTrue(only(read).isDeprecated());
    assertTrue(only(read).isForeign());
    assertEquals(List.of("http://voorbeeld.test/b"), only(read).all("replacedBy"));
    String out = comesBack(read);
    assertTrue(out.contains("dcterms:created \"2001-02-03\"^^xsd:date"), out);
    assertTrue(out.contains("skos:altLabel \"lit\"@fr") && !out.contains("prefLabel \"lit\""), out);
  }

  @Test
  void labelsThatAreNodesStandBesidePlainOnes() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl ; skosxl:prefLabel :l1 ;
              skosxl:altLabel [ a skosxl:Label ; skosxl:literalForm "mandje"@nl ] .
            :l1 a skosxl:Label ; skosxl:literalForm "wieg"@nl ; dct:modified "2018" .
            :b a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm "bed"@nl ] .
            """);
    assertEquals(List.of("mandje"), only(read).altLabels());
    assertEquals("bed", read.reading().thesaurus().byId("b").orElseThrow().prefLabel());
    assertEquals(
        Map.of("dcterms:modified", 1, "rdf:type", 2, "skosxl:literalForm", 3), read.kept());
    comesBack(read);
  }

  @Test
  void whatNoFieldHasIsKeptAndCountedByItsName() {
    Skos.Read read =
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
            "rdf:type", 2,
            "dcterms:creator", 2,
            "skos:broaderTransitive", 1,
            "rdfs:label", 1,
            "rdfs:seeAlso", 1,
            "skos:exactMatch", 2,
            "skos:prefLabel", 1,
            "<http://elders.test/status>", 1,
            "foaf:name", 1),
        read.kept());
    comesBack(read);
  }

  @Test
  void textsWithoutOrWithARegionalLanguageCountAsDutchAndAreCounted() {
    Skos.Read read =
        turtle(
            """
            :a a skos:Concept ; skos:prefLabel "wieg" ; skos:altLabel "bakermat"@nl-be ;
              skos:hiddenLabel "wiech"@nl .
            """);
    assertEquals(List.of("bakermat"), only(read).altLabels());
    assertEquals(
        List.of(
            "Teksten zonder taalcode, of met een taalcode zoals nl-BE, tellen als Nederlands (2)."),
        read.remarks());
    assertEquals(Map.of(), read.kept());
    comesBack(read);
  }

  @Test
  void rdfXmlAsVocabularyServersGiveItIsRead() {
    Skos.Read read =
        read(
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
            """);
    Concept wieg = only(read);
    assertEquals(List.of("123"), wieg.all("notation"));
    assertEquals(Map.of("en-US-x-hidden", List.of("crip")), wieg.otherLabels());
    assertEquals("2007-11-24", wieg.text("created"));
    Concept above = read.reading().thesaurus().byId("boven").orElseThrow();
    assertEquals(List.of("oud"), above.all("changeNote@"));
    assertEquals(List.of("0"), above.all("notation"));
    assertEquals(List.of("123", "boven"), read.reading().thesaurus().groups().getFirst().members());
    assertEquals(Map.of("rdf:value", 1), read.kept());
    comesBack(read);
  }

  @Test
  void nTriplesNQuadsAndTrigAreRead() {
    String label = "<http://www.w3.org/2004/02/skos/core#prefLabel> \"wieg\"@nl";
    String type =
        "<urn:x:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
            + " <http://www.w3.org/2004/02/skos/core#Concept>";
    Reading triples = SkosTest.turtle(type + " .\n<urn:x:a> " + label + " .\n");
    assertEquals("wieg", triples.thesaurus().concepts().getFirst().prefLabel());
    String quads = type + " <urn:g> .\n<urn:x:a> " + label + " _:g .\n";
    assertEquals(triples, SkosTest.turtle(quads));
    String trig = "<urn:g> { " + type + " . <urn:x:a> " + label + " }\n{ }\nGRAPH <urn:h> { }\n";
    assertEquals(triples, SkosTest.turtle(trig));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>", "PK\u0003\u0004x", "@forAll :x ."})
  void anotherFormIsNamedWithTheWayOut(String text) {
    Skos.Read read = Skos.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    Problem problem = read.reading().problems().getFirst();
    assertEquals(1, problem.line());
    assertTrue(problem.message().matches("Dit is [^;]*; .*"), problem.message());
  }

  @Test
  void jsonLdWithItsContextInItGivesTheSameAsTurtle() {
    Skos.Read read =
        read(
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
            """);
    comesBack(read);
    Reading same =
        turtle(
                """
            :a a skos:Concept ; skos:prefLabel "wieg"@nl, "crib"@en ;
              skos:altLabel "mand"@nl, "bébé / \\"x\\""@nl ; dct:created "2024-05-06"^^xsd:date ;
              skos:broader :b ; skos:notation 7, "A" ; skos:definition "a bed"@en .
            :b a skos:Concept ; skos:prefLabel "bed"@nl ; skos:narrower :c .
            :c a skos:Concept ; skos:prefLabel "ledikant"@nl .
            :rij a skos:OrderedCollection ; skos:memberList ( :b :a ) .
            """)
            .reading();
    assertEquals(List.of(), read.reading().problems());
    assertEquals(same.thesaurus().groups(), read.reading().thesaurus().groups());
    for (Concept concept : same.thesaurus().concepts()) {
      assertEquals(
          sets(concept), sets(read.reading().thesaurus().byId(concept.id()).orElseThrow()));
    }
  }

  /** The values of a concept, without their order: JSON-LD has none. */
  private static Map<String, Set<String>> sets(Concept concept) {
    Map<String, Set<String>> sets = new HashMap<>();
    concept.values().forEach((key, texts) -> sets.put(key, Set.copyOf(texts)));
    return sets;
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
    Skos.Read read = Skos.parse(json.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, read.reading().problems().size(), read.toString());
    assertTrue(read.reading().thesaurus().concepts().isEmpty());
  }

  @Test
  void turtleThatIsNoUtf8IsRefusedAtItsLine() {
    Skos.Read read = Skos.parse((HEAD + "# crèche\n").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(11, read.reading().problems().getFirst().line());
    assertTrue(read.reading().problems().getFirst().message().contains("UTF-8"));
  }

  @Test
  void aMarkAndDosLineEndsMakeNoDifference() {
    String body = HEAD + ":a a skos:Concept ;\n skos:prefLabel \"\"\"wieg\"\"\"@nl .\n";
    Skos.Read plain = read(body);
    Skos.Read dos = read("\uFEFF" + body.replace("\n", "\r\n"));
    assertEquals(plain.reading(), dos.reading());
    assertEquals("wieg", only(plain).prefLabel());
  }

  @Test
  void aNarrowerThatIsNotInTheFileIsNamed() {
    Skos.Read read = turtle(":a a skos:Concept ; skos:prefLabel \"a\"@nl ;\n skos:narrower :weg .");
    assertEquals(
        List.of(
            new Problem(12, "Onbekend begrip 'http://voorbeeld.test/weg' bij narrower van 'a'.")),
        read.reading().problems());
  }
}
