package naslag.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import naslag.search.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip, unpacked among the plugins of a node in a process of its own that has nothing else of
 * Naslag: loaded by OpenSearch with its own loader and its checks.
 */
class InstalledIT {
  @TempDir private Path directory;

  @Test
  void theZipIsAPluginThatAnswers() throws IOException, InterruptedException {
    unzip(Path.of(System.getProperty("naslag.plugin")), directory.resolve("n0/plugins/naslag"));
    List<Integer> ports = Nodes.free(2);
    Path said = directory.resolve("said.txt");
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPathWithoutNaslag(),
                OwnNode.class.getName(),
                directory.toString(),
                ports.get(0).toString(),
                ports.get(1).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (Shipped shipped = Shipped.in(directory)) {
      while (node.isAlive() && !Files.readString(said).contains(OwnNode.STARTED)) {
        Thread.sleep(100);
      }
      assertTrue(node.isAlive(), Files.readString(said));
      Nodes nodes = new Nodes(ports.get(1));
      nodes.load("imh", shipped.export(), 2);
      for (String question : List.of("5w mama moe", "gehegtheid", "hoe lang mag een baby huilen")) {
        assertEquals(
            Shipped.ids(shipped.ask(question, Filters.NONE)), nodes.ten(0, "imh", question));
      }
    } finally {
      node.outputWriter().close();
      node.waitFor();
    }
  }

  private static String classPathWithoutNaslag() {
    String own = System.getProperty("naslag.classes");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.startsWith(own))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void unzip(Path zip, Path to) throws IOException {
    Files.createDirectories(to);
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream files = new ZipInputStream(in)) {
      for (ZipEntry each = files.getNextEntry(); each != null; each = files.getNextEntry()) {
        Files.copy(files, to.resolve(each.getName()));
      }
    }
  }
}
