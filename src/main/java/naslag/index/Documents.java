package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.corpus.Attempt.Unreadable;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkAges;
import naslag.dutch.Normaliser;
import naslag.dutch.Tokens;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageQueries.Fields;
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
  private static final List<TextField> EVERYWHERE =
      List.of(TextField.TEXT, TextField.EXACT, TextField.PARTS, TextField.TITLE, TextField.PATH);

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  private final ThemeFinder themes;
  private final String corpus;

  /**
   * For works of one corpus.
   *
   * @param corpus its path as the index keeps it, see {@link IndexLocation#path}
   */
  Documents(Thesaurus thesaurus, String corpus) {
    this.corpus = corpus;
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
    List<PassageWords> all = passages.stream().map(each -> PassageWords.of(each.text())).toList();
    AgeFinder ages = new AgeFinder(passages, all, metadata);
    Map<String, List<Pair>> pairs = TextPairs.of(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      PassageWords words = all.get(i);
      IndexedPassage indexed =
          new IndexedPassage(passage, themes.find(passage, words), ages.find(passage, words));
      Document document = passage(indexed, words, metadata);
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

  static Document work(WorkInfo info) throws IOException {
    Document document = record();
    term(document, Fields.FILE, info.file());
    term(document, Fields.WORK_RECORD, info.id());
    document.add(new StoredField(Fields.STORED, Codec.write(info)));
    return document;
  }

  Document passage(IndexedPassage indexed, PassageWords words, Metadata metadata)
      throws IOException {
    Passage passage = indexed.passage();
    Document document = new Document();
    words(document, TextField.TEXT, words, org.apache.lucene.document.TextField.TYPE_NOT_STORED);
    words(document, TextField.EXACT, words, org.apache.lucene.document.TextField.TYPE_NOT_STORED);
    words(document, TextField.ROOTS, words, COUNTED);
    text(document, TextField.PARTS, passage.text());
    FamilyForms.in(passage).forEach(form -> text(document, TextField.TEXT, form));
    text(document, TextField.TITLE, passage.title());
    text(document, TextField.EXACT, passage.title());
    text(document, TextField.PARTS, passage.title());
    text(document, TextField.PATH, metadata.title());
    passage.path().forEach(heading -> text(document, TextField.PATH, heading));
    passage.questions().forEach(asked -> text(document, TextField.QUESTIONS, asked));
    Definitions.in(passage.text()).forEach(said -> text(document, TextField.DEFINES, said));

    term(document, Fields.ID, passage.id());
    // The file's name and not the id, since a new file of the same name changes the ids.
    term(document, Fields.FILE, passage.file());
    term(document, Fields.CORPUS, corpus);
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

  private static void words(
      Document document, TextField field, PassageWords words, FieldType type) {
    document.add(new Field(field.field(), new WordStream(words, field), type));
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
      Document document = record();
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

  /**
   * A document that is no passage, with the fields that every passage has, without words: where
   * each document of a segment has a field, Lucene reads its lengths from an array.
   */
  private static Document record() {
    Document document = new Document();
    EVERYWHERE.forEach(field -> text(document, field, ""));
    return document;
  }

  private static void label(Document document, String field, String label) {
    term(document, field, Labels.key(Labels.stems(label)));
  }

  /** Finds the ages a passage is about. */
  static final class AgeFinder {
    /** By the name of a child, for the children of a work that have one age. */
    private final Map<String, AgeRange> children = new HashMap<>();

    private final WorkAges inTexts;

    /** For the passages of one work. */
    AgeFinder(List<Passage> passages, List<PassageWords> words, Metadata metadata) {
      this.inTexts =
          WorkAges.of(
              metadata,
              words.stream().flatMap(each -> each.tokens().stream().map(Tokens.Token::term)));
      Map<String, Integer> ages = new HashMap<>();
      for (Passage passage : passages) {
        List<String> names = passage.example().map(Example::children).orElse(List.of());
        List<String> ageLines = passage.example().map(Example::ages).orElse(List.of());
        // One age of several children does not say whose it is.
        for (int i = 0; i < names.size() && names.size() == ageLines.size(); i++) {
          String name = names.get(i);
          AgeExpressions.parse(ageLines.get(i)).ifPresent(range -> children.put(name, range));
          ages.merge(name, children.containsKey(name) ? 1 : 0, Integer::sum);
        }
      }
      children.keySet().removeIf(name -> ages.get(name) > 1);
    }

    /** The surest first; each interval once. */
    List<AgeMark> find(Passage passage, PassageWords words) {
      List<AgeMark> marks = new ArrayList<>();
      for (String age : passage.example().map(Example::ages).orElse(List.of())) {
        AgeExpressions.parse(age).ifPresent(range -> add(marks, range, AgeMark.Origin.STATED));
      }
      boolean stated = !marks.isEmpty();
      List<AgeMention> mentions = new ArrayList<>(inTexts.in(passage.title()));
      mentions.addAll(inTexts.in(passage.text()));
      for (AgeMention mention : mentions) {
        if (mention.kind() != AgeMention.Kind.STAGE) {
          add(marks, mention.range(), AgeMark.Origin.NUMBER);
        }
      }
      if (!stated) {
        for (AgeMention mention : mentions) {
          add(marks, mention.range(), AgeMark.Origin.STAGE);
        }
        for (Tokens.Token word : words.tokens()) {
          AgeRange range = children.get(passage.text().substring(word.start(), word.end()));
          if (range != null) {
            add(marks, range, AgeMark.Origin.NAMED_CHILD);
          }
        }
      }
      return marks;
    }

    private static void add(List<AgeMark> marks, AgeRange range, AgeMark.Origin origin) {
      if (marks.stream().noneMatch(m -> m.range().equals(range))) {
        marks.add(new AgeMark(range, origin));
      }
    }
  }

  /**
   * Finds what a text defines: the words before the verb of a sentence such as "Veerkracht is …". A
   * Dutch definition puts the word first, with or without an article, or after "onder".
   */
  static final class Definitions {
    /** What is before a sentence: one class of letters, since alternatives cost at each letter. */
    private static final Pattern END = Pattern.compile("[.!?:\\n](?:(?<=\\n)|\\s+)");

    private static final Pattern SENTENCE =
        Pattern.compile(
            "(?:(?:de|het|een|met|onder)\\s+)?[‘'\"“]?"
                + "(\\p{L}[\\p{L}-]*+(?:\\s[\\p{L}-]++){0,3})[’'\"”]?"
                + "\\s+(?:is|zijn|betekent|betekenen|verwijst\\s+naar|gaat\\s+over|betreft|omvat"
                + "|noemen\\s+we|heet|verstaan\\s+we|bedoelen\\s+we)\\s",
            Pattern.CASE_INSENSITIVE);

    /**
     * With one of these before the verb, a sentence tells about something and does not define it.
     */
    private static final Set<String> TELLING =
        Set.of(
            "we", "wij", "ik", "je", "jij", "u", "ze", "zij", "hij", "men", "dat", "die", "dit",
            "deze", "er", "wat", "wie", "daar", "hier", "dan", "als", "ook", "maar", "want",
            "toch");

    /** The defined words, in the order of the text. */
    static List<String> in(String text) {
      List<String> defined = new ArrayList<>();
      Matcher end = END.matcher(text);
      Matcher sentence = SENTENCE.matcher(text);
      for (int start = 0; start >= 0; start = end.find() ? end.end() : -1) {
        if (sentence.region(start, text.length()).lookingAt()
            && Arrays.stream(sentence.group(1).toLowerCase(Locale.ROOT).split("\\s"))
                .noneMatch(TELLING::contains)) {
          defined.add(sentence.group(1));
        }
      }
      return defined;
    }
  }
}
