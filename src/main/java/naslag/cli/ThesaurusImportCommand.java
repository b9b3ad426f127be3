package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.cli.Main.Exit;
import naslag.corpus.CorpusLock;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import naslag.thesaurus.exchange.Extra;
import naslag.thesaurus.exchange.Merge;
import naslag.thesaurus.exchange.Skos;
import naslag.thesaurus.exchange.ThesaurusCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "importeer")
final class ThesaurusImportCommand extends CorpusCommand {
  private static final int MOST_NAMED = 10;

  @Parameters(paramLabel = "BESTAND")
  private Path source = Path.of("");

  @Option(names = "--soort", paramLabel = "SOORT")
  private @Nullable Kind kind;

  @Option(names = "--vervang")
  private boolean replace;

  @Option(names = "--proef")
  private boolean trial;

  /** What a merge leads to; what was read of the file is no longer held. */
  private record Merged(Reading reading, Extra extra, boolean clean) {}

  @Override
  Exit run() throws IOException {
    ThesaurusStore store = ThesaurusStore.of(places(), terminal());
    return trial
        ? merge(store)
        : CorpusLock.holding(
            store.file().getParent(), terminal()::waitForWriter, () -> merge(store));
  }

  private Exit merge(ThesaurusStore store) throws IOException {
    Thesaurus own = store.readWhole();
    Extra ownExtra = store.extra();
    Merged merged = merge(own, ownExtra);
    Thesaurus after = merged.reading().thesaurus();
    if (trial) {
      say("Proef: er is niets geschreven.");
    } else if (after.equals(own) && merged.extra() == ownExtra) {
      say("De thesaurus blijft zoals hij is.");
    } else {
      Terminal.ProgressLine progress = new Terminal.ProgressLine(terminal());
      progress.show("thesaurus schrijven…");
      List<Path> copies = store.write(own, after, ownExtra, merged.extra());
      progress.clear();
      copies.forEach(copy -> say("Wat er stond, is bewaard als " + copy + "."));
    }
    return merged.clean() ? Exit.OK : Exit.PARTLY;
  }

  private Merged merge(Thesaurus own, Extra ownExtra) throws IOException {
    Terminal.ProgressLine progress = new Terminal.ProgressLine(terminal());
    progress.show(source.getFileName() + " lezen…");
    Skos.Read read = read(own);
    progress.clear();
    ThesaurusStore.say(terminal(), source, read);
    if (read.reading().thesaurus().concepts().isEmpty()) {
      throw Refusal.failed(source + " geeft geen enkel begrip; de thesaurus blijft zoals hij is.");
    }
    progress.show(read.reading().thesaurus().concepts().size() + " begrippen samenvoegen…");
    Merge.Mode mode = replace ? Merge.Mode.REPLACE : Merge.Mode.ADD;
    Thesaurus other = read.reading().thesaurus();
    Merge.Result merged = Merge.of(own, other, mode, Optional.ofNullable(kind), read.mentioned());
    progress.clear();
    ThesaurusStore.say(terminal(), source, merged.reading().problems());
    tell("nieuw", merged.added());
    tell("gewijzigd", merged.changed());
    out().println(merged.same() + " ongewijzigd");
    tellGroups(own, merged.reading().thesaurus());
    return new Merged(
        merged.reading(),
        ownExtra.with(read.extra(), replace),
        read.reading().problems().isEmpty() && merged.reading().problems().isEmpty());
  }

  static Kind kind(String written) {
    String sentence = "de soort \"%s\" bestaat niet; kies thema, beroep, plaats of woord.";
    return Kind.ofDutch(written).orElseThrow(() -> Refusal.usage(sentence, written));
  }

  private Skos.Read read(Thesaurus own) throws IOException {
    if (!Files.isRegularFile(source)) {
      throw Refusal.failed(
          Files.exists(source)
              ? source + " is geen bestand; geef een bestand met begrippen."
              : source + " bestaat niet; kijk de naam na.");
    }
    String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
      return ThesaurusCsv.parse(Files.readAllBytes(source), own);
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      Extra.Read beside = Extra.beside(source);
      Reading reading = ThesaurusFile.read(source);
      return new Skos.Read(reading, Set.of(), beside.extra(), Map.of(), List.of());
    }
    return Skos.parse(Files.readAllBytes(source));
  }

  private void tellGroups(Thesaurus before, Thesaurus after) {
    long added =
        after.groups().stream()
            .filter(group -> before.groups().stream().noneMatch(g -> g.uri().equals(group.uri())))
            .count();
    if (added > 0) {
      out().println(Terminal.counted(added, "collectie", "collecties") + " erbij");
    }
  }

  private void tell(String what, List<String> labels) {
    String names = String.join(", ", labels.stream().limit(MOST_NAMED).toList());
    String more = labels.size() > MOST_NAMED ? ", …" : "";
    String which = labels.isEmpty() ? "" : ": " + names + more;
    out().println(Terminal.harmless(labels.size() + " " + what + which));
  }
}
