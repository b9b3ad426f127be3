package naslag.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Metadata;
import naslag.corpus.Work;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.intake.ImportStore.Placed;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.blocks.Extraction;
import naslag.intake.docx.DocxReader;
import naslag.intake.epub.EpubReader;
import naslag.intake.html.HtmlReader;
import naslag.intake.html.HtmlReader.HtmlFolder;
import naslag.intake.markdown.NoteReader;
import naslag.intake.odt.OdtReader;
import naslag.intake.pdf.PdfReader;
import naslag.intake.pptx.PptxReader;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.report.ImportReport;
import naslag.intake.rtf.RtfReader;
import naslag.intake.source.BoundedZip;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SideRecord;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Digests;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.text.TextReader;

/** Brings files into a corpus: reads, repairs, proves the product, and writes it at once or not. */
public final class Importer {
  /** The version of the rules: raise it when the same file would give another work. */
  static final String VERSION = "10";

  /** Where imports go in a corpus; the corpus that ships stays as it is. */
  public static final String OWN = "eigen";

  private final Path corpus;
  private final String thesaurus;
  private final IntConsumer progress;
  private final Runnable waiting;
  private final Prompt prompt;
  private final ImportStore store;

  /**
   * An importer for one run.
   *
   * @param corpus need not exist yet, it is made with the first work
   * @param thesaurus what a corpus gets that has none; "" for nothing
   * @param progress is told the number of each page of a long file when it was read
   * @param waiting is told when another process writes in the corpus and this one waits for it
   * @param prompt is asked for what is still missing when a file and its record were read
   */
  public Importer(
      Path corpus, String thesaurus, IntConsumer progress, Runnable waiting, Prompt prompt) {
    this.corpus = corpus;
    this.thesaurus = thesaurus;
    this.progress = progress;
    this.waiting = waiting;
    this.prompt = prompt;
    store = new ImportStore(corpus.resolve(OWN));
  }

  /** Where a corpus keeps what imports remember: origins, reports, copies. */
  public static Path memory(Path corpus) {
    return corpus.resolve(OWN).resolve(ImportStore.MEMORY);
  }

