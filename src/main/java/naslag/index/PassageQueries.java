package naslag.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import naslag.age.AgeRange;
import naslag.index.Labels.ExpressionKeys;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Queries on the fields that are not analysed, so that no other package needs their names. */
public final class PassageQueries {
  /**
   * Best first; of equals, published sources before our own texts, then the order of the corpus.
   */
  public static final Sort BY_SCORE =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.OWN, SortField.Type.INT),
          new SortField(Fields.WORK, SortField.Type.STRING),
          new SortField(Fields.ORDINAL, SortField.Type.INT));

  /** As a reader finds them: work by work, passage after passage. */
  public static final Sort IN_ORDER =
      new Sort(
          new SortField(Fields.WORK, SortField.Type.STRING),
          new SortField(Fields.ORDINAL, SortField.Type.INT));

  /** The field of values that has the id of a passage's work. */
  public static final String WORK = Fields.WORK;

  private PassageQueries() {}

  /** Every passage. */
  public static Query all() {
    return new FieldExistsQuery(Fields.ORDINAL);
  }

  static Query workRecords() {
    return new PrefixQuery(new Term(Fields.WORK_RECORD, ""));
  }

  /** Concepts, in the order of the thesaurus. */
  static Query concepts() {
    return new PrefixQuery(new Term(Fields.CONCEPT, ""));
  }

  /** Passages of a theme or of one narrower than it, by concept id. */
  public static Query theme(String concept) {
    return new TermQuery(new Term(Fields.THEME, concept));
  }

  /** Examples to which their author gave this theme, by concept id. */
  public static Query exampleTheme(String concept) {
    return new TermQuery(new Term(Fields.EXAMPLE_THEME, concept));
  }

  /** Practice examples, or explanation. */
  public static Query type(boolean example) {
    return new TermQuery(new Term(Fields.TYPE, example ? Fields.EXAMPLE : Fields.EXPLANATION));
  }

  /** Passages of a work, by file name. */
  static Query workFile(String file) {
    return new TermQuery(new Term(Fields.FILE, file));
  }

  static Query directory(String name) {
    return new PrefixQuery(new Term(Fields.FILE, name + "/"));
  }

  static Query at(Query work, int ordinal) {
    return both(work, NumericDocValuesField.newSlowExactQuery(Fields.ORDINAL, ordinal));
  }

  static Query both(Query a, Query b) {
    return new BooleanQuery.Builder().add(a, Occur.FILTER).add(b, Occur.FILTER).build();
  }

  /** Passages that are about an age which has a day in common with the range. */
  public static Query age(AgeRange range) {
    return AgeQuery.filter(range);
  }

  /** Passages about one of these ages or nearly, scored from 0 to 1 by how well they fit. */
  public static Query aboutAge(List<AgeRange> ages) {
    return AgeQuery.ranking(ages);
  }

  /** Whether a query is one of {@link #aboutAge}. */
  public static boolean isAboutAge(Query query) {
    return query instanceof AgeQuery ages && ages.ranks();
  }

  /** Examples in which this profession helps. */
  public static Query helper(String name) {
    return new TermQuery(new Term(Fields.HELPER, name));
  }

  /** Examples that happen here. */
  public static Query place(String name) {
    return new TermQuery(new Term(Fields.PLACE, name));
  }

  /** Examples about this child. */
  public static Query child(String name) {
    return new TermQuery(new Term(Fields.CHILD, name));
  }

  /** Words in which {@code *} stands for any letters and {@code ?} for one; all score the same. */
  public static Query pattern(String pattern) {
    return new WildcardQuery(TextField.EXACT.term(pattern));
  }

  /**
   * Words that differ at most so many letters, but not in the first.
   *
   * @param edits 1 or 2
   */
  public static Query fuzzy(String form, int edits) {
    return new FuzzyQuery(TextField.EXACT.term(form), edits, 1);
  }

  /** The words that a query finds by {@link #pattern} or {@link #fuzzy}, as often as given. */
  public static List<String> ofPattern(Query query, List<String> words) {
    List<String> found = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTermsMatching(
              Query pattern, String field, Supplier<ByteRunAutomaton> automaton) {
            ByteRunAutomaton accepts = automaton.get();
            for (String word : words) {
              byte[] form = word.getBytes(StandardCharsets.UTF_8);
              if (accepts.run(form, 0, form.length)) {
                found.add(word);
              }
            }
          }
        });
    return found;
  }

  /**
   * The names of the fields that are not analysed. No other package knows a field's name.
   *
   * <p>A field is indexed in one way in every document that has it: Lucene fixes that when it first
   * sees the field and refuses each document that differs.
   */
  static final class Fields {
    static final String ID = "id";

    /** The name of the work's file, as a term, in a passage and in the record of the work. */
    static final String FILE = "file";

    /** The directory of a passage's corpus, to tell corpora apart that stand side by side. */
    static final String CORPUS = "corpus";

    /** The id of a passage's work, to sort and count by. */
    static final String WORK = "work";

    static final String ORDINAL = "ordinal";
    static final String TYPE = "type";
    static final String OWN = "own";
    static final String THEME = "theme";

    /** The themes that an example's author gave it, no broader ones. */
    static final String EXAMPLE_THEME = "exampletheme";

    static final String AGES = "ages";
    static final String HELPER = "helper";
    static final String PLACE = "place";
    static final String CHILD = "child";

    /** Who is in an example, by normalised name; see {@link Names#of}. */
    static final String PERSON = "person";

    static final String STORED = "stored";

    /** Beside the passage, so that a search that asks for none reads none. */
    static final String PAIRS = "pairs";

    /** A document that describes a work. */
    static final String WORK_RECORD = "workrecord";

    /** A document that describes a concept. */
    static final String CONCEPT = "concept";

    static final String LABEL = "label";
    static final String FOREIGN_LABEL = "foreign-label";

    /**
     * The keys of what people say for a concept, after the strength; see {@link ExpressionKeys}.
     */
    static final String EXPRESSION = "expression";

    /** The same to read: a record each. */
    static final String EXPRESSIONS = "expressions";

    static final String BROADER = "broader";
    static final String CONCEPT_KIND = "conceptkind";

    static final String EXAMPLE = "voorbeeld";
    static final String EXPLANATION = "uitleg";
  }
}
