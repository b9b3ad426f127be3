package naslag.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A word of the question and all ways to meet it.
 *
 * @param typed as the person typed it
 * @param form normalised
 * @param stem of the form
 * @param start where it stands in the question's plain words
 * @param weight how much the word says: its inverse document frequency; the most when nobody has it
 * @param inTitle what makes a title that has the word count as much as a text that has it
 * @param variants the plainest first; never empty
 * @param parts of an unmatched compound: its last, and those that are labels; may be empty
 */
record Slot(
    String typed,
    String form,
    String stem,
    int start,
    double weight,
    float inTitle,
    List<Variant> variants,
    List<Slot> parts) {

  /** A passage that meets a word twice over is a little better than one that meets it once. */
  private static final float TIE = 0.1f;

  Query query() {
    List<Query> queries = new ArrayList<>();
    for (Variant variant : variants) {
      queries.add(new BoostQuery(variant.query(), variant.boost()));
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
  }

  /**
   * What of the word some passage has: the word in any of its ways; of a compound that no passage
   * has, the last of its parts that some passage has: that one says what kind of thing it is
   * ("angst" of "separatieangst"); or nothing.
   */
  Optional<Slot> present(Statistics statistics) throws IOException {
    if (statistics.someHas(query())) {
      return Optional.of(this);
    }
    for (Slot part : parts.reversed()) {
      if (statistics.someHas(part.query())) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  Slot with(List<Variant> more) {
    List<Variant> all = new ArrayList<>(variants);
    all.addAll(more);
    return new Slot(typed, form, stem, start, weight, inTitle, all, parts);
  }

  /** The same word, of which it matters less whether a passage has it. */
  Slot lighter(float share) {
    return new Slot(typed, form, stem, start, weight * share, inTitle, variants, parts);
  }

  /** The same word, which counts less in the order of passages too. */
  Slot aside(float share) {
    List<Variant> less =
        variants.stream().map(v -> new Variant(v.query(), v.boost() * share, v.traces())).toList();
    return new Slot(typed, form, stem, start, weight * share, inTitle * share, less, parts);
  }
}