  /**
   * Imports one file.
   *
   * @param source a file of a kind that Naslag reads, or a folder whose html pages are one work
   * @throws IOException when the corpus cannot be read or written; what is wrong with the source is
   *     an {@link Outcome.Refused}
   */
  public Outcome importFile(Path source, ImportOptions options) throws IOException {
    String name = String.valueOf(source.getFileName());
    try {
      return open(source, options);
    } catch (OutOfMemoryError e) {
      // One file that memory does not hold is refused; the others go on.
      return new Outcome.Refused(
          name + " is te groot voor het geheugen; knip het in delen en lees die apart in.");
    } catch (StackOverflowError e) {
      return new Outcome.Refused(Extraction.Refused.tangled(name).reason());
    } catch (AccessDeniedException e) {
      return new Outcome.Refused(
          "je hebt geen toegang tot %s; vraag er rechten voor, of kies een andere plaats."
              .formatted(e.getFile()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // A library may fail on a file in ways that nobody foresaw.
      return new Outcome.Refused(
          "bij %s liep Naslag vast (%s); er is niets geschreven, meld dit met het bestand erbij."
              .formatted(name, e.getClass().getSimpleName()));
    }
  }

  private Outcome open(Path source, ImportOptions options) throws IOException {
    Optional<HtmlFolder> folder =
        Files.isDirectory(source) ? HtmlFolder.in(source) : Optional.empty();
    SourceFile file =
        folder.isPresent()
            ? new SourceFile.Opened(SourceFile.Format.FOLDER, source, folder.get().digest())
            : SourceFile.read(source);
    return switch (file) {
      case SourceFile.Unreadable(String reason) -> new Outcome.Refused(reason);
      case SourceFile.Opened opened when Files.exists(corpus) && !Files.isDirectory(corpus) ->
          new Outcome.Refused(
              corpus.getFileName() + " is geen map; kies een map voor je verzameling.");
      case SourceFile.Opened opened -> importOpened(opened, options);
    };
  }

  private Outcome importOpened(SourceFile.Opened file, ImportOptions options) throws IOException {
    String name = file.path().getFileName().toString();
    Optional<SideRecord.Found> record = options.records().of(file.path());
    FoundMetadata given =
        options
            .said()
            .or(record.map(SideRecord.Found::metadata).orElse(FoundMetadata.NONE))
            .asSure();
    String where = file.path().toAbsolutePath().normalize().toString();
    Sidecar now = Sidecar.of(where, file.digest(), VERSION, Digests.of(given.said().toString()));
    boolean trial = options.trial();
    Placed at = store.place(name, now);
    Optional<Outcome> keep = store.keep(at, now, options.replace());
    if (keep.isPresent()) {
      boolean moved = keep.get() instanceof Outcome.Unchanged same && !same.remark().isEmpty();
      return moved ? locked(trial, () -> store.moved(at, now, keep.get(), trial)) : keep.get();
    }
    ImportLog log = new ImportLog();
    record.ifPresent(r -> log.repaired(0, Repair.Kind.METADATA, "uit " + r.name()));
    record.map(SideRecord.Found::doubt).filter(d -> !d.isEmpty()).ifPresent(d -> log.lookAt(d));
    return switch (read(new Source(file, given, progress), log)) {
      case Extraction.Refused(String reason) -> new Outcome.Refused(reason);
      case Extraction.Content content -> {
        Converted made = WorkMaker.make(content, name, given, log, prompt);
        yield locked(trial, () -> finish(made, log, now, options));
      }
    };
  }

  private Outcome finish(Converted made, ImportLog log, Sidecar now, ImportOptions options)
      throws IOException {
    // Another import may have put a work there while this one was read.
    Placed at = store.place(made.name(), now);
    Optional<Outcome> keep = store.keep(at, now, options.replace());
    if (keep.isPresent()) {
      return keep.get();
    }
    List<String> kept = new ArrayList<>();
    Metadata metadata = store.merged(at, made.work().metadata(), made.stated(), kept);
    if (!kept.isEmpty()) {
      String fields = String.join(", ", kept);
      log.lookAt("het werk is vervangen; zoals jij ze schreef, bleven: %s.", fields);
    }
    Converted converted = made.with(metadata);
    String markdown = MarkdownWriter.write(converted.work());
    WorkFile read = MarkdownReader.read(at.stem(), at.stem() + ".md", markdown);
    Optional<String> refusal =
        Extraction.Refused.tooLarge(made.name(), markdown)
            .map(Extraction.Refused::reason)
            .or(() -> fault(made.name(), converted, read.work()));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    ImportReport report = WorkMaker.report(converted, read, log);
    if (options.trial()) {
      Path output = store.work(at.stem());
      return new Outcome.Tried(output, report, markdown, Files.exists(output));
    }
    kept.addAll(made.stated());
    Sidecar bare = now.making(markdown).giving(metadata.values(), kept);
    Sidecar sidecar = log.sheets().isEmpty() ? bare : bare.with(Sidecar.PAGES, log.sheets());
    return store.put(missingThesaurus(), at, markdown, report, sidecar);
  }

  /**
   * Marks the works whose source stood in a folder and is gone, once each.
   *
   * @param trial true to mark nothing
   * @return the works that were marked now, or would be
   */
  public List<Path> expire(Path folder, boolean trial) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    return Files.isDirectory(store.works())
        ? locked(trial, () -> store.expire(absolute, trial))
        : List.of();
  }

  /**
   * Who may write works and nothing else in a corpus, locks the directory of the works; a trial
   * writes nothing and locks nothing.
   */
  private <T> T locked(boolean trial, Attempt.Task<T> task) throws IOException {
    boolean fixed = Files.isDirectory(corpus) && !Files.isWritable(corpus);
    return trial ? task.run() : CorpusLock.holding(fixed ? store.works() : corpus, waiting, task);
  }

  private Map<Path, String> missingThesaurus() {
    Path file = corpus.resolve(Corpus.THESAURUS);
    return thesaurus.isEmpty() || Files.exists(file) ? Map.of() : Map.of(file, thesaurus);
  }

  /** What the product would lose, in Dutch; empty when it is whole. */
  private static Optional<String> fault(String name, Converted converted, Work read) {
    Optional<String> fault =
        read.equals(converted.work())
            ? converted.difference().map(where -> "bij “" + where + "”")
            : Optional.of("de tekst lijkt op een plaats op opmaak");
    return fault.map(
        what ->
            ("%s kon niet zonder verlies worden omgezet (%s); er is niets geschreven, meld dit met"
                    + " het bestand erbij.")
                .formatted(name, what));
  }

  /** Gives a file to the reader of its format; what would be too large a work is not begun. */
  static Extraction read(Source source, ImportLog log) throws IOException {
    Optional<Extraction.Refused> refusal =
        Extraction.Refused.tooLarge(source.name(), source.file().text());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (source.file().format()) {
      case TEXT ->
          // Nothing in its bytes tells Markdown from other text.
          source.name().matches("(?i).*\\.(?:md|markdown)")
              ? NoteReader.read(source, log)
              : TextReader.read(source, log);
      case PDF -> PdfReader.read(source, log);
      case HTML, FOLDER -> HtmlReader.read(source, log);
      case ZIP -> zip(source, log);
      case RTF -> RtfReader.read(source, log);
    };
  }

  private static Extraction zip(Source source, ImportLog log) {
    String name = source.name();
    try (BoundedZip zip = BoundedZip.open(source.path())) {
      return switch (zip.kind()) {
        case EPUB -> EpubReader.read(zip, source, log);
        case DOCX -> DocxReader.read(zip, source, log);
        case ODT -> OdtReader.read(zip, source, log);
        case PPTX -> PptxReader.read(zip, source, log);
        case OTHER -> new Extraction.Refused(name + " is " + zip.foreign() + ".");
      };
    } catch (BoundedZip.TooLarge e) {
      return new Extraction.Refused(
          name + " " + e.getMessage() + " en wordt niet gelezen; vraag het bestand opnieuw op.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A damaged package makes its parsers fail in many ways; all mean the same to a person.
      return new Extraction.Refused(
          name + " is beschadigd; vraag het bestand opnieuw op of bewaar het opnieuw als docx.");
    }
  }

  /** Which works may be replaced; of a work that a person edited a copy is kept. */
  public enum Replace {
    NONE,
    /** Where the source has other bytes and only the front matter was edited. */
    NEWER,
    ALL
  }

  /**
   * What a person says beside the files.
   *
   * @param said of each work; what it does not say comes from the text
   * @param records where descriptions of files are looked for
   * @param trial true to make the report and write nothing
   */
  public record ImportOptions(
      FoundMetadata said, SideRecord.Records records, Replace replace, boolean trial) {}

  /** What became of a file. */
  public sealed interface Outcome {

    /**
     * A work was written.
     *
     * @param output the work
     * @param report also written beside it
     * @param backup where the work that stood there was kept, when a person had edited it
     * @param replaced whether one stood there
     */
    record Imported(
        Path output, Path reportFile, ImportReport report, Optional<Path> backup, boolean replaced)
        implements Outcome {}

    /**
     * A trial: nothing was written.
     *
     * @param output the work that would be written
     * @param replaced whether one stands there
     */
    record Tried(Path output, ImportReport report, String markdown, boolean replaced)
        implements Outcome {}

    /**
     * The same file was imported before, by the same importer, with the same words beside it.
     *
     * @param remark where that file is or was, in Dutch; "" when it is in the same place
     */
    record Unchanged(Path output, String remark) implements Outcome {}

    /**
     * The work was left alone: a person edited it, or its source has another edition now.
     *
     * @param reason one Dutch sentence with the way out
     */
    record Kept(Path output, String reason) implements Outcome {}

    /**
     * The file cannot be imported.
     *
     * @param reason one Dutch sentence with the way out
     */
    record Refused(String reason) implements Outcome {}
  }

  /** Asks somebody what neither a file nor a record beside it says. */
  public interface Prompt {
    /** Nobody is there. */
    Prompt NONE = (name, missing) -> FoundMetadata.NONE;

    /**
     * Asks.
     *
     * @param name of the file
     * @param missing the title too when it is merely the file's name; never empty
     * @return what was answered; nothing where the answer is not known either
     */
    FoundMetadata ask(String name, Set<WorkField> missing);
  }
}
