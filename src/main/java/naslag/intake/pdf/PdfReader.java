package naslag.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Extraction.Element;
import naslag.intake.blocks.Extraction.Element.ElementSections;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.blocks.RichText.FontStyle;
import naslag.intake.pdf.PdfMeasure.LineFlow;
import naslag.intake.pdf.PdfMeasure.PageShape;
import naslag.intake.pdf.PdfParser.PdfContent;
import naslag.intake.pdf.PdfUnits.PdfUnit;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.MetadataJudge;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;

/** Reads a PDF: the steps from its lines to sections, in their order. */
public final class PdfReader {
  private static final int MOST_TITLE_LINES = 4;

  /** In lines: a first page of no more is a title page. */
  private static final int TITLE_PAGE = 20;

  /** In characters: a line of no more may be a name or a title. */
  private static final int RUNNING = 60;

  /** Of the letters: "Hoofdstuk" before a number and the Roman numbers of contents are fewer. */
  private static final double MOST_LOST = 0.003;

  private PdfReader() {}

  /** Reads a PDF. */
  public static Extraction read(Source source, ImportLog log) {
    try {
      return read(PdfParser.read(source.path(), source.progress(), log), source, log);
    } catch (PdfParser.Unreadable e) {
      return new Extraction.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Extraction read(PdfContent content, Source source, ImportLog log) {
    FoundMetadata given = source.given();
    PdfMeasure measure = PdfMeasure.of(content.pages());
    Set<Integer> turned = PageLayers.log(content.pages(), measure.size(), log);
    PdfDoubts.tell(List.copyOf(turned), "tekst die gekanteld staat, is niet overgenomen", log);
    PdfFurniture furniture = PdfFurniture.of(content, measure);
    List<String> opening =
        content.lines().takeWhile(line -> line.page() < 2).map(TextLine::text).toList();
    furniture.remove(log);
    List<PageShape> shapes = PageShape.of(content.pages(), measure);
    PdfNotes notes = PdfNotes.of(content.pages(), measure, shapes);
    List<TextLine> lines = new ArrayList<>(content.lines().toList());
    lines.removeAll(notes.lines());
    Hyphens hyphens = Hyphens.of(lines.stream().map(TextLine::text).toList());
    FoundMetadata said =
        MetadataJudge.titled(given.or(content.metadata()), largest(lines), opening, "pdf", log);
    content.metadata().remarkOnDate(given, log);
    String title = said.one(WorkField.TITLE);
    lines.removeAll(titleLines(lines, title));
    LineFlow flow = new LineFlow(measure, shapes, hyphens, log);
    Map<TextLine, PdfHeadings.Found> headings = PdfHeadings.of(lines, content.outline(), flow);
    PdfContents contents = PdfContents.of(lines, headings);
    headings.keySet().removeAll(contents.kept());
    headings.keySet().removeAll(contents.gone().keySet());
    log(lines, contents, log);
    lines.removeAll(contents.gone().keySet());
    List<PdfUnit> units = PdfUnits.of(lines, flow, headings, contents);
    List<Optional<PageMark>> names = PdfPageNames.of(content, furniture);
    log.sheets(
        names.stream()
            .map(name -> name.map(PageMark::page).orElse("_"))
            .collect(Collectors.joining(" ")));
    List<Element> elements = new PdfElements(flow, names, notes).of(units);
    lines.addAll(notes.lines());
    int all = letters(lines.stream().map(TextLine::text));
    int marks = letters(units.stream().map(PdfUnit::mark));
    int lost = all - marks - letters(elements.stream().map(Element::text));
    if (lost > MOST_LOST * all) {
      log.lookAt(
          0,
          "%s van de %s letters van de tekst staan niet in het werk; vergelijk ze met de pdf.",
          lost,
          all);
    }
    return ElementSections.of(
        title.isEmpty() ? Typography.titleOf(source.name()) : title, elements, said, "pdf", "blz.");
  }

  private static int letters(Stream<String> texts) {
    return texts.mapToInt(text -> (int) text.chars().filter(Character::isLetter).count()).sum();
  }

  private static void log(List<TextLine> lines, PdfContents contents, ImportLog log) {
    contents.kept().stream()
        .mapToInt(TextLine::page)
        .distinct()
        .sorted()
        .forEach(page -> log.repaired(page + 1, Repair.Kind.CONTENTS, "als lijst bewaard"));
    for (TextLine line : lines) {
      Repair.Kind kind = contents.gone().get(line);
      if (kind != null) {
        String gone = kind == Repair.Kind.CONTENTS ? "geschrapt: " : "";
        log.repaired(line.page() + 1, kind, gone + line.text());
      }
    }
  }

  /** The words in the largest letters of the first page that has any. */
  private static String largest(List<TextLine> lines) {
    int page = lines.isEmpty() ? 0 : lines.getFirst().page();
    List<TextLine> first = lines.stream().filter(line -> line.page() == page).toList();
    List<TextLine> bold = lines.stream().filter(line -> line.isAll(FontStyle.BOLD)).toList();
    float size = first.stream().map(TextLine::size).max(Comparator.naturalOrder()).orElse(0f);
    List<TextLine> largest = first.stream().filter(line -> line.size() > 0.95f * size).toList();
    // What later pages set as large is a chapter's heading.
    boolean again =
        !isTitlePage(first)
            && lines.stream().anyMatch(line -> line.page() > page && line.size() > 0.95f * size);
    // A letter in one size has its subject in bold.
    return !again && isTitle(largest, first)
        ? text(largest)
        : largest.size() > MOST_TITLE_LINES && isTitle(bold, first) ? text(bold) : "";
  }

  private static String text(List<TextLine> lines) {
    String text = lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
    String subject = text.replaceFirst("^(?:Betreft|Onderwerp)\\s?:\\s*", "");
    return subject.equals(text) ? text : Typography.capitalised(subject);
  }

  /** Few lines of the first page that has any, with nothing between them. */
  private static boolean isTitle(List<TextLine> lines, List<TextLine> first) {
    return !lines.isEmpty()
        && lines.size() <= MOST_TITLE_LINES
        && lines.size() < first.size()
        && first.containsAll(lines)
        && first.indexOf(lines.getLast()) - first.indexOf(lines.getFirst()) < lines.size()
        && !PdfContents.isTitle(text(lines));
  }

  private static boolean isTitlePage(List<TextLine> lines) {
    long running = lines.stream().filter(line -> line.text().length() > RUNNING).count();
    return lines.size() <= TITLE_PAGE && running <= 2;
  }

  /**
   * The title as the first pages print it, once or twice: the work carries it already. In letters
   * of the text it stands there once more only as something else, a row of a list.
   */
  private static List<TextLine> titleLines(List<TextLine> lines, String title) {
    String wanted = Typography.key(title);
    List<TextLine> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && lines.get(i).page() < 3 && !wanted.isEmpty(); i++) {
      StringBuilder words = new StringBuilder();
      for (int n = 0; n < MOST_TITLE_LINES && i + n < lines.size(); n++) {
        words.append(Typography.key(lines.get(i + n).text()));
        boolean again = !found.isEmpty() && lines.get(i).size() < 0.95f * found.getFirst().size();
        if (words.toString().equals(wanted) && !again) {
          found.addAll(lines.subList(i, i + n + 1));
          i += n;
          break;
        }
      }
    }
    return found;
  }

  /**
   * The number of each page: the file's label, else what is printed on it, else what follows. Where
   * no page has a number, the pages are counted, as a reader's screen does; that is inferred.
   */
  static final class PdfPageNames {
    private static final String SAFE = "[0-9A-Za-z.\\-]{1,12}";

    /** One a page; empty where no number can be known. */
    static List<Optional<PageMark>> of(PdfContent content, PdfFurniture furniture) {
      Map<Integer, String> printed = furniture.printed();
      List<String> labels = content.labels();
      int pages = content.pages().size();
      boolean labelled =
          labels.size() == pages
              && labels.stream().anyMatch(label -> label.matches(SAFE))
              && agree(labels, printed);
      List<Optional<PageMark>> names = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        String name = labelled ? labels.get(i) : printed.getOrDefault(i, "");
        if (name.matches(SAFE)) {
          names.add(Optional.of(new PageMark(name, false)));
        } else if (printed.isEmpty() && pages > 1 && !labelled) {
          names.add(Optional.of(new PageMark(String.valueOf(i + 1), true)));
        } else {
          names.add(labelled ? Optional.empty() : inferred(i, printed));
        }
      }
      return names;
    }

    /**
     * Labels that merely count the file's pages, while the pages carry other numbers, are no
     * labels.
     */
    private static boolean agree(List<String> labels, Map<Integer, String> printed) {
      long same =
          printed.entrySet().stream()
              .filter(e -> labels.get(e.getKey()).equals(e.getValue()))
              .count();
      return printed.size() < 3 || same * 2 >= printed.size();
    }

    /** Between two printed numbers, or just after one, the number follows. */
    private static Optional<PageMark> inferred(int index, Map<Integer, String> printed) {
      for (int step : new int[] {-1, -2, -3, 1, 2, 3}) {
        String other = printed.getOrDefault(index + step, "");
        int number = other.matches("\\d+") ? Integer.parseInt(other) - step : 0;
        if (number > 0) {
          return Optional.of(new PageMark(String.valueOf(number), true));
        }
      }
      return Optional.empty();
    }
  }
}
