package naslag.thesaurus;

import java.util.List;

/** A piece of YAML with its line and nothing more: a large thesaurus has a million of them. */
sealed interface YamlNode {
  /** Where it begins, from 1. */
  int line();

  /**
   * A text.
   *
   * @param plain without quotes
   */
  record Text(String text, boolean plain, int line) implements YamlNode {
    boolean isNull() {
      return plain && text.equals("null");
    }
  }

  /** A list. */
  record Items(List<YamlNode> items, int line) implements YamlNode {}

  /** A mapping. */
  record Mapping(List<Entry> entries, int line) implements YamlNode {}

  /** A key of a mapping and what stands under it. */
  record Entry(YamlNode key, YamlNode value) {}

  /** Nothing stands there. */
  default boolean isEmpty() {
    return this instanceof Text(String text, boolean plain, int at) && plain && text.isEmpty();
  }
}
