package naslag.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import naslag.index.Labels.ExpressionKeys;
import naslag.index.PassageQueries.Fields;
import naslag.index.WorkInfo.Collection;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import naslag.thesaurus.Expressions.Strength;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * An index open for reading, as it was at its last commit.
 *
 * <p>For one question files are read and not mapped: mapping costs a cold start its native linker.
 * A process that goes on maps them, since a call to the system for each read took a third of an
 * answer, and keeps what it has decoded.
 *
 * <p>Every reader of an index uses this class, so it has many short methods. Most of them pass the
 * question on: to {@link StoredRecords} for what is stored, {@link IndexedThesaurus} for concepts,
 * {@link PassageIds} for ids, {@link Shelves} for corpora side by side, {@link TermLists} for
 * terms.
 */
public final class PassageIndex implements Closeable {
  /** Each of the words of a pasted text brings its synonyms, and each synonym its clauses. */
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** One per corpus. */
  private final List<DirectoryReader> readers;

  private final Shelves shelves;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Sort inOrder;
  private final boolean serves;
  private final StoredRecords records;
  private final IndexedThesaurus thesaurus;
  private final PassageIds ids;

  /** What is done with an open index. */
  @FunctionalInterface
  public interface Use<T> {
    T of(PassageIndex index) throws IOException;
  }

  // A commit never changes, and a server asks the same of it at each key.
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private PassageIndex(List<DirectoryReader> readers, Shelves shelves, boolean serves)
      throws IOException {
    // One reader over all: the rarity of a word, and so a score, means the same everywhere.
    this(
        readers,
        SegmentSearcher.of(
            readers.size() == 1
                ? readers.getFirst()
                : new MultiReader(readers.toArray(IndexReader[]::new), false),
            serves),
        shelves,
        serves);
  }

  /** Of passages that only the searcher knows how to reach where there are no readers. */
  PassageIndex(
      List<DirectoryReader> readers, IndexSearcher searcher, Shelves shelves, boolean serves)
      throws IOException {
    this.readers = readers;
    this.shelves = shelves;
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.serves = serves;
    this.records = new StoredRecords(reader, serves);
    this.thesaurus = new IndexedThesaurus(reader, records);
    this.ids = new PassageIds(readers, reader, shelves);
    searcher.setSimilarity(new BM25Similarity());
    // Passages change with their works, and a query seldom comes twice.
    searcher.setQueryCache(null);
    this.inOrder = shelves.inOrder().rewrite(searcher);
  }

  /**
   * Opens an index at its last commit, for a question or two.
   *
   * @return nothing when there is no commit of all works yet
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
   * @return nothing when there is no commit of all works yet
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
      if (!Commits.isWhole(one.getFirst().getIndexCommit().getUserData())) {
        one.getFirst().close();
        return Optional.empty();
      }
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

  /** Whether no commit is newer. */
  public boolean isNewest() throws IOException {
    for (DirectoryReader each : readers) {
      if (!each.isCurrent()) {
        return false;
      }
    }
    return true;
  }

  Shelves shelves() {
    return shelves;
  }

  /**
   * The collections of works, in the order of the corpora; more than one where there is a choice.
   */
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

  /** Those of the words that begin with this. */
  public Map<String, Long> vocabulary(String beginning) throws IOException {
    return TermLists.frequencies(reader, TextField.EXACT.field(), beginning, new HashMap<>());
  }

  /**
   * Lemmas that begin with this, of the questions beside passages and of Dutch expressions of one
   * word.
   */
  public Set<String> vocabularyBeside(String beginning) throws IOException {
    Map<String, Long> lemmas = thesaurus.dutchKeys(beginning);
    TermLists.frequencies(reader, TextField.QUESTIONS.field(), beginning, lemmas);
    lemmas.keySet().removeIf(lemma -> !lemma.chars().allMatch(Character::isLetter));
    return lemmas.keySet();
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
    return records.of(document, IndexedPassage.class, p -> shelves.own(shelf(document), p));
  }

  /** The words of a document's passage. */
  public PassageWords.Placed words(int document) throws IOException {
    return records.words(document, () -> passage(document).passage());
  }

  /**
   * What follows from this commit alone, made when it is first asked for and kept as long as the
   * index is open. Nothing that depends on a question may be kept so.
   */
  @SuppressWarnings("unchecked") // what is made for a key is always of one type
  public <T> T derived(Object key, Use<T> derivation) throws IOException {
    Object known = derived.get(key);
    if (known == null) {
      known = derivation.of(this);
      derived.put(key, known);
    }
    return (T) known;
  }

