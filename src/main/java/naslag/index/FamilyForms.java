package naslag.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Passage;

/**
 * Sees in an example what its author shows and does not say: a child with two mothers is told of as
 * "mama Nina" and "mama Fien", and who looks for "meemoeder" or "twee mama's" means it. Only
 * examples of one child, since in a group each mother has her own.
 */
public final class FamilyForms {
  private static final Map<String, String> PLURALS =
      Map.of("mama", "mama's", "moeder", "mama's", "papa", "papa's", "vader", "papa's");

  /** The name follows at once; only its first letter tells it from any other word. */
  private static final Pattern PARENT =
      Pattern.compile("(?<!\\p{L})([Mm]ama|[Mm]oeder|[Pp]apa|[Vv]ader)\\s+(\\p{Lu}\\p{Ll}+)");

  private FamilyForms() {}

  /** What could have been said ("twee mama's"), in no text of the passage; mostly nothing. */
  public static List<String> in(Passage passage) {
    boolean oneChild =
        passage.example().map(example -> example.children().size() == 1).orElse(false);
    if (!oneChild) {
      return List.of();
    }
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (Matcher parent = PARENT.matcher(passage.title() + "\n" + passage.text());
        parent.find(); ) {
      String role = PLURALS.get(parent.group(1).toLowerCase(Locale.ROOT));
      names.computeIfAbsent(role, r -> new HashSet<>()).add(parent.group(2));
    }
    names.values().removeIf(called -> called.size() != 2);
    return names.keySet().stream().map(role -> "twee " + role).toList();
  }
}
