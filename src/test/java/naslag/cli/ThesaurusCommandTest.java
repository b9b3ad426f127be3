package naslag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import naslag.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusCommandTest {
  @TempDir Path directory;
  private TestCorpus corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = TestCorpus.in(directory);
    corpus.thesaurus(
        "id: slapen, soort: thema, prefLabel: slapen",
        "id: dutje, soort: thema, prefLabel: dutje, broader: [slapen]",
        "id: oma, soort: beroep, prefLabel: oma");
    corpus.write(
        "a.md",
        "---\ntitle: A\nsubject: [dutje]\n---\n\n## Een\n\nHet is stil in huis.\n\n"
            + TestCorpus.example(
                "Kort", List.of("begeleider: oma", "thema: huis"), "Slapen lukt."));
  }

  private Ran run(String... args) {
    return Ran.in(directory, args);
  }

  @Test
  void theTreeCountsWhatIsStatedAndWhatIsFound() {
    Ran ran = run("thesaurus", "--alles");
    assertEquals(0, ran.status(), ran.err());
    List<String> lines = ran.out().lines().map(line -> line.replaceAll(" {2,}", " ")).toList();
    assertTrue(lines.contains("slapen 1 1"), ran.out());
    assertTrue(lines.contains(" dutje 1 0"), ran.out());
    assertTrue(lines.contains("oma 1"), ran.out());
  }

  @Test
  void theTreeShowsCodesWhatIsDeprecatedAndWordsBelowWords() throws IOException {
    corpus.write(
        "thesaurus.yaml",
        """
        scheme: urn:p
        title: P
        collections:
          - {id: g, prefLabel: meubels van vroeger en nu, member: [wieg, bed]}
        concepts:
          - {id: bed, prefLabel: bed, notation: ["7^^urn:code"]}
          - {id: wieg, prefLabel: "wieg", broader: [bed], deprecated: true}
          - {id: vals, prefLabel: "rood\\e[31m\\nwoord"}
        """);
    List<String> lines = run("thesaurus", "--alles").out().lines().toList();
    assertTrue(lines.contains("7 bed"), lines.toString());
    assertTrue(lines.contains("  wieg (vervallen)"), lines.toString());
    assertTrue(lines.contains("meubels van vroeger en nu (2): wieg, bed"), lines.toString());
    assertTrue(lines.contains("rood [31m woord"), lines.toString());
    String without = run("thesaurus").out();
    assertTrue(without.startsWith("Er is nog geen thema;"), without);
  }

  @Test
  void theTreeAsJsonHasEveryConceptWithItsCounts() {
    String json = run("thesaurus", "--json").out();
    assertTrue(json.startsWith("{\"version\":1,\"scheme\":\"urn:proef\""), json);
    assertTrue(
        json.contains(
            "\"kind\":\"theme\",\"prefLabel\":\"dutje\",\"altLabels\":[],\"hiddenLabels\":[],"
                + "\"otherLabels\":{},\"broader\":[\"slapen\"],\"narrower\":[]"),
        json);
    assertTrue(json.contains("\"deprecated\":false,\"stated\":1,\"found\":0}"), json);
    assertTrue(json.endsWith("\"collections\":[]}\n"), json);
  }

  @Test
  void candidatesAsJsonSayWhereTheyStand() throws IOException {
    assertEquals(1, run("thesaurus", "kandidaten", "--json").status());
    String oogst = "De oogst is laat. Na de oogst, zegt men.\n\n";
    corpus.write("b.md", "---\ntitle: B\n---\n\n" + ("## O\n\n" + oogst).repeat(4));
    String json = run("thesaurus", "kandidaten", "--json", "--max", "1").out();
    assertTrue(json.startsWith("{\"version\":1,\"words\":[{\"words\":\"oogst\""), json);
    assertTrue(json.contains("\"file\":\"b.md\",\"line\":7,"), json);
  }

  @Test
  void whatSkosSaysMoreIsSummedUpAndKeptAndWhatIsWrongGivesStatusThree() throws IOException {
    String head =
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        <urn:x:s> a skos:ConceptScheme; dct:title "Bron"@nl .
        """;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      body.append(
          "<urn:x:c%d> a skos:Concept ; skos:inScheme <urn:x:s> ; skos:prefLabel \"c%d\"@en ;\n"
                  .formatted(i, i)
              + "  dct:creator \"ik\" ; skos:broader <urn:weg:%d> .\n".formatted(i));
    }
    body.append("<urn:x:g> a skos:Collection ; skos:member <urn:x:c1> .\n");
    Path file = Files.writeString(directory.resolve("s.ttl"), head + body);
    Ran ran = run("thesaurus", "importeer", file.toString());
    assertEquals(3, ran.status(), ran.err());
    assertTrue(
        ran.err()
            .contains("Bewaard in thesaurus.extra.ttl: dcterms:creator (9), skos:broader (9)."),
        ran.err());
    assertTrue(
        ran.err().contains("en nog 4 keer: Onbekend begrip … bij broader van …."), ran.err());
    assertTrue(
        ran.err()
            .contains(
                "Begrippen zonder Nederlands voorkeurslabel tonen dat van een andere taal (en: 9)."),
        ran.err());
    assertTrue(ran.out().contains("1 collectie erbij"), ran.out());
    String out = run("thesaurus", "exporteer").out();
    assertTrue(out.contains("<urn:x:s> a skos:ConceptScheme;\n  dcterms:title \"Bron\"@nl"), out);
    assertTrue(out.contains("<urn:x:c1> a skos:Concept;\n  skos:inScheme <urn:x:s>"), out);
    assertTrue(out.contains("dcterms:creator \"ik\""), out);
    assertEquals(1, copies());
    Ran again = run("thesaurus", "importeer", file.toString());
    assertEquals(1, copies());
    assertTrue(again.out().contains("9 ongewijzigd"), again.out());
    assertTrue(again.err().contains("De thesaurus blijft zoals hij is."), again.err());
  }

  @Test
  void replacingReplacesWhatIsKeptBesideAndABrokenFileBesideStopsTheImport() throws IOException {
    String head = "@prefix dct: <http://purl.org/dc/terms/> .\n";
    String concept =
        "<urn:proef#dutje> a <http://www.w3.org/2004/02/skos/core#Concept> ;\n"
            + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"dutje\"@nl ; dct:creator ";
    Path first =
        Files.writeString(directory.resolve("1.ttl"), head + concept + "[ dct:title \"A\" ] .");
    Path second = Files.writeString(directory.resolve("2.ttl"), head + concept + "\"B\" .");
    assertEquals(0, run("thesaurus", "importeer", first.toString()).status());
    assertTrue(run("thesaurus", "exporteer").out().contains("dcterms:title \"A\""));
    assertEquals(0, run("thesaurus", "importeer", second.toString(), "--vervang").status());
    String out = run("thesaurus", "exporteer").out();
    assertTrue(out.contains("dcterms:creator \"B\"") && !out.contains("\"A\""), out);
    corpus.write("thesaurus.extra.ttl", "<a> <b>\n<c");
    Ran broken = run("thesaurus", "importeer", first.toString());
    assertEquals(4, broken.status());
    assertTrue(
        broken.err().contains("thesaurus.extra.ttl:2: Dit is geen geldige Turtle"), broken.err());
  }

  @Test
  void aTableComesInWithACopyOfWhatStoodThere() throws IOException {
    Path table =
        Files.writeString(directory.resolve("t.csv"), "prefLabel;broader\nsluimeren;slapen\n");
    Ran trial = run("thesaurus", "importeer", table.toString(), "--proef");
    assertEquals(0, trial.status(), trial.err());
    assertTrue(trial.out().startsWith("1 nieuw: sluimeren"), trial.out());
    assertEquals(0, copies());
    Ran ran = run("thesaurus", "importeer", table.toString(), "--soort", "thema");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(1, copies());
    assertTrue(run("thesaurus").out().contains("  sluimeren"));
    Ran again = run("thesaurus", "importeer", table.toString());
    assertTrue(again.out().contains("1 ongewijzigd"), again.out());
    assertEquals(1, copies());
  }

  private long copies() throws IOException {
    try (Stream<Path> files = Files.list(corpus.directory())) {
      return files.filter(file -> file.toString().endsWith(".bak")).count();
    }
  }

  @Test
  void skosGoesOutAndComesBackUnchanged() {
    Path file = directory.resolve("uit/t.ttl");
    assertEquals(0, run("thesaurus", "exporteer", "--naar", file.toString()).status());
    Ran back = run("thesaurus", "importeer", file.toString());
    assertEquals(0, back.status(), back.err());
    assertTrue(back.out().contains("3 ongewijzigd"), back.out());
    assertTrue(run("thesaurus", "exporteer", "--als", "csv").out().contains("slapen;"));
  }

  @Test
  void whatCannotBeIsSaidInOneSentence() throws IOException {
    Path broken = Files.writeString(directory.resolve("b.ttl"), "<a> <b>\n<c");
    Ran ran = run("thesaurus", "importeer", broken.toString());
    assertEquals(4, ran.status());
    assertTrue(ran.err().contains("b.ttl:2: Dit is geen geldige Turtle"), ran.err());
    assertEquals(
        4, run("thesaurus", "importeer", directory.resolve("weg.rdf").toString()).status());
    assertEquals(2, run("thesaurus", "importeer", broken.toString(), "--soort", "dier").status());
    assertEquals(2, run("thesaurus", "exporteer", "--als", "pdf").status());
    assertEquals(2, run("thesaurus", "importeer").status());
    corpus.write("thesaurus.yaml", "scheme: urn:p\nconcepts:\n  - {prefLabel: x}\n");
    Path table = Files.writeString(directory.resolve("t.csv"), "prefLabel\nwieg\n");
    Ran refused = run("thesaurus", "importeer", table.toString());
    assertEquals(4, refused.status());
    assertTrue(refused.err().contains("Herstel dit eerst"), refused.err());
  }
}
