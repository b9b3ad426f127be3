package naslag.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naslag.check.Examined.Line;
import naslag.check.Examined.Paragraph;
import naslag.check.Finding.Findings;
import naslag.check.Hyphens.Mojibake;
import naslag.check.Hyphens.Spot;
import naslag.corpus.Block;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Metadata;
import naslag.corpus.PlainText;
import naslag.corpus.PlainText.Words;
import naslag.corpus.Problem;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.corpus.WorkField.Place;
import naslag.dutch.TextLanguage;

/**
 * What to fix in a work as a whole: whether it can be read, found and cited; its fields; and what
 * its pages left in the text.
 */
final class WorkRules {
  private WorkRules() {}

  /** What the reader of works could not read as meant. */
  static void reading(Examined work, Findings findings) {
    int end = work.frontMatterEnd();
    for (Problem problem : work.file().problems()) {
      boolean front = problem.line() <= Math.max(1, end);
      findings.add(problem.line(), front ? "front-matter" : "markup", problem.message());
    }
    if (work.passages().isEmpty()) {
      findings.add(1, "no-text", WorkFile.NO_TEXT);
    }
  }

  /** Letters that were lost, or read in the wrong encoding. */
  static void encoding(Examined work, Findings findings) {
    List<String> lines = work.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int lost = line.indexOf('\uFFFD');
      if (lost >= 0) {
        String around = line.substring(Math.max(0, lost - 12), Math.min(line.length(), lost + 12));
        findings.add(i + 1, "lost-letter", around.strip());
      }
      for (Spot spot : Mojibake.in(line)) {
        findings.add(i + 1, "misread-letters", spot.written(), spot.meant());
      }
    }
  }

  /** Some ten pages of a book without a heading. */
  private static final int GIANT_SECTION = 4_000;

  /** More than two pages of a book without a paragraph's end: it was lost in copying. */
  private static final int GIANT_PARAGRAPH = 900;

  /** Sections without text, and sections and paragraphs in which one gets lost. */
  static void lengths(Examined work, Findings findings) {
    List<Section> sections = work.work().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean goesDeeper = i + 1 < sections.size() && sections.get(i + 1).level() > section.level();
      boolean empty = section.blocks().stream().allMatch(WorkRules::isNothing);
      if (section.level() > 0 && empty && !goesDeeper) {
        findings.add(work.headingLine(i), "empty-section", section.title());
      }
      int words = Words.count(PlainText.ofBlocks(section.blocks()).text());
      if (words > GIANT_SECTION) {
        findings.add(work.headingLine(i), "long-section", words);
      }
    }
    for (Paragraph paragraph : work.paragraphs()) {
      int words = Words.count(paragraph.text());
      if (words > GIANT_PARAGRAPH) {
        findings.add(paragraph.line(), "long-paragraph", words);
      }
    }
  }

  private static boolean isNothing(Block block) {
    return block instanceof PageMark || PlainText.ofBlocks(List.of(block)).text().isBlank();
  }

  /** A work that is shown as expired until a person decides. */
  static void expiry(Examined work, Findings findings) {
    Metadata metadata = work.work().metadata();
    String expired = metadata.expired(LocalDate.now(ZoneId.systemDefault()));
    if (!expired.isEmpty()) {
      String owner = metadata.text(WorkField.OWNER);
      boolean dated = metadata.text(WorkField.EXPIRED).isEmpty();
      int line = work.keyLine((dated ? WorkField.VALID_UNTIL : WorkField.EXPIRED).key());
      findings.add(line, "expired", expired, owner.isEmpty() ? "" : " (eigenaar: " + owner + ")");
    }
  }

  /** What a citation needs and the front matter does not give. */
  static void citing(Examined work, Findings findings) {
    Metadata metadata = work.work().metadata();
    boolean somebody =
        Stream.of(WorkField.CREATOR, WorkField.CONTRIBUTOR, WorkField.PUBLISHER)
                .anyMatch(field -> !metadata.text(field).isEmpty())
            || work.work().sections().stream().anyMatch(s -> !s.creators().isEmpty());
    boolean dated = !metadata.date().isEmpty();
    if (!somebody || !dated) {
      String lacking = somebody ? "date ontbreekt" : "creator ontbreekt";
      String until = dated ? "." : ", met date: z.d. als het jaar nergens staat.";
      findings.add(
          1, "not-citable", somebody || dated ? lacking : "creator en date ontbreken", until);
    } else if (!metadata.date().matches("(?i)z\\.? ?d\\.?|.*\\d{4}.*")) {
      findings.add(work.keyLine("date"), "no-year", metadata.date());
    }
    if (metadata.text(WorkField.TYPE).equalsIgnoreCase("hoofdstuk")
        && metadata.text(WorkField.IS_PART_OF).isEmpty()) {
      findings.add(work.keyLine("type"), "no-book");
    }
  }

  private static final Map<String, String> LANGUAGES =
      Map.of("en", "Engels", "fr", "Frans", "de", "Duits", "es", "Spaans", "it", "Italiaans");

  private static final Pattern SPOKEN =
      Pattern.compile("‘[^‘]*?’(?!\\p{L})|“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^”“]*[”“]");

  /** The quotes that open speech. */
  private static final String OPENING = "‘“\"«„";

  /** "Name, A. (2004)." or "Name, A., & Other, B. (2004)". */
  private static final Pattern LITERATURE =
      Pattern.compile(
          "^.{0,200}?\\p{Lu}[\\p{L}'’-]+,? (?:\\p{Lu}\\.[ ,&-]*)+.{0,200}?(?:18|19|20)\\d\\d.*",
          Pattern.DOTALL);

  private static final Pattern BIBLIOGRAPHY =
      Pattern.compile(
          "(?i).*(literatuur|referenties|bibliografie|bronnen|references|verwijzingen"
              + "|lees ?meer|verder lezen).*");

  /** Text that is not Dutch, quotations and titles of literature aside. */
  static void foreignText(Examined work, Findings findings) {
    record Foreign(int line, String language) {}
    List<Foreign> foreign = new ArrayList<>();
    int judged = 0;
    List<Section> sections = work.work().sections();
    for (Paragraph paragraph : work.paragraphs()) {
      boolean sources = BIBLIOGRAPHY.matcher(sections.get(paragraph.section()).title()).matches();
      if (paragraph.quoted() || sources || isLiterature(paragraph.text())) {
        continue;
      }
      judged++;
      TextLanguage.otherThanDutch(unspoken(paragraph.text()))
          .map(code -> LANGUAGES.getOrDefault(code, "geen Nederlands"))
          .ifPresent(language -> foreign.add(new Foreign(paragraph.line(), language)));
    }
    if (foreign.size() > 2 && foreign.size() * 2 > judged) {
      findings.add(foreign.getFirst().line(), "foreign-work", foreign.getFirst().language());
    } else {
      foreign.forEach(one -> findings.add(one.line(), "foreign-paragraph", one.language()));
    }
  }

  /** A title of literature has a year, and most paragraphs have no figure at all. */
  private static boolean isLiterature(String text) {
    return text.chars().anyMatch(Character::isDigit) && LITERATURE.matcher(text).matches();
  }

  /** Without what somebody says in it. */
  private static String unspoken(String text) {
    boolean speaks = text.chars().anyMatch(sign -> OPENING.indexOf(sign) >= 0);
    return speaks ? SPOKEN.matcher(text).replaceAll(" ") : text;
  }

  /** Shorter names are near to too many others. */
  private static final int FEWEST_LETTERS = 5;

  /** Fields that the format does not have: a misspelled one, or a person's own, which is kept. */
  static void unknownFields(Examined work, Findings findings) {
    WorkField.unknown(work.work().metadata().values().keySet(), Place.WORK)
        .forEach(name -> unknown(name, Place.WORK, work.keyLine(name), findings));
    for (Examined.Placed placed : work.examples()) {
      for (String name : WorkField.unknown(placed.example().values().keySet(), Place.EXAMPLE)) {
        unknown(name, Place.EXAMPLE, work.fieldLine(placed.line(), name), findings);
      }
    }
  }

  private static void unknown(String name, Place place, int line, Findings findings) {
    Stream<String> known = WorkField.at(place).stream().map(WorkField::key);
    List<String> near =
        name.length() < FEWEST_LETTERS ? List.of() : LinkRules.Nearest.of(name, known.toList());
    String key = near.isEmpty() ? "own-field" : "misspelled-field";
    findings.add(line, key, name, near.stream().findFirst().orElse(""));
  }

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)(-->|$)");
  private static final Pattern MARK =
      Pattern.compile("\\s*p\\.\\s*([0-9A-Za-z.\\-]{1,12})\\s*(, afgeleid)?\\s*");
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?:p|pp|pag|pagina|blz|bladzijde)\\.?\\s*(\\w{1,6})\\s*", Pattern.CASE_INSENSITIVE);

  /** Page marks: each page once, in order, and written so that they are read. */
  static void pageMarks(Examined work, Findings findings) {
    Map<String, Integer> seen = new HashMap<>();
    int highest = 0;
    int highestLine = 0;
    for (Line line : work.textLines()) {
      for (MatchResult comment : COMMENT.matcher(line.text()).results().toList()) {
        Matcher mark = MARK.matcher(comment.group(1));
        Matcher meant = MEANT.matcher(comment.group(1));
        if (mark.matches() && comment.group(2).equals("-->")) {
          String page = mark.group(1);
          Integer before = seen.putIfAbsent(page, line.number());
          int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
          if (before != null) {
            findings.add(line.number(), "page-twice", page, before);
          } else if (number > 0 && number < highest) {
            findings.add(line.number(), "page-order", page, highest, highestLine);
          }
          if (number > highest) {
            highest = number;
            highestLine = line.number();
          }
        } else if (meant.matches() && comment.group(1).matches(".*\\d.*")) {
          findings.add(line.number(), "unread-mark", meant.group(1));
        }
      }
    }
  }

  private static final Pattern NUMBER_ALONE =
      Pattern.compile(
          "[-–—\\[(|]*\\s*(?:p\\.?|pag\\.?|blz\\.?|pagina)?\\s*\\d{1,4}\\s*[-–—\\])|]*");

  /** A file of a layout program and the time it was printed: nothing in a text has both. */
  private static final Pattern PRINTER =
      Pattern.compile(
          "\\S\\.(?:indd|indb|qxd|qxp|idml|pdf|fm|pmd|docx?|tex|dvi)(?!\\p{Ll}).{0,40}?"
              + "(?:\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}[:.h]\\d{2}(?!\\d))");

  /** As often as this, a short line is no refrain. */
  private static final int OFTEN = 3;

  private static final int SHORT = 12;

  /** Shorter titles occur beside a number in any sentence. */
  private static final int TELLING = 12;

  /** "[[link]]", "%%comment%%" and "==mark==" of Obsidian. */
  private static final Pattern FOREIGN_MARKS =
      Pattern.compile("\\[\\[[^\\[\\]]+\\]\\]|%%[^%]+%%|(?<![=\\p{L}])==[^=\\s][^=]*==(?!=)");

  /** Marks that no work has, once a work. */
  static void foreignMarks(Examined work, Findings findings) {
    record Mark(int line, String text) {}
    List<Mark> marks = new ArrayList<>();
    for (Line line : work.textLines()) {
      Stream<MatchResult> found = FOREIGN_MARKS.matcher(line.text()).results();
      found.forEach(mark -> marks.add(new Mark(line.number(), mark.group())));
    }
    if (!marks.isEmpty()) {
      Mark first = marks.getFirst();
      findings.add(first.line(), "foreign-marks", "\"" + first.text() + "\"", marks.size());
    }
  }

  /** What belonged to a page and not to the text. */
  static void leftovers(Examined work, Findings findings) {
    for (int i = work.frontMatterEnd(); i < work.lines().size(); i++) {
      if (PRINTER.matcher(work.lines().get(i)).find()) {
        findings.add(i + 1, "printer");
      }
    }
    Map<String, List<Paragraph>> alike = new HashMap<>();
    List<Paragraph> numbers = new ArrayList<>();
    for (Paragraph paragraph : work.paragraphs()) {
      String text = paragraph.text().strip();
      if (NUMBER_ALONE.matcher(text).matches()) {
        numbers.add(paragraph);
      } else if (isShort(text) && !introduces(work, paragraph)) {
        alike.computeIfAbsent(key(text), k -> new ArrayList<>()).add(paragraph);
      }
    }
    for (List<Paragraph> same : alike.values()) {
      if (same.size() >= OFTEN) {
        same.forEach(p -> findings.add(p.line(), "running-head", p.text().strip(), same.size()));
      }
    }
    if (areOfPages(numbers)) {
      numbers.forEach(n -> findings.add(n.line(), "page-number", n.text().strip()));
    }
    heads(work, findings);
  }

  /** Page numbers grow; what a torn table or formula leaves does not. */
  private static boolean areOfPages(List<Paragraph> numbers) {
    int[] pages =
        numbers.stream().mapToInt(p -> Integer.parseInt(p.text().replaceAll("\\D", ""))).toArray();
    long falling = IntStream.range(1, pages.length).filter(i -> pages[i] <= pages[i - 1]).count();
    return pages.length < OFTEN || 4 * falling <= pages.length;
  }

  /**
   * A running head is a title of some words. Speech in an example may come back too, and it ends as
   * a sentence does.
   */
  private static boolean isShort(String text) {
    int words = Words.count(text);
    return words > 1
        && words <= SHORT
        && text.chars().filter(Character::isLetter).count() >= TELLING
        && !text.matches("(?s).*[.!?…:;,’”\"'»]$");
  }

  /** Before a table, a list or lines kept as they are the same words may come back. */
  private static boolean introduces(Examined work, Paragraph paragraph) {
    return work.lines().stream()
        .skip(paragraph.line())
        .filter(line -> !line.isBlank())
        .limit(1)
        .filter(line -> !NUMBER_ALONE.matcher(line.strip()).matches())
        .anyMatch(line -> line.matches("(```|~~~|    |[-*+] |\\d+[.)] |\\|).*"));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  /** A running head with its page number in the middle of a sentence. */
  private static void heads(Examined work, Findings findings) {
    Metadata metadata = work.work().metadata();
    String titles =
        Stream.concat(
                Stream.of(metadata.title(), metadata.text(WorkField.IS_PART_OF)),
                work.work().sections().stream().map(Section::title))
            .filter(title -> title.length() >= TELLING)
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    if (titles.isEmpty()) {
      return;
    }
    String head = "\\p{Ll},? (?:\\d{1,4} (?:%1$s)|(?:%1$s) \\d{1,4}) \\p{Ll}".formatted(titles);
    Pattern pattern = Pattern.compile(head);
    for (Paragraph paragraph : work.paragraphs()) {
      pattern
          .matcher(paragraph.text())
          .results()
          .forEach(found -> findings.add(paragraph.line(), "head-in-sentence", found.group()));
    }
  }
}
