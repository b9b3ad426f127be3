package naslag.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import naslag.corpus.HeapBound;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.PassageIndex.Use;
import naslag.index.WorkInfo;
import naslag.show.Card;
import naslag.show.Links;
import naslag.show.Taken;
import naslag.show.cite.Citation;
import naslag.show.cite.CitedWork;

/**
 * Passages that leave Naslag, read and cited one by one, since a corpus may be larger than memory.
 * They are read once beforehand, to know which works are cited together.
 */
final class ExportedPassages {
  /** Works of which the passages are kept, for the pages of their signed sections. */
  private static final int MOST_SIGNED = 20;

  private final PassageIndex index;
  private final Use<Stream<IndexedPassage>> passages;
  private final boolean unlicensed;
  private final Map<String, WorkInfo> works = new LinkedHashMap<>();
  private final Map<String, List<Passage>> signed = new HashMap<>();
  private final UnaryOperator<Citation> together;
  private final HeapBound heap = new HeapBound();

  /**
   * Reads them.
   *
   * @param passages given anew each time that they are asked for
   * @param unlicensed also texts that do not say what may be done with them
   */
  ExportedPassages(PassageIndex index, Use<Stream<IndexedPassage>> passages, boolean unlicensed) {
    this.index = index;
    this.passages = passages;
    this.unlicensed = unlicensed;
    together =
        Citation.together(
            read().map(p -> CitedWork.of(work(p.passage()), p.passage(), around(p.passage()))));
  }

  private Stream<IndexedPassage> read() {
    return index.unchecked(passages).peek(passage -> heap.hold());
  }

  /** In order. */
  Stream<Taken> stream() {
    return read()
        .map(
            found -> {
              Passage passage = found.passage();
              WorkInfo work = work(passage);
              Citation citation = Citation.of(work, passage, around(passage));
              Card card = new Card(found, work, Links.NONE);
              return new Taken(card, together.apply(citation), withheld(work));
            });
  }

  /** Those that they are of, as they come. */
  Collection<WorkInfo> works() {
    return works.values();
  }

  /** Why the texts of a work stay behind; "" when they do not. */
  String withheld(WorkInfo work) {
    return Taken.withheld(work, unlicensed);
  }

  private WorkInfo work(Passage passage) {
    return works.computeIfAbsent(
        passage.work(), id -> index.unchecked(open -> open.work(id).orElseThrow()));
  }

  /** The passages of the work of one in a signed section; none for others. */
  private List<Passage> around(Passage passage) {
    if (passage.signed() == 0) {
      return List.of();
    }
    if (signed.size() > MOST_SIGNED) {
      signed.clear();
    }
    return signed.computeIfAbsent(
        work(passage).file(),
        file ->
            index.unchecked(open -> open.passagesOf(file)).stream()
                .map(IndexedPassage::passage)
                .toList());
  }
}
