package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import naslag.corpus.Corpus;
import naslag.corpus.CorpusLock;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.Slug;
import naslag.intake.ImportStore.Sidecar;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.WorkMaker.ReportMaker;
import naslag.intake.blocks.Extraction;
import naslag.intake.docx.DocxReader;
import naslag.intake.epub.EpubReader;
import naslag.intake.html.HtmlFolder;
import naslag.intake.html.HtmlReader;
import naslag.intake.pdf.PdfReader;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.report.ImportReport;
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
  static final String VERSION = "5";

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
            "%s\n%s\n%s%s"
                .formatted(
                    options.title(),
                    options.creators(),
                    options.date(),
                    record.map(r -> "\n" + r.metadata()).orElse("")));
    String where = source.toAbsolutePath().normalize().toString();
    Sidecar now = Sidecar.of(where, digest, VERSION, optionsDigest);
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
        case Extraction.Content content -> made = WorkMaker.make(content, name, log, asker);
      }
    } catch (OutOfMemoryError e) {
      // One file that memory does not hold is refused; the others go on.
      return new Outcome.Refused(
          name + " is te groot voor het geheugen; knip het in delen en lees die apart in.");
    } catch (StackOverflowError e) {
      return new Outcome.Refused(Extraction.Refused.tangled(name).reason());
    }
    Converted converted = made;
    String markdown = MarkdownWriter.write(converted.work());
    Optional<String> refusal =
        tooLarge(name, markdown).or(() -> fault(name, converted, stem, markdown));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    ImportReport report =
        ReportMaker.of(name, converted, MarkdownReader.read(stem, stem + ".md", markdown), log);
    if (options.trial()) {
      return new Outcome.Tried(output, report, markdown);
    }
    Sidecar sidecar = now.making(Digests.of(markdown));
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
          ("je mag niet schrijven in %s; vraag er schrijfrechten voor of kies een andere"
                  + " verzameling met --corpus.")
              .formatted(store.works()));
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

  /** Why a corpus would not read this work, in Dutch with the way out; empty when it would. */
  static Optional<String> tooLarge(String name, String markdown) {
    int size = markdown.getBytes(StandardCharsets.UTF_8).length;
    return size <= Corpus.LARGEST
        ? Optional.empty()
        : Optional.of(
            ("%s wordt een werk van %s MB, en Naslag leest er geen boven %s MB; knip het bestand in"
                    + " delen en lees die apart in.")
                .formatted(name, Math.ceilDiv(size, 1_000_000), Corpus.LARGEST / 1_000_000));
  }

  /** What the product would lose, in Dutch; empty when it is whole. */
  private static Optional<String> fault(
      String name, Converted converted, String stem, String markdown) {
    boolean same =
        MarkdownReader.read(stem, stem + ".md", markdown).work().equals(converted.work());
    Optional<String> fault =
        same
            ? converted.difference().map(where -> "bij “" + where + "”")
            : Optional.of("de tekst lijkt op een plaats op opmaak");
    return fault.map(
        what ->
            ("%s kon niet zonder verlies worden omgezet (%s); er is niets geschreven, meld dit met"
                    + " het bestand erbij.")
                .formatted(name, what));
  }

  /** Gives each file to the reader of its format. */
  static final class Formats {

    static Extraction read(Source source, ImportLog log) throws IOException {
      return switch (source.file().format()) {
        case TEXT -> TextReader.read(source, log);
        case PDF -> PdfReader.read(source, log);
        case HTML, FOLDER -> HtmlReader.read(source, log);
        case ZIP -> zip(source, log);
      };
    }

    private static Extraction zip(Source source, ImportLog log) {
      String name = source.name();
      try (BoundedZip zip = BoundedZip.open(source.path())) {
        Optional<String> epub = zip.folderOf("META-INF/container.xml");
        if (epub.isPresent()) {
          return EpubReader.read(zip, epub.get(), source, log);
        }
        if (zip.has("word/document.xml")) {
          return DocxReader.read(zip, source, log);
        }
        return new Extraction.Refused(name + otherZip(zip));
      } catch (BoundedZip.TooLarge e) {
        return new Extraction.Refused(
            name + " " + e.getMessage() + " en wordt niet gelezen; vraag het bestand opnieuw op.");
      } catch (IOException | RuntimeException | StackOverflowError e) {
        // A damaged package makes its parsers fail in many ways; all mean the same to a person.
        return new Extraction.Refused(
            name + " is beschadigd; vraag het bestand opnieuw op of bewaar het opnieuw als docx.");
      }
    }

    /** What a zip is that cannot be read, and the way out. */
    private static String otherZip(BoundedZip zip) throws IOException {
      String type = new String(zip.bytes("mimetype"), StandardCharsets.US_ASCII);
      if (type.contains("opendocument")) {
        return " is een OpenDocument-bestand; bewaar het als docx en probeer opnieuw.";
      }
      if (zip.has("ppt/presentation.xml")) {
        return " is een presentatie; bewaar ze als pdf en lees die in.";
      }
      if (zip.has("xl/workbook.xml")) {
        return " is een rekenblad; bewaar het als pdf en lees die in.";
      }
      return " is een zip, geen docx of epub; pak ze uit en lees de bestanden apart in.";
    }
  }
}
