package naslag.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/**
 * Lucene as it comes: its Dutch analyzer, BM25, any word of the query, on the text of the very same
 * passages. What Naslag must beat to be worth its while.
 */
final class StockEngine implements Engine, Closeable {
  private static final String KEY = "key";
  private static final String TEXT = "text";

  private final NaslagEngine naslag;
  private final Analyzer analyzer = new DutchAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /**
   * On passages.
   *
   * @param naslag says which passages a query's filters leave, since Lucene has no notion of them
   */
  StockEngine(JudgedPassages passages, NaslagEngine naslag) throws IOException {
    this.naslag = naslag;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (JudgedPassages.One passage : passages.all()) {
        Document document = new Document();
        document.add(new StringField(KEY, passage.key(), Field.Store.YES));
        document.add(new TextField(TEXT, passage.title(), Field.Store.NO));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    this.reader = DirectoryReader.open(directory);
  }

  @Override
  public Retrieved answer(JudgedQuery query) throws IOException {
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
    Set<String> left = naslag.left(query);
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(new TermInSetQuery(KEY, left.stream().map(BytesRef::new).toList()), Occur.FILTER)
        .build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
