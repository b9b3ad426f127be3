package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import naslag.cli.CorpusCommand.Backup;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Reading.Fault;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import naslag.thesaurus.exchange.Extra;
import naslag.thesaurus.exchange.Skos;

/** The thesaurus of a corpus as its commands read and write it. */
record ThesaurusStore(Path file, Terminal terminal) {
  static ThesaurusStore of(Places places, Terminal terminal) throws IOException {
    return new ThesaurusStore(places.corpusThatExists().thesaurus(), terminal);
  }

  /**
   * Reads the thesaurus, empty where there is none; says what cannot be read.
   *
   * @throws Refusal when none of it can be read
   */
  Thesaurus read() {
    Reading reading = ThesaurusFile.readIfThere(file);
    if (reading.isBroken()) {
      throw broken(file, reading.problems().getFirst(), "Herstel dit eerst.");
    }
    say(terminal, file, reading.problems());
    return reading.thesaurus();
  }

  /** The same, where nothing can be done without a concept. */
  Thesaurus readSome() {
    Thesaurus thesaurus = read();
    if (thesaurus.concepts().isEmpty()) {
      throw Refusal.nothing(
          "er staan geen begrippen in %s; haal ze binnen met naslag thesaurus importeer.", file);
    }
    return thesaurus;
  }

  /**
   * Reads the thesaurus to write over it.
   *
   * @throws Refusal when a part of it cannot be read, since writing would lose that
   */
  Thesaurus readWhole() {
    Reading reading = ThesaurusFile.readIfThere(file);
    for (Fault first : reading.problems()) {
      throw broken(
          file, first, "Herstel dit eerst, anders gaat er iets verloren; zie naslag controleer.");
    }
    return reading.thesaurus();
  }

  /**
   * What is kept beside it that no field of the thesaurus holds.
   *
   * @throws Refusal when it cannot be read
   */
  Extra extra() throws IOException {
    Extra.Read read = Extra.beside(file);
    if (read.problem().isPresent()) {
      throw broken(
          file.resolveSibling(Extra.FILE),
          read.problem().get(),
          "Herstel dit eerst, of zet het bestand opzij: dan gaat mee wat in thesaurus.yaml staat.");
    }
    return read.extra();
  }

  private static Refusal broken(Path file, Fault problem, String wayOut) {
    return Refusal.failed(file + ":" + problem.line() + ": " + problem.message() + " " + wayOut);
  }

  /**
   * Writes what changed, with a copy of what was there.
   *
   * @return the copies
   */
  List<Path> write(Thesaurus before, Thesaurus after, Extra extraBefore, Extra extra)
      throws IOException {
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    if (!after.equals(before)) {
      String text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      files.put(
          file,
          text.isEmpty() ? ThesaurusFile.write(after) : ThesaurusFile.rewrite(text, before, after));
    }
    if (extra != extraBefore) {
      files.put(file.resolveSibling(Extra.FILE), extra.write());
    }
    return Backup.andWrite(files);
  }

  /** Of one kind; a file of another institution may have thousands. */
  private static final int MOST_SAID = 5;

  private static final int MOST_NAMED = 12;

  /** Problems at their lines, many of a kind summed up; then what was not or otherwise taken. */
  static void say(Terminal terminal, Path where, Skos.Read read) {
    say(terminal, where, read.reading().problems());
    read.remarks().forEach(remark -> terminal.say(where + ": " + remark));
    if (!read.kept().isEmpty()) {
      terminal.say(where + ": Bewaard in " + Extra.FILE + ": " + sums(read.kept()) + ".");
    }
  }

  static void say(Terminal terminal, Path where, List<Fault> problems) {
    Map<String, List<Fault>> kinds = new LinkedHashMap<>();
    for (Fault problem : problems) {
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
  private static String kind(Fault problem) {
    return problem.message().replaceAll("'[^']*'|<[^>]*>|\\d+", "…");
  }

  /** The most numerous first, whole counts. */
  private static String sums(Map<String, Integer> omitted) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(omitted.entrySet());
    entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    // One more is shorter said than counted.
    int shown = entries.size() == MOST_NAMED + 1 ? entries.size() : MOST_NAMED;
    String named =
        entries.stream()
            .limit(shown)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    int kinds = entries.size() - shown;
    int rest = entries.stream().skip(shown).mapToInt(Map.Entry::getValue).sum();
    return named + (kinds <= 0 ? "" : " en " + rest + " van " + kinds + " andere soorten");
  }
}
