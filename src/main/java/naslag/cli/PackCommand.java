package naslag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.corpus.FrontPage;
import naslag.corpus.MovedIds;
import naslag.corpus.Parcel;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.corpus.Rights.Audience;
import naslag.corpus.Slug;
import naslag.evaluate.SharedQuestions;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.web.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "pak")
final class PackCommand extends CorpusCommand {
  private static final double MEGA = 1e6;

  /** What the file is. */
  enum Form {
    PAKKET(".naslag", "Wie het krijgt, neemt het in gebruik met naslag haal."),
    HTML(".html", "Het opent in een browser, zonder Naslag en zonder net.");

    final String end;
    final String use;

    Form(String end, String use) {
      this.end = end;
      this.use = use;
    }
  }

  @Option(names = "--als", paramLabel = "VORM")
  private Form form = Form.PAKKET;

  @Option(names = "--voor", paramLabel = "WIE")
  private Audience audience = Audience.BUITEN;

  @Option(
      names = {"--naar", "--uit"},
      paramLabel = "BESTAND")
  private @Nullable Path named;

  @Mixin private OutFile written = new OutFile();

  @Option(names = "--ook-zonder-licentie")
  private boolean unlicensed;

  @Override
  Exit run() throws IOException {
    Corpus corpus = places().corpusThatExists();
    String name = Slug.of(String.valueOf(corpus.directory().getFileName()));
    Path file = named != null ? named : Path.of(name + form.end);
    written.check(file, "--naar");
    List<WorkInfo> left;
    try (PassageIndex index = libraryOfOne().open(true)) {
      List<WorkInfo> works = index.works();
      left =
          works.stream()
              .filter(work -> !Rights.allow(work.metadata().rights(), audience, unlicensed))
              .toList();
      ExportCommand.byRights(left.stream())
          .forEach((why, titles) -> say("Blijft eruit: %s", String.join(", ", titles) + why));
      if (left.size() == works.size()) {
        throw Refusal.failed("er is geen werk dat doorgegeven mag worden, dus geen bestand.");
      }
      say("Het bestand maken duurt even…");
      if (form == Form.PAKKET) {
        Parcel.write(corpus, name, Instant.now(), part(corpus, index, left), file);
      } else {
        written.write(
            file,
            Stream.of(
                left.isEmpty()
                    ? Edition.of(index, List.of(FrontPage.of(corpus)))
                    : without(corpus, part(corpus, index, left))));
      }
    }
    String size = String.format(Locale.forLanguageTag("nl"), "%.1f", Files.size(file) / MEGA);
    say("Geschreven: %s (%s MB). %s", file, size, form.use);
    return left.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  /** One of the words that an option takes. */
  static <E extends Enum<E>> ITypeConverter<E> oneOf(Class<E> all) {
    return word -> {
      for (E each : all.getEnumConstants()) {
        if (each.name().equalsIgnoreCase(word.strip())) {
          return each;
        }
      }
      String names = Arrays.toString(all.getEnumConstants()).toLowerCase(Locale.ROOT);
      throw Refusal.usage("\"%s\" kan hier niet staan; kies uit %s.", word, names);
    };
  }

  /** What goes along of a corpus without some works: nothing that quotes or names them. */
  private static Parcel.Part part(Corpus corpus, PassageIndex index, List<WorkInfo> left)
      throws IOException {
    Set<String> files = new HashSet<>();
    Set<String> ids = new HashSet<>();
    List<Passage> passages = new ArrayList<>();
    for (WorkInfo work : left) {
      int name = work.file().lastIndexOf('/') + 1;
      files.add(work.file());
      files.add(
          work.file().substring(0, name)
              + ".naslag/"
              + work.file().substring(name).replaceFirst("\\.md$", ".verslag.txt"));
      ids.add(work.id());
      index.passagesOf(work.file()).forEach(found -> passages.add(found.passage()));
    }
    String questions = Corpus.SideFile.QUESTIONS.fileName();
    return (file, bytes) -> {
      if (files.contains(file)) {
        return Optional.empty();
      }
      if (left.isEmpty() || !(file.equals(questions) || file.equals(MovedIds.FILE))) {
        return Optional.of(bytes);
      }
      String text =
          file.equals(questions)
              ? SharedQuestions.without(corpus.directory().resolve(file), passages)
              : MovedIds.in(corpus.directory()).without(ids);
      return Optional.of(text.getBytes(UTF_8)).filter(rest -> rest.length > 0);
    };
  }

  /** A word that only a work has which stays behind may not go along either. */
  private static String without(Corpus corpus, Parcel.Part part) throws IOException {
    Path scratch = Files.createTempDirectory("naslag-pak");
    try {
      Path packed = scratch.resolve("pakket");
      Path copy = scratch.resolve("corpus");
      Parcel.write(corpus, "corpus", Instant.now(), part, packed);
      try (Parcel parcel = Parcel.open(packed)) {
        parcel.unpack(copy);
      }
      Corpus rest = Corpus.at(copy);
      Path directory = scratch.resolve("index");
      var unused = new IndexBuilder(rest, directory).refresh(true, Progress.SILENT);
      try (PassageIndex index = PassageIndex.openToServe(directory).orElseThrow()) {
        return Edition.of(index, List.of(FrontPage.of(rest)));
      }
    } finally {
      AtomicFile.deleteDirectory(scratch);
    }
  }
}
