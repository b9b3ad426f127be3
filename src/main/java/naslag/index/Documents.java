package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Attempt.Unreadable;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.WorkFile;
import naslag.dutch.Normaliser;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Thesaurus;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns works and concepts into Lucene documents. */
final class Documents {
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  private final ThemeFinder themes;

  Documents(Thesaurus thesaurus) {
    this.themes = new ThemeFinder(thesaurus);
  }

  /**
   * A work's record and its passages.
   *
   * @throws Unreadable when it has no passage
   */
  List<Document> of(WorkFile file) throws IOException {
    List<Passage> passages = PassageCutter.cut(file);
    if (passages.isEmpty()) {
      throw new Unreadable(0, WorkFile.NO_TEXT);
    }
    return of(file.id(), file.file(), file.work().metadata(), passages);
  }

  /** The same of passages that were cut before. */
  List<Document> of(String id, String file, Metadata metadata, List<Passage> passages)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    AgeFinder ages = new AgeFinder(passages);
    Map<String, List<Pair>> pairs = TextPairs.of(passages);
    for (Passage passage : passages) {
      IndexedPassage indexed =
          new IndexedPassage(passage, themes.find(passage), ages.find(passage));
      Document document = passage(indexed, metadata);
      for (Pair pair : pairs.getOrDefault(passage.id(), List.of())) {
        document.add(new StoredField(Fields.PAIRS, Codec.write(pair)));
      }
      documents.add(document);
    }
    int examples = (int) passages.stream().filter(Passage::isExample).count();
    int words = passages.stream().mapToInt(Passage::words).sum();
    WorkInfo info =
        new WorkInfo(id, file, metadata, passages.size() - examples, examples, words, "");
    documents.add(work(info));
    return documents;
  }

  private static Document work(WorkInfo info) throws IOException {
    Document document = new Document();
    term(document, Fields.FILE, info.file());
    term(document, Fields.WORK_RECORD, info.id());
    document.add(new StoredField(Fields.STORED, Codec.write(info)));
    return document;
  }

  private Document passage(IndexedPassage indexed, Metadata metadata) throws IOException {
    Passage passage = indexed.passage();
    Document document = new Document();
    text(document, TextField.TEXT, passage.text());
    text(document, TextField.EXACT, passage.text());
    text(document, TextField.PARTS, passage.text());
    document.add(new Field(TextField.ROOTS.field(), passage.text(), COUNTED));
    FamilyForms.in(passage).forEach(form -> text(document, TextField.TEXT, form));
    text(document, TextField.TITLE, passage.title());
    text(document, TextField.EXACT, passage.title());
    text(document, TextField.PARTS, passage.title());
    text(document, TextField.PATH, metadata.title());
    passage.path().forEach(heading -> text(document, TextField.PATH, heading));
    passage.questions().forEach(asked -> text(document, TextField.QUESTIONS, asked));
    Definitions.in(passage.text()).forEach(words -> text(document, TextField.DEFINES, words));

    term(document, Fields.ID, passage.id());
    // The file's name and not the id, since a new file of the same name changes the ids.
    term(document, Fields.FILE, passage.file());
    facet(document, Fields.TYPE, passage.isExample() ? Fields.EXAMPLE : Fields.EXPLANATION);
    document.add(new SortedDocValuesField(Fields.WORK, new BytesRef(passage.work())));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    document.add(new NumericDocValuesField(Fields.OWN, metadata.isOwnText() ? 1 : 0));
    themes.withBroader(indexed.themes()).forEach(id -> facet(document, Fields.THEME, id));
    Optional<Example> example = passage.example();
    if (example.isPresent()) {
      indexed.exampleThemes().forEach(id -> term(document, Fields.EXAMPLE_THEME, id));
      example.get().helpers().forEach(name -> facet(document, Fields.HELPER, name));
      example.get().places().forEach(name -> facet(document, Fields.PLACE, name));
      example.get().children().forEach(name -> facet(document, Fields.CHILD, name));
      Names.of(passage).forEach(name -> term(document, Fields.PERSON, Normaliser.normalise(name)));
    }
    if (!indexed.ages().isEmpty()) {
      document.add(new BinaryDocValuesField(Fields.AGES, AgeMark.Values.of(indexed.ages())));
    }
    document.add(new StoredField(Fields.STORED, Codec.write(indexed)));
    return document;
  }

  private static void text(Document document, TextField field, String text) {
    document.add(new org.apache.lucene.document.TextField(field.field(), text, Field.Store.NO));
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void facet(Document document, String field, String value) {
    term(document, field, value);
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  /** Concepts, so that a search finds their labels without reading the thesaurus. */
  static List<Document> concepts(Thesaurus thesaurus, Expressions expressions) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Concept concept : thesaurus.concepts()) {
      Document document = new Document();
      term(document, Fields.CONCEPT, concept.id());
      term(document, Fields.CONCEPT_KIND, concept.kind().name());
      label(document, Fields.LABEL, concept.prefLabel());
      concept.altLabels().forEach(text -> label(document, Fields.LABEL, text));
      concept.hiddenLabels().forEach(text -> label(document, Fields.LABEL, text));
      concept
          .otherLabels()
          .values()
          .forEach(all -> all.forEach(text -> label(document, Fields.FOREIGN_LABEL, text)));
      concept.broader().forEach(id -> term(document, Fields.BROADER, id));
      for (Expressions.Expression each : expressions.of(concept.id())) {
        String text = each.text();
        String key = each.isAcronym() ? ExpressionKeys.ofAcronym(text) : ExpressionKeys.of(text);
        String field = Fields.EXPRESSION + each.strength() + (each.isForeign() ? "*" : "");
        term(document, field, key);
        document.add(new StoredField(Fields.EXPRESSIONS, Codec.write(each)));
      }
      document.add(new StoredField(Fields.STORED, Codec.write(concept.withoutOnlyKept())));
      documents.add(document);
    }
    return documents;
  }

  private static void label(Document document, String field, String label) {
    term(document, field, Labels.key(Labels.stems(label)));
  }
}
