package naslag.age;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the names of stages among tokens, the longest first. */
final class StageNames {
  /**
   * A stage found.
   *
   * @param next the token after its last
   */
  record Found(Stage stage, int next) {}

  private record Name(Stage stage, List<String> forms) {}

  /** The names as written, by their first word: few of them are ever looked at closer. */
  private record Written(Stage stage, String name) {}

  private static final Map<String, List<Written>> BY_FIRST = index();
  private static final Map<String, List<Name>> READ = new ConcurrentHashMap<>();

  private StageNames() {}

  static Optional<Found> at(Tokens tokens, int i) {
    for (Name name : names(key(tokens, i))) {
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

  private static List<Name> names(String key) {
    List<Name> known = READ.get(key);
    if (known != null) {
      return known;
    }
    List<Written> written = BY_FIRST.get(key);
    if (written == null) {
      return List.of();
    }
    List<Name> names = new ArrayList<>();
    for (Written one : written) {
      Tokens tokens = Tokens.of(one.name());
      List<String> forms = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        forms.add(tokens.norm(i));
      }
      names.add(new Name(one.stage(), forms));
    }
    names.sort((a, b) -> b.forms().size() - a.forms().size());
    READ.put(key, names);
    return names;
  }

  private static Map<String, List<Written>> index() {
    Map<String, List<Written>> map = new HashMap<>();
    for (Stage stage : Stage.all()) {
      for (String written : stage.names()) {
        List<Written> list = map.get(first(written));
        if (list == null) {
          list = new ArrayList<>();
          map.put(first(written), list);
        }
        list.add(new Written(stage, written));
      }
    }
    return map;
  }

  /** The key of a name; the tokens only where more than plain letters stand before the space. */
  private static String first(String written) {
    int end = 0;
    while (end < written.length() && written.charAt(end) >= 'a' && written.charAt(end) <= 'z') {
      end++;
    }
    return end == written.length() || written.charAt(end) == ' '
        ? key(written.substring(0, end))
        : key(Tokens.of(written), 0);
  }

  private static String key(String norm) {
    Optional<Integer> ordinal = NumberWords.ordinal(norm);
    return ordinal.isPresent() ? "#" + ordinal.get() : norm;
  }

  private static String key(Tokens tokens, int i) {
    Optional<Ordinal> ordinal = Ordinal.at(tokens, i);
    return ordinal.isPresent() ? "#" + ordinal.get().value() : tokens.norm(i);
  }
}
