package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import naslag.corpus.Attempt;
import naslag.corpus.Passage;
import naslag.index.PassageQueries.Fields;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the records that documents store: passages, works, concepts. A process that answers many
 * questions keeps what was decoded, up to a share of its memory; a process that answers one does
 * not.
 */
final class StoredRecords {
  /** About what a decoded record and a token take beyond their letters. */
  private static final int RECORD_BYTES = 600;

  private static final int TOKEN_BYTES = 300;
  private static final Set<String> STORED = Set.of(Fields.STORED);

  private final IndexReader reader;
  private final RecordCache records;
  private final RecordCache words;

  /**
   * For one commit.
   *
   * @param keeps whether the process answers many questions
   */
  StoredRecords(IndexReader reader, boolean keeps) {
    this.reader = reader;
    this.records = keeps ? RecordCache.shareOfMemory() : new RecordCache(0);
    this.words = keeps ? RecordCache.shareOfMemory() : new RecordCache(0);
  }

  /**
   * The record of a document.
   *
   * @param own changes the names in it to those that it has in all corpora together
   */
  <T extends Record> T of(int document, Class<T> type, UnaryOperator<T> own) throws IOException {
    T known = records.get(document, type);
    if (known == null) {
      BytesRef bytes =
          reader.storedFields().document(document, STORED).getBinaryValue(Fields.STORED);
      known = own.apply(Codec.read(bytes, type));
      records.put(document, known, RECORD_BYTES + 2L * bytes.length);
    }
    return known;
  }

  /**
   * The words of a document.
   *
   * @param passage gives its passage, when the words are not kept
   */
  PassageWords.Placed words(int document, Attempt.Task<Passage> passage) throws IOException {
    PassageWords.Placed known = words.get(document, PassageWords.Placed.class);
    if (known == null) {
      known = PassageWords.Placed.of(passage.run());
      words.put(document, known, (long) TOKEN_BYTES * known.words().tokens().size());
    }
    return known;
  }

  /** The records that a document stores in a field of its own; may be empty. */
  <T extends Record> List<T> all(int document, String field, Class<T> type) throws IOException {
    List<T> all = new ArrayList<>();
    Document stored = reader.storedFields().document(document, Set.of(field));
    for (BytesRef bytes : stored.getBinaryValues(field)) {
      all.add(Codec.read(bytes, type));
    }
    return all;
  }
}
