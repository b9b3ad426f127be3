package naslag.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One way in which a passage may meet a word of the question.
 *
 * @param query finds it
 * @param boost what its score is multiplied by
 * @param traces how to find it again in the text
 */
record Variant(Query query, float boost, List<Trace> traces) {}
