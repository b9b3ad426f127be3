package naslag.intake.report;

/**
 * Something the import changed.
 *
 * @param line the source line, 1-based
 * @param detail what stood there or what became of it, in the source's own words
 */
public record Repair(int line, Kind kind, String detail) {
  private static final int LONGEST = 30;

  /** The first 30 characters of a text, for a detail. */
  public static String opening(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** Its last 30 characters. */
  public static String ending(String text) {
    return text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST + 1);
  }

  /** What was changed; the label is Dutch, for the report. */
  public enum Kind {
    ENCODING("tekencodering"),
    RUNNING_HEAD("kopregel geschrapt"),
    PRINTER_SLUG("drukkersregel geschrapt"),
    PAGE_NUMBER("bladzijdenummer geschrapt"),
    MARGIN_NUMBER("nummer uit de marge geschrapt"),
    HYPHEN_JOINED("afbreekstreepje weg"),
    HYPHEN_KEPT("streepje gebleven"),
    TORN_PARAGRAPH("gescheurde alinea weer één"),
    PARAGRAPH_BREAK("alinea-einde gevonden"),
    HEADING("kop gevonden"),
    HEADING_CASE("kop uit hoofdletters"),
    SECTION_NUMBER("nummer bij kop"),
    PAGE_INFERRED("bladzijde afgeleid"),
    SIGNATURE("ondertekening"),
    EPIGRAPH("motto"),
    EXAMPLE("voorbeeld"),
    METADATA("titelgegevens"),
    NOTE("voetnoot op haar plaats"),
    CONTENTS("inhoudsopgave"),
    BOOK_INDEX("register geschrapt"),
    LINK("verwijzing wordt link"),
    REFERENCE("literatuurverwijzing");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In Dutch. */
    public String label() {
      return label;
    }
  }
}
