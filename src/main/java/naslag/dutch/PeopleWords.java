package naslag.dutch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for people: children, brothers and sisters, parents and other adults, and words with a
 * capital that are no given name.
 */
public final class PeopleWords {
  /** Words for a child that are no ending of others. */
  private static final Set<String> CHILDREN = Set.copyOf(WordLists.of("child"));

  /** A compound that ends in one of these is a child: "huilbaby", "tweelingzoontje". */
  private static final Endings CHILD_ENDINGS = Endings.of(WordLists.of("-child"));

  /** A word that ends in one of these is a brother, a sister or another child in passing. */
  public static final Endings SIBLING_ENDINGS = Endings.of(WordLists.of("-sibling"));

  /** Parents, grandparents and forms of address. */
  public static final Set<String> ADULTS = Set.copyOf(WordLists.of("adult"));

  /** Family, and whoever else in an example is no helper. */
  public static final Set<String> FAMILY = Set.copyOf(WordLists.of("family"));

  /** Words beside {@link #ADULTS} that are no given name when they have a capital. */
  public static final Set<String> NO_NAME = Set.copyOf(WordLists.of("no name"));

  /** Given names of children in Flanders and the Netherlands, words such as "mees" among them. */
  public static final Set<String> GIVEN = Set.copyOf(WordLists.of("given name"));

  private PeopleWords() {}

  /** Whether a normalised word is one for a child, compounds included: "huilbaby". */
  public static boolean isChild(String form) {
    return CHILDREN.contains(form) || CHILD_ENDINGS.end(form);
  }

  /** Whether a word for a child begins so: "bab", "kin". */
  public static boolean beginsChild(String form) {
    return Stream.of("child", "-child")
        .flatMap(list -> WordLists.of(list).stream())
        .anyMatch(word -> word.startsWith(form));
  }

  /**
   * Endings of words, by their last letter, since most words end in none of them.
   *
   * @param byLast the endings with that letter
   */
  public record Endings(Map<Character, List<String>> byLast) {
    /** Those of a list, none of them empty. */
    public static Endings of(List<String> endings) {
      return new Endings(
          endings.stream().collect(Collectors.groupingBy(e -> e.charAt(e.length() - 1))));
    }

    /** Whether a word ends in one of them, or is one. */
    public boolean end(String word) {
      if (!word.isEmpty()) {
        for (String ending : byLast.getOrDefault(word.charAt(word.length() - 1), List.of())) {
          if (word.endsWith(ending)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
