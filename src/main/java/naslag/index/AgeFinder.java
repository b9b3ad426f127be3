package naslag.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.age.AgeRange;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.dutch.DutchAnalysis;

/** Finds the ages a passage is about. */
final class AgeFinder {
  /** By the name of a child, for the children of a work that have one age. */
  private final Map<String, AgeRange> children = new HashMap<>();

  /** For the passages of one work. */
  AgeFinder(List<Passage> passages) {
    Map<String, Integer> ages = new HashMap<>();
    for (Passage passage : passages) {
      Optional<AgeRange> stated = stated(passage);
      List<String> names = passage.example().map(Example::children).orElse(List.of());
      // An example about several children states an age of one of them, and does not say of which.
      if (stated.isPresent() && names.size() == 1) {
        children.put(names.getFirst(), stated.get());
        ages.merge(names.getFirst(), 1, Integer::sum);
      }
    }
    children.keySet().removeIf(name -> ages.get(name) > 1);
  }

  private static Optional<AgeRange> stated(Passage passage) {
    return passage.example().map(Example::age).flatMap(AgeExpressions::parse);
  }

  /** The surest first; each interval once. */
  List<AgeMark> find(Passage passage) {
    List<AgeMark> marks = new ArrayList<>();
    stated(passage).ifPresent(range -> marks.add(new AgeMark(range, AgeMark.Origin.STATED)));
    boolean stated = !marks.isEmpty();
    List<AgeMention> mentions = new ArrayList<>(AgeExpressions.inText(passage.title()));
    mentions.addAll(AgeExpressions.inText(passage.text()));
    for (AgeMention mention : mentions) {
      if (mention.kind() != AgeMention.Kind.STAGE) {
        add(marks, mention.range(), AgeMark.Origin.NUMBER);
      }
    }
    if (!stated) {
      for (AgeMention mention : mentions) {
        add(marks, mention.range(), AgeMark.Origin.STAGE);
      }
      for (Tokens.Token word : Tokens.of(DutchAnalysis.exact(), passage.text())) {
        AgeRange range = children.get(passage.text().substring(word.start(), word.end()));
        if (range != null) {
          add(marks, range, AgeMark.Origin.NAMED_CHILD);
        }
      }
    }
    return marks;
  }

  private static void add(List<AgeMark> marks, AgeRange range, AgeMark.Origin origin) {
    if (marks.stream().noneMatch(m -> m.range().equals(range))) {
      marks.add(new AgeMark(range, origin));
    }
  }
}
