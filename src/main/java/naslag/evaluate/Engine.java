package naslag.evaluate;

import java.io.IOException;

/** Answers judged queries. */
@FunctionalInterface
interface Engine {

  /**
   * The first ten hits.
   *
   * @throws IOException when its index cannot be read
   */
  Retrieved answer(JudgedQuery query) throws IOException;
}
