package naslag.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.PlainText.Words;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;

/**
 * Cuts a work into passages: each example whole; paragraphs of a section alone from 60 words on,
 * shorter ones joined with a neighbour up to 180; above 320 words cut at a sentence. A list of the
 * work's own headings is no passage.
 */
public final class PassageCutter {
  static final int SHORT = 60;
  static final int LONG = 180;
  static final int TOO_LONG = 320;

  /** Enough opening words to give passages of one section different ids. */
  private static final int OPENING = 10;

  private final WorkFile file;
  private final ContentsLists contents;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private Optional<PageMark> page = Optional.empty();

  /** How many paragraphs of the section came before, examples not counted. */
  private int paragraphs;

  private PassageCutter(WorkFile file) {
    this.file = file;
    this.contents = new ContentsLists(file.work(), new HashSet<>());
  }

  /** The passages of a work in reading order. */
  public static List<Passage> cut(WorkFile file) {
    PassageCutter cutter = new PassageCutter(file);
    List<Section> above = new ArrayList<>();
    for (int i = 0; i < file.work().sections().size(); i++) {
      Section section = file.work().sections().get(i);
      above.removeIf(s -> s.level() >= section.level());
      above.add(section);
      cutter.section(i, List.copyOf(above));
    }
    return cutter.passages;
  }

