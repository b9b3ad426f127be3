package naslag.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naslag.corpus.Corpus;
import naslag.corpus.Problem;
import naslag.corpus.WorkFile;
import naslag.dutch.DutchAnalysis;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Brings the index of a corpus up to date: only what changed is indexed, in one commit, so that a
 * crash at any instant leaves the last good index.
 */
public final class IndexBuilder {
  /** Full speed was measured with less; more only costs memory. */
  private static final double BUFFER_MB = 48;

  private final Corpus corpus;
  private final Path directory;

  /**
   * Of one corpus.
   *
   * @param directory the index's own, see {@link IndexLocation}
   */
  public IndexBuilder(Corpus corpus, Path directory) {
    this.corpus = corpus;
    this.directory = directory;
  }

  /**
   * Looks whether anything changed, and indexes it.
   *
   * @param anew true to index everything again
   * @throws IOException when the corpus cannot be read, or the index neither read nor written
   */
  public Refresh refresh(boolean anew, Progress progress) throws IOException {
    LuceneLogging.silence();
    Refresh.Why why = Refresh.Why.NEW;
    Manifest before = Manifest.EMPTY;
    boolean exists = false;
    if (Files.isDirectory(directory)) {
      try {
        before = Commits.last(directory);
        exists = !before.fingerprint().isEmpty();
      } catch (IOException | RuntimeException e) {
        why = Refresh.Why.DAMAGED;
      }
    }
    Changes changes = Changes.between(corpus, anew ? Manifest.EMPTY : before);
    if (exists) {
      if (changes.none()) {
        if (changes.settled()) {
          Commits.renew(directory, before, changes.now());
        }
        return new Refresh.Fresh();
      }
      why = anew ? Refresh.Why.ASKED : changes.everything() ? Refresh.Why.RULES : Refresh.Why.WORKS;
    }
    try {
      return write(changes, why, progress);
    } catch (LockObtainFailedException e) {
      return new Refresh.Busy();
    } catch (IOException | RuntimeException e) {
      Commits.sweep(directory);
      if (exists && !Files.isWritable(directory)) {
        return new Refresh.ReadOnly();
      }
      if (exists && !isSound()) {
        return remake(progress);
      }
      throw e;
    }
  }

  private boolean isSound() {
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
    try {
      return write(Changes.between(corpus, Manifest.EMPTY), Refresh.Why.DAMAGED, progress);
    } catch (LockObtainFailedException e) {
      return new Refresh.Busy();
    }
  }

  private Refresh write(Changes changes, Refresh.Why why, Progress progress) throws IOException {
    Files.createDirectories(directory);
    if (why == Refresh.Why.DAMAGED) {
      Commits.clear(directory);
    }
    List<Problem> problems = new ArrayList<>();
    try (Directory store = new NIOFSDirectory(directory);
        Analyzer analyzer = analyzer();
        IndexWriter writer = new IndexWriter(store, config(analyzer, why))) {
      try {
        Thesaurus thesaurus = thesaurus(problems);
        if (changes.everything()) {
          writer.deleteAll();
          writer.addDocuments(Documents.concepts(thesaurus));
        }
        Documents documents = new Documents(thesaurus);
        for (String name : changes.remove()) {
          writer.deleteDocuments(work(name));
        }
        Set<String> vanished = new HashSet<>();
        int done = 0;
        for (String name : changes.write()) {
          try {
            WorkFile file = corpus.read(changes.now().works().get(name).id(), name);
            problems.addAll(file.problems());
            writer.updateDocuments(work(name), documents.of(file));
          } catch (NoSuchFileException e) {
            writer.deleteDocuments(work(name));
            vanished.add(name);
          }
          progress.step(++done, changes.write().size());
        }
        // One work may be gone; a whole corpus that went in the midst of this took them all along.
        if (!vanished.isEmpty() && !Files.isDirectory(corpus.directory())) {
          throw new NoSuchFileException(corpus.directory().toString());
        }
        writer.setLiveCommitData(changes.now().without(vanished).userData().entrySet());
        writer.commit();
      } catch (IOException | RuntimeException e) {
        // Closing would commit what is half done.
        writer.rollback();
        throw e;
      }
    }
    return new Refresh.Updated(why, changes.write().size(), changes.remove().size(), problems);
  }

  private Thesaurus thesaurus(List<Problem> problems) throws IOException {
    if (!Files.isRegularFile(corpus.thesaurus())) {
      return Thesaurus.empty();
    }
    Reading reading = ThesaurusFile.read(corpus.thesaurus());
    reading
        .problems()
        .forEach(p -> problems.add(new Problem(Corpus.THESAURUS, p.line(), p.message())));
    return reading.thesaurus();
  }

  private static Term work(String name) {
    return new Term(Fields.WORK, name);
  }

  private static IndexWriterConfig config(Analyzer analyzer, Refresh.Why why) {
    return new IndexWriterConfig(analyzer)
        .setCodec(new StraightCodec())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false)
        .setOpenMode(
            why == Refresh.Why.DAMAGED
                ? IndexWriterConfig.OpenMode.CREATE
                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  static Analyzer analyzer() {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer(field);
      }
    };
  }

  static Analyzer analyzer(String field) {
    if (field.equals(TextField.EXACT.field())) {
      return DutchAnalysis.exact();
    }
    if (field.equals(TextField.PARTS.field())) {
      return DutchAnalysis.parts();
    }
    return field.equals(TextField.ROOTS.field())
        ? DutchAnalysis.roots()
        : DutchAnalysis.lemmatised();
  }
}
