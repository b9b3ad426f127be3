package naslag.corpus;

import java.util.List;
import java.util.Map;

/**
 * A practice example (vignette): what happened to one child or a few, and what somebody said or
 * did.
 *
 * @param title never blank
 * @param values by the key of {@link WorkField}; a further field that a person wrote is kept
 * @param body the text itself, one block or more, no example inside
 */
public record Example(String title, Map<String, List<String>> values, List<Block> body)
    implements Block {
  public Example {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an example needs a title");
    }
    values = WorkField.copy(values);
    body = List.copyOf(body);
    if (body.stream().anyMatch(Example.class::isInstance)) {
      throw new IllegalArgumentException("an example inside an example: " + title);
    }
  }

  /** The values of a field; may be empty. */
  public List<String> all(WorkField field) {
    return field.all(values);
  }

  /** The children it is about, by name; may be empty. */
  public List<String> children() {
    return all(WorkField.CHILD);
  }

  /**
   * The ages as written ("3 dagen"); may be empty. As many as there are children when each has its
   * own, and then in the same order.
   */
  public List<String> ages() {
    return all(WorkField.AGE);
  }

  /** The ages as one text; "" when the example gives none. */
  public String age() {
    return WorkField.AGE.text(values, ", ");
  }

  /** Who helps, by profession; may be empty. */
  public List<String> helpers() {
    return all(WorkField.HELPER);
  }

  /** Where; may be empty. */
  public List<String> places() {
    return all(WorkField.SETTING);
  }

  /** As written, labels of the thesaurus as a rule; may be empty. */
  public List<String> themes() {
    return all(WorkField.THEME);
  }

  /** Titles of earlier examples of the same child that this one continues. */
  public List<String> follows() {
    return all(WorkField.FOLLOWS);
  }

  /** Titles of examples that this one tells again. */
  public List<String> retells() {
    return all(WorkField.RETELLS);
  }

  /** The sentence a helper says, when the author singled it out; "" otherwise. */
  public String saying() {
    return WorkField.SAYING.text(values, " ");
  }
}
