package naslag.age;

import java.util.Optional;
import java.util.Set;

/**
 * "eerste", "1e", "1ste", "2de", "3°".
 *
 * @param value 0 or more
 * @param next the token after its last
 */
record Ordinal(int value, int next) {
  private static final Set<String> ENDINGS = Set.of("e", "de", "ste", "°");

  static Optional<Ordinal> at(Tokens tokens, int i) {
    Token token = tokens.at(i);
    if (token.word()) {
      return NumberWords.ordinal(token.norm()).map(v -> new Ordinal(v, i + 1));
    }
    Token ending = tokens.at(i + 1);
    boolean whole = token.number() && token.norm().indexOf('.') < 0;
    return whole && ending.glued() && ENDINGS.contains(ending.norm())
        ? Optional.of(new Ordinal(Integer.parseInt(token.norm()), i + 2))
        : Optional.empty();
  }
}
