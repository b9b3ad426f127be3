package naslag.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      List<String> names = passage.example().map(Example::children).orElse(List.of());
      List<String> stated = passage.example().map(Example::ages).orElse(List.of());
      // One age of several children does not say whose it is.
      for (int i = 0; i < names.size() && names.size() == stated.size(); i++) {
        String name = names.get(i);
        AgeExpressions.parse(stated.get(i)).ifPresent(range -> children.put(name, range));
        ages.merge(name, children.containsKey(name) ? 1 : 0, Integer::sum);
      }
    }
    children.keySet().removeIf(name -> ages.get(name) > 1);
  }

  /** The surest first; each interval once. */
  List<AgeMark> find(Passage passage) {
    List<AgeMark> marks = new ArrayList<>();
    for (String age : passage.example().map(Example::ages).orElse(List.of())) {
      AgeExpressions.parse(age).ifPresent(range -> add(marks, range, AgeMark.Origin.STATED));
    }
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
