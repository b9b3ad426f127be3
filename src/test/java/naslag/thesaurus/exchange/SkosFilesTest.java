package naslag.thesaurus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import naslag.FileTree;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes of the SKOS that institutions publish, in words of our own: files named after what
 * they try, each with an {@code .expected} file that holds all that is read of it.
 */
class SkosFilesTest {
  private static final Path FILES = Path.of("src/test/resources/naslag/thesaurus/exchange/skos");

  static List<Path> files() throws IOException {
    return FileTree.in(FILES).stream()
        .filter(file -> !file.toString().endsWith(".expected"))
        .toList();
  }

  /** The files that are read without a problem. */
  static List<Path> soundFiles() throws IOException {
    return files().stream().filter(file -> read(file).reading().problems().isEmpty()).toList();
  }

  private static Skos.Read read(Path file) {
    return Skos.parse(bytes(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileGivesWhatIsExpectedOfIt(Path file) throws IOException {
    Skos.Read read = read(file);
    StringBuilder shown = new StringBuilder(ThesaurusFile.write(read.reading().thesaurus()));
    read.reading()
        .problems()
        .forEach(p -> shown.append("# " + p.line() + ": " + p.message() + "\n"));
    read.remarks().forEach(remark -> shown.append("# ").append(remark).append('\n'));
    read.kept().forEach((name, n) -> shown.append("# " + n + " kept of " + name + "\n"));
    assertEquals(
        Files.readString(FILES.resolve(file.getFileName() + ".expected")), shown.toString());
  }

  /**
   * Out as Turtle and in again gives the same; so does the YAML with the file beside it. What goes
   * out says all that came in.
   */
  @ParameterizedTest
  @MethodSource("soundFiles")
  void whatGoesOutSaysAllThatCameInAndComesBackEqual(Path file) {
    Skos.Read read = read(file);
    Thesaurus thesaurus = read.reading().thesaurus();
    String out = Skos.writeTurtle(thesaurus, read.extra());
    Skos.Read again = SkosTest.read(out);
    assertEquals(new Reading(thesaurus, List.of()), again.reading());
    assertEquals(read.kept(), again.kept());
    assertEquals(out, Skos.writeTurtle(again.reading().thesaurus(), again.extra()));
    assertTrue(
        Models.isSubset(model(bytes(file)), model(out.getBytes(StandardCharsets.UTF_8))), out);
    assertEquals(
        new Reading(thesaurus, List.of()), ThesaurusFile.parse(ThesaurusFile.write(thesaurus)));
    Extra beside = Extra.read(read.extra().write().getBytes(StandardCharsets.UTF_8)).extra();
    assertEquals(out, Skos.writeTurtle(thesaurus, beside));
  }

  @Test
  void membersInOrderAreWrittenAsAList() {
    Skos.Read read = read(FILES.resolve("groups-come-back-with-their-order-and-their-members.ttl"));
    String out = Skos.writeTurtle(read.reading().thesaurus(), read.extra());
    assertTrue(
        out.contains("skos:memberList (<http://voorbeeld.test/b> <http://voorbeeld.test/a>)"), out);
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
}
