package naslag.web;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.WorkInfo;
import naslag.index.WorkInfo.Collection;
import naslag.intake.SourcePdf;

/**
 * The PDFs that works were made of. A link is offered while the file is where it was imported from;
 * the file is sent only when its digest is still that of the import. An address names a work of the
 * index and never a file, so that no other file can be asked for.
 *
 * @param corpora as the index has them; none where no PDF is shown
 */
record SourcePdfs(List<Corpus> corpora) {
  static final String PATH = "/bron/";

  /** By id of a passage the address of the sheet on which it begins, where that is at hand. */
  Map<String, String> sheets(PassageIndex index, List<IndexedPassage> shown) throws IOException {
    Map<String, Optional<SourcePdf>> pdfs = new HashMap<>();
    Map<String, String> sheets = new HashMap<>();
    for (IndexedPassage found : shown) {
      Passage passage = found.passage();
      if (!pdfs.containsKey(passage.work())) {
        pdfs.put(passage.work(), of(index, passage.work()));
      }
      for (SourcePdf pdf : pdfs.get(passage.work()).stream().toList()) {
        int sheet = Math.max(1, sheet(pdf, passage));
        sheets.put(passage.id(), PATH + passage.work() + "#page=" + sheet);
      }
    }
    return sheets;
  }

  private static int sheet(SourcePdf pdf, Passage passage) {
    return passage.firstPage().map(mark -> pdf.sheet(mark.page())).orElse(0);
  }

  /** The PDF of a work, sandboxed; nothing when there is none, or it is not what was imported. */
  Optional<Reply> reply(PassageIndex index, String work) throws IOException {
    Map<String, String> sandbox = Map.of("Content-Security-Policy", "sandbox");
    return of(index, work)
        .flatMap(pdf -> readable(pdf::bytes))
        .map(bytes -> new Reply(200, "application/pdf", bytes, sandbox));
  }

  private Optional<SourcePdf> of(PassageIndex index, String id) throws IOException {
    Optional<WorkInfo> work = index.work(id);
    if (work.isEmpty() || corpora.isEmpty()) {
      return Optional.empty();
    }
    int shelf =
        index.collections().stream()
            .filter(collection -> index.holds(collection, work.get()))
            .mapToInt(Collection::shelf)
            .findFirst()
            .orElse(0);
    // Of several corpora, the name of all but the first stands before the name of the file.
    String file = work.get().file().replaceFirst(".*//", "");
    return readable(() -> SourcePdf.of(corpora.get(shelf).directory().resolve(file)));
  }

  /** Nothing when a file cannot be read: the text of the work can still be shown. */
  private static <T> Optional<T> readable(Attempt.Task<Optional<T>> reading) {
    try {
      return reading.run();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
