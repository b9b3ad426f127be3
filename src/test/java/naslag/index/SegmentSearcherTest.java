package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.LeafReaderContextPartition;
import org.apache.lucene.search.IndexSearcher.LeafSlice;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Segments side by side give what one after the other gives. */
class SegmentSearcherTest {
  private static final int[] SIZES = {40, 3, 25, 1, 30, 12, 7};

  private static Directory segments() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig apart =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, apart)) {
      for (int size : SIZES) {
        for (int i = 0; i < size; i++) {
          Document document = new Document();
          String text = "kind ".repeat(1 + i % 4) + "slaapt ".repeat(i % 3);
          document.add(new TextField("text", text, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.commit();
      }
    }
    return directory;
  }

  @Test
  void eachSegmentIsSearchedOnceAndTheSharesAreAboutEqual() throws IOException {
    try (Directory directory = segments();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafSlice[] slices = new SegmentSearcher(reader).getSlices();
      List<LeafReaderContext> searched = new ArrayList<>();
      int most = 0;
      for (LeafSlice slice : slices) {
        int passages = 0;
        for (LeafReaderContextPartition each : slice.partitions) {
          searched.add(each.ctx);
          passages += each.ctx.reader().maxDoc();
        }
        most = Math.max(most, passages);
      }
      assertEquals(SIZES.length, searched.size());
      assertTrue(searched.containsAll(reader.leaves()));
      int fair = Math.ceilDiv(Arrays.stream(SIZES).sum(), slices.length);
      assertTrue(most <= fair + 40, most + " in one of " + slices.length);
      assertTrue(slices.length <= Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void hitsAndScoresAreThoseOfOneThread() throws IOException {
    try (Directory directory = segments();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      TermQuery query = new TermQuery(new Term("text", "slaapt"));
      ScoreDoc[] one = new IndexSearcher(reader).search(query, 30).scoreDocs;
      ScoreDoc[] several = new SegmentSearcher(reader).search(query, 30).scoreDocs;
      assertEquals(shown(one), shown(several));
    }
  }

  private static List<String> shown(ScoreDoc[] hits) {
    return Arrays.stream(hits).map(hit -> hit.doc + " " + hit.score).toList();
  }
}
