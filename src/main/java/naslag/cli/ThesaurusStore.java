package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import naslag.corpus.AtomicFile;
import naslag.thesaurus.Problem;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

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
      throw refusal(reading, "Herstel dit eerst.");
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
      throw refusal(
          reading, "Herstel dit eerst, anders gaat er iets verloren; zie naslag controleer.");
    }
    return reading.thesaurus();
  }

  private Refusal refusal(Reading reading, String wayOut) {
    Problem first = reading.problems().getFirst();
    return new Refusal(
        Exit.FAILED, file + ":" + first.line() + ": " + first.message() + " " + wayOut);
  }

  /**
   * Writes, with a copy of what stood there.
   *
   * @return the copy
   */
  Optional<Path> write(Thesaurus before, Thesaurus after) throws IOException {
    if (!Files.isRegularFile(file)) {
      AtomicFile.write(file, ThesaurusFile.write(after));
      return Optional.empty();
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return Optional.of(Backup.andWrite(file, ThesaurusFile.rewrite(text, before, after)));
  }
}
