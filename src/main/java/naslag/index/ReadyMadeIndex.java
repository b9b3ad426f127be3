package naslag.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import naslag.corpus.Corpus;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Indexes passages that are no part of a corpus, as they are: judged collections have their own.
 */
public final class ReadyMadeIndex {
  private ReadyMadeIndex() {}

  /**
   * Makes an index of one work in an empty directory, by the rules of a corpus' index.
   *
   * @param id of the work that holds the passages
   * @param metadata of that work
   * @param passages in order, their ids all different, all of that work
   * @param thesaurusOf the corpus whose thesaurus expands queries; it may have none
   * @throws IOException when the directory cannot be written
   */
  public static void write(
      Path directory, String id, Metadata metadata, List<Passage> passages, Corpus thesaurusOf)
      throws IOException {
    LuceneLogging.silence();
    Thesaurus thesaurus = ThesaurusFile.readIfThere(thesaurusOf.thesaurus()).thesaurus();
    Documents documents = new Documents(thesaurus);
    try (Directory store = new NIOFSDirectory(directory);
        Analyzer analyzer = IndexBuilder.analyzer();
        IndexWriter writer = new IndexWriter(store, new IndexWriterConfig(analyzer))) {
      writer.addDocuments(
          Documents.concepts(
              thesaurus,
              Expressions.of(
                  thesaurus, thesaurusOf.directory().resolve(IndexBuilder.EXPRESSIONS))));
      for (Document document : documents.of(id, id, metadata, passages)) {
        writer.addDocument(document);
      }
      writer.commit();
    }
  }
}
