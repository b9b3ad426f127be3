package naslag.cli;

import java.util.ArrayList;
import naslag.evaluate.Steps;
import naslag.search.Question.Expansion;

/** The steps of a search as an option names them. */
final class StepNames extends ArrayList<String> {
  StepNames() {
    super(Steps.names());
  }

  static Expansion step(String name) {
    return Steps.named(name)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.USAGE,
                    "de stap \""
                        + name
                        + "\" bestaat niet; wel "
                        + String.join(", ", Steps.names())
                        + "."));
  }
}
