package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Metadata;
import naslag.index.PassageQueries.Fields;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Thesaurus;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an index as plain values, so that a search engine elsewhere can index them in
 * the same fields. Made of the very documents that {@link IndexBuilder} writes.
 */
public final class PlainDocuments {
  /** The text of a passage, once; the mapping copies it to each field that reads it. */
  public static final String PASSAGE = "passage";

  /** A document that is no passage: what kind it is, and its fields, which are not indexed. */
  public static final String KIND = "recordkind";

  public static final String RECORD = "record";

  private final Documents documents;
  private final Thesaurus thesaurus;
  private final Expressions expressions;

  public PlainDocuments(Thesaurus thesaurus, Expressions expressions) {
    this.documents = new Documents(thesaurus, "");
    this.thesaurus = thesaurus;
    this.expressions = expressions;
  }

  /** A passage, by field; what is bytes in base 64. */
  public Map<String, Object> passage(IndexedPassage indexed, Metadata metadata) throws IOException {
    String text = indexed.passage().text();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(PASSAGE, text);
    // The fields that are read from a stream have the words of the text, which goes by itself.
    Document document = documents.passage(indexed, PassageWords.of(""), metadata);
    plain.putAll(values(document, false));
    ((List<?>) plain.get(TextField.PARTS.field())).remove(text);
    plain.remove(Fields.CORPUS);
    return plain;
  }

  /** The record of a work. */
  public Map<String, Object> work(WorkInfo work) throws IOException {
    return record(Fields.WORK_RECORD, 0, Documents.work(work));
  }

  /** The records of the concepts. */
  public List<Map<String, Object>> concepts() throws IOException {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Document concept : Documents.concepts(thesaurus, expressions)) {
      records.add(record(Fields.CONCEPT, records.size(), concept));
    }
    return records;
  }

  /** With its place among the records, since a search engine keeps no order. */
  private static Map<String, Object> record(String kind, int place, Document document) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("place", place);
    record.put("terms", values(document, false));
    record.put("stored", values(document, true));
    return Map.of(KIND, kind, RECORD, record);
  }

  private static Map<String, List<Object>> values(Document document, boolean stored) {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    for (IndexableField field : document) {
      DocValuesType docValues = field.fieldType().docValuesType();
      boolean onlyStored =
          docValues == DocValuesType.NONE && field.fieldType().indexOptions() == IndexOptions.NONE;
      Object value = value(field, onlyStored || docValues == DocValuesType.BINARY);
      // Values to count by are terms of the document as well.
      if (onlyStored == stored
          && docValues != DocValuesType.SORTED_SET
          && value != null
          && !value.equals("")) {
        values.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static @Nullable Object value(IndexableField field, boolean bytes) {
    BytesRef value = field.binaryValue();
    if (value == null) {
      return field.numericValue() == null ? field.stringValue() : field.numericValue().intValue();
    }
    BytesRef own = BytesRef.deepCopyOf(value);
    return bytes ? Base64.getEncoder().encodeToString(own.bytes) : own.utf8ToString();
  }
}
