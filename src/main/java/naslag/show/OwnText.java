package naslag.show;

import naslag.corpus.Metadata;

/** Whether the maker of a text writes here and invents the examples, and what people are told. */
enum OwnText {
  /** A text from elsewhere. */
  NOT(""),
  /** What ships. */
  OF_NASLAG("geschreven voor Naslag"),
  /** What a reader added. */
  OF_A_READER("eigen tekst");

  private static final String NASLAG = "Naslag";

  private final String label;

  OwnText(String label) {
    this.label = label;
  }

  static OwnText of(Metadata metadata) {
    if (!metadata.isOwnText()) {
      return NOT;
    }
    return metadata.publisher().equals(NASLAG) ? OF_NASLAG : OF_A_READER;
  }

  /** "" for a text from elsewhere. */
  String label() {
    return label;
  }
}
