package naslag.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import naslag.intake.blocks.Legibility;
import naslag.intake.pdf.PdfGlyphs.PageGlyphs;
import naslag.intake.pdf.PdfRules.PageDrawing;
import naslag.intake.report.ImportLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

/** Gathers what of a PDF is not or cannot be taken over, to say so instead of keeping silent. */
final class PdfDoubts {
  /** Fewer letters a page, on average, are stamps on a scan and no text. */
  private static final int FEWEST_LETTERS = 12;

  /** In characters a page: a logo may have so many. */
  private static final int FEW = 20;

  /** Of the page: a scan covers more, a logo less. */
  private static final float MOST_OF_A_PAGE = 0.3f;

  /** In paths: a page of more is a drawing, or its letters are drawn as lines. */
  private static final int DRAWN = 100;

  private static final int MOST_NAMED = 30;

  /** A word in which one letter is a character that only the font knows. */
  private static final Pattern INCOMPLETE =
      Pattern.compile("(?:\\p{L}+\\p{Co}|\\p{Co}\\p{L})[\\p{L}\\p{Co}]*");

  /** What may be wrong with a page, in the order in which it is said. */
  private enum Doubt {
    MUSH("de letters hebben geen betekenis; kijk dit na en typ het zo nodig over"),
    UNNAMED("het bestand zegt van veel tekens niet welke het zijn; ze ontbreken"),
    GLUED("de woorden lijken aan elkaar te staan; kijk na of er spaties ontbreken"),
    UNKNOWN("bijna geen woord is bekend; kijk na of hier tekst staat"),
    PICTURE(
        "deze bladzijde is een beeld zonder tekst; maak er tekst van"
            + " (ocrmypdf --skip-text -l nld in.pdf uit.pdf) en lees die in"),
    INCOMPLETE(
        "in %s woorden is een letter onbekend, zoals in %s; verbeter ze, of laat de bladzijden als"
            + " beeld lezen (ocrmypdf --force-ocr -l nld in.pdf uit.pdf)"),
    LEFTWARD("tekst die van rechts naar links loopt, is niet overgenomen");

    private final String message;

    Doubt(String message) {
      this.message = message;
    }
  }

  /** The pages of each doubt, from 1. */
  private final Map<Doubt, List<Integer>> doubts = new EnumMap<>(Doubt.class);

  private final List<String> incompleteWords = new ArrayList<>();
  private long letters;
  private long unnamedSigns;
  private long leftwardSigns;
  private int pages;
  private int written;

  void page(PageGlyphs signs, List<TextLine> lines, PageDrawing drawing) {
    pages++;
    String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    long here = text.chars().filter(Character::isLetter).count();
    letters += here;
    unnamedSigns += signs.unnamed();
    leftwardSigns += signs.leftward();
    written += here > FEW ? 1 : 0;
    Legibility legibility = Legibility.of(text);
    List<String> words = INCOMPLETE.matcher(text).results().map(MatchResult::group).toList();
    incompleteWords.addAll(words);
    boolean silent = here + signs.leftward() <= FEW && signs.unnamed() <= FEW;
    note(Doubt.MUSH, legibility.isMush());
    note(Doubt.UNNAMED, signs.unnamed() > FEW && signs.unnamed() * 100L > here);
    note(Doubt.GLUED, legibility.isGlued());
    note(Doubt.UNKNOWN, legibility.isUnknown());
    note(Doubt.PICTURE, silent && (drawing.images() > MOST_OF_A_PAGE || drawing.paths() > DRAWN));
    note(Doubt.INCOMPLETE, !words.isEmpty());
    note(Doubt.LEFTWARD, signs.leftward() > 0);
  }

  private void note(Doubt doubt, boolean here) {
    if (here) {
      doubts.computeIfAbsent(doubt, d -> new ArrayList<>()).add(pages);
    }
  }

  private int pagesOf(Doubt doubt) {
    return doubts.getOrDefault(doubt, List.of()).size();
  }

  /** Why the file gives no text, with the way out; "" when it does. */
  String refusal() {
    long few = (long) FEWEST_LETTERS * pages;
    if (pages == 0) {
      return " heeft geen bladzijden; er valt niets in te lezen.";
    }
    if (letters < few && pagesOf(Doubt.PICTURE) * 2 > pages) {
      return " is een scan zonder tekst; maak er eerst tekst van"
          + " (ocrmypdf -l nld in.pdf uit.pdf) en lees die in.";
    }
    if ((letters < few && unnamedSigns > few) || pagesOf(Doubt.MUSH) * 2 > Math.max(1, written)) {
      return " zegt niet welke letters het toont, zodat er onzin uit zou komen; laat de bladzijden als"
          + " beeld lezen (ocrmypdf --force-ocr -l nld in.pdf uit.pdf) en lees dat in.";
    }
    if (letters == 0 && leftwardSigns > 0) {
      return " is geschreven in een schrift dat van rechts naar links loopt; dat leest Naslag niet."
          + " Zet de tekst zelf in een bestand (UTF-8) en lees dat in.";
    }
    return letters == 0 ? " bevat geen woorden; er valt niets in te lezen." : "";
  }

  /** Says what may be wrong, and what of the file is not read. */
  void tell(PDDocument document, ImportLog log) throws IOException {
    String words =
        incompleteWords.stream()
            .distinct()
            .limit(2)
            .map(word -> "“" + word.replaceAll("\\p{Co}", "□") + "”")
            .collect(Collectors.joining(" en "));
    doubts.forEach(
        (doubt, where) -> tell(where, doubt.message.formatted(incompleteWords.size(), words), log));
    long comments = comments(document);
    if (comments > 0) {
      log.lookAt(
          0,
          "het bestand heeft %s in de kantlijn van een lezer; die zijn niet overgenomen.",
          comments == 1 ? "een opmerking" : comments + " opmerkingen");
    }
    long fields = filledFields(document);
    if (fields > 0) {
      log.lookAt(
          0,
          "het bestand is een formulier; wat in de velden is ingevuld (%s), is niet"
              + " overgenomen. Druk het af naar een nieuwe pdf om het mee te nemen.",
          fields);
    }
  }

  /** Says one thing about some pages, counted from 1, if there are any. */
  static void tell(List<Integer> where, String what, ImportLog log) {
    if (where.isEmpty()) {
      return;
    }
    List<Integer> others = where.subList(1, where.size());
    int unsaid = others.size() - MOST_NAMED;
    String named =
        others.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    String also =
        others.isEmpty()
            ? "."
            : " (ook op blz. " + named + (unsaid > 0 ? " en " + unsaid + " andere" : "") + ").";
    log.lookAt(where.getFirst(), what + also);
  }

  private static long comments(PDDocument document) throws IOException {
    List<PDAnnotation> all = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      all.addAll(page.getAnnotations());
    }
    return all.stream()
        .filter(PDAnnotationMarkup.class::isInstance)
        .filter(annotation -> isFilled(annotation.getContents()))
        .count();
  }

  private static long filledFields(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    return Stream.ofNullable(form)
        .flatMap(fields -> StreamSupport.stream(fields.getFieldTree().spliterator(), false))
        .filter(PDTerminalField.class::isInstance)
        .filter(field -> isFilled(field.getValueAsString()))
        .count();
  }

  private static boolean isFilled(@Nullable String value) {
    return value != null && !value.isBlank() && !value.equals("Off");
  }
}
