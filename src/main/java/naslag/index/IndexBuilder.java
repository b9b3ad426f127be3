package naslag.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.Corpus.SideFile;
import naslag.corpus.HeapBound;
import naslag.corpus.Metadata;
import naslag.corpus.MovedIds;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.corpus.Work.WorkFile;
import naslag.dutch.DutchAnalysis;
import naslag.index.PassageQueries.Fields;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec.Mode;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Brings the index of a corpus up to date: only what changed is indexed, in one commit, so that a
 * crash at any instant leaves the last good index.
 *
 * <p>Long, since looking, writing by several threads and committing share what a crash may leave.
 *
 * @param directory the index's own, see {@link IndexLocation}
 * @param exchange what puts the corpus in use once its index is ready
 */
public record IndexBuilder(Corpus corpus, Path directory, Exchange exchange) {
  /** Of a corpus that is in use where it stands. */
  public IndexBuilder(Corpus corpus, Path directory) {
    this(corpus, directory, new Exchange(corpus.directory(), () -> {}));
  }

  /**
   * How a corpus that is read in one place comes to stand in another.
   *
   * @param place where it will be in use
   * @param move puts it there; called when the index is written and only its commit is left, which
   *     needs no room on the disk
   */
  public record Exchange(Path place, Move move) {
    /** Throws what the disk throws. */
    @FunctionalInterface
    public interface Move {
      void run() throws IOException;
    }
  }

  /** Full speed was measured with less; more only costs memory. */
  private static final double BUFFER_MB = 48;

  /** Of the memory that the process may take. */
  private static final int BUFFER_SHARE = 8;

  /**
   * A question reads the lists of each segment anew: at 100,000 passages three segments take it 30%
   * less processor time than ten, and take the making of the index 9% more.
   */
  private static final int SEGMENTS = 3;

  /** Each costs a round of writing; more than this are not the fault of single works. */
  private static final int MOST_FATAL = 20;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** So many works of a first index are kept when the making of it is cut off. */
  static final int SAVED_EVERY = 100;

  /** Works that are read and wait to be written take memory. */
  private static final int AHEAD = 2 * CORES;

  /** With the stack of a main thread, for texts that nest. */
  private static final ThreadFactory READERS =
      Thread.ofPlatform().daemon().stackSize(8 << 20).factory();

  static final String EXPRESSIONS = SideFile.EXPANSIONS.fileName();

  /**
   * Looks whether anything changed, and indexes it. A work that cannot be read or indexed is left
   * out and named.
   *
   * @param anew true to index everything again
   * @throws IOException when the corpus' own directory cannot be read, or there is no sound index
   *     and none can be written
   */
  public Refresh refresh(boolean anew, Progress progress) throws IOException {
    LuceneLogging.silence();
    Refresh.Why why = Refresh.Why.NEW;
    Commits.Last last = Commits.Last.NONE;
    if (Files.isDirectory(directory)) {
      try {
        last = Commits.last(directory);
      } catch (IOException | RuntimeException e) {
        why = Refresh.Why.DAMAGED;
      }
    }
    Manifest before = last.made();
    boolean exists = last.whole();
    Changes changes = Changes.between(corpus, path(), anew ? Manifest.EMPTY : before);
    List<Problem> problems = changes.problems(changes.now());
    if (exists && changes.none()) {
      if (changes.settled()) {
        Commits.renew(directory, before, changes.now());
      }
      if (last.littered()) {
        Commits.sweep(directory);
      }
      exchange.move().run();
      return new Refresh.Fresh(problems);
    }
    if (exists) {
      why = anew ? Refresh.Why.ASKED : changes.everything() ? Refresh.Why.RULES : Refresh.Why.WORKS;
    }
    try {
      return exists ? update(changes, why, before, progress) : write(changes, why, progress);
    } catch (LockObtainFailedException e) {
      return new Refresh.Busy(problems);
    } catch (Throwable e) {
      Throwable cause = cause(e);
      Commits.sweep(directory);
      if (!exists) {
        throw asThrown(cause);
      }
      if (!Files.isWritable(directory)) {
        return new Refresh.ReadOnly(problems);
      }
      return isSound() ? new Refresh.Failed(problems, cause) : remake(progress);
    }
  }

