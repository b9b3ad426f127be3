package naslag.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import naslag.corpus.MovedIds;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageQueries.Fields;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import naslag.thesaurus.Expressions.Strength;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * An index open for reading, as it was at its last commit.
 *
 * <p>For one question files are read and not mapped: mapping costs a cold start its native linker.
 * A process that goes on maps them, since a call to the system for each read took a third of an
 * answer, and keeps what it has decoded.
 *
 * <p>The one door to an index, and so a long list of short questions; what they need to be answered
 * has rooms of its own ({@link Commits}, {@link RecordCache}, {@link Names}, {@link Shelves},
 * {@link TermLists}).
 */
public final class PassageIndex implements Closeable {
  /** Each of the words of a pasted text brings its synonyms, and each synonym its clauses. */
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** About what a decoded record and a token take beyond their letters. */
  private static final int RECORD_BYTES = 600;

  private static final int TOKEN_BYTES = 160;
  private static final Set<String> STORED = Set.of(Fields.STORED);

  /** One a corpus. */
  private final List<DirectoryReader> readers;

  private final Shelves shelves;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Sort inOrder;
  private final boolean serves;
  private final RecordCache records;
  private final RecordCache words;

  /** What is done with an open index. */
  @FunctionalInterface
  public interface Derivation<T> {
    T of(PassageIndex index) throws IOException;
  }

  // A commit never changes, and a server asks the same of it at each key.
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private PassageIndex(List<DirectoryReader> readers, Shelves shelves, boolean serves)
      throws IOException {
    this.readers = readers;
    this.shelves = shelves;
    // One reader over all: the rarity of a word, and so a score, means the same everywhere.
    this.reader =
        readers.size() == 1
            ? readers.getFirst()
            : new MultiReader(readers.toArray(IndexReader[]::new), false);
    this.serves = serves;
    this.records = serves ? RecordCache.shareOfMemory() : new RecordCache(0);
    this.words = serves ? RecordCache.shareOfMemory() : new RecordCache(0);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    // Passages change with their works, and a query seldom comes twice.
    searcher.setQueryCache(null);
    this.inOrder = shelves.inOrder().rewrite(searcher);
  }

  /**
   * Opens an index at its last commit, for a question or two.
   *
   * @return nothing when there is no commit yet
   * @throws IOException when it is damaged
   */
  public static Optional<PassageIndex> open(Path directory) throws IOException {
    LuceneLogging.silence();
    return open(new NIOFSDirectory(directory), false);
  }

  /**
   * Opens an index at its last commit, for a process that answers many questions. Questions may
   * come from several threads.
   *
   * @return nothing when there is no commit yet
   * @throws IOException when it is damaged
   */
  public static Optional<PassageIndex> openToServe(Path directory) throws IOException {
    LuceneLogging.silence();
    return open(new MMapDirectory(directory), true);
  }

