package naslag.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
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
 * indexed without those, and forms without their stems.
 */
final class Forms {
  /** Forms with other first letters ("sliep", "gehuild") are left out: a list of all is long. */
  private static final int OPENING = 3;

  private Forms() {}

  /** In order; empty where the corpus has none. */
  static Set<Term> of(PassageIndex index, String stem) throws IOException {
    Set<Term> forms = new TreeSet<>();
    Term opening = TextField.EXACT.term(stem.substring(0, Math.min(OPENING, stem.length())));
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
        if (DutchAnalysis.stem(form).equals(stem)) {
          forms.add(TextField.EXACT.term(form));
        }
      }
    }
    return forms;
  }
}
