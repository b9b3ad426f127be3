package naslag.index;

import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.corpus.Example;
import naslag.corpus.Passage;

/** Finds the ages a passage is about. */
final class AgeFinder {
  private AgeFinder() {}

  /** The stated age first, then numbers, then stages; each interval once. */
  static List<AgeMark> find(Passage passage) {
    List<AgeMark> marks = new ArrayList<>();
    passage
        .example()
        .map(Example::age)
        .flatMap(AgeExpressions::parse)
        .ifPresent(range -> marks.add(new AgeMark(range, AgeMark.Origin.STATED)));
    boolean stated = !marks.isEmpty();
    List<AgeMention> mentions = new ArrayList<>(AgeExpressions.inText(passage.title()));
    mentions.addAll(AgeExpressions.inText(passage.text()));
    for (AgeMark.Origin origin : List.of(AgeMark.Origin.NUMBER, AgeMark.Origin.STAGE)) {
      for (AgeMention mention : mentions) {
        boolean stage = mention.kind() == AgeMention.Kind.STAGE;
        if (stage == (origin == AgeMark.Origin.STAGE) && !(stage && stated)) {
          add(marks, new AgeMark(mention.range(), origin));
        }
      }
    }
    return marks;
  }

  private static void add(List<AgeMark> marks, AgeMark mark) {
    if (marks.stream().noneMatch(m -> m.range().equals(mark.range()))) {
      marks.add(mark);
    }
  }
}
