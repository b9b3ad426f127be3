package naslag.show;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import naslag.dutch.ShippedFile;
import naslag.show.cite.Styled;
import naslag.show.cite.Styled.Markup;

/**
 * A booklet as a document for a word processor (Office Open XML): styles that can be changed in one
 * place, real lists, and each passage's source in a footnote. The parts that are always the same
 * are resources.
 */
final class Docx {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String WORD =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

  private static final Pattern ITEM = Pattern.compile("(?:•|(\\d{1,6})\\.) (?=\\S)");

  /** The numbers of lists in the file: bullets have the first, each numbered list its own. */
  private static final int BULLETS = 1;

  /** A zip entry has a date; with the time of day the same booklet would give different files. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private int noteCount;
  private int list = BULLETS;

  private Docx() {}

  /** The file. */
  static byte[] of(Taken.Booklet booklet) {
    Docx docx = new Docx();
    docx.write(booklet);
    return docx.zipped(booklet.title());
  }

  private void write(Taken.Booklet booklet) {
    paragraph("Title", "", run(booklet.title(), ""));
    for (Taken piece : booklet.pieces().get().toList()) {
      paragraph("Heading1", "", run(piece.passage().title(), ""));
      String source = note(piece);
      if (piece.withheld().isEmpty()) {
        piece.facts().forEach(fact -> paragraph("Subtitle", "", run(fact, "")));
        text(piece, source);
      } else {
        paragraph("Normal", "", run(piece.withheld(), "<w:i/>") + source);
      }
    }
    paragraph("Heading1", "", run("Literatuur", ""));
    booklet.literature().forEach(entry -> paragraph("Bibliography", "", runs(entry)));
  }

  /** The reference to the source stands behind the last word. */
  private void text(Taken piece, String source) {
    boolean numbered = false;
    for (int i = 0; i < piece.paragraphs().size(); i++) {
      String words = piece.paragraphs().get(i);
      String end = i + 1 == piece.paragraphs().size() ? source : "";
      Matcher item = ITEM.matcher(words);
      if (!item.lookingAt()) {
        numbered = false;
        paragraph("Normal", "", run(words, "") + end);
        continue;
      }
      String number = item.group(1);
      if (number != null && !numbered) {
        list++;
        lists.append(
            """
            <w:num w:numId="%s"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">\
            <w:startOverride w:val="%s"/></w:lvlOverride></w:num>
            """
                .formatted(list, number));
      }
      numbered = number != null;
      paragraph(
          "ListParagraph",
          "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>"
              .formatted(numbered ? list : BULLETS),
          run(words.substring(item.end()), "") + end);
    }
  }

  private void paragraph(String style, String properties, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    body.append(properties).append("</w:pPr>").append(runs).append("</w:p>\n");
  }

  private String note(Taken piece) {
    String reference = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>%s</w:r>";
    String style = "<w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>";
    notes.append("<w:footnote w:id=\"%d\"><w:p>".formatted(++noteCount) + style);
    notes.append(reference.formatted("<w:footnoteRef/>") + run(" ", "") + runs(piece.source()));
    notes.append("</w:p></w:footnote>\n");
    return reference.formatted("<w:footnoteReference w:id=\"%d\"/>".formatted(noteCount));
  }

  private static String runs(Styled words) {
    return words.pieces().stream()
        .map(piece -> run(piece.words(), piece.italic() ? "<w:i/>" : ""))
        .collect(Collectors.joining());
  }

  private static String run(String words, String look) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">".formatted(look)
        + Markup.xml(words).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
        + "</w:t></w:r>";
  }

  private byte[] zipped(String title) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", resource("content-types.xml"));
      add(zip, "_rels/.rels", resource("rels.xml"));
      add(zip, "word/_rels/document.xml.rels", resource("document-rels.xml"));
      add(zip, "word/styles.xml", resource("styles.xml"));
      String document = "<w:document" + WORD + "<w:body>\n" + body + PAGE + "</w:body>";
      add(zip, "word/document.xml", XML + document + "</w:document>\n");
      String footnotes = "<w:footnotes" + WORD + LINES + notes + "</w:footnotes>";
      add(zip, "word/footnotes.xml", XML + footnotes);
      add(zip, "word/numbering.xml", resource("numbering.xml").formatted(lists));
      add(zip, "docProps/core.xml", resource("core.xml").formatted(Markup.xml(title)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory
    }
    return bytes.toByteArray();
  }

  private static final String PAGE =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\""
          + " w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\""
          + " w:gutter=\"0\"/></w:sectPr>";

  /** The lines above notes, which every file with notes has. */
  private static final String LINES =
      """
      <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>\
      </w:p></w:footnote>
      """;

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_DATE);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    return new String(ShippedFile.bytes(Docx.class, "docx/" + name), StandardCharsets.UTF_8);
  }
}
