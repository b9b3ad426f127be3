package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.corpus.FrontPage;
import naslag.corpus.Rights;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.web.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "pak")
final class PackCommand extends CorpusCommand {
  private static final double MEGA = 1e6;

  @Option(names = "--als", paramLabel = "VORM", required = true)
  private String form = "";

  @Option(
      names = {"--naar", "--uit"},
      paramLabel = "BESTAND")
  private Path file = Path.of("naslag.html");

  @Option(names = "--vervang")
  private boolean overwrite;

  @Option(names = "--ook-zonder-licentie")
  private boolean unlicensed;

  @Override
  Exit run() throws IOException {
    Refusal.usageIf(!form.equals("html"), "pak maakt geen %s; geef --als html.", form);
    Refusal.usageIf(
        Files.isDirectory(file), "%s is een map; geef met --naar de naam van een bestand.", file);
    if (Files.exists(file) && !overwrite) {
      throw isThere();
    }
    Corpus corpus = places().corpusThatExists();
    Map<Rights, List<WorkInfo>> staying = new TreeMap<>();
    String page;
    try (PassageIndex index = new Library(List.of(places()), terminal()).open(true)) {
      List<WorkInfo> works = index.works();
      for (WorkInfo work : works) {
        Rights rights = Rights.of(work.metadata().rights());
        if (rights == Rights.FORBIDDEN || (rights == Rights.UNKNOWN && !unlicensed)) {
          staying.computeIfAbsent(rights, r -> new ArrayList<>()).add(work);
        }
      }
      staying.forEach((rights, left) -> say("Blijft eruit: %s", sentence(rights, left)));
      List<WorkInfo> left = staying.values().stream().flatMap(List::stream).toList();
      if (left.size() == works.size()) {
        throw Refusal.failed("er is geen werk dat doorgegeven mag worden, dus geen bestand.");
      }
      say("Het bestand maken duurt even…");
      page =
          left.isEmpty() ? Edition.of(index, List.of(FrontPage.of(corpus))) : without(left, corpus);
    }
    write(page);
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    String size = String.format(Locale.forLanguageTag("nl"), "%.1f", bytes / MEGA);
    say(
        "Geschreven: %s (%s MB). Het opent in een browser, zonder Naslag en zonder net.",
        file, size);
    return staying.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  private static String sentence(Rights rights, List<WorkInfo> works) {
    String titles =
        works.stream()
            .map(work -> "\"" + work.metadata().title() + "\"")
            .collect(Collectors.joining(", "));
    return titles
        + (rights == Rights.FORBIDDEN
            ? "; de rechten van het werk verbieden het."
            : "; wat ermee mag, staat er niet bij. Zet rights: in het werk, of geef"
                + " --ook-zonder-licentie als je het mag.");
  }

  /** A word that only a work has which stays behind may not go along either. */
  private static String without(List<WorkInfo> left, Corpus corpus) throws IOException {
    Path scratch = Files.createTempDirectory("naslag-pak");
    try {
      Path copy = scratch.resolve("corpus");
      copy(corpus.directory(), copy, left.stream().map(WorkInfo::file).toList());
      Corpus rest = Corpus.at(copy);
      Path directory = scratch.resolve("index");
      var unused = new IndexBuilder(rest, directory).refresh(true, Progress.SILENT);
      try (PassageIndex index = PassageIndex.openToServe(directory).orElseThrow()) {
        return Edition.of(index, List.of(FrontPage.of(rest)));
      }
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void copy(Path from, Path to, List<String> without) throws IOException {
    List<Path> leave = without.stream().map(from::resolve).toList();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path name = from.relativize(each);
        boolean hidden = false;
        for (Path part : name) {
          hidden |= part.toString().startsWith(".");
        }
        if (!hidden && !leave.contains(each)) {
          Path copied = to.resolve(name);
          Files.createDirectories(copied.getParent());
          Files.copy(each, copied);
        }
      }
    }
  }

  private void write(String page) throws IOException {
    try {
      if (overwrite) {
        AtomicFile.write(file, page);
      } else {
        AtomicFile.writeNew(file, page);
      }
    } catch (FileAlreadyExistsException e) {
      throw isThere();
    }
  }

  private Refusal isThere() {
    return Refusal.failed(file + " is er al; kies een andere naam, of zet --vervang erbij.");
  }
}
