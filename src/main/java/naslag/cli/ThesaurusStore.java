package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import naslag.thesaurus.Problem;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;
import naslag.thesaurus.exchange.Extra;

/** The thesaurus of a corpus as its commands read and write it. */
record ThesaurusStore(Path file, Terminal terminal) {
  static ThesaurusStore of(Places places, Terminal terminal) {
    return new ThesaurusStore(places.corpusThatExists().thesaurus(), terminal);
  }

  /**
   * What stands there, empty where nothing does; what cannot be read is said.
   *
   * @throws Refusal when none of it can be read
   */
  Thesaurus read() {
    Reading reading = ThesaurusFile.readIfThere(file);
    if (reading.isBroken()) {
      throw broken(file, reading.problems().getFirst(), "Herstel dit eerst.");
    }
    new ThesaurusReport(terminal).say(file, reading.problems());
    return reading.thesaurus();
  }

  /**
   * What stands there, to be written over.
   *
   * @throws Refusal when a part of it cannot be read, since writing would lose that
   */
  Thesaurus readWhole() {
    Reading reading = ThesaurusFile.readIfThere(file);
    if (!reading.problems().isEmpty()) {
      Problem first = reading.problems().getFirst();
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

  private static Refusal broken(Path file, Problem problem, String wayOut) {
    return new Refusal(
        Exit.FAILED, file + ":" + problem.line() + ": " + problem.message() + " " + wayOut);
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
}
