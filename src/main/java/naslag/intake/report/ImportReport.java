package naslag.intake.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.report.ImportLog.Remark.Weight;
import naslag.intake.report.ImportLog.Repair;

/**
 * An account of one import.
 *
 * @param source the file's name
 * @param encoding in which it was read, or the format
 * @param place what the lines of this account count, in Dutch: "regel", "blz."
 * @param made what came out
 * @param sections the headings in order
 * @param examples the practice examples in order
 * @param repairs by line
 * @param remarks what a person should look at, by line
 */
public record ImportReport(
    String source,
    String encoding,
    String place,
    Made made,
    List<Item> sections,
    List<Item> examples,
    List<Repair> repairs,
    List<Remark> remarks) {
  /**
   * Counts.
   *
   * @param title of the work
   * @param pages how many page beginnings are marked
   * @param inferred how many of them were counted rather than printed
   * @param references literature named, each once
   */
  public record Made(
      String title, int pages, int inferred, int passages, int words, int references) {}

  /** A line of the account, and the place in the source that it is about; 0 for the whole. */
  public record Item(int line, String told) {}

  /** The whole account in Dutch, as plain text. */
  public String render() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        Verslag van het inlezen van %s

        Titel: %s
        Gelezen als %s.
        Gemaakt: %s, %s, %s, %s.
        %s
        Literatuurverwijzingen: %s.
        """
            .formatted(
                source,
                made.title(),
                encoding,
                count(sections.size(), "deel", "delen"),
                count(made.passages(), "passage", "passages"),
                count(examples.size(), "voorbeeld", "voorbeelden"),
                count(made.words(), "woord", "woorden"),
                made.pages() == 0
                    ? "Bladzijden: geen; de tekst zegt niet waar er een begint of welk nummer ze"
                        + " heeft."
                    : "Bladzijden: %s gemarkeerd, waarvan %s met een afgeleid nummer."
                        .formatted(made.pages(), made.inferred()),
                made.references()));
    List<Remark> doubts = remarks.stream().filter(r -> r.weight() != Weight.SHARED).toList();
    list(out, "Kijk dit na", doubts.stream().map(r -> new Item(r.line(), r.message())));
    if (doubts.isEmpty()) {
      out.append("  Niets bijzonders.\n");
    }
    gone(out);
    list(out, "Delen", sections.stream());
    list(out, "Voorbeelden", examples.stream());
    Function<Repair, Item> told = r -> new Item(r.line(), r.kind().label() + ": " + r.detail());
    list(out, "Herstellingen", repairs.stream().map(told));
    return out.toString();
  }

  /** Each kind of thing that was left out, with its number and two samples. */
  private void gone(StringBuilder out) {
    List<Repair> gone = repairs.stream().filter(repair -> repair.kind().leavesOut()).toList();
    if (gone.isEmpty()) {
      return;
    }
    out.append("\nWeggelaten (%s)\n".formatted(gone.size()));
    gone.stream()
        .collect(groupingBy(Repair::kind, TreeMap::new, toList()))
        .forEach((kind, all) -> out.append("  %s\n".formatted(told(kind, all))));
  }

  private static String told(Repair.Kind kind, List<Repair> all) {
    String samples =
        all.stream().map(Repair::detail).distinct().limit(2).collect(joining("”, “", "“", "”"));
    return "%s: %s keer, zoals %s".formatted(kind.label(), all.size(), samples);
  }

  private void list(StringBuilder out, String title, Stream<Item> lines) {
    List<Item> all = lines.toList();
    out.append("\n%s (%s)\n".formatted(title, all.size()));
    for (Item item : all) {
      String at = item.line() > 0 ? place + " " + item.line() + ": " : "";
      out.append("  ").append(at).append(item.told()).append('\n');
    }
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
