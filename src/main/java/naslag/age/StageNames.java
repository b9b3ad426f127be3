package naslag.age;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the names of stages among tokens, the longest first. */
final class StageNames {
  /**
   * A stage found.
   *
   * @param next the token after its last
   */
  record Found(Stage stage, int next) {}

  private record Name(Stage stage, List<String> forms) {}

  private static final Map<String, List<Name>> BY_FIRST = index();

  private StageNames() {}

  static Optional<Found> at(Tokens tokens, int i) {
    for (Name name : BY_FIRST.getOrDefault(key(tokens, i), List.of())) {
      int next = match(tokens, i, name.forms());
      if (next > 0 && free(tokens, i, next)) {
        return Optional.of(new Found(name.stage(), next));
      }
    }
    return Optional.empty();
  }

  /** "baby-uitzet" and "peuter- en kleuterleerkrachten" are about other things. */
  private static boolean free(Tokens tokens, int i, int next) {
    boolean before = tokens.at(i - 1).is("-") && tokens.at(i).glued() && tokens.at(i - 1).glued();
    boolean after = tokens.at(next).is("-") && tokens.at(next).glued();
    return !before && !after;
  }

  private static int match(Tokens tokens, int i, List<String> forms) {
    int at = i;
    for (String form : forms) {
      Optional<Ordinal> ordinal = Ordinal.at(tokens, at);
      Optional<Integer> wanted = NumberWords.ordinal(form);
      if (wanted.isPresent() && ordinal.isPresent()) {
        if (ordinal.get().value() != wanted.get()) {
          return -1;
        }
        at = ordinal.get().next();
      } else if (tokens.norm(at).equals(form)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  private static Map<String, List<Name>> index() {
    Map<String, List<Name>> map = new HashMap<>();
    for (Stage stage : Stages.ALL) {
      for (String written : stage.names()) {
        Tokens tokens = Tokens.of(written);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
          forms.add(tokens.norm(i));
        }
        map.computeIfAbsent(key(tokens, 0), k -> new ArrayList<>()).add(new Name(stage, forms));
      }
    }
    Comparator<Name> longest = (a, b) -> b.forms().size() - a.forms().size();
    map.values().forEach(names -> names.sort(longest));
    return map;
  }

  private static String key(Tokens tokens, int i) {
    return Ordinal.at(tokens, i).map(o -> "#" + o.value()).orElse(tokens.norm(i));
  }
}
