package naslag.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.Problem;
import naslag.thesaurus.exchange.Extra;
import naslag.thesaurus.exchange.Skos;

/** Says what a file of concepts gave: line by line where a person can act on it, else in sums. */
record ThesaurusReport(Terminal terminal) {
  /** Of one kind; a file of another institution may have thousands. */
  private static final int MOST_SAID = 5;

  private static final int MOST_NAMED = 12;

  /** Problems at their lines, many of a kind summed up; then what was not or otherwise taken. */
  void say(Path where, Skos.Read read) {
    say(where, read.reading().problems());
    read.remarks().forEach(remark -> terminal.say(where + ": " + remark));
    if (!read.kept().isEmpty()) {
      terminal.say(where + ": Bewaard in " + Extra.FILE + ": " + sums(read.kept()) + ".");
    }
  }

  void say(Path where, List<Problem> problems) {
    Map<String, List<Problem>> kinds = new LinkedHashMap<>();
    for (Problem problem : problems) {
      kinds.computeIfAbsent(kind(problem), kind -> new ArrayList<>()).add(problem);
    }
    kinds.forEach(
        (kind, same) -> {
          // One more is shorter said than counted.
          int shown = same.size() == MOST_SAID + 1 ? same.size() : MOST_SAID;
          same.stream()
              .limit(shown)
              .forEach(p -> terminal.say(where + ":" + p.line() + ": " + p.message()));
          if (same.size() > shown) {
            terminal.say(where + ": en nog " + (same.size() - shown) + " keer: " + kind);
          }
        });
  }

  /** The message without the names and numbers in it. */
  private static String kind(Problem problem) {
    return problem.message().replaceAll("'[^']*'|<[^>]*>|\\d+", "…");
  }

  /** The most numerous first, whole counts. */
  private static String sums(Map<String, Integer> omitted) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(omitted.entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : entries.subList(0, shown(entries.size()))) {
      named.add(entry.getKey() + " (" + entry.getValue() + ")");
    }
    int rest = entries.stream().skip(named.size()).mapToInt(Map.Entry::getValue).sum();
    int kinds = entries.size() - named.size();
    return String.join(", ", named)
        + (kinds == 0 ? "" : " en " + rest + " van " + kinds + " andere soorten");
  }

  private static int shown(int size) {
    return size <= MOST_NAMED + 1 ? size : MOST_NAMED;
  }
}
