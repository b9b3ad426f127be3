package naslag.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import naslag.index.PassageQueries.Fields;
import org.apache.lucene.search.IndexSearcher;

/** An index whose passages are on other machines, and whose words and concepts are here. */
public final class Elsewhere {
  /** The fields whose terms and frequencies a question's query is made with. */
  public static final List<String> FIELDS =
      Stream.concat(
              Arrays.stream(TextField.values()).map(TextField::field), Stream.of(Fields.PERSON))
          .toList();

  private Elsewhere() {}

  /**
   * Opens it.
   *
   * @param searcher its reader has the terms and the records; it counts passages where they are
   */
  public static PassageIndex open(IndexSearcher searcher) throws IOException {
    return new PassageIndex(List.of(), searcher, new Shelves(List.of(""), List.of()), true);
  }
}
