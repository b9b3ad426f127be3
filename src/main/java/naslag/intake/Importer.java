package naslag.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Metadata;
import naslag.corpus.Slug;
import naslag.corpus.Work;
import naslag.corpus.WorkField;
import naslag.corpus.WorkFile;
import naslag.intake.ImportStore.Sidecar;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.blocks.Extraction;
import naslag.intake.html.HtmlFolder;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportReport;
import naslag.intake.report.Repair;
import naslag.intake.source.Digests;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SideRecord;
import naslag.intake.source.Source;
import naslag.intake.source.SourceFile;
import naslag.intake.source.Typography;

/** Brings files into a corpus: reads, repairs, proves the product, and writes it at once or not. */
public final class Importer {
  /** The version of the rules: raise it when the same file would give another work. */
  static final String VERSION = "4";

  /** Where imports go in a corpus; the corpus that ships stays as it is. */
  public static final String OWN = "eigen";

  private final Path corpus;
  private final ImportStore store;

  private final String thesaurus;
  private final IntConsumer progress;
  private final Runnable waiting;
  private final Asker asker;

  private Importer(
      Path corpus, String thesaurus, IntConsumer progress, Runnable waiting, Asker asker) {
    this.corpus = corpus;
    this.store = new ImportStore(corpus.resolve(OWN));
    this.thesaurus = thesaurus;
    this.progress = progress;
    this.waiting = waiting;
    this.asker = asker;
  }

  /** Into a corpus; the directory need not exist yet, it is made with the first work. */
  public static Importer into(Path corpus) {
    return into(corpus, "", page -> {}, () -> {}, Asker.NOBODY);
  }

  /**
   * The same.
   *
   * @param thesaurus what a corpus gets that has none; "" for nothing
   * @param progress is told the number of each page of a long file when it was read
   * @param waiting is told when another process writes in the corpus and this one waits for it
   * @param asker is asked for what is still missing when a file and its record were read
   */
  public static Importer into(
      Path corpus, String thesaurus, IntConsumer progress, Runnable waiting, Asker asker) {
    return new Importer(corpus, thesaurus, progress, waiting, asker);
  }

  /** Where a corpus keeps what imports remember: origins, reports, copies. */
  public static Path memory(Path corpus) {
    return corpus.resolve(OWN).resolve(ImportStore.MEMORY);
  }

  /**
   * Imports one file.
   *
   * @param source a text, pdf, docx, epub or html file, or a folder whose html pages are one work
   * @throws IOException when the corpus cannot be read or written; what is wrong with the source is
   *     an {@link Outcome.Refused}
   */
  public Outcome importFile(Path source, ImportOptions options) throws IOException {
    Optional<HtmlFolder> folder =
        Files.isDirectory(source) ? HtmlFolder.in(source) : Optional.empty();
    SourceFile file =
        folder.isPresent()
            ? new SourceFile.Opened(SourceFile.Format.FOLDER, source, folder.get().digest())
            : SourceFile.read(source);
    return switch (file) {
      case SourceFile.Unreadable(String reason) -> new Outcome.Refused(reason);
      case SourceFile.Opened readable -> importRead(readable, options);
    };
  }

