package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naslag.index.PassageIndex;
import naslag.search.Collecting.Found;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which words of a question each passage has, by the same queries that find passages: what is said
 * of an answer cannot differ from what found it.
 *
 * @param nowhere the words that no passage of the corpus has
 */
record WordsMet(List<Word> words, List<String> nowhere) {

  /**
   * A word of the question.
   *
   * @param documents those of the asked ones that have it; empty when all have it
   */
  private record Word(String typed, boolean everywhere, Set<Integer> documents) {
    boolean isIn(int document) {
      return everywhere || documents.contains(document);
    }
  }

  /** Every passage has every word. */
  static WordsMet all(List<Slot> slots) {
    return new WordsMet(
        slots.stream().map(slot -> new Word(slot.typed(), true, Set.of())).toList(), List.of());
  }

  /** Looks it up for a page of passages. */
  static WordsMet in(PassageIndex index, List<Slot> slots, List<Found.Scored> page)
      throws IOException {
    IndexSearcher searcher = index.searcher();
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet asked = new FixedBitSet(Math.max(1, reader.maxDoc()));
    page.forEach(scored -> asked.set(scored.document()));
    Query among = new BitsQuery(asked, reader);
    List<Word> words = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    for (Slot slot : slots) {
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(slot.query(), Occur.FILTER);
      both.add(among, Occur.FILTER);
      Set<Integer> documents = new HashSet<>();
      for (ScoreDoc met : searcher.search(both.build(), Math.max(1, page.size())).scoreDocs) {
        documents.add(met.doc);
      }
      words.add(new Word(slot.typed(), false, documents));
      if (documents.isEmpty() && searcher.count(slot.query()) == 0) {
        nowhere.add(slot.typed());
      }
    }
    return new WordsMet(words, nowhere);
  }

  /** The words that a passage has, in the order of the question. */
  List<String> has(int document) {
    return words.stream().filter(word -> word.isIn(document)).map(Word::typed).toList();
  }

  /** The words that it lacks. */
  List<String> lacks(int document) {
    return words.stream().filter(word -> !word.isIn(document)).map(Word::typed).toList();
  }
}
