package naslag.evaluate;

import java.nio.file.Path;
import naslag.corpus.Corpus;
import naslag.index.PassageIndex;

/** Where judged queries come from, and what they are asked of. */
public sealed interface Source {

  /** The queries' file. */
  Path judgements();

  /**
   * Judgements as snippets on a corpus in use.
   *
   * @param index of that corpus; stays the caller's to close
   */
  record OnCorpus(Path judgements, PassageIndex index) implements Source {}

  /**
   * A folder of passages that are each one hit.
   *
   * @param folder has <code>passages.jsonl</code>
   * @param thesaurusOf the corpus whose thesaurus expands queries
   */
  record Folder(Path folder, Path judgements, Corpus thesaurusOf) implements Source {}
}
