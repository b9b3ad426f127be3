package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.CorpusLock;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import naslag.thesaurus.exchange.Extra;
import naslag.thesaurus.exchange.Merge;
import naslag.thesaurus.exchange.Skos;
import naslag.thesaurus.exchange.ThesaurusCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "importeer",
    description = "Neemt begrippen over uit SKOS of een tabel.",
    synopsisHeading = "Gebruik: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOpties:%n",
    footerHeading = "%n",
    footer = {
      "Begrippen met dezelfde uri zijn hetzelfde begrip. Wat hier al stond, blijft",
      "staan, tenzij je --vervang zegt. Er blijft een kopie van thesaurus.yaml.",
      "Labels en noten in alle talen, notaties, relaties, matches, collecties,",
      "schema's, datums en wat vervallen is, komen in thesaurus.yaml. Al wat SKOS",
      "meer zegt, komt in thesaurus.extra.ttl ernaast; naslag thesaurus exporteer",
      "schrijft het weer mee."
    })
final class ThesaurusImportCommand extends CorpusCommand {
  private static final int MOST_NAMED = 10;

  @Parameters(
      paramLabel = "BESTAND",
      description = {
        "SKOS (Turtle, N-Triples, RDF/XML of JSON-LD),",
        "een tabel (.csv, .tsv) of een thesaurus.yaml."
      })
  private Path source = Path.of("");

  @Option(
      names = "--soort",
      paramLabel = "SOORT",
      description = "Wat nieuwe begrippen zijn: thema, beroep, plaats of woord.")
  private String kind = "";

  @Option(
      names = "--vervang",
      description = "Wat binnenkomt, vervangt wat hier over dat begrip stond.")
  private boolean replace;

  @Option(names = "--proef", description = "Toon wat er zou veranderen en schrijf niets.")
  private boolean trial;

  /** What a merge leads to; what was read of the file is no longer held. */
  private record Merged(Reading reading, Extra extra, boolean clean) {}

  @Override
  Exit run() throws IOException {
    ThesaurusStore store = ThesaurusStore.of(places(), terminal());
    Optional<Kind> asked = kind();
    return trial
        ? merge(store, asked)
        : CorpusLock.holding(
            store.file().getParent(), terminal()::waitForWriter, () -> merge(store, asked));
  }

  private Exit merge(ThesaurusStore store, Optional<Kind> asked) throws IOException {
    Thesaurus own = store.readWhole();
    Extra ownExtra = store.extra();
    Merged merged = merge(own, ownExtra, asked);
    Thesaurus after = merged.reading().thesaurus();
    if (trial) {
      terminal().say("Proef: er is niets geschreven.");
    } else if (after.equals(own) && merged.extra() == ownExtra) {
      terminal().say("De thesaurus blijft zoals hij is.");
    } else {
      Steps steps = new Steps(terminal());
      steps.begin("thesaurus schrijven");
      List<Path> copies = store.write(own, after, ownExtra, merged.extra());
      steps.done();
      copies.forEach(copy -> terminal().say("Wat er stond, is bewaard als " + copy + "."));
    }
    return merged.clean() ? Exit.OK : Exit.PARTLY;
  }

  private Merged merge(Thesaurus own, Extra ownExtra, Optional<Kind> asked) throws IOException {
    Steps steps = new Steps(terminal());
    steps.begin(source.getFileName() + " lezen");
    Incoming incoming = read(own);
    Skos.Read read = incoming.read();
    steps.done();
    ThesaurusReport report = new ThesaurusReport(terminal());
    report.say(source, read);
    if (read.reading().thesaurus().concepts().isEmpty()) {
      throw new Refusal(
          Exit.FAILED, source + " geeft geen enkel begrip; de thesaurus blijft zoals hij is.");
    }
    steps.begin(read.reading().thesaurus().concepts().size() + " begrippen samenvoegen");
    Merge.Result merged =
        Merge.of(
            own,
            read.reading().thesaurus(),
            replace ? Merge.Mode.REPLACE : Merge.Mode.ADD,
            asked,
            incoming.mentioned());
    steps.done();
    report.say(source, merged.reading().problems());
    tell("nieuw", merged.added());
    tell("gewijzigd", merged.changed());
    terminal().out().println(merged.same() + " ongewijzigd");
    tellGroups(own, merged.reading().thesaurus());
    return new Merged(
        merged.reading(),
        ownExtra.with(read.extra(), replace),
        read.reading().problems().isEmpty() && merged.reading().problems().isEmpty());
  }

  private Optional<Kind> kind() {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    for (Kind each : Kind.values()) {
      if (each.dutch().equalsIgnoreCase(kind)) {
        return Optional.of(each);
      }
    }
    throw new Refusal(
        Exit.USAGE, "de soort \"" + kind + "\" bestaat niet; kies thema, beroep, plaats of woord.");
  }

  /** What the file gives; {@code mentioned} has the ids of concepts that it only refers to. */
  private record Incoming(Skos.Read read, Set<String> mentioned) {}

  private Incoming read(Thesaurus own) throws IOException {
    if (!Files.isRegularFile(source)) {
      throw new Refusal(
          Exit.FAILED,
          Files.exists(source)
              ? source + " is geen bestand; geef een bestand met begrippen."
              : source + " bestaat niet; kijk de naam na.");
    }
    String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
      ThesaurusCsv.Table table = ThesaurusCsv.parse(Files.readAllBytes(source), own);
      return new Incoming(new Skos.Read(table.reading()), table.mentioned());
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      Extra.Read beside = Extra.beside(source);
      Reading reading = ThesaurusFile.read(source);
      return new Incoming(new Skos.Read(reading, beside.extra(), Map.of(), List.of()), Set.of());
    }
    return new Incoming(Skos.parse(Files.readAllBytes(source)), Set.of());
  }

  private void tellGroups(Thesaurus before, Thesaurus after) {
    long added =
        after.groups().stream()
            .filter(group -> before.groups().stream().noneMatch(g -> g.uri().equals(group.uri())))
            .count();
    if (added > 0) {
      terminal().out().println(added == 1 ? "1 collectie erbij" : added + " collecties erbij");
    }
  }

  private void tell(String what, List<String> labels) {
    String names = String.join(", ", labels.stream().limit(MOST_NAMED).toList());
    terminal()
        .out()
        .println(
            Terminal.harmless(
                labels.size()
                    + " "
                    + what
                    + (labels.isEmpty() ? "" : ": " + names)
                    + (labels.size() > MOST_NAMED ? ", …" : "")));
  }
}
