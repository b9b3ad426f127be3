package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline.PageMark;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.ListMark;
import naslag.intake.blocks.NestedLists;
import naslag.intake.blocks.Numerals;
import naslag.intake.blocks.RichText;
import naslag.intake.source.Typography;
import naslag.intake.text.SourceLine.Measure;

/** Finds lists in plain text: lines below one another that begin with the mark of an item. */
final class TextLists {
  private static final String BOXES = "□☐☑☒✓✔";
  private static final String SYMBOLS = BOXES + "→";

  /** Of a dash that opens what somebody says. */
  private static final Pattern SAID = Pattern.compile("[–—].*[?!”’\"]");

  /** So many marks below one another need not be the same. */
  private static final int MANY = 3;

  private final Measure measure;

  TextLists(Measure measure) {
    this.measure = measure;
  }

  /**
   * An item.
   *
   * @param lines one or more; the first begins with the mark
   */
  record Item(ListMark mark, List<SourceLine> lines) {
    static Optional<Item> of(SourceLine line) {
      return ListMark.of(line.text)
          .filter(mark -> isOfText(mark, line.text))
          .map(mark -> new Item(mark, new ArrayList<>(List.of(line))));
    }

    /** Other symbols may say what sets items apart, as a thumb up or down does. */
    private static boolean isOfText(ListMark mark, String text) {
      boolean known = mark.kind() != ListMark.Kind.SYMBOL || SYMBOLS.contains(mark.sign());
      boolean apart =
          mark.length() < text.length() && Character.isWhitespace(text.charAt(mark.length()));
      return known && (apart || mark.kind() == ListMark.Kind.LETTER);
    }

    int indent() {
      return lines.getFirst().indent;
    }

    boolean ordered() {
      return mark.kind() == ListMark.Kind.NUMBER;
    }

    int number() {
      return Numerals.parse(mark.sign(), 0);
    }

    /** In characters: whether a box is ticked stays. */
    int dropped() {
      return BOXES.contains(mark.sign()) ? 0 : mark.length();
    }

    /** What the marks of one list have in common: the sign, or that they count. */
    private String kind() {
      String sign = mark.sign();
      return switch (mark.kind()) {
        case NUMBER, LETTER -> mark.kind().name() + lines.getFirst().text.charAt(sign.length());
        default -> BOXES.contains(sign) ? BOXES : sign;
      };
    }

    boolean goesOnFrom(Item before) {
      return !ordered() || !before.kind().equals(kind()) || number() == before.number() + 1;
    }

    private boolean isSaid() {
      return SAID.matcher(lines.getLast().text).matches();
    }

    private boolean isLike(Item other) {
      return indent() == other.indent() && kind().equals(other.kind());
    }
  }

  /** How many lines begin as a list does, and its items; none where they are no list. */
  record Found(int lines, List<Item> items) {}

  /**
   * The list at the beginning of some lines.
   *
   * @param around the lines with which the pieces of text before and behind them begin: one item
   *     between empty lines is of a list when another is like it
   */
  Found at(List<SourceLine> lines, List<SourceLine> around) {
    List<Item> items = new ArrayList<>();
    for (SourceLine line : lines) {
      Optional<Item> item = Item.of(line);
      if (item.isPresent() && (items.isEmpty() || item.get().goesOnFrom(items.getLast()))) {
        items.add(item.get());
      } else if (!items.isEmpty() && continues(items.getLast(), line)) {
        items.getLast().lines().add(line);
      } else {
        break;
      }
    }
    boolean alike =
        items.stream().map(item -> item.indent() + item.kind()).distinct().count() < items.size();
    long said = items.stream().filter(Item::isSaid).count();
    boolean beside =
        !items.isEmpty()
            && around.stream().flatMap(l -> Item.of(l).stream()).anyMatch(items.getFirst()::isLike);
    boolean list = 2 * said < items.size() && (alike || items.size() >= MANY || beside);
    return new Found(
        items.stream().mapToInt(item -> item.lines().size()).sum(), list ? items : List.of());
  }

  private boolean continues(Item item, SourceLine line) {
    String last = item.lines().getLast().text;
    return line.indent > item.indent()
        || Typography.beginsLower(line.text)
        || (measure.typical() > 0 && measure.room(last, line.text) > 1);
  }

  /** The blocks of items, deeper ones inside: one list as a rule, one of a kind after the other. */
  static List<Block> blocks(List<Item> items, Supplier<LineJoiner> joiners) {
    NestedLists lists = new NestedLists(1);
    for (Item item : items) {
      LineJoiner text = joiners.get();
      for (SourceLine line : item.lines()) {
        boolean first = text.isEmpty();
        int from = first ? item.dropped() : 0;
        List<PageMark> begins = first ? List.of() : line.pages;
        text.add(RichText.of(line.text.substring(from).strip()), begins, line.number - 1);
      }
      if (!lists.isEmpty()) {
        lists.pages(item.lines().getFirst().pages);
      }
      lists.item(item.ordered(), item.number(), item.indent(), text.paragraph());
    }
    return lists.close();
  }
}
