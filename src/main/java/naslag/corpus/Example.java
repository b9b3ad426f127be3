package naslag.corpus;

import java.util.List;

/**
 * A practice example (vignette): what happened to one child, and what somebody said or did.
 *
 * @param title never blank
 * @param children the children it is about, by name; may be empty
 * @param age the age as written ("3 dagen"); "" when the text gives none
 * @param helpers who helps, by profession; may be empty
 * @param places where; may be empty
 * @param themes as written, labels of the thesaurus as a rule; may be empty
 * @param follows titles of earlier examples of the same child that this one continues
 * @param retells titles of examples that this one tells again
 * @param saying the sentence a helper says, when the author singled it out; "" otherwise
 * @param other further fields a person wrote, in order
 * @param body the text itself, one block or more, no example inside
 */
public record Example(
    String title,
    List<String> children,
    String age,
    List<String> helpers,
    List<String> places,
    List<String> themes,
    List<String> follows,
    List<String> retells,
    String saying,
    List<Field> other,
    List<Block> body)
    implements Block {

  /** A field that Naslag has no use for, kept. */
  public record Field(String name, String value) {}

  public Example {
    if (title.isBlank()) {
      throw new IllegalArgumentException("an example needs a title");
    }
    children = List.copyOf(children);
    helpers = List.copyOf(helpers);
    places = List.copyOf(places);
    themes = List.copyOf(themes);
    follows = List.copyOf(follows);
    retells = List.copyOf(retells);
    other = List.copyOf(other);
    body = List.copyOf(body);
    if (body.stream().anyMatch(Example.class::isInstance)) {
      throw new IllegalArgumentException("an example inside an example: " + title);
    }
  }
}
