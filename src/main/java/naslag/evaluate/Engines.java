package naslag.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JudgedSet.JudgedPassage;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.index.PassageIndex;
import naslag.search.Answer;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** The two engines that answer judged queries: Naslag and, as the baseline, plain Lucene. */
final class Engines {
  private Engines() {}

  /**
   * What an engine answered.
   *
   * @param hits best first, ten at most
   * @param namesMissing whether the answer names words of the query that its hits lack
   */
  record Retrieved(List<Hit> hits, boolean namesMissing) {
    /** A passage by its key, and its score. */
    record Hit(String key, double score) {}

    List<String> keys() {
      return hits.stream().map(Hit::key).toList();
    }

    /** Right for a query without an answer: nothing shown, or what is missing named. */
    boolean admitsNothing() {
      return hits.isEmpty() || namesMissing;
    }
  }

  /**
   * Naslag's own search, as a person gets it.
   *
   * @param judgements the file to name when a query of it cannot be asked
   * @param off steps of the search to skip
   */
  record Naslag(PassageIndex index, Path judgements, Set<Question.Expansion> off) {
    private static final int ALL = 10_000;

    Retrieved answer(JudgedQuery query) throws IOException {
      Hits hits = search(query, query.text(), Measure.DEPTH);
      List<Retrieved.Hit> found = new ArrayList<>();
      hits.hits().forEach(h -> found.add(new Retrieved.Hit(h.found().passage().id(), h.score())));
      return new Retrieved(found, !hits.missing().isEmpty());
    }

    /** The keys of all passages that a query's filters leave. */
    List<String> left(JudgedQuery query) throws IOException {
      return search(query, "", ALL).hits().stream().map(hit -> hit.found().passage().id()).toList();
    }

    private Hits search(JudgedQuery query, String words, int limit) throws IOException {
      Question question = new Question(words, query.filters(), limit, 0, false, off);
      return switch (Searcher.on(index).search(question)) {
        case Hits hits -> hits;
        case Answer.UnknownFilter unknown ->
            throw new BadLine(
                judgements,
                query.line(),
                "%s \"%s\" bestaat niet in dit corpus."
                    .formatted(unknown.filter().label(), unknown.value()));
      };
    }
  }

  /**
   * Lucene as it comes: its Dutch analyzer, BM25, any word of the query, on the text of the same
   * passages.
   */
  static final class Lucene implements Closeable {
    private static final String KEY = "key";
    private static final String TEXT = "text";

    private final Naslag naslag;
    private final Analyzer analyzer = new DutchAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    /**
     * Indexes the passages in memory.
     *
     * @param naslag says which passages a query's filters leave, since Lucene has no such filters
     */
    Lucene(List<JudgedPassage> passages, Naslag naslag) throws IOException {
      this.naslag = naslag;
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (JudgedPassage passage : passages) {
          Document document = new Document();
          document.add(new StringField(KEY, passage.key(), Field.Store.YES));
          document.add(new TextField(TEXT, passage.title(), Field.Store.NO));
          document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      this.reader = DirectoryReader.open(directory);
    }

    Retrieved answer(JudgedQuery query) throws IOException {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity());
      List<Retrieved.Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(lucene(query), Measure.DEPTH).scoreDocs) {
        String key = searcher.storedFields().document(found.doc).get(KEY);
        hits.add(new Retrieved.Hit(key, found.score));
      }
      return new Retrieved(hits, false);
    }

    private Query lucene(JudgedQuery query) throws IOException {
      Query words = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query.text(), Occur.SHOULD);
      if (words == null) {
        return new MatchNoDocsQuery("no words");
      }
      if (query.filters().isEmpty()) {
        return words;
      }
      List<BytesRef> left = naslag.left(query).stream().map(BytesRef::new).toList();
      return new BooleanQuery.Builder()
          .add(words, Occur.MUST)
          .add(new TermInSetQuery(KEY, left), Occur.FILTER)
          .build();
    }

    @Override
    public void close() throws IOException {
      reader.close();
      directory.close();
      analyzer.close();
    }
  }
}
