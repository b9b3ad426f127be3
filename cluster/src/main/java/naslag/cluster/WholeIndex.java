package naslag.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import naslag.index.Elsewhere;
import naslag.index.PassageIndex;
import naslag.index.PlainDocuments;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.opensearch.common.xcontent.XContentHelper;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.MediaTypeRegistry;

/**
 * A whole index as the node that is asked knows it: the terms of all shards added up, the records
 * in an index of their own in memory, and the passages where they are.
 */
final class WholeIndex {
  private WholeIndex() {}

  /** Counts the passages of all shards that a query finds. */
  @FunctionalInterface
  interface Counter {
    int count(Query query) throws IOException;
  }

  static PassageIndex of(Iterable<ShardWords> shards, Counter counter) throws IOException {
    Map<String, FieldWords> fields = new TreeMap<>();
    List<Map<String, Object>> records = new ArrayList<>();
    for (ShardWords shard : shards) {
      for (Entry<String, FieldWords> each : shard.fields().entrySet()) {
        FieldWords before = fields.get(each.getKey());
        FieldWords more = each.getValue();
        fields.put(each.getKey(), before == null ? more : FieldWords.both(before, more));
      }
      for (BytesReference record : shard.records()) {
        records.add(map(XContentHelper.convertToMap(record, false, MediaTypeRegistry.JSON).v2()));
      }
    }
    IndexReader words = new WordsReader(fields);
    return Elsewhere.open(new Searcher(new MultiReader(recordIndex(records), words), counter));
  }

  @SuppressWarnings("unchecked") // JSON has no other keys than strings
  private static Map<String, Object> map(Object record) {
    return (Map<String, Object>) ((Map<String, Object>) record).get(PlainDocuments.RECORD);
  }

  private static IndexReader recordIndex(List<Map<String, Object>> records) throws IOException {
    records.sort(Comparator.comparing(record -> (Integer) record.get("place")));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Map<String, Object> record : records) {
        Document document = new Document();
        each(
            record,
            "terms",
            (field, value) -> document.add(new StringField(field, value, Field.Store.NO)));
        each(
            record,
            "stored",
            (field, value) ->
                document.add(new StoredField(field, Base64.getDecoder().decode(value))));
        writer.addDocument(document);
      }
    }
    return DirectoryReader.open(directory);
  }

  private interface Value {
    void add(String field, String value);
  }

  private static void each(Map<String, Object> record, String part, Value value) {
    ((Map<?, ?>) record.get(part))
        .forEach(
            (field, values) ->
                ((List<?>) values).forEach(one -> value.add((String) field, (String) one)));
  }

  /** Has terms and no documents. */
  private static final class WordsReader extends FilterLeafReader {
    private final Map<String, FieldWords> fields;

    WordsReader(Map<String, FieldWords> fields) {
      super((LeafReader) new MemoryIndex().createSearcher().getIndexReader());
      this.fields = fields;
    }

    /** The passages that are elsewhere: no term is in more documents than there are. */
    @Override
    public int maxDoc() {
      return fields.values().stream().mapToInt(FieldWords::getDocCount).max().orElse(1);
    }

    @Override
    public int numDocs() {
      return maxDoc();
    }

    @Override
    public Terms terms(String field) {
      return fields.get(field);
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null;
    }
  }

  /** Asks the shards how many passages there are; records it finds itself. */
  private static final class Searcher extends IndexSearcher {
    private final Counter counter;

    Searcher(IndexReader reader, Counter counter) {
      super(reader);
      this.counter = counter;
    }

    @Override
    public int count(Query query) throws IOException {
      return counter.count(query);
    }

    /** For who only wants to know whether there are any. */
    @Override
    public TopDocs search(Query query, int most) throws IOException {
      int count = count(query);
      TotalHits total = new TotalHits(count, TotalHits.Relation.EQUAL_TO);
      return new TopDocs(total, count == 0 ? new ScoreDoc[0] : new ScoreDoc[] {new ScoreDoc(0, 1)});
    }
  }
}
