package naslag.intake;

import java.util.List;
import java.util.stream.Stream;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.Words;
import naslag.corpus.WorkFile;

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
 * @param furniture the lines that were left out as no part of the text, 1-based
 */
public record ImportReport(
    String source,
    String encoding,
    String place,
    Made made,
    List<MadeSection> sections,
    List<MadeExample> examples,
    List<Repair> repairs,
    List<Remark> remarks,
    List<Integer> furniture) {
  public ImportReport {
    sections = List.copyOf(sections);
    examples = List.copyOf(examples);
    repairs = List.copyOf(repairs);
    remarks = List.copyOf(remarks);
    furniture = List.copyOf(furniture);
  }

  /**
   * Counts.
   *
   * @param title of the work
   * @param pages how many page beginnings are marked
   * @param inferred how many of them were counted rather than printed
   * @param sections headings; a text without any counts as one
   * @param references literature named, each once
   */
  public record Made(
      String title,
      int pages,
      int inferred,
      int sections,
      int passages,
      int examples,
      int words,
      int references) {}

  /** A heading with its level; "" as number when it has none. */
  public record MadeSection(int line, int level, String number, String title) {}

  /**
   * An example.
   *
   * @param confidence 0 to 1
   * @param reasons in Dutch
   */
  public record MadeExample(
      int line, String title, String child, String age, double confidence, List<String> reasons) {
    public MadeExample {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The account of a conversion.
   *
   * @param read the work as a corpus reads it back
   */
  static ImportReport of(
      String name, Conversion.Done done, Converted converted, WorkFile read, ImportLog log) {
    ExampleReport examples = ExampleReport.of(converted.examples(), log);
    List<Passage> passages = PassageCutter.cut(read);
    int words =
        passages.stream().mapToInt(Passage::words).sum()
            + converted.work().sections().stream().mapToInt(s -> Words.count(s.title())).sum();
    return new ImportReport(
        name,
        done.readAs(),
        done.place(),
        new ImportReport.Made(
            converted.work().metadata().title(),
            converted.pages(),
            converted.inferred(),
            converted.work().sections().size(),
            passages.size(),
            converted.examples().size(),
            words,
            converted.references().size()),
        converted.sections().stream()
            .map(
                s ->
                    new ImportReport.MadeSection(
                        s.line(),
                        s.level,
                        s.number,
                        s.title.isEmpty() ? converted.work().metadata().title() : s.title))
            .toList(),
        examples.made(),
        log.repairs(),
        log.remarks(),
        converted.furniture());
  }

  /** The repairs of one kind. */
  public Stream<Repair> repairs(Repair.Kind kind) {
    return repairs.stream().filter(repair -> repair.kind() == kind);
  }

  /** The whole account in Dutch, as plain text. */
  public String render() {
    return ReportText.of(this);
  }
}
