package naslag.check;

import java.util.List;
import java.util.stream.Stream;
import naslag.check.Finding.Code;
import naslag.corpus.WorkField;
import naslag.corpus.WorkField.Place;

/** Fields that the format does not have: a misspelled one, or a person's own, which is kept. */
final class UnknownFields {
  /** Shorter names are near to too many others. */
  private static final int FEWEST_LETTERS = 5;

  private UnknownFields() {}

  static void examine(Examined work, Findings findings) {
    WorkField.unknown(work.work().metadata().values().keySet(), Place.WORK)
        .forEach(name -> report(name, Place.WORK, work.keyLine(name), findings));
    for (Examined.Placed placed : work.examples()) {
      WorkField.unknown(placed.example().values().keySet(), Place.EXAMPLE)
          .forEach(
              name -> report(name, Place.EXAMPLE, work.fieldLine(placed.line(), name), findings));
    }
  }

  private static void report(String name, Place place, int line, Findings findings) {
    Stream<String> known = WorkField.at(place).stream().map(WorkField::key);
    List<String> near =
        name.length() < FEWEST_LETTERS ? List.of() : References.Nearest.of(name, known.toList());
    if (near.isEmpty()) {
      findings
          .at(Code.OWN_FIELD, line)
          .say("\"%s\" is een veld van jezelf: Naslag bewaart het en doet er niets mee.", name);
    } else {
      findings
          .at(Code.FIELD, line)
          .say("\"%s\" is geen veld dat Naslag kent; bedoelde je %s?", name, near.getFirst());
    }
  }
}
