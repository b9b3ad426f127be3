package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import naslag.index.PassageIndex.Said;
import naslag.index.PassageQueries.Fields;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Expressions.Expression;
import naslag.thesaurus.Expressions.Strength;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Looks up concepts in an index: by label, by expression, by what they are narrower than. */
record IndexedThesaurus(IndexReader reader, StoredRecords records) {
  /** The concepts with a value in a field, in the thesaurus' order. */
  List<Concept> with(String field, String value) throws IOException {
    return concepts(documents(field, value));
  }

  /** The concepts that an expression stands for, the strongest first. */
  List<Said> said(String key) throws IOException {
    List<Said> said = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      for (boolean foreign : new boolean[] {false, true}) {
        for (Concept concept : with(field(strength, foreign), key)) {
          said.add(new Said(concept, strength, foreign));
        }
      }
    }
    return said;
  }

  /** The keys of all expressions: a question has some dozens of keys, of which few exist. */
  Set<String> keys() throws IOException {
    Map<String, Long> keys = dutchKeys("");
    for (Strength strength : Strength.values()) {
      TermLists.frequencies(reader, field(strength, true), "", keys);
    }
    return keys.keySet();
  }

  /** The keys of Dutch expressions that begin with this. */
  Map<String, Long> dutchKeys(String beginning) throws IOException {
    Map<String, Long> keys = new HashMap<>();
    for (Strength strength : Strength.values()) {
      TermLists.frequencies(reader, field(strength, false), beginning, keys);
    }
    return keys;
  }

  private static String field(Strength strength, boolean foreign) {
    return Fields.EXPRESSION + strength + (foreign ? "*" : "");
  }

  /** What people say for a concept beside its labels. */
  List<Expression> expressions(String concept) throws IOException {
    List<Integer> documents = documents(Fields.CONCEPT, concept);
    return documents.isEmpty()
        ? List.of()
        : records.all(documents.getFirst(), Fields.EXPRESSIONS, Expression.class);
  }

  /** The concepts of documents, each once: corpora side by side often have the same thesaurus. */
  List<Concept> concepts(List<Integer> documents) throws IOException {
    List<Concept> concepts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int document : documents) {
      Concept concept = records.of(document, Concept.class, UnaryOperator.identity());
      if (seen.add(concept.id())) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private List<Integer> documents(String field, String value) throws IOException {
    return TermLists.documents(reader, new Term(field, value), Shelves.ANY);
  }
}
