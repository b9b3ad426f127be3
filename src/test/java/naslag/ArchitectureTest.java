package naslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The package table of the design, held against the compiled classes with the JDK's own {@code
 * jdeps} and {@code javap}: dependencies point at data, and nobody knows {@code cli}.
 */
class ArchitectureTest {
  /**
   * package | may use of ours, which is cli in no row | may use of others: libraries, and modules
   * of the JDK beyond java.base.
   */
  private static final String TABLE =
      """
      age       | dutch                                  |
      dutch     |                                        | lucene
      thesaurus | dutch                                  | snakeyaml-engine
      thesaurus.exchange | thesaurus                     | rdf4j, titanium, fastcsv, java.xml
      corpus    | age                                    | commonmark, snakeyaml-engine
      intake.report   | corpus                                   |
      intake.source   | intake.report, corpus                    | jsoup, fastcsv
      intake.blocks   | intake.source, intake.report, corpus, dutch |
      intake.examples | intake.blocks, intake.source, intake.report, corpus, age, dutch |
      intake.markup   | intake.blocks, intake.source, intake.report, corpus | jsoup
      intake.text     | intake.blocks, intake.source, intake.report, corpus, dutch |
      intake.pdf      | intake.blocks, intake.source, intake.report, corpus, dutch | pdfbox, jsoup, java.desktop
      intake.html     | intake.markup, intake.blocks, intake.source, intake.report, corpus | jsoup
      intake.markdown | intake.markup, intake.blocks, intake.source, intake.report, corpus | commonmark, jsoup
      intake.office   | intake.markup, intake.blocks, intake.source, intake.report, corpus | jsoup, java.xml
      intake.docx     | intake.office, intake.markup, intake.blocks, intake.source, intake.report | jsoup
      intake.odt      | intake.office, intake.markup, intake.blocks, intake.source, intake.report | jsoup
      intake.pptx     | intake.office, intake.blocks, intake.source, intake.report | jsoup
      intake.rtf      | intake.office, intake.blocks, intake.source, intake.report | jsoup
      intake.epub     | intake.markup, intake.blocks, intake.source, intake.report, corpus | jsoup
      intake          | intake.text, intake.pdf, intake.html, intake.markdown, intake.docx, intake.odt, intake.pptx, intake.rtf, intake.epub, intake.examples, intake.blocks, intake.source, intake.report, corpus, dutch |
      index     | corpus, age, dutch, thesaurus          | lucene, java.logging
      search.query | dutch                               | lucene
      search    | search.query, index, corpus, age, dutch, thesaurus | lucene
      related   | index, corpus, age                     | lucene
      check     | corpus, thesaurus, age, dutch          |
      evaluate  | search, index, corpus                  | lucene, jackson
      show.cite | index, corpus                          | jackson
      show      | show.cite, search, related, index, corpus, age, dutch | jte, jackson, fastcsv
      web       | show, show.cite, search, related, index, corpus, age, intake |
      cli       | *                                      | picocli
      """;

  /** The packages of each library, subpackages included; what only annotates, everyone may use. */
  private static final String LIBRARIES =
      """
      lucene: org.apache.lucene org.tartarus.snowball
      snakeyaml-engine: org.snakeyaml.engine
      rdf4j: org.eclipse.rdf4j
      titanium: com.apicatalog jakarta.json
      fastcsv: de.siegmar.fastcsv
      commonmark: org.commonmark
      pdfbox: org.apache.pdfbox
      jsoup: org.jsoup
      jackson: tools.jackson com.fasterxml.jackson
      jte: gg.jte
      picocli: picocli
      : org.jspecify
      """;

  private record Row(Set<String> ours, Set<String> others) {}

  /** The root package has no class, only its description. */
  private static final Row THE_DIAGRAM = new Row(Set.of(), Set.of());

  /**
   * One package uses another: {@code module} is the JDK's module that holds it, or "not found" for
   * a library.
   */
  private record Edge(String from, String to, String module) {}

  private static final Pattern EDGE = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s+(.*?)\\s*$");

  private static final Path CLASSES = classes();

