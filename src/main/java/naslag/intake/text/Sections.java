package naslag.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Block;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText;
import naslag.dutch.Compounds;
import naslag.dutch.Lexicon;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.LineJoiner;
import naslag.intake.blocks.LineJoiner.Hyphens;
import naslag.intake.blocks.RichText;
import naslag.intake.blocks.RoundTrip.TableText;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import naslag.intake.text.HeadingFinder.Heading;
import naslag.intake.text.HeadingFinder.Heading.Style;
import naslag.intake.text.Paragraphs.Piece;
import naslag.intake.text.TextLists.Item;

/** Gathers headings and paragraphs into sections; finds the title, mottos and signatures. */
record Sections(
    ReadingCase readingCase, Hyphens hyphens, ImportLog log, List<Sections.Headed> sections) {

  /** A section with the heading that its source prints. */
  record Headed(Heading heading, Draft draft) {
    Style style() {
      return heading.style();
    }
  }

  /**
   * The sections.
   *
   * @param preamble takes what precedes the first heading
   */
  static List<Headed> of(
      List<Piece> pieces, Draft preamble, ReadingCase readingCase, Hyphens hyphens, ImportLog log) {
    Sections sections = new Sections(readingCase, hyphens, log, new ArrayList<>());
    Draft current = preamble;
    for (Piece piece : pieces) {
      switch (piece) {
        case Heading heading -> {
          List<PageMark> pages =
              heading.lines().stream().flatMap(line -> line.pages.stream()).toList();
          current = new Draft(0, heading.number(), sections.title(heading), heading.line(), pages);
          sections.sections.add(new Headed(heading, current));
        }
        case Piece.Text(List<SourceLine> lines, int group) ->
            current.parts.add(sections.part(lines, group, true, false));
        case Piece.Verse(List<SourceLine> lines, int group, boolean motto) -> {
          if (motto) {
            log.repaired(
                lines.getFirst().number,
                Repair.Kind.EPIGRAPH,
                Repair.opening(lines.getFirst().text));
          }
          current.parts.add(sections.part(lines, group, false, motto));
        }
        case Piece.Table(List<List<String>> rows, SourceLine first, int group) -> {
          Block table = TableText.of(rows);
          String text = PlainText.ofBlocks(List.of(table)).text();
          current.parts.add(new Draft.Part(false, text, first.number, first.pages, group, table));
        }
        case Piece.Items(List<Item> items, int group) -> {
          SourceLine first = items.getFirst().lines().getFirst();
          List<PageMark> pages = first.pages;
          for (Block block : TextLists.blocks(items, () -> new LineJoiner(hyphens, log))) {
            String text = PlainText.ofBlocks(List.of(block)).text();
            current.parts.add(new Draft.Part(false, text, first.number, pages, group, block));
            pages = List.of();
          }
        }
      }
    }
    sections.sign(preamble);
    sections.sections.forEach(section -> sections.sign(section.draft()));
    return sections.sections;
  }

  /** A paragraph of running text, or one that keeps its line ends. */
  private Draft.Part part(List<SourceLine> lines, int group, boolean prose, boolean motto) {
    LineJoiner text = new LineJoiner(hyphens, log);
    for (SourceLine line : lines) {
      List<PageMark> begins = text.isEmpty() ? List.of() : line.pages;
      if (prose) {
        text.add(RichText.of(line.text), begins, line.number - 1);
      } else {
        text.addVerse(line.text, begins);
      }
    }
    Block.Paragraph paragraph = text.paragraph();
    SourceLine first = lines.getFirst();
    return new Draft.Part(
        prose,
        text.text(),
        first.number,
        first.pages,
        group,
        motto ? new Block.Quote(List.of(paragraph)) : paragraph);
  }

  private String title(Heading heading) {
    LineJoiner joiner = new LineJoiner(hyphens, log);
    boolean capitals = heading.style() == Style.CAPITALS;
    for (SourceLine line : heading.lines()) {
      String text = line.text;
      if (joiner.isEmpty() && !heading.number().isEmpty()) {
        text = text.substring(heading.number().length()).replaceFirst("^\\.?\\s+", "");
      }
      // Line by line, so that a word that a hyphen divides is judged in small letters.
      boolean restored = capitals || Typography.capitals(text);
      String cased = restored ? readingCase.restore(text.strip()) : text.strip();
      if (restored && !joiner.isEmpty() && !joiner.text().matches(".*[.?!]")) {
        // A second line goes on in small letters, unless its first word is a name or an acronym.
        cased = readingCase.restore("x " + text.strip()).substring(2);
      }
      joiner.add(cased, line.number - 1);
    }
    String title = joiner.text().strip();
    if (heading.lines().size() > 1) {
      log.repaired(
          heading.line(),
          Repair.Kind.HEADING,
          title + " (uit " + heading.lines().size() + " regels)");
    }
    if (capitals) {
      log.repaired(heading.line(), Repair.Kind.HEADING_CASE, title);
    }
    return title;
  }

  /** Names alone in the last line of a section say who wrote it. */
  private void sign(Draft section) {
    if (section.parts.size() < 2 || !section.parts.getLast().prose()) {
      return;
    }
    Draft.Part last = section.parts.getLast();
    List<String> names = Signatures.names(last.text());
    if (!names.isEmpty()) {
      section.parts.set(section.parts.size() - 1, last.apart());
      section.creators.addAll(names);
      log.repaired(last.line(), Repair.Kind.SIGNATURE, last.text());
    }
  }

  /** A line of names alone, at the end of a section: who wrote it. */
  static final class Signatures {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\ben\\b)\\s*");

    /** "Hoofdstuk II" is nobody. */
    private static final Pattern CHAPTER =
        Pattern.compile("(?:Hoofdstuk|Deel|Bijlage|Les|Module|Chapter|Part)\\b");

    private static final String CAPITAL = "\\p{Lu}[\\p{L}’'.-]*";

    /** Titles, and a first and a last name at least; at most six words. */
    private static final Pattern NAME =
        Pattern.compile(
            "(?:(?i:prof|drs?|ir|mr|mw|dhr|em)\\.\\s+)*%1$s(?:\\s+(?:%1$s|%2$s)){0,4}\\s+%1$s"
                .formatted(CAPITAL, Typography.either("particle of a name")));

    /** The names in a line that holds nothing else; empty when it holds more. */
    static List<String> names(String text) {
      List<String> names = List.of(BETWEEN.split(text.strip()));
      boolean named = names.stream().allMatch(NAME.asMatchPredicate());
      return named && !Typography.capitals(text) && !CHAPTER.matcher(text).lookingAt()
          ? names
          : List.of();
    }
  }

  /**
   * Brings a heading in capitals back to reading case, by how the text itself writes its words: an
   * acronym stays in capitals, a name keeps its first one.
   */
  static final class ReadingCase {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'´]*");
    private static final Pattern OPENS = Pattern.compile("[.!?:…][’”\")]*$|[‘“\"(]$");
    private static final int NEAR = 12;
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private final Set<String> lower = new HashSet<>();

    ReadingCase(List<SourceLine> body) {
      String before = ".";
      for (SourceLine line : body) {
        if (Typography.capitals(line.text)) {
          before = ".";
          continue;
        }
        count(line.text, before);
        before = line.text;
      }
    }

    private void count(String text, String lineBefore) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        String form = word.group();
        String near = text.substring(Math.max(0, word.start() - NEAR), word.start()).strip();
        String before = near.isEmpty() && word.start() < NEAR ? lineBefore : near;
        boolean opensSentence = OPENS.matcher(before).find();
        if (Character.isLowerCase(form.charAt(0))) {
          lower.add(form);
        } else if (!opensSentence
            || (form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT)))) {
          forms
              .computeIfAbsent(form.toLowerCase(Locale.ROOT), f -> new HashMap<>())
              .merge(form, 1, Integer::sum);
        }
      }
    }

    /** The heading with one capital at its start and those that its words have in the text. */
    String restore(String heading) {
      Matcher first = WORD.matcher(heading);
      int opening = first.find() ? first.start() : 0;
      return WORD.matcher(heading)
          .replaceAll(
              word -> {
                boolean initial = word.group().length() == 1 && heading.startsWith(".", word.end());
                boolean part = heading.startsWith("-", word.end());
                String restored = initial ? word.group() : word(word.group(), part);
                return word.start() == opening ? Typography.capitalised(restored) : restored;
              });
    }

    /** A title; only one in capitals is restored. */
    String ofTitle(String title) {
      return Typography.capitals(title) ? restore(title) : title;
    }

    private String word(String word, boolean part) {
      String small = word.toLowerCase(Locale.ROOT);
      if (lower.contains(small)) {
        return small;
      }
      Map<String, Integer> written = forms.getOrDefault(small, Map.of());
      return written.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(ROMAN.matcher(word).matches() ? word : unwritten(small, part));
    }

    /**
     * A word that the text has nowhere else is a name unless the word list has it or its parts.
     *
     * @param part true before a hyphen, where a word may have a linking s ("VERANDERINGS-")
     */
    private static String unwritten(String small, boolean part) {
      boolean isWord =
          small.length() == 1
              || Lexicon.dutch().containsCommon(part ? small.replaceFirst("s$", "") : small)
              || !Compounds.split(small).isEmpty();
      return isWord ? small : Typography.capitalised(small);
    }
  }
}
