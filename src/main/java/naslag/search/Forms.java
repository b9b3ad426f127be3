package naslag.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import naslag.dutch.DutchAnalysis;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The forms that a corpus has of a word, for expressions with small words in them: stems are
 * indexed without those, and forms without their stems. Looked up once a commit.
 */
final class Forms {
  private final PassageIndex index;
  private final Map<String, Set<Term>> known = new ConcurrentHashMap<>();

  private Forms(PassageIndex index) {
    this.index = index;
  }

  static Forms of(PassageIndex index) throws IOException {
    return index.derived(Forms.class, Forms::new);
  }

  /** In order; empty where the corpus has none. Of a label's word only: what is asked is kept. */
  Set<Term> of(String stem) throws IOException {
    Set<Term> forms = known.get(stem);
    if (forms == null) {
      forms = look(stem);
      known.put(stem, forms);
    }
    return forms;
  }

  private Set<Term> look(String stem) throws IOException {
    Set<Term> forms = new TreeSet<>();
    for (String form : beginning(opening(stem)).keySet()) {
      if (DutchAnalysis.lemmas(form).contains(stem)) {
        forms.add(TextField.EXACT.term(form));
      }
    }
    return forms;
  }

  /** The words that begin so, small ones aside, those that most passages have first. */
  List<String> startingWith(String opening) throws IOException {
    Map<String, Integer> frequencies = beginning(opening);
    return frequencies.keySet().stream()
        .filter(form -> !DutchAnalysis.isStopWord(form))
        .sorted(Comparator.comparing(frequencies::get, Comparator.reverseOrder()))
        .toList();
  }

  /** The forms that begin so, in order, and how many passages have each. */
  private Map<String, Integer> beginning(String letters) throws IOException {
    Map<String, Integer> frequencies = new TreeMap<>();
    Term opening = TextField.EXACT.term(letters);
    for (LeafReaderContext leaf : index.searcher().getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(opening.field());
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(opening.bytes()) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, opening.bytes());
          term = each.next()) {
        frequencies.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
      }
    }
    return frequencies;
  }

  /**
   * To the first vowel, which a stem writes once ("lop" for "loopt"). Forms with another beginning
   * ("sliep", "gehuild") are left out: a list of all words is long.
   */
  private static String opening(String stem) {
    int end = 0;
    while (end < stem.length() - 1 && "aeiou".indexOf(stem.charAt(end)) < 0) {
      end++;
    }
    return stem.substring(0, Math.min(end + 1, stem.length()));
  }
}