  /**
   * What is known of the corpus' lasting problems, without reading what changed since the last
   * commit; nothing is written.
   *
   * @throws IOException when the corpus' own directory or the last commit cannot be read
   */
  public List<Problem> knownProblems() throws IOException {
    LuceneLogging.silence();
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    Changes changes = Changes.between(corpus, path(), Commits.last(directory).made());
    return changes.problems(changes.now());
  }

  /** Whether there is an index that needs nothing. */
  public boolean isFresh() {
    LuceneLogging.silence();
    try {
      Commits.Last last =
          Files.isDirectory(directory) ? Commits.last(directory) : Commits.Last.NONE;
      return last.whole() && Changes.between(corpus, path(), last.made()).none();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Why Lucene closed a writer, which by itself says only that it is closed. */
  private static Throwable cause(Throwable thrown) {
    return thrown instanceof AlreadyClosedException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private static IOException asThrown(Throwable cause) {
    return switch (cause) {
      case IOException failed -> failed;
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      default -> new IOException(cause);
    };
  }

  /** Whether there is an index, with every byte as it was written. */
  public boolean isSound() {
    try (PassageIndex index = PassageIndex.open(directory).orElseThrow()) {
      return index.isSound();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Makes the index again from the corpus, after it proved damaged.
   *
   * @throws IOException when it cannot be written
   */
  public Refresh remake(Progress progress) throws IOException {
    Changes changes = Changes.between(corpus, path(), Manifest.EMPTY);
    try {
      return write(changes, Refresh.Why.DAMAGED, progress);
    } catch (LockObtainFailedException e) {
      return new Refresh.Busy(changes.problems(changes.now()));
    }
  }

  /** Writes what changed, and where passages went whose ids are no more. */
  private Refresh update(Changes changes, Refresh.Why why, Manifest last, Progress progress)
      throws IOException {
    List<String> files = new ArrayList<>(changes.write());
    files.addAll(changes.remove());
    // A new thesaurus writes every work again, and changes no id.
    files.removeIf(
        file -> {
          Manifest.Stamp was = last.works().getOrDefault(file, Manifest.Stamp.NONE);
          Manifest.Stamp is = changes.now().works().getOrDefault(file, Manifest.Stamp.NONE);
          return was.id().equals(is.id()) && was.digest().equals(is.digest());
        });
    if (files.isEmpty() || !last.fingerprint().equals(changes.now().fingerprint())) {
      return write(changes, why, progress);
    }
    try (PassageIndex before = PassageIndex.open(directory).orElseThrow()) {
      Refresh refresh = write(changes, why, progress);
      recordMoves(before, files);
      return refresh;
    }
  }

  private void recordMoves(PassageIndex before, List<String> files) {
    List<Passage> gone = new ArrayList<>();
    List<Passage> fresh = new ArrayList<>();
    try (PassageIndex now = PassageIndex.open(directory).orElseThrow()) {
      for (String file : files) {
        Map<String, Passage> was = passages(before, file);
        Map<String, Passage> is = passages(now, file);
        was.values().stream().filter(p -> !is.containsKey(p.id())).forEach(gone::add);
        is.values().stream().filter(p -> !was.containsKey(p.id())).forEach(fresh::add);
      }
      // To write there would make the directory of a corpus that just went.
      if (Files.isDirectory(exchange.place())) {
        MovedIds.in(exchange.place()).record(gone, fresh);
      }
    } catch (IOException | RuntimeException e) {
      // A corpus that is read-only, as a rule. The index is sound; old links say that nothing is
      // there.
    }
  }

  private static Map<String, Passage> passages(PassageIndex index, String file) throws IOException {
    Map<String, Passage> passages = new LinkedHashMap<>();
    index.passagesOf(file).forEach(p -> passages.put(p.passage().id(), p.passage()));
    return passages;
  }

  /**
   * Makes an index of passages that are no part of the corpus, in an empty directory: judged
   * collections have their own. The corpus has the thesaurus that expands queries; it may have
   * none.
   *
   * @param id of the work that holds the passages
   * @param metadata of that work
   * @param passages in order, their ids all different, all of that work
   * @throws IOException when the directory cannot be written
   */
  public void write(String id, Metadata metadata, List<Passage> passages) throws IOException {
    LuceneLogging.silence();
    Thesaurus thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus()).thesaurus();
    try (Directory store = new NIOFSDirectory(directory);
        Analyzer analyzer = analyzer();
        IndexWriter writer = new IndexWriter(store, new IndexWriterConfig(analyzer))) {
      writer.addDocuments(Documents.concepts(thesaurus, expressions(thesaurus)));
      for (Document document : new Documents(thesaurus, path()).of(id, id, metadata, passages)) {
        writer.addDocument(document);
      }
      writer.commit();
    }
  }

  private String path() {
    return IndexLocation.path(exchange.place(), directory);
  }

  private Expressions expressions(Thesaurus thesaurus) {
    return Expressions.of(thesaurus, corpus.directory().resolve(EXPRESSIONS));
  }

  private Refresh write(Changes changes, Refresh.Why why, Progress progress) throws IOException {
    Files.createDirectories(directory);
    if (why == Refresh.Why.DAMAGED) {
      Commits.clear(directory);
    }
    Map<String, Problem> fatal = new HashMap<>();
    while (true) {
      int known = fatal.size();
      try (Directory store = new NIOFSDirectory(directory);
          Analyzer analyzer = analyzer();
          IndexWriter writer = new IndexWriter(store, config(analyzer, why))) {
        try {
          return new Writing(changes, writer, fatal).run(why, progress);
        } catch (Throwable e) {
          // Closing would commit what is half done.
          writer.rollback();
          throw e;
        }
      } catch (AlreadyClosedException e) {
        if (fatal.size() == known || known == MOST_FATAL) {
          throw e;
        }
      }
    }
  }

  /** A work that was read, and what is wrong with it. */
  private record Analysed(List<Document> documents, List<Problem> problems) {}

  /**
   * One round of writing, in one commit. Works are read and analysed side by side and written in
   * their order, so that the index is the same each time.
   */
  private final class Writing {
    private final Changes changes;
    private final IndexWriter writer;

    /** Works that ended a round before this one. */
    private final Map<String, Problem> fatal;

    private final Map<String, Problem> problems = new HashMap<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final Set<String> vanished = new HashSet<>();

    Writing(Changes changes, IndexWriter writer, Map<String, Problem> fatal) {
      this.changes = changes;
      this.writer = writer;
      this.fatal = fatal;
    }

    Refresh run(Refresh.Why why, Progress progress) throws IOException {
      Thesaurus thesaurus = thesaurus();
      if (changes.everything()) {
        writer.deleteAll();
        Expressions expressions = expressions(thesaurus);
        expressions
            .problems()
            .forEach(p -> remarks.add(new Problem(EXPRESSIONS, p.line(), p.message())));
        writer.addDocuments(Documents.concepts(thesaurus, expressions));
      }
      for (String name : changes.remove()) {
        writer.deleteDocuments(work(name));
      }
      Documents documents = new Documents(thesaurus, path());
      boolean first = why == Refresh.Why.NEW || why == Refresh.Why.DAMAGED;
      int written = 0;
      HeapBound heap = new HeapBound();
      try (ExecutorService readers = Executors.newFixedThreadPool(CORES, READERS)) {
        Deque<CompletableFuture<Attempt<Analysed>>> ahead = new ArrayDeque<>();
        int begun = 0;
        for (int done = 0; done < changes.write().size(); done++) {
          for (; begun < Math.min(done + AHEAD, changes.write().size()); begun++) {
            String next = changes.write().get(begun);
            ahead.add(CompletableFuture.supplyAsync(() -> analyse(next, documents), readers));
          }
          written += write(changes.write().get(done), ahead.remove().join()) ? 1 : 0;
          heap.hold();
          progress.step(done + 1, changes.write().size());
          if (first && (done + 1) % SAVED_EVERY == 0) {
            save(done + 1);
          }
        }
      }
      // Works may be gone; a corpus that went since it was listed took them all along.
      if (!Files.isDirectory(corpus.directory())) {
        throw new NoSuchFileException(corpus.directory().toString());
      }
      Manifest made = changes.now().after(changes.write(), vanished, problems);
      writer.setLiveCommitData(made.userData().entrySet());
      writer.prepareCommit();
      exchange.move().run();
      writer.commit();
      return new Refresh.Updated(
          why, written, changes.remove().size(), changes.problems(made), List.copyOf(remarks));
    }

    /** Keeps the first works. */
    private void save(int done) throws IOException {
      List<String> all = changes.write();
      Set<String> absent = new HashSet<>(all.subList(done, all.size()));
      absent.addAll(vanished);
      Commits.save(writer, changes.now().after(all.subList(0, done), absent, problems));
    }

    private Attempt<Analysed> analyse(String name, Documents documents) {
      return fatal.containsKey(name)
          ? new Attempt.Skipped<>(fatal.get(name))
          : Attempt.at(
              name,
              () -> {
                WorkFile file = corpus.read(changes.now().works().get(name).id(), name);
                return new Analysed(documents.of(file), file.problems());
              });
    }

    /** False when nothing of the work is in the index now. */
    private boolean write(String name, Attempt<Analysed> work) throws IOException {
      Attempt<List<Problem>> attempt =
          switch (work) {
            case Attempt.Done<Analysed>(Analysed analysed) ->
                Attempt.at(
                    name,
                    () -> {
                      writer.updateDocuments(work(name), analysed.documents());
                      return analysed.problems();
                    });
            case Attempt.Skipped<Analysed>(Problem problem) -> new Attempt.Skipped<>(problem);
            case Attempt.Gone<Analysed> gone -> new Attempt.Gone<>();
          };
      if (!writer.isOpen() && attempt instanceof Attempt.Skipped<List<Problem>>(Problem problem)) {
        // Lucene closes a writer for what it cannot write, and for an error of the JVM; the latter
        // the work brought about.
        if (writer.getTragicException() instanceof VirtualMachineError) {
          fatal.put(name, problem);
        }
        throw new AlreadyClosedException("while writing " + name, writer.getTragicException());
      }
      switch (attempt) {
        case Attempt.Done<List<Problem>>(List<Problem> found) -> {
          for (Problem problem : found) {
            if (problem.lasting()) {
              problems.putIfAbsent(name, problem);
            } else {
              remarks.add(problem);
            }
          }
          return true;
        }
        case Attempt.Skipped<List<Problem>>(Problem problem) -> problems.put(name, problem);
        case Attempt.Gone<List<Problem>> gone -> vanished.add(name);
      }
      writer.deleteDocuments(work(name));
      return false;
    }

    /** What the documents of this index are made with. */
    private Thesaurus thesaurus() throws IOException {
      if (changes.now().concepts().isEmpty()) {
        return Thesaurus.empty();
      }
      if (changes.now().problems().containsKey(Corpus.THESAURUS)) {
        // The file is broken, and the index holds what it said before.
        try (PassageIndex last = PassageIndex.open(directory).orElseThrow()) {
          return Thesaurus.of(Thesaurus.empty().scheme(), "", last.concepts());
        }
      }
      Reading reading =
          changes.thesaurus().orElseGet(() -> ThesaurusFile.readIfThere(corpus.thesaurus()));
      if (changes.everything()) {
        reading
            .problems()
            .forEach(p -> remarks.add(new Problem(Corpus.THESAURUS, p.line(), p.message())));
      }
      return reading.thesaurus();
    }
  }

  private static Term work(String name) {
    return new Term(Fields.FILE, name);
  }

  private static IndexWriterConfig config(Analyzer analyzer, Refresh.Why why) {
    double mostMb = Runtime.getRuntime().maxMemory() / (1024.0 * 1024);
    return new IndexWriterConfig(analyzer)
        // Two fifths of the stored bytes go, which are half of an index.
        .setCodec(new Lucene104Codec(Mode.BEST_COMPRESSION))
        .setRAMBufferSizeMB(Math.min(BUFFER_MB, mostMb / BUFFER_SHARE))
        .setCommitOnClose(false)
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
        .setOpenMode(
            why == Refresh.Why.DAMAGED
                ? IndexWriterConfig.OpenMode.CREATE
                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  private static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        DutchAnalysis.lemmatised(),
        Arrays.stream(TextField.values())
            .collect(Collectors.toMap(TextField::field, TextField::analyzer)));
  }

  /** Is told how far long work is. */
  @FunctionalInterface
  public interface Progress {
    /** Ignores it. */
    Progress SILENT = (done, total) -> {};

    /**
     * Called after each work.
     *
     * @param done how many works are indexed
     * @param total how many will be; at least 1
     */
    void step(int done, int total);
  }
}
