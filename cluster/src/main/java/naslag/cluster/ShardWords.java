package naslag.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naslag.index.Elsewhere;
import naslag.index.PlainDocuments;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/**
 * What a question's query is made with, of one shard: its terms by field, and its records of works
 * and concepts as they were sent in.
 */
record ShardWords(Map<String, FieldWords> fields, List<BytesReference> records)
    implements Writeable {
  private static final String SOURCE = "_source";

  ShardWords(StreamInput in) throws IOException {
    this(
        in.readMap(StreamInput::readString, FieldWords::new),
        in.readList(StreamInput::readBytesReference));
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeMap(fields, StreamOutput::writeString, (o, words) -> words.writeTo(o));
    out.writeCollection(records, StreamOutput::writeBytesReference);
  }

  static ShardWords of(IndexReader reader) throws IOException {
    Map<String, FieldWords> fields = new TreeMap<>();
    for (String field : Elsewhere.FIELDS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        fields.put(field, FieldWords.of(terms));
      }
    }
    List<BytesReference> records = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      records(leaf, records);
    }
    return new ShardWords(fields, records);
  }

  private static void records(LeafReaderContext leaf, List<BytesReference> records)
      throws IOException {
    Terms kinds = Terms.getTerms(leaf.reader(), PlainDocuments.KIND);
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum each = kinds.iterator();
    while (each.next() != null) {
      PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        if (live == null || live.get(document)) {
          records.add(
              new BytesArray(
                  leaf.reader()
                      .storedFields()
                      .document(document, Set.of(SOURCE))
                      .getBinaryValue(SOURCE)));
        }
      }
    }
  }
}