  private int shelf(int document) {
    return shelves.of(document, reader.leaves());
  }

  /** Whether other machines have the passages. */
  public boolean isElsewhere() {
    return readers.isEmpty();
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

  /** Every passage {@link #inOrder}, of which those of one work are in memory. */
  public Stream<IndexedPassage> stream() throws IOException {
    return works().stream()
        .sorted(Comparator.comparingInt(this::shelfOf).thenComparing(WorkInfo::id))
        .flatMap(work -> unchecked(index -> passagesOf(work.file())).stream());
  }

  /** Does in a stream, which cannot throw it, what throws when the index cannot be read. */
  public <T> T unchecked(Use<T> use) {
    try {
      return use.of(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What belongs with the passage of an id by its own text, the best first; may be empty. */
  public List<Pair> pairs(String id) throws IOException {
    OptionalInt found = document(id);
    if (found.isEmpty()) {
      return List.of();
    }
    int document = found.getAsInt();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : records.all(document, Fields.PAIRS, Pair.class)) {
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

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  /** The document of the passage with an id; of one that has it now, or else had it before. */
  public OptionalInt document(String id) throws IOException {
    return ids.document(id);
  }

  /** Whether an id that no passage has was once the id of one. */
  public boolean isGone(String id) throws IOException {
    return ids.isGone(id);
  }

  /** A work by its id. */
  public Optional<WorkInfo> work(String id) throws IOException {
    Shelves.Key key = shelves.id(id);
    List<Integer> documents = documents(new Term(Fields.WORK_RECORD, key.name()), key.shelf());
    return documents.isEmpty() ? Optional.empty() : Optional.of(workRecord(documents.getFirst()));
  }

  private WorkInfo workRecord(int document) throws IOException {
    return records.of(document, WorkInfo.class, work -> shelves.own(shelf(document), work));
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
    works.sort(Comparator.comparingInt(this::shelfOf).thenComparing(WorkInfo::file));
    return List.copyOf(works);
  }

  private int shelfOf(WorkInfo work) {
    return shelves.file(work.file()).shelf();
  }

  /** The concepts that carry a label, as stems; see {@link Labels#stems}. */
  public List<Concept> conceptsLabelled(List<String> stems) throws IOException {
    return thesaurus.with(Fields.LABEL, Labels.key(stems));
  }

  /** The concepts that carry a label in another language than Dutch. */
  public List<Concept> conceptsLabelledElsewhere(List<String> stems) throws IOException {
    return thesaurus.with(Fields.FOREIGN_LABEL, Labels.key(stems));
  }

  /** A concept that something said stands for. */
  public record Said(Concept concept, Strength strength, boolean isForeign) {}

  /** The concepts that an expression stands for, by its key; see {@link ExpressionKeys}. */
  public List<Said> said(String key) throws IOException {
    boolean known = !serves || derived(Said.class, index -> thesaurus.keys()).contains(key);
    return known ? thesaurus.said(key) : List.of();
  }

  /** What people say for a concept beside its labels. */
  public List<Expression> expressions(String concept) throws IOException {
    return derived(
        List.of(Expression.class, concept), index -> List.copyOf(thesaurus.expressions(concept)));
  }

  /** The concept with an id. */
  public Optional<Concept> concept(String id) throws IOException {
    return thesaurus.with(Fields.CONCEPT, id).stream().findFirst();
  }

  /** The concepts that are directly narrower. */
  public List<Concept> narrower(String id) throws IOException {
    return thesaurus.with(Fields.BROADER, id);
  }

  /** Every concept of a kind, in the thesaurus' order. */
  public List<Concept> concepts(Concept.Kind kind) throws IOException {
    return derived(kind, index -> List.copyOf(thesaurus.with(Fields.CONCEPT_KIND, kind.name())));
  }

  /** The phrases of other languages that its texts may have. */
  public ForeignPhrases foreign() throws IOException {
    return derived(ForeignPhrases.class, index -> ForeignPhrases.of(index.concepts()));
  }

  /** Every concept of a corpus by itself, in the thesaurus' order. */
  List<Concept> concepts() throws IOException {
    return thesaurus.concepts(documents(PassageQueries.concepts(), Integer.MAX_VALUE));
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
