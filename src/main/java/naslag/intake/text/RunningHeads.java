package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;
import naslag.intake.text.BodyLine.SourceLine;

/**
 * Finds the lines that a typesetter repeats on each page. A line that only repeats may be two equal
 * headings: at least half of a family must stand where only a page begins or ends.
 */
final class RunningHeads {
  private static final Pattern WITH_NUMBER =
      Pattern.compile("(?:(\\d{1,4})\\s*[|•·–-]?\\s+)?(.*?)(?:\\s+[|•·–-]?\\s*(\\d{1,4}))?");

  /** A head is a title: a running line of the text is longer. */
  private static final double WIDEST = 1.05;

  private static final int MANY = 3;

  private final List<SourceLine> lines;
  private final Measure measure;
  private final PageEvidence evidence;

  RunningHeads(List<SourceLine> lines, Measure measure, PageEvidence evidence) {
    this.lines = lines;
    this.measure = measure;
    this.evidence = evidence;
  }

  /**
   * The places where one head stands.
   *
   * @param text as it stands at the first place, without a page number
   * @param places indexes, ascending; at least two
   * @param numbers the page numbers printed beside it, by index
   */
  record Family(String text, List<Integer> places, Map<Integer, Integer> numbers) {
    int first() {
      return places.getFirst();
    }

    int last() {
      return places.getLast();
    }
  }

  /** The families of repeated lines, in order of their first place. */
  List<Family> families() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      Matcher parts = WITH_NUMBER.matcher(line.text());
      if (!mayBeHead(line) || !parts.matches() || parts.group(2).isBlank()) {
        continue;
      }
      String words = parts.group(2);
      Family family =
          families.computeIfAbsent(
              key(words), k -> new Family(words, new ArrayList<>(), new HashMap<>()));
      family.places().add(i);
      String number = parts.group(1) != null ? parts.group(1) : parts.group(3);
      if (number != null) {
        family.numbers().put(i, Integer.parseInt(number));
      }
    }
    return families.values().stream()
        .filter(f -> f.places().size() > 1)
        .filter(this::runs)
        .toList();
  }

  private boolean mayBeHead(SourceLine line) {
    String text = line.text();
    return text.chars().filter(Character::isLetter).count() >= 2
        && !Typography.beginsLower(text)
        && !text.endsWith(".")
        && !text.endsWith(",")
        && !text.endsWith(";")
        && !text.endsWith(":")
        && (measure.typical() == 0 || measure.share(text) < WIDEST)
        && text.length() < 120;
  }

  private boolean runs(Family family) {
    // "Hoofdstuk 1", "Hoofdstuk 2": headings that count, one after the other, are no page numbers.
    boolean counting =
        family.numbers().size() == family.places().size()
            && family.places().stream().noneMatch(i -> evidence.at(i));
    int places = family.places().size();
    long certain = family.places().stream().filter(i -> evidence.isCertain(i)).count();
    long onPage = family.places().stream().filter(i -> evidence.at(i)).count();
    long opening = family.places().stream().filter(i -> evidence.opens(i)).count();
    if (counting) {
      return false;
    }
    // Without any other sign of pages only a line that always breaks a sentence is a head.
    boolean numbered = family.numbers().size() == places;
    return (certain > 0 || numbered)
        ? 2 * (onPage + opening) >= places
        : places >= MANY && onPage + opening >= places - 1;
  }

  static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
