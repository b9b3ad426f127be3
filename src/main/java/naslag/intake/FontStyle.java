package naslag.intake;

/** How letters are set, as bits that combine. */
final class FontStyle {
  static final int BOLD = 1;
  static final int ITALIC = 2;
  static final int MONO = 4;

  private FontStyle() {}
}
