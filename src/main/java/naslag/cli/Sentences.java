package naslag.cli;

import java.util.ArrayList;
import java.util.List;
import naslag.search.Hits;

/** What to say about an answer before showing it. */
final class Sentences {
  private static final int LONGEST_QUOTE = 60;

  private Sentences() {}

  static List<String> about(Hits hits) {
    List<String> sentences = new ArrayList<>();
    if (hits.match() == Hits.Match.ALL && hits.total() > 0) {
      return sentences;
    }
    String query = shortened(hits.question().text());
    hits.corrected()
        .ifPresent(
            corrected ->
                sentences.add(
                    "Gezocht op \""
                        + shortened(corrected)
                        + "\"; toch \""
                        + query
                        + "\" zoeken? Zet het tussen aanhalingstekens."));
    switch (hits.match()) {
      case SOME ->
          sentences.add(
              "Niet alle woorden samen gevonden"
                  + (hits.missing().isEmpty()
                      ? "."
                      : "; niet overal: " + String.join(", ", hits.missing()) + "."));
      case NONE ->
          sentences.add(
              "Niets gevonden voor \""
                  + query
                  + "\"; probeer een ander of korter woord, of blader"
                  + " met naslag bronnen.");
      case ALL, CORRECTED -> {
        if (hits.total() == 0) {
          sentences.add("Niets gevonden; maak de filters ruimer.");
        }
      }
    }
    return sentences;
  }

  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
