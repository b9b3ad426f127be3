package naslag.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Work;

/**
 * A file made into a work.
 *
 * @param examples with the facts that were read from them
 * @param furniture the lines that were left out, 1-based; empty where a format has no lines
 * @param pages how many page beginnings are marked
 * @param inferred how many of them were counted rather than printed
 * @param body the lines of the text itself, or the words of its blocks
 * @param difference the words around the first difference between source and work; empty when there
 *     is none
 */
record Converted(
    Work work,
    List<Draft> sections,
    Map<FoundExample, ExampleThreads.Place> examples,
    List<Integer> furniture,
    int pages,
    int inferred,
    List<String> references,
    List<String> body,
    Optional<String> difference) {
  Converted {
    sections = List.copyOf(sections);
    furniture = List.copyOf(furniture);
    body = List.copyOf(body);
    references = List.copyOf(references);
  }

  /** The same with another front matter. */
  Converted with(Work other) {
    return new Converted(
        other, sections, examples, furniture, pages, inferred, references, body, difference);
  }
}