  /** Joins consecutive paragraphs; examples and contents lists separate them. */
  private void section(int index, List<Section> above) {
    List<Block> run = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<Block> blocks = above.getLast().blocks();
    paragraphs = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int line = file.lines().of(index, i);
      if (blocks.get(i) instanceof Example example) {
        explanation(run, lines, above);
        run.clear();
        lines.clear();
        PlainText text = PlainText.ofBlocks(example.body());
        if (!text.text().isBlank()) {
          add(text, line, above, Optional.of(example), 0);
        }
      } else if (contents.contains(blocks.get(i))) {
        turn(PlainText.ofBlocks(List.of(blocks.get(i))));
      } else {
        run.add(blocks.get(i));
        lines.add(line);
      }
    }
    explanation(run, lines, above);
  }

  private void explanation(List<Block> run, List<Integer> lines, List<Section> above) {
    int from = 0;
    for (int to : PassageLengths.ends(run)) {
      PlainText text = PlainText.ofBlocks(run.subList(from, to));
      if (text.text().isBlank()) {
        turn(text);
      } else {
        int at = 0;
        for (PlainText part : cutAtSentences(text)) {
          at = text.text().indexOf(part.text(), at);
          int paragraph = paragraphs + paragraphs(text.text().substring(0, at));
          add(part, firstWordsLine(run, lines, from, to), above, Optional.empty(), paragraph);
        }
        paragraphs += paragraphs(text.text());
      }
      from = to;
    }
  }

  /** An empty line ends a paragraph; words in the middle of one count it. */
  private static int paragraphs(String text) {
    return 1 + (text.length() - text.replace("\n\n", "").length()) / 2;
  }

  private static int firstWordsLine(List<Block> run, List<Integer> lines, int from, int to) {
    int first = from;
    while (first < to - 1 && run.get(first) instanceof PageMark) {
      first++;
    }
    return lines.get(first);
  }

  /** Halves, thirds and so on of about equal length, each ending with a sentence. */
  static List<PlainText> cutAtSentences(PlainText text) {
    int words = Words.count(text.text());
    if (words <= TOO_LONG) {
      return List.of(text);
    }
    int wanted = words / ((words + LONG - 1) / LONG);
    List<PlainText> parts = new ArrayList<>();
    int from = 0;
    int before = 0;
    int sinceCut = 0;
    int left = words;
    List<Integer> bounds = Sentences.bounds(text.text());
    for (int end : bounds.subList(1, bounds.size())) {
      int inSentence = Words.count(text.text().substring(before, end));
      before = end;
      sinceCut += inSentence;
      left -= inSentence;
      if ((sinceCut >= wanted && left >= SHORT) || end == text.text().length()) {
        parts.add(part(text, from, end));
        from = end;
        sinceCut = 0;
      }
    }
    return parts;
  }

  private static PlainText part(PlainText text, int from, int to) {
    String words = text.text().substring(from, to);
    int lead = words.length() - words.stripLeading().length();
    int start = from + lead;
    return new PlainText(
        words.strip(),
        text.pages().stream()
            .filter(p -> p.offset() >= from && p.offset() < to)
            .map(p -> new PlainText.PageAt(Math.max(0, p.offset() - start), p.mark()))
            .toList(),
        text.links().stream()
            .filter(l -> l.start() >= start && l.end() <= to)
            .map(l -> new PlainText.LinkAt(l.start() - start, l.end() - start, l.target()))
            .toList(),
        text.stops().stream()
            .filter(s -> s.offset() > from && s.offset() <= to)
            .map(s -> new PlainText.StopAt(s.offset() - start, s.questions()))
            .toList());
  }

  private void add(
      PlainText text, int line, List<Section> above, Optional<Example> example, int paragraph) {
    Section section = above.getLast();
    Metadata metadata = file.work().metadata();
    String heading = section.level() == 0 ? metadata.title() : section.title();
    List<String> own = example.map(Example::themes).orElse(List.of());
    List<Section> signed = signed(above);
    passages.add(
        new Passage(
            id(section, text.text()),
            file.id(),
            file.file(),
            line,
            passages.size(),
            headings(above),
            section.number(),
            example.map(Example::title).orElse(heading),
            signed.isEmpty() ? List.of() : signed.getLast().creators(),
            headings(signed).size(),
            paragraph,
            text.text(),
            text.pages(),
            page,
            text.links(),
            text.stops(),
            example,
            own.isEmpty() ? metadata.all(WorkField.SUBJECT) : own,
            section.questions(),
            Care.of(field -> stated(field, example, above))));
    turn(text);
  }

  /** By the example, else by the nearest section that states it, else by the work. */
  private List<String> stated(WorkField field, Optional<Example> example, List<Section> above) {
    return Stream.concat(
            example.stream().map(one -> one.all(field)),
            above.reversed().stream().map(section -> field.all(section.values())))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElseGet(() -> file.work().metadata().all(field));
  }

  private void turn(PlainText text) {
    text.pages().forEach(p -> page = Optional.of(p.mark()));
  }

  private static List<String> headings(List<Section> above) {
    return above.stream().filter(s -> s.level() > 0).map(Section::heading).toList();
  }

  /** Down to the nearest section that names who wrote it; empty when none does. */
  private static List<Section> signed(List<Section> above) {
    int to = above.size();
    while (to > 0 && above.get(to - 1).creators().isEmpty()) {
      to--;
    }
    return above.subList(0, to);
  }

  private String id(Section section, String text) {
    String place =
        section.level() == 0
            ? "begin"
            : section.number().isEmpty() ? Slug.of(section.title()) : section.number();
    String opening =
        String.join(" ", List.of(text.split("\\s+", OPENING + 1)).stream().limit(OPENING).toList());
    String id = file.id() + "/" + place + "/" + Slug.hash(opening);
    int seen = ids.merge(id, 1, Integer::sum);
    return seen == 1 ? id : id + "-" + seen;
  }

  /**
   * Where to end passages in a run of blocks: the division with the least sum of faults, found by
   * dynamic programming as a typesetter finds line ends. Greedy joining would leave a short last
   * paragraph alone where its neighbour had room.
   */
  static final class PassageLengths {
    /** What joining costs: without it, paragraphs long enough for a passage would be joined too. */
    private static final double JOIN = 0.05;

    /** What follows a colon (a list, a quotation, the lines of a table) stays with it. */
    private static final double TORN_FROM_INTRODUCTION = 0.8;

    /** The ends (exclusive) of the passages, ascending; the last is the number of blocks. */
    static List<Integer> ends(List<Block> run) {
      int n = run.size();
      int[] words = new int[n + 1];
      double[] torn = new double[n];
      for (int i = 0; i < n; i++) {
        torn[i] = torn(run, i);
        words[i + 1] = words[i] + Words.count(PlainText.ofBlocks(run.subList(i, i + 1)).text());
      }
      double[] best = new double[n + 1];
      int[] from = new int[n + 1];
      Arrays.fill(best, 1, n + 1, Double.MAX_VALUE);
      for (int end = 1; end <= n; end++) {
        for (int start = end - 1; start >= 0; start--) {
          int length = words[end] - words[start];
          if (length > PassageCutter.TOO_LONG && start < end - 1) {
            break;
          }
          double cost = best[start] + fault(length, end - start) + torn[start];
          if (cost < best[end]) {
            best[end] = cost;
            from[end] = start;
          }
        }
      }
      List<Integer> ends = new ArrayList<>();
      for (int end = n; end > 0; end = from[end]) {
        ends.addFirst(end);
      }
      return ends;
    }

    private static double fault(int words, int blocks) {
      double lacking = Math.max(0, 1 - words / (double) SHORT);
      double over = blocks == 1 ? 0 : Math.max(0, words - LONG) / (double) LONG;
      return JOIN * (blocks - 1) + lacking + 2 * over;
    }

    private static double torn(List<Block> run, int start) {
      if (start == 0) {
        return 0;
      }
      boolean introduced =
          PlainText.ofBlocks(run.subList(start - 1, start)).text().stripTrailing().endsWith(":");
      return introduced || run.get(start) instanceof Block.Listing ? TORN_FROM_INTRODUCTION : 0;
    }
  }

  /**
   * Recognises a work's own table of contents, a list of its headings. It is no passage: otherwise
   * a search for a word of a heading would bring the list as well as the text.
   */
  record ContentsLists(Work work, Set<String> headings) {
    /** A shorter list may name a few headings for another reason. */
    private static final int FEWEST = 4;

    /** Titles are shortened, or printed in another edition, here and there. */
    private static final double MOST = 0.6;

    boolean contains(Block block) {
      if (!(block instanceof Block.Listing list) || list.items().size() < FEWEST) {
        return false;
      }
      if (headings.isEmpty()) {
        work.sections().forEach(section -> headings.add(key(section.heading())));
        work.sections().forEach(section -> headings.add(key(section.title())));
      }
      long named = list.items().stream().filter(this::isHeading).count();
      return named >= MOST * list.items().size();
    }

    /** Its own words; those of lists inside it lead to headings of their own. */
    private boolean isHeading(List<Block> item) {
      return !item.isEmpty()
          && headings.contains(key(PlainText.ofBlocks(item.subList(0, 1)).text()));
    }

    private static String key(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
  }
}
