package naslag.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import naslag.search.Hits.Match;
import naslag.search.Why;

/** Why a question finds a passage, or does not, for another program. */
public final class WhyJson {
  private record Document(
      int version,
      String query,
      Optional<String> corrected,
      Match match,
      int total,
      String id,
      OptionalInt rank,
      double share,
      List<Why.Word> words,
      List<Why.Condition> conditions,
      List<Why.Part> parts) {}

  private WhyJson() {}

  /** One document on one line; {@code rank} is null when the passage is not found. */
  public static String of(Why why) {
    return Json.line(
        new Document(
            HitsJson.VERSION,
            why.question().text(),
            why.corrected(),
            why.match(),
            why.total(),
            why.passage().passage().id(),
            why.rank(),
            why.share(),
            why.words(),
            why.conditions(),
            why.parts()));
  }
}
