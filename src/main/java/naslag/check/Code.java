package naslag.check;

/** What can be wrong, the most important first; the names are kept from version to version. */
public enum Code {
  /** A file that cannot be read, so that nothing of it is found. */
  UNREADABLE("onleesbaar", Severity.ERROR),
  /** The front matter cannot be read as meant. */
  FRONT_MATTER("gegevens", Severity.ERROR),
  /** Bytes that are no UTF-8, or letters that were read in the wrong encoding. */
  ENCODING("codering", Severity.ERROR),
  /** Markdown that is not read as meant. */
  MARKUP("opmaak", Severity.ERROR),
  /** An example that does not end, or does not begin, where it seems to. */
  CALLOUT("voorbeeld", Severity.ERROR),
  /** A theme that the thesaurus does not have. */
  THEME("thema", Severity.ERROR),
  /** An example's age that is no age. */
  AGE("leeftijd", Severity.ERROR),
  /** A cross-reference that leads nowhere. */
  REFERENCE("verwijzing", Severity.ERROR),
  /** What is broken in the thesaurus: circles, doubles, relations that lead nowhere. */
  THESAURUS("thesaurus", Severity.ERROR),
  /** A work without any text. */
  EMPTY_WORK("leeg-werk", Severity.ERROR),
  /** An example that the importer was not sure of. */
  REVIEW("nazien", Severity.WARNING),
  /** A field whose name is a misspelling of one that the format has. */
  FIELD("veld", Severity.WARNING),
  /** A work that nobody can cite. */
  CITATION("citeren", Severity.WARNING),
  /** Page marks out of order, doubled or misspelled. */
  PAGES("bladzijden", Severity.WARNING),
  /** What a page had and the text has not: running heads, page numbers, printer's lines. */
  FURNITURE("paginaresten", Severity.WARNING),
  /** A hyphen that only a line's end had. */
  HYPHEN("afbreekteken", Severity.WARNING),
  /** A passage that stands elsewhere too. */
  DOUBLE("dubbel", Severity.WARNING),
  /** A text that is not Dutch. */
  LANGUAGE("taal", Severity.WARNING),
  /** A heading without text. */
  EMPTY_SECTION("lege-sectie", Severity.WARNING),
  /** A section or paragraph that is too long to find one's way in. */
  GIANT_SECTION("lange-sectie", Severity.WARNING),
  /** One label on two concepts. */
  DOUBLE_LABEL("dubbel-label", Severity.WARNING),
  /** A chapter or section of the source that is not in the corpus. */
  OUTSIDE("buiten-het-werk", Severity.HINT),
  /** A field that the format does not have, and is kept. */
  OWN_FIELD("eigen-veld", Severity.HINT),
  /** An example without what makes it findable. */
  EXAMPLE("voorbeeldgegevens", Severity.HINT),
  /** A concept that no text of the corpus uses. */
  UNUSED("ongebruikt", Severity.HINT),
  /** A label that a question reads as another, common word. */
  MISREAD("dubbelzinnig-label", Severity.HINT);

  private final String label;
  private final Severity severity;

  Code(String label, Severity severity) {
    this.label = label;
    this.severity = severity;
  }

  /** The stable name. */
  public String label() {
    return label;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }
}
