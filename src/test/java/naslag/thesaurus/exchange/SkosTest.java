package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.Lines;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.Specimen;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkosTest {
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
  @MethodSource("naslag.thesaurus.Specimen#oddTexts")
  void everyFieldComesBackEqual(String text) {
    Map<String, List<String>> values = new HashMap<>(Specimen.filledWith(text).values());
    values.put("prefLabel", List.of("a" + text + "b"));
    values.put("label@fr-BE", List.of("un"));
    values.put("label@en-x-hidden", List.of("oen"));
    values.put("broader", List.of("urn-x"));
    values.put("related", List.of("urn-x"));
    Concept concept = new Concept("eigen-id", "http://voorbeeld.test/c/123", Kind.PLACE, values);
    Concept above = new Concept("urn-x", "urn:x", Kind.WORD, Map.of("prefLabel", List.of("boven")));
    Map<String, String> others = Map.of("urn:ander", "");
    List<Concept> concepts = List.of(concept, above);
    Thesaurus thesaurus =
        new Thesaurus("urn:proef", "Titel " + text + "x", others, concepts, List.of());
    assertEquals(new Reading(thesaurus, List.of()), turtle(written(thesaurus)));
  }

  @ParameterizedTest
  @EmptySource
  @Lines("broken.txt")
  void whatGivesNoConceptGivesAProblemAndNoException(String file) {
    Reading reading = turtle(file);
    assertEquals(1, reading.problems().size(), reading.toString());
    assertTrue(reading.thesaurus().concepts().isEmpty());
  }

  @Test
  void deepNestingGivesAProblemAndNoException() {
    assertFalse(turtle("<a> <b> " + "[ <c> ".repeat(100_000)).problems().isEmpty());
    assertFalse(turtle("<a> <b> " + "( ".repeat(100_000)).problems().isEmpty());
    // A later JDK has a bound of its own for XML, below ours.
    String xml = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='urn:'>";
    assertFalse(turtle(xml + "<s:Concept><s:narrower>".repeat(50_000)).problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>", "PK\u0003\u0004x", "@forAll :x ."})
  void anotherFormIsNamedWithTheWayOut(String text) {
    Skos.Read read = Skos.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    Fault problem = read.reading().problems().getFirst();
    assertEquals(1, problem.line());
    assertTrue(problem.message().matches("Dit is [^;]*; .*"), problem.message());
  }

  @Test
  void whatRaptorMakesOfOurTurtleComesBackEqual(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path shipped = Path.of("corpus/thesaurus.yaml");
    Thesaurus thesaurus = ThesaurusFile.read(shipped).thesaurus();
    Path turtle = Files.writeString(directory.resolve("t.ttl"), written(thesaurus));
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
    Merge.Result merged = Merge.of(thesaurus, back, Merge.Mode.ADD, Optional.empty(), Set.of());
    assertEquals(List.of(), merged.added());
    assertEquals(List.of(), merged.changed());
    assertEquals(thesaurus.concepts().size(), merged.same());
  }
}
