package naslag.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
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
    Term opening = TextField.EXACT.term(opening(stem));
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
        String form = term.utf8ToString();
        if (DutchAnalysis.lemmas(form).contains(stem)) {
          forms.add(TextField.EXACT.term(form));
        }
      }
    }
    return forms;
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
