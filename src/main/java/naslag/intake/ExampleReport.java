package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import naslag.intake.ImportReport.MadeExample;

/** What the report says of the examples. */
record ExampleReport(List<MadeExample> made) {
  static ExampleReport of(Map<FoundExample, ExampleThreads.Place> examples, ImportLog log) {
    List<MadeExample> made = new ArrayList<>();
    examples.forEach(
        (found, thread) -> {
          ExampleFacts facts = thread.facts();
          made.add(
              new MadeExample(
                  found.line(),
                  thread.title(),
                  String.join(", ", facts.children().stream().map(Person::name).toList()),
                  facts.age(),
                  found.narrative().confidence(),
                  found.narrative().reasons()));
          log.repaired(found.line(), Repair.Kind.EXAMPLE, thread.title());
          if (!found.narrative().doubt().isEmpty()) {
            log.lookAt(
                found.line(),
                "“"
                    + thread.title()
                    + "” is wellicht een voorbeeld ("
                    + found.narrative().doubt()
                    + "); kijk na of het er een is, en schrap dan de regel nazien.");
          }
          if (facts.children().isEmpty()) {
            log.lookAt(
                found.line(),
                "dit voorbeeld noemt geen kind bij naam; vul het veld kind aan als je het weet.");
          }
        });
    return new ExampleReport(made);
  }
}
