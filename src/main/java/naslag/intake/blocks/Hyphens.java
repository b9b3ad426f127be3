package naslag.intake.blocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.dutch.LineEndHyphens;
import naslag.dutch.Normaliser;
import naslag.intake.source.Typography;

/** Judges hyphens at line ends with the words of the document itself as evidence. */
public final class Hyphens {
  private final Map<String, Integer> counts = new HashMap<>();

  private Hyphens() {}

  /** How two pieces read in running text. */
  public record Joint(String text, boolean kept) {}

  /** Counts the words that stand whole in the lines: not the last one of a line that is divided. */
  public static Hyphens of(List<String> lines) {
    Hyphens hyphens = new Hyphens();
    boolean divided = false;
    for (String line : lines) {
      String[] words = line.split(" ");
      boolean ends = Typography.endsWithHyphen(line);
      for (int i = divided ? 1 : 0; i < words.length - (ends ? 1 : 0); i++) {
        String word = words[i].replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        hyphens.counts.merge(Normaliser.normalise(word), 1, Integer::sum);
      }
      divided = ends;
    }
    return hyphens;
  }

  public Joint judge(String left, String right) {
    return switch (LineEndHyphens.judge(left, right, word -> counts.getOrDefault(word, 0))) {
      case LineEndHyphens.Joined joined -> new Joint(joined.text(), false);
      case LineEndHyphens.Kept kept -> new Joint(kept.text(), true);
      case LineEndHyphens.Hanging hanging -> new Joint(hanging.text(), true);
    };
  }
}