  private Outcome importRead(SourceFile.Opened file, ImportOptions options) throws IOException {
    Path source = file.path();
    String digest = file.digest();
    if (Files.exists(corpus) && !Files.isDirectory(corpus)) {
      return new Outcome.Refused(
          corpus.getFileName() + " is geen map; kies een map voor je verzameling.");
    }
    String name = source.getFileName().toString();
    String stem = Slug.of(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    Path output = store.work(stem);
    Optional<SideRecord.Found> record = SideRecord.beside(source);
    String optionsDigest =
        Digests.of(
            options.title()
                + "\n"
                + options.creators()
                + "\n"
                + options.date()
                + record.map(r -> "\n" + r.metadata()).orElse(""));
    String where = source.toAbsolutePath().normalize().toString();
    Sidecar now = new Sidecar(where, digest, VERSION, optionsDigest, "");
    if (!options.trial()) {
      Optional<Outcome> keep = store.keep(stem, now, options);
      if (keep.isPresent()) {
        return keep.get();
      }
    }
    ImportLog log = new ImportLog();
    FoundMetadata said = options.said();
    if (record.isPresent()) {
      said = said.or(record.get().metadata());
      log.repaired(0, Repair.Kind.METADATA, "uit " + record.get().name());
    }
    Converted made;
    try {
      switch (Formats.read(new Source(file, said, progress), log)) {
        case Extraction.Refused(String reason) -> {
          return new Outcome.Refused(reason);
        }
        case Extraction.Content content -> made = WorkMaker.make(content, name, log);
      }
    } catch (OutOfMemoryError e) {
      // One file that memory does not hold is refused; the others go on.
      return new Outcome.Refused(
          name + " is te groot voor het geheugen; knip het in delen en lees die apart in.");
    } catch (StackOverflowError e) {
      return new Outcome.Refused(Extraction.Refused.tangled(name).reason());
    }
    Converted converted = made.with(asked(name, made.work(), log));
    String markdown = MarkdownWriter.write(converted.work());
    Optional<String> fault = fault(converted, stem, markdown);
    if (fault.isPresent()) {
      return new Outcome.Refused(
          name
              + " kon niet zonder verlies worden omgezet ("
              + fault.get()
              + "); er is niets geschreven, meld dit met het bestand erbij.");
    }
    ImportReport report =
        ReportMaker.of(name, converted, MarkdownReader.read(stem, stem + ".md", markdown), log);
    if (options.trial()) {
      return new Outcome.Tried(output, report, markdown);
    }
    Sidecar sidecar = new Sidecar(where, digest, VERSION, optionsDigest, Digests.of(markdown));
    try {
      return locked(
          () -> {
            // Another import may have put a work there while this one was read.
            Optional<Outcome> keep = store.keep(stem, now, options);
            return keep.isPresent()
                ? keep.get()
                : store.put(missingThesaurus(), stem, markdown, report, sidecar);
          });
    } catch (AccessDeniedException e) {
      return new Outcome.Refused(
          "je mag niet schrijven in "
              + store.works()
              + "; vraag er schrijfrechten voor of kies een andere"
              + " verzameling met --corpus.");
    }
  }

  /** Who may write works and nothing else in a corpus, locks the directory of the works. */
  private Outcome locked(CorpusLock.Writing<Outcome> writing) throws IOException {
    boolean fixed = Files.isDirectory(corpus) && !Files.isWritable(corpus);
    return CorpusLock.holding(fixed ? store.works() : corpus, waiting, writing);
  }

  private Map<Path, String> missingThesaurus() {
    Path file = corpus.resolve(Corpus.THESAURUS);
    return thesaurus.isEmpty() || Files.exists(file) ? Map.of() : Map.of(file, thesaurus);
  }

  /** The work with what a person answered; what nobody knows is noted. */
  private Work asked(String name, Work work, ImportLog log) {
    Metadata known = work.metadata();
    Asker.Missing missing =
        new Asker.Missing(
            known.title().equals(Typography.titleOf(name)),
            known.creators().isEmpty(),
            known.date().isEmpty());
    Asker.Answers answers =
        missing.any() ? asker.ask(name, missing) : new Asker.Answers("", List.of(), "");
    Metadata told =
        known
            .with(WorkField.TITLE, answers.title().isEmpty() ? known.title() : answers.title())
            .with(
                WorkField.CREATOR,
                answers.creators().isEmpty() ? known.creators() : answers.creators())
            .with(WorkField.DATE, answers.date().isEmpty() ? known.date() : answers.date());
    if (told.title().equals(Typography.titleOf(name))) {
      log.lookAt(0, "de titel is de naam van het bestand; geef een betere met --titel.");
    }
    if (told.creators().isEmpty()) {
      log.lookAt(0, "de tekst noemt geen auteur; geef die met --auteur.");
    }
    return new Work(told, work.sections());
  }

  /** What the product would lose, in words; empty when it is whole. */
  private static Optional<String> fault(Converted converted, String stem, String markdown) {
    WorkFile read = MarkdownReader.read(stem, stem + ".md", markdown);
    if (!read.work().equals(converted.work())) {
      return Optional.of("de tekst lijkt op een plaats op opmaak");
    }
    return converted.difference().map(where -> "bij “" + where + "”");
  }
}