  private static Path classes() {
    try {
      return Path.of(
          naslag.cli.Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyPackageUsesOnlyWhatTheTableAllows() {
    Map<String, Row> table = table();
    List<String> breaches = new ArrayList<>();
    for (Edge edge : edges("-verbose:package", "-filter:package")) {
      Row row = edge.from().equals("naslag") ? THE_DIAGRAM : table.get(ours(edge.from()));
      if (row == null) {
        breaches.add(edge.from() + " has no row in the table");
      } else if (edge.to().startsWith("naslag")) {
        if (!row.ours().contains("*") && !row.ours().contains(ours(edge.to()))) {
          breaches.add(edge.from() + " -> " + edge.to());
        }
      } else {
        String other = other(edge);
        if (!other.isEmpty() && !row.others().contains(other)) {
          breaches.add(edge.from() + " -> " + edge.to() + " (" + other + ")");
        }
      }
    }
    assertEquals("", String.join("\n", breaches));
  }

  @Test
  void theTableHasEveryPackageAndEachSaysWhatItGives() throws IOException {
    Set<String> packages = new TreeSet<>();
    Path root = CLASSES.resolve("naslag");
    for (Path file : FileTree.below(root)) {
      if (file.toString().endsWith(".class") && !file.getParent().equals(root)) {
        packages.add(root.relativize(file.getParent()).toString().replace('/', '.'));
      }
    }
    assertEquals(table().keySet().stream().sorted().toList(), List.copyOf(packages));
  }

  @Test
  void noLuceneTypeStandsInAPublicSignatureOfSearch() {
    assertEquals(
        List.of(),
        edges("-apionly", "-verbose:package", "-filter:package").stream()
            .filter(e -> e.from().equals("naslag.search") && e.to().startsWith("org.apache.lucene"))
            .toList());
  }

  @Test
  void onlyCliPrintsAndExits() throws IOException {
    List<String> classes =
        FileTree.below(CLASSES).stream()
            .filter(f -> !f.startsWith(CLASSES.resolve("naslag/cli")))
            .map(Path::toString)
            .filter(name -> name.endsWith(".class"))
            .toList();
    List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
    arguments.addAll(classes);
    String listing = run("javap", arguments);
    assertTrue(listing.contains("invokevirtual"), "javap listed no code");
    Pattern forbidden =
        Pattern.compile(
            "java/lang/System\\.(?:out|err|in):|java/lang/System\\.exit:|java/lang/Runtime\\.(?:exit|halt):|printStackTrace");
    List<String> breaches = new ArrayList<>();
    String where = "";
    for (String line : listing.lines().toList()) {
      if (line.startsWith("Compiled from")) {
        where = line;
      } else if (forbidden.matcher(line).find()) {
        breaches.add(where + ": " + line.strip());
      }
    }
    assertEquals(List.of(), breaches);
  }

  /** The rows of the table by package. */
  private static Map<String, Row> table() {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      rows.put(cells[0].strip(), new Row(names(cells[1]), names(cells[2])));
    }
    return rows;
  }

  private static Set<String> names(String cell) {
    return Pattern.compile(",").splitAsStream(cell).map(String::strip).collect(Collectors.toSet());
  }

  private static String ours(String name) {
    return name.equals("naslag") ? "" : name.substring("naslag.".length());
  }

  /** The library or JDK module an edge leads to; empty for what everyone may use. */
  private static String other(Edge edge) {
    for (String library : LIBRARIES.lines().toList()) {
      int colon = library.indexOf(':');
      for (String root : library.substring(colon + 2).split(" ")) {
        if ((edge.to() + ".").startsWith(root + ".")) {
          return library.substring(0, colon);
        }
      }
    }
    return edge.module().equals("java.base") ? "" : edge.module();
  }

  private static List<Edge> edges(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(CLASSES.toString());
    List<Edge> edges = new ArrayList<>();
    for (String line : run("jdeps", arguments).lines().toList()) {
      Matcher matcher = EDGE.matcher(line);
      if (matcher.matches() && matcher.group(1).startsWith("naslag")) {
        edges.add(new Edge(matcher.group(1), matcher.group(2), matcher.group(3)));
      }
    }
    assertTrue(edges.size() > 10, "jdeps found no packages");
    return edges;
  }

  private static String run(String tool, List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
            .run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(new String[0]));
    assertEquals(0, status, () -> err + out.toString());
    return out.toString();
  }
}