  private static Optional<PassageIndex> open(Directory directory, boolean serves)
      throws IOException {
    try {
      // Not closed with this index: it has no file open, and a newer one reads on from it.
      List<DirectoryReader> one = List.of(DirectoryReader.open(directory));
      return Optional.of(new PassageIndex(one, new Shelves(List.of(""), List.of()), serves));
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The indexes of several corpora as one; with the first and the only one it is that one, named.
   *
   * @param indexes each opened on its own corpus, one or more; from now on the whole's to close
   * @param names one a corpus, all different, small letters, digits and hyphens
   */
  public static PassageIndex sideBySide(List<PassageIndex> indexes, List<String> names)
      throws IOException {
    List<DirectoryReader> readers = new ArrayList<>();
    indexes.forEach(index -> readers.addAll(index.readers));
    List<String> corpora = new ArrayList<>();
    for (DirectoryReader each : readers.size() > 1 ? readers : List.<DirectoryReader>of()) {
      corpora.add(Manifest.of(each.getIndexCommit().getUserData()).corpus());
    }
    return new PassageIndex(readers, new Shelves(names, corpora), indexes.getFirst().serves);
  }

  /**
   * The same index at a newer commit, or this one when there is none newer; this one stays open.
   */
  public PassageIndex newest() throws IOException {
    List<DirectoryReader> newest = Commits.newest(readers);
    return newest.equals(readers) ? this : new PassageIndex(newest, shelves, serves);
  }

  Shelves shelves() {
    return shelves;
  }

  /** What works stand in, the corpora in their order; more than one where there is a choice. */
  public List<Collection> collections() throws IOException {
    return shelves.collections(works());
  }

  /** Whether a work stands in a collection. */
  public boolean holds(Collection collection, WorkInfo work) {
    return shelves.holds(collection, work);
  }

  /** Passages of a collection. */
  public Query inCollection(Collection collection) {
    Query in =
        collection.directory().isEmpty()
            ? PassageQueries.all()
            : PassageQueries.directory(collection.directory());
    return shelves.on(collection.shelf(), in);
  }

  /** Passages of a work, by file name. */
  public Query ofWork(String file) {
    Shelves.Key key = shelves.file(file);
    return shelves.on(Math.max(0, key.shelf()), PassageQueries.workFile(key.name()));
  }

  /** How passages stand one after the other: corpus by corpus, work by work. */
  public Sort inOrder() {
    return inOrder;
  }

  /**
   * Whether every byte is as it was written. Reads the whole index: for after something went wrong.
   */
  public boolean isSound() {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Runs queries. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The words of all passages as written, normalised, and how many passages have each. */
  public Map<String, Long> vocabulary() throws IOException {
    return vocabulary("");
  }

  /** Those of the words that begin so. */
  public Map<String, Long> vocabulary(String beginning) throws IOException {
    return TermLists.frequencies(reader, TextField.EXACT.field(), beginning, new HashMap<>());
  }

  /** How many passages have the token in the field. */
  public int frequency(TextField field, String token) throws IOException {
    return reader.docFreq(field.term(token));
  }

  /** Whether each passage that has a normalised word is an example with a person of that name. */
  public boolean isPersonOfExamples(String form) throws IOException {
    int persons = reader.docFreq(new Term(Fields.PERSON, form));
    return persons > 0 && persons == frequency(TextField.EXACT, form);
  }

  /** Whether a document has the token in the field. */
  public boolean has(int document, TextField field, String token) throws IOException {
    LeafReaderContext leaf = leaf(document);
    PostingsEnum postings = leaf.reader().postings(field.term(token), PostingsEnum.NONE);
    int wanted = document - leaf.docBase;
    return postings != null && postings.advance(wanted) == wanted;
  }

  /** The terms of this commit, to be asked by one thread. */
  public TermDictionary dictionary() {
    return new TermDictionary(searcher.getTopReaderContext());
  }

  /** How many passages there are. */
  public int passages() throws IOException {
    return reader.getDocCount(TextField.EXACT.field());
  }

  /** The passage of a document. */
  public IndexedPassage passage(int document) throws IOException {
    return record(document, IndexedPassage.class, p -> shelves.own(shelf(document), p));
  }

  /** The words of a document's passage. */
  public PassageWords words(int document) throws IOException {
    PassageWords known = words.get(document, PassageWords.class);
    if (known == null) {
      known = PassageWords.of(passage(document).passage().text());
      words.put(document, known, (long) TOKEN_BYTES * known.tokens().size());
    }
    return known;
  }

  /**
   * What follows from this commit alone, made when it is first asked for and kept as long as the
   * index is open. Nothing that depends on a question may be kept so.
   */
  @SuppressWarnings("unchecked") // what is made for a key is always of one type
  public <T> T derived(Object key, Derivation<T> derivation) throws IOException {
    Object known = derived.get(key);
    if (known == null) {
      known = derivation.of(this);
      derived.put(key, known);
    }
    return (T) known;
  }

  /**
   * What was stored of a document.
   *
   * @param own gives what was read the names that it has in all corpora together
   */
  private <T extends Record> T record(int document, Class<T> type, UnaryOperator<T> own)
      throws IOException {
    T known = records.get(document, type);
    if (known == null) {
      BytesRef bytes = stored(document);
      known = own.apply(Codec.read(bytes, type));
      records.put(document, known, RECORD_BYTES + 2L * bytes.length);
    }
    return known;
  }

  private int shelf(int document) {
    return shelves.of(document, reader.leaves());
  }

  /** The passage with an id, also with one that it had before it was moved or rewritten. */
  public Optional<IndexedPassage> passage(String id) throws IOException {
    OptionalInt document = document(id);
    return document.isEmpty() ? Optional.empty() : Optional.of(passage(document.getAsInt()));
  }

  /** The passage at a place in a work's file; nothing before the first and after the last. */
  public Optional<IndexedPassage> passage(String file, int ordinal) throws IOException {
    List<Integer> found = documents(PassageQueries.at(ofWork(file), ordinal), 1);
    return found.isEmpty() ? Optional.empty() : Optional.of(passage(found.getFirst()));
  }

  /** Every passage, in the order of the index. */
  public List<IndexedPassage> everyPassage() throws IOException {
    return passages(PassageQueries.all());
  }

  /** What belongs with the passage of an id by its own text, the best first; may be empty. */
  public List<Pair> pairs(String id) throws IOException {
    OptionalInt found = document(id);
    if (found.isEmpty()) {
      return List.of();
    }
    int document = found.getAsInt();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : all(document, Fields.PAIRS, Pair.class)) {
      pairs.add(new Pair(shelves.id(shelf(document), pair.id()), pair.bond()));
    }
    return pairs;
  }

  /** The passages of a work's file, in the order of the index. */
  public List<IndexedPassage> passagesOf(String file) throws IOException {
    return passages(PassageQueries.both(PassageQueries.all(), ofWork(file)));
  }

  /** The passages that a query finds, in the order of the index. */
  public List<IndexedPassage> passages(Query query) throws IOException {
    List<IndexedPassage> passages = new ArrayList<>();
    for (int document : documents(query, Integer.MAX_VALUE)) {
      passages.add(passage(document));
    }
    return passages;
  }

  /** The children of all examples, each once, in order of letters. */
  public List<String> children() throws IOException {
    return names(Fields.CHILD);
  }

  /** The professions that help in examples, each once, in order of letters. */
  public List<String> helpers() throws IOException {
    return names(Fields.HELPER);
  }

  private List<String> names(String field) throws IOException {
    return derived(
        field,
        index -> List.copyOf(TermLists.frequencies(reader, field, "", new TreeMap<>()).keySet()));
  }

  /** Those of some documents that a query finds. */
  public Set<Integer> matching(Query query, Set<Integer> documents) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Set<Integer> matching = new HashSet<>();
    DocIdSetIterator found = DocIdSetIterator.empty();
    int base = -1;
    for (int document : new TreeSet<>(documents)) {
      LeafReaderContext leaf = leaf(document);
      if (leaf.docBase != base) {
        base = leaf.docBase;
        Scorer scorer = weight.scorer(leaf);
        found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      }
      if (found.docID() < document - base) {
        found.advance(document - base);
      }
      if (found.docID() == document - base) {
        matching.add(document);
      }
    }
    return matching;
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  /** The document of the passage with an id; of one that has it now, or else had it before. */
  public OptionalInt document(String id) throws IOException {
    Shelves.Key key = shelves.id(id);
    List<Integer> documents = documents(new Term(Fields.ID, key.name()), key.shelf());
    for (int shelf = 0; documents.isEmpty() && shelf < readers.size(); shelf++) {
      if (key.shelf() == Shelves.ANY || key.shelf() == shelf) {
        for (String later : moved(shelf).after(key.name())) {
          documents = documents(new Term(Fields.ID, later), shelf);
          if (!documents.isEmpty()) {
            break;
          }
        }
      }
    }
    return documents.isEmpty() ? OptionalInt.empty() : OptionalInt.of(documents.getFirst());
  }

  /** Read when an id is not there, which is seldom. */
  private MovedIds moved(int shelf) throws IOException {
    DirectoryReader reader = readers.get(shelf);
    Manifest made = Manifest.of(reader.getIndexCommit().getUserData());
    Path index = ((FSDirectory) reader.directory()).getDirectory();
    return MovedIds.in(index.resolve(made.corpus()).normalize());
  }

  /** Whether an id that no passage has was once the id of one. */
  public boolean isGone(String id) throws IOException {
    for (int shelf = 0; shelf < readers.size(); shelf++) {
      if (moved(shelf).knows(shelves.id(id).name())) {
        return true;
      }
    }
    return false;
  }

  /** A work by its id. */
  public Optional<WorkInfo> work(String id) throws IOException {
    Shelves.Key key = shelves.id(id);
    List<Integer> documents = documents(new Term(Fields.WORK_RECORD, key.name()), key.shelf());
    return documents.isEmpty() ? Optional.empty() : Optional.of(workRecord(documents.getFirst()));
  }

  private WorkInfo workRecord(int document) throws IOException {
    return record(document, WorkInfo.class, work -> shelves.own(shelf(document), work));
  }

  /** Every work, in order of file name, corpus by corpus. */
  public List<WorkInfo> works() throws IOException {
    return derived(WorkInfo.class, PassageIndex::readWorks);
  }

  private List<WorkInfo> readWorks() throws IOException {
    List<WorkInfo> works = new ArrayList<>();
    for (int document : documents(PassageQueries.workRecords(), Integer.MAX_VALUE)) {
      works.add(workRecord(document));
    }
    works.sort(
        Comparator.comparingInt((WorkInfo work) -> shelves.file(work.file()).shelf())
            .thenComparing(WorkInfo::file));
    return List.copyOf(works);
  }

  /** The concepts that carry a label, as stems; see {@link Labels#stems}. */
  public List<Concept> conceptsLabelled(List<String> stems) throws IOException {
    return concepts(new Term(Fields.LABEL, Labels.key(stems)));
  }

  /** The concepts that carry a label in another language than Dutch. */
  public List<Concept> conceptsLabelledElsewhere(List<String> stems) throws IOException {
    return concepts(new Term(Fields.FOREIGN_LABEL, Labels.key(stems)));
  }

  /** A concept that something said stands for. */
  public record Said(Concept concept, Strength strength, boolean isForeign) {}

  /** The concepts that an expression stands for, by its key; see {@link ExpressionKeys}. */
  public List<Said> said(String key) throws IOException {
    List<Said> said = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      for (boolean foreign : new boolean[] {false, true}) {
        String field = Fields.EXPRESSION + strength + (foreign ? "*" : "");
        for (Concept concept : concepts(new Term(field, key))) {
          said.add(new Said(concept, strength, foreign));
        }
      }
    }
    return said;
  }

  /** What people say for a concept beside its labels. */
  public List<Expression> expressions(String concept) throws IOException {
    List<Integer> documents = documents(new Term(Fields.CONCEPT, concept), Shelves.ANY);
    return documents.isEmpty()
        ? List.of()
        : all(documents.getFirst(), Fields.EXPRESSIONS, Expression.class);
  }

  /** The concept with an id. */
  public Optional<Concept> concept(String id) throws IOException {
    return concepts(new Term(Fields.CONCEPT, id)).stream().findFirst();
  }

  /** The concepts that are directly narrower. */
  public List<Concept> narrower(String id) throws IOException {
    return concepts(new Term(Fields.BROADER, id));
  }

  /** Every concept of a kind, in the thesaurus' order. */
  public List<Concept> concepts(Concept.Kind kind) throws IOException {
    return derived(
        kind, index -> List.copyOf(concepts(new Term(Fields.CONCEPT_KIND, kind.name()))));
  }

  /** Every concept of a corpus by itself, in the thesaurus' order. */
  List<Concept> concepts() throws IOException {
    List<Concept> concepts = new ArrayList<>();
    for (int document : documents(PassageQueries.concepts(), Integer.MAX_VALUE)) {
      concepts.add(Codec.read(stored(document), Concept.class));
    }
    return concepts;
  }

  private List<Concept> concepts(Term term) throws IOException {
    List<Concept> concepts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int document : documents(term, Shelves.ANY)) {
      Concept concept = record(document, Concept.class, UnaryOperator.identity());
      // Corpora side by side often have the same thesaurus.
      if (seen.add(concept.id())) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private List<Integer> documents(Term term, int shelf) throws IOException {
    return TermLists.documents(reader, term, shelf);
  }

  /** The documents that a query finds, in the order of the index. */
  private List<Integer> documents(Query query, int most) throws IOException {
    int limit = Math.max(1, Math.min(most, reader.maxDoc()));
    TopDocs found = searcher.search(query, limit, Sort.INDEXORDER);
    return Arrays.stream(found.scoreDocs).map(each -> each.doc).toList();
  }

  private BytesRef stored(int document) throws IOException {
    return reader.storedFields().document(document, STORED).getBinaryValue(Fields.STORED);
  }

  private <T extends Record> List<T> all(int document, String field, Class<T> type)
      throws IOException {
    List<T> all = new ArrayList<>();
    Document stored = reader.storedFields().document(document, Set.of(field));
    for (BytesRef bytes : stored.getBinaryValues(field)) {
      all.add(Codec.read(bytes, type));
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    if (readers.size() > 1) {
      reader.close();
    }
    for (DirectoryReader each : readers) {
      each.decRef();
    }
  }
}
