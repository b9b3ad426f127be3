package naslag.intake.blocks;

/** How letters are set, as bits that combine. */
public final class FontStyle {
  public static final int BOLD = 1;
  public static final int ITALIC = 2;
  public static final int MONO = 4;

  private FontStyle() {}
}
