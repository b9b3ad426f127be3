package naslag.check;

import java.util.List;

/**
 * What a check came to, as one JSON document for another program; hints included.
 *
 * @param version of the form; raised when a field changes its meaning or goes
 */
public record CheckDocument(
    int version,
    int works,
    int passages,
    long errors,
    long warnings,
    long hints,
    List<Found> findings) {

  /** A finding; {@code code} is its label. */
  public record Found(String code, Severity severity, String file, int line, String message) {}

  /** The document of a result. */
  public static CheckDocument of(CorpusCheck.Result result) {
    return new CheckDocument(
        1,
        result.works(),
        result.passages(),
        result.count(Severity.ERROR),
        result.count(Severity.WARNING),
        result.count(Severity.HINT),
        result.findings().stream().map(CheckDocument::found).toList());
  }

  private static Found found(Finding f) {
    return new Found(f.code().label(), f.code().severity(), f.file(), f.line(), f.message());
  }
}
