package naslag.check;

import java.util.List;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.corpus.WorkField.Place;

/** Fields that the format does not have: a misspelled one, or a person's own, which is kept. */
final class UnknownFields implements WorkRule {
  /** Shorter names are near to too many others. */
  private static final int FEWEST_LETTERS = 5;

  @Override
  public void examine(Examined work, Findings findings) {
    WorkField.unknown(work.work().metadata().values().keySet(), Place.WORK)
        .forEach(name -> report(name, Place.WORK, work.keyLine(name), findings));
    for (Examples.Placed placed : Examples.placed(work)) {
      WorkField.unknown(placed.example().values().keySet(), Place.EXAMPLE)
          .forEach(
              name -> report(name, Place.EXAMPLE, work.fieldLine(placed.line(), name), findings));
    }
  }

  private static void report(String name, Place place, int line, Findings findings) {
    Stream<String> known = WorkField.at(place).stream().map(WorkField::key);
    List<String> near =
        name.length() < FEWEST_LETTERS ? List.of() : Nearest.of(name, known.toList());
    if (near.isEmpty()) {
      findings.add(
          Code.OWN_FIELD,
          line,
          "\"" + name + "\" is een veld van jezelf: Naslag bewaart het en doet er niets mee.");
    } else {
      findings.add(
          Code.FIELD,
          line,
          "\"" + name + "\" is geen veld dat Naslag kent; bedoelde je " + near.getFirst() + "?");
    }
  }
}
