package naslag.cli;

import java.util.ArrayList;
import java.util.List;
import naslag.search.Hits;
import naslag.show.Notice;

/** What to say about an answer before showing it. */
final class Sentences {
  private Sentences() {}

  static List<String> about(Hits hits) {
    List<String> sentences = new ArrayList<>();
    hits.corrected()
        .ifPresent(
            corrected ->
                sentences.add(
                    "Gezocht op "
                        + Notice.quoted(corrected)
                        + "; toch "
                        + Notice.quoted(hits.question().text())
                        + " zoeken? Zet het tussen aanhalingstekens."));
    sentences.addAll(Notice.of(hits));
    if (hits.corrected().isEmpty() && !hits.offered().isEmpty()) {
      sentences.add("Bedoelde je " + Notice.quoted(hits.offered().getFirst()) + "?");
    }
    if (hits.total() == 0) {
      sentences.add(
          hits.missing().isEmpty()
              ? "Probeer minder woorden of filters, of blader met naslag bronnen."
              : "Probeer een ander of korter woord, of blader met naslag bronnen.");
    }
    // Not every terminal has the signs of the page.
    return sentences.stream().map(s -> s.replace('“', '"').replace('”', '"')).toList();
  }
}
