package naslag.intake;

import naslag.intake.examples.ExampleThreads;
import naslag.intake.blocks.Extraction;
import naslag.intake.examples.FoundExample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Work;

/**
 * A file made into a work.
 *
 * @param content what was read of the file
 * @param examples with the facts that were read from them
 * @param references literature that the text names, each once
 * @param difference the words around the first difference between source and work; empty when there
 *     is none
 */
record Converted(
    Work work,
    Extraction.Content content,
    Map<FoundExample, ExampleThreads.Place> examples,
    List<String> references,
    Optional<String> difference) {
  Converted {
    references = List.copyOf(references);
  }

  /** The same with another front matter. */
  Converted with(Work other) {
    return new Converted(other, content, examples, references, difference);
  }
}
