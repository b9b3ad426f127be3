package naslag.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeWords.NumberWords;
import naslag.age.AmountGrammar.Ordinal;
import naslag.dutch.WordLists;

/**
 * A stretch of life that Dutch has a name for.
 *
 * <p>Belgian use comes first. Sources of the bounds: a newborn is 0 to 28 days (World Health
 * Organization); a trimester is thirteen to fourteen weeks of pregnancy; the embryo is called a
 * foetus from ten weeks of pregnancy; Flemish children may go to the kleuterschool from two and a
 * half, and each kleuterklas is a school year; Kind en Gezin calls children from one to three
 * peuters, in the Netherlands a dreumes comes between baby and peuter. The first thousand days run
 * from conception to the second birthday.
 *
 * @param names the forms in which texts say it, one or more; "eerste" stands for "1e" and "1ste"
 *     too
 * @param typed the further forms in which people type it
 * @param range its days
 */
public record Stage(List<String> names, List<String> typed, AgeRange range) {
  private static final Set<String> ON_TIMELINE =
      Set.of("zwangerschap", "pasgeborene", "baby", "dreumes", "peuter", "kleuter");

  private static final List<Stage> ALL = new ArrayList<>();

  // In stages.txt: the first day, the day after the last, and the names. After the bar comes what
  // people type; in a text a "groep 1" is any group.
  static {
    for (String line : WordLists.text(Stage.class, "stages.txt").strip().split("\n")) {
      String[] parts = line.strip().split(" ", 3);
      String[] names = parts[2].split(" \\| ");
      AgeRange range = new AgeRange(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      List<String> typed = names.length > 1 ? List.of(names[1].split(", ")) : List.of();
      ALL.add(new Stage(List.of(names[0].split(", ")), typed, range));
    }
    ALL.sort((a, b) -> a.range.compareTo(b.range));
  }

  private static final List<Stage> TIMELINE =
      ALL.stream().filter(stage -> ON_TIMELINE.contains(stage.name())).toList();

  /** What to call it. */
  public String name() {
    return names.getFirst();
  }

  /** Every stage, the earliest first. */
  public static List<Stage> all() {
    return List.copyOf(ALL);
  }

  /**
   * The few that together span a childhood and are worth naming on a timeline, the earliest first.
   */
  public static List<Stage> timeline() {
    return TIMELINE;
  }

  /** The narrowest stage of the timeline that has the whole of the range in it. */
  public static Optional<Stage> of(AgeRange range) {
    return TIMELINE.stream()
        .filter(stage -> stage.range().contains(range))
        .min((a, b) -> Integer.compare(a.range().width(), b.range().width()));
  }

  /** Finds the names of stages among tokens, the longest first. */
  static final class StageNames {
    /**
     * A stage found.
     *
     * @param next the token after its last
     */
    record Found(Stage stage, int next) {}

    private record Name(Stage stage, List<String> words, boolean typed) {}

    /** By their first word, the longest first. */
    private static final Map<String, List<Name>> BY_FIRST = new HashMap<>();

    static {
      ALL.forEach(stage -> stage.names().forEach(written -> add(stage, written, false)));
      ALL.forEach(stage -> stage.typed().forEach(typed -> add(stage, typed, true)));
      BY_FIRST.values().forEach(n -> n.sort((a, b) -> b.words().size() - a.words().size()));
    }

    private static void add(Stage stage, String written, boolean typed) {
      List<String> words = List.of(written.split(" "));
      BY_FIRST
          .computeIfAbsent(key(words.getFirst()), key -> new ArrayList<>())
          .add(new Name(stage, words, typed));
    }

    /** Whether a word of a text may begin the name of a stage. */
    static boolean mayBegin(String norm) {
      return BY_FIRST.containsKey(key(norm));
    }

    /**
     * The stage at a token.
     *
     * @param query whether a person typed this as a question
     */
    static Optional<Found> at(AgeTokens tokens, int i, boolean query) {
      for (Name name : BY_FIRST.getOrDefault(key(tokens, i), List.of())) {
        int next = name.typed() && !query ? -1 : match(tokens, i, name.words());
        if (next > 0 && free(tokens, i, next)) {
          return Optional.of(new Found(name.stage(), next));
        }
      }
      return Optional.empty();
    }

    /** "baby-uitzet" and "peuter- en kleuterleerkrachten" are about other things. */
    private static boolean free(AgeTokens tokens, int i, int next) {
      boolean before = tokens.at(i - 1).is("-") && tokens.at(i).glued() && tokens.at(i - 1).glued();
      boolean after = tokens.at(next).is("-") && tokens.at(next).glued();
      return !before && !after;
    }

    private static int match(AgeTokens tokens, int i, List<String> forms) {
      int at = i;
      for (String form : forms) {
        if (key(form).equals(key(tokens, at))) {
          at = Ordinal.at(tokens, at).map(Ordinal::next).orElse(at + 1);
        } else if (tokens.norm(at).equals(form)) {
          // "k 1e": the number is no ordinal in "k 1".
          at++;
        } else {
          return -1;
        }
      }
      return at;
    }

    private static String key(String norm) {
      return NumberWords.ordinal(norm).map(value -> "#" + value).orElse(norm);
    }

    private static String key(AgeTokens tokens, int i) {
      return Ordinal.at(tokens, i).map(o -> "#" + o.value()).orElse(tokens.norm(i));
    }
  }
}
