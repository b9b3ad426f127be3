package naslag.intake.text;

import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import java.util.ArrayList;
import java.util.List;
import naslag.intake.text.PageNumbers.PageStart;

/** Writes down which lines were left out, and which pages were counted. */
final class FurnitureLog {
  private FurnitureLog() {}

  static void write(
      List<SourceLine> lines, Furniture furniture, List<PageStart> starts, ImportLog log) {
    furniture
        .kinds()
        .forEach(
            (index, kind) ->
                log.repaired(lines.get(index).number(), repair(kind), lines.get(index).text()));
    for (PageStart start : starts) {
      if (start.inferred()) {
        log.repaired(
            lines.get(start.index()).number(),
            Repair.Kind.PAGE_INFERRED,
            "hier begint bladzijde " + start.page());
      }
    }
    missing(lines, starts, log);
    boolean heads =
        furniture.kinds().containsValue(Furniture.Kind.CHAPTER_HEAD)
            || furniture.kinds().containsValue(Furniture.Kind.TITLE_HEAD);
    if (starts.isEmpty() && heads) {
      log.lookAt(
          0,
          "de tekst heeft kopregels maar nergens een bladzijdenummer; de bladzijden zijn niet gemarkeerd.");
    }
  }

  private static void missing(List<SourceLine> lines, List<PageStart> starts, ImportLog log) {
    for (int i = 1; i < starts.size(); i++) {
      List<String> missing = new ArrayList<>();
      for (int page = starts.get(i - 1).page() + 1; page < starts.get(i).page(); page++) {
        missing.add(String.valueOf(page));
      }
      if (!missing.isEmpty()) {
        log.lookAt(
            lines.get(starts.get(i).index()).number(),
            missing.size() == 1
                ? "bladzijde "
                    + missing.getFirst()
                    + " vond Naslag niet in de tekst; misschien was ze wit, misschien ontbreekt er"
                    + " iets."
                : "bladzijden "
                    + String.join(", ", missing)
                    + " vond Naslag niet in de tekst; misschien waren ze wit, misschien ontbreekt er"
                    + " iets.");
      }
    }
  }

  private static Repair.Kind repair(Furniture.Kind kind) {
    return switch (kind) {
      case PRINTER_SLUG -> Repair.Kind.PRINTER_SLUG;
      case PAGE_NUMBER -> Repair.Kind.PAGE_NUMBER;
      case MARGIN_NUMBER -> Repair.Kind.MARGIN_NUMBER;
      case TITLE_HEAD, CHAPTER_HEAD -> Repair.Kind.RUNNING_HEAD;
    };
  }
}
