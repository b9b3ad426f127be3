package naslag.intake.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.intake.pdf.PdfGlyphs.PageGlyphs;
import naslag.intake.report.ImportLog.Remark;
import naslag.intake.source.Typography;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;

/** Gathers what of a PDF is not or cannot be taken over, to say so instead of keeping silent. */
final class PdfDoubts {
  /** Fewer letters a page, on average, are stamps on a scan and no text. */
  private static final int FEWEST_LETTERS = 12;

  /** In characters a page: a logo may have so many. */
  private static final int FEW = 20;

  private static final int MOST_NAMED = 5;

  private final List<Integer> mush = new ArrayList<>();
  private final List<Integer> unnamed = new ArrayList<>();
  private final List<Integer> turned = new ArrayList<>();
  private final List<Integer> leftward = new ArrayList<>();
  private long letters;
  private long unnamedSigns;
  private int pages;
  private int written;

  void page(PageGlyphs signs, List<TextLine> lines) {
    pages++;
    String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    long here = text.chars().filter(Character::isLetter).count();
    letters += here;
    unnamedSigns += signs.unnamed();
    written += here > FEW ? 1 : 0;
    note(mush, Legibility.of(text).isMush());
    note(unnamed, signs.unnamed() > FEW && signs.unnamed() * 100L > here);
    note(turned, signs.turned().stream().mapToInt(run -> run.text().length()).sum() > FEW);
    note(leftward, signs.leftward() > 0);
  }

  private void note(List<Integer> where, boolean doubtful) {
    if (doubtful) {
      where.add(pages);
    }
  }

  /** Why the file gives no text, with the way out; "" when it does. */
  String refusal() {
    if (pages == 0) {
      return " heeft geen bladzijden; er valt niets in te lezen.";
    }
    boolean scan = letters < (long) FEWEST_LETTERS * pages;
    if (scan && unnamedSigns <= (long) FEWEST_LETTERS * pages) {
      return " is een scan zonder tekst; maak er eerst tekst van"
          + " (ocrmypdf -l nld in.pdf uit.pdf) en lees die in.";
    }
    return scan || mush.size() * 2 > written
        ? " zegt niet welke letters het toont, zodat er onzin uit zou komen; laat de bladzijden als"
            + " beeld lezen (ocrmypdf --force-ocr -l nld in.pdf uit.pdf) en lees dat in."
        : "";
  }

  List<Remark> remarks(PDDocument document) throws IOException {
    List<Remark> remarks = new ArrayList<>();
    add(remarks, mush, "de letters hebben geen betekenis; kijk dit na en typ het zo nodig over");
    add(remarks, unnamed, "het bestand zegt van veel tekens niet welke het zijn; ze ontbreken");
    add(remarks, turned, "tekst die gekanteld staat, is niet overgenomen");
    add(remarks, leftward, "tekst die van rechts naar links loopt, is niet overgenomen");
    int comments = comments(document);
    if (comments > 0) {
      String said = comments == 1 ? "een opmerking" : comments + " opmerkingen";
      remarks.add(
          new Remark(
              0,
              "het bestand heeft %s in de kantlijn van een lezer; die zijn niet overgenomen."
                  .formatted(said)));
    }
    int fields = filledFields(document);
    if (fields > 0) {
      remarks.add(
          new Remark(
              0,
              ("het bestand is een formulier; wat in de velden is ingevuld (%s), is niet"
                      + " overgenomen. Druk het af naar een nieuwe pdf om het mee te nemen.")
                  .formatted(fields)));
    }
    return remarks;
  }

  private static void add(List<Remark> remarks, List<Integer> where, String what) {
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
    remarks.add(new Remark(where.getFirst(), what + also));
  }

  private static int comments(PDDocument document) throws IOException {
    int comments = 0;
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        boolean said = annotation.getContents() != null && !annotation.getContents().isBlank();
        comments += annotation instanceof PDAnnotationMarkup && said ? 1 : 0;
      }
    }
    return comments;
  }

  private static int filledFields(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    int filled = 0;
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (!(field instanceof PDNonTerminalField)) {
          String value = field.getValueAsString();
          filled += value == null || value.isBlank() || value.equals("Off") ? 0 : 1;
        }
      }
    }
    return filled;
  }

  /**
   * Tells words from letters without meaning, as a PDF gives them whose fonts name their characters
   * wrong or not at all. Counts what every text in Latin letters has, whatever its language: small
   * words that come back, and vowels.
   *
   * @param words of letters only
   * @param common share of the words that are among the commonest of a language near here
   * @param mute share of the words of four letters and more that have no vowel
   */
  record Legibility(int words, double common, double mute) {
    /** Of fewer words nothing can be said. */
    private static final int FEWEST = 60;

    private static final int LONG = 4;

    /** A text has 15% and more; a list of names or prices may have none. */
    private static final double FEW_COMMON = 0.03;

    /** A text has 2%, a program's listing 10%; letters by chance have 25% and more. */
    private static final double MANY_MUTE = 0.2;

    /** Letters only: what has dots and strokes in it is an address or the name of a file. */
    private static final Pattern WORD =
        Pattern.compile(
            "(?<!\\S)[\\p{Punct}\\p{Pi}\\p{Pf}]*([\\p{IsLatin}\\p{M}]+)[\\p{Punct}\\p{Pi}\\p{Pf}]*(?!\\S)");

    private static final Pattern VOWEL = Pattern.compile("[aeiouyæœøąęı]");

    static Legibility of(String text) {
      int words = 0;
      int common = 0;
      int longer = 0;
      int mute = 0;
      Matcher word =
          WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT));
      while (word.find()) {
        words++;
        common += Typography.list("common word near here").contains(word.group(1)) ? 1 : 0;
        if (word.group(1).length() >= LONG) {
          longer++;
          mute += VOWEL.matcher(word.group(1)).find() ? 0 : 1;
        }
      }
      return new Legibility(
          words, (double) common / Math.max(1, words), (double) mute / Math.max(1, longer));
    }

    /** True when these are no words. */
    boolean isMush() {
      return words >= FEWEST && common < FEW_COMMON && mute > MANY_MUTE;
    }
  }
}
