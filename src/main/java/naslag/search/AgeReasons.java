package naslag.search;

import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeMention;
import naslag.age.Stage;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;

/** Says which age of a passage met an age of the question. */
final class AgeReasons {
  private AgeReasons() {}

  /** Nothing for a stage that the passage names itself, which is plain. */
  static List<Reason> of(Plan plan, IndexedPassage found) {
    List<Reason> reasons = new ArrayList<>();
    for (AgeMention asked : plan.parsed().ages()) {
      for (AgeMark mark : found.ages()) {
        boolean stages =
            asked.kind() == AgeMention.Kind.STAGE && mark.origin() == AgeMark.Origin.STAGE;
        String label = label(mark);
        boolean said = reasons.stream().anyMatch(r -> r.found().equals(label));
        if (mark.range().overlaps(asked.range()) && !stages && !said) {
          reasons.add(new Reason(Reason.Kind.AGE, asked.text(), label));
          break;
        }
      }
    }
    return reasons;
  }

  private static String label(AgeMark mark) {
    return mark.origin() == AgeMark.Origin.STAGE
        ? Stage.of(mark.range()).map(Stage::name).orElse(mark.range().label())
        : mark.range().label();
  }
}
