package naslag.search;

import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeMention;
import naslag.index.AgeMark;
import naslag.index.IndexedPassage;

/** Says which age of a passage met an age of the question. */
final class AgeReasons {
  private AgeReasons() {}

  static List<Reason> of(Plan plan, IndexedPassage found) {
    List<Reason> reasons = new ArrayList<>();
    for (AgeMention asked : plan.parsed().ages()) {
      for (AgeMark mark : found.ages()) {
        boolean said = reasons.stream().anyMatch(r -> r.found().equals(mark.range().label()));
        if (mark.range().overlaps(asked.range()) && !said) {
          reasons.add(new Reason(Reason.Kind.AGE, asked.text(), mark.range().label()));
          break;
        }
      }
    }
    return reasons;
  }
}
