package naslag.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import naslag.dutch.DutchAnalysis;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** The analysed fields of a passage: one text, read in more than one way. */
public enum TextField {
  /** Lemmas of the passage's words, without stop words. */
  TEXT("text"),
  /** The words as written, normalised, stop words included: exact forms, phrases and prefixes. */
  EXACT("exact"),
  /** Lemmas of the parts of compounds, and compounds that the text wrote apart. */
  PARTS("parts"),
  /** Roots of the passage's words, which derivations share; neither positions nor lengths. */
  ROOTS("roots"),
  /** Lemmas of the example's or section's title. */
  TITLE("title"),
  /** Lemmas of the work's title and the headings above the passage. */
  PATH("path"),
  /** Lemmas of the words that the passage defines. */
  DEFINES("defines"),
  /** Lemmas of what people ask when they need the passage's section. */
  QUESTIONS("questions");

  private final String field;

  TextField(String field) {
    this.field = field;
  }

  /** The analysis of the field, for index and query; never to be closed. */
  public Analyzer analyzer() {
    return switch (this) {
      case EXACT -> DutchAnalysis.exact();
      case PARTS -> DutchAnalysis.parts();
      case ROOTS -> DutchAnalysis.roots();
      default -> DutchAnalysis.lemmatised();
    };
  }

  String field() {
    return field;
  }

  /** The field of a term, when it is one of these. */
  public static Optional<TextField> of(Term term) {
    return Arrays.stream(values()).filter(f -> f.field.equals(term.field())).findFirst();
  }

  /** The term for a token as the field's analyzer gives it. */
  public Term term(String token) {
    return new Term(field, token);
  }

  /**
   * The query for tokens behind each other.
   *
   * @param slop how many places they may stand off
   */
  public Query phrase(int slop, List<String> tokens) {
    return new PhraseQuery(slop, field, tokens.toArray(String[]::new));
  }
}
