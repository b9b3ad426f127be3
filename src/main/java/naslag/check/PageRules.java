package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.check.Examined.Line;
import naslag.check.Examined.Paragraph;
import naslag.check.Finding.Code;
import naslag.corpus.Section;
import naslag.corpus.Words;
import naslag.corpus.WorkField;

/** What pages leave in a text: their marks, and what belonged to the page alone. */
final class PageRules {
  private PageRules() {}

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
      Findings.Place here = findings.at(Code.PAGES, line.number());
      Matcher comment = COMMENT.matcher(line.text());
      while (comment.find()) {
        Matcher mark = MARK.matcher(comment.group(1));
        Matcher meant = MEANT.matcher(comment.group(1));
        if (mark.matches() && comment.group(2).equals("-->")) {
          String page = mark.group(1);
          Integer before = seen.putIfAbsent(page, line.number());
          int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
          if (before != null) {
            here.say("bladzijde %s begint ook al op regel %s; schrap er een.", page, before);
          } else if (number > 0 && number < highest) {
            here.say(
                "bladzijde %s komt na bladzijde %s (regel %s); zet de merktekens in volgorde.",
                page, highest, highestLine);
          }
          if (number > highest) {
            highest = number;
            highestLine = line.number();
          }
        } else if (meant.matches() && comment.group(1).matches(".*\\d.*")) {
          here.say("dit merkteken wordt niet gelezen; schrijf <!-- p. %s -->.", meant.group(1));
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

  /** What belonged to a page and not to the text. */
  static void leftovers(Examined work, Findings findings) {
    for (int i = work.frontMatterEnd(); i < work.lines().size(); i++) {
      if (PRINTER.matcher(work.lines().get(i)).find()) {
        findings
            .at(Code.FURNITURE, i + 1)
            .say("hier staat een regel van de drukker (bestandsnaam met tijd); schrap hem.");
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
    alike.values().stream().filter(l -> l.size() >= OFTEN).forEach(l -> repeated(l, findings));
    if (areOfPages(numbers)) {
      numbers.forEach(number -> number(number, findings));
    }
    heads(work, findings);
  }

  private static void number(Paragraph paragraph, Findings findings) {
    findings
        .at(Code.FURNITURE, paragraph.line())
        .say(
            "\"%s\" alleen is wellicht een paginanummer; maak er een merkteken van (<!--"
                + " p. 19 -->) of schrap het.",
            paragraph.text().strip());
  }

  /** Page numbers grow; what a torn table or formula leaves does not. */
  private static boolean areOfPages(List<Paragraph> numbers) {
    int growing = 0;
    int before = -1;
    for (Paragraph paragraph : numbers) {
      int number = Integer.parseInt(paragraph.text().replaceAll("\\D", ""));
      growing += number > before ? 1 : 0;
      before = number;
    }
    return numbers.size() < OFTEN || 4 * growing >= 3 * numbers.size();
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
    for (int i = paragraph.line(); i < work.lines().size(); i++) {
      String line = work.lines().get(i);
      if (!line.isBlank()) {
        return !NUMBER_ALONE.matcher(line.strip()).matches()
            && line.matches("(```|~~~|    |[-*+] |\\d+[.)] |\\|).*");
      }
    }
    return false;
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static void repeated(List<Paragraph> places, Findings findings) {
    Paragraph first = places.getFirst();
    if (key(first.text()).isEmpty()) {
      return;
    }
    for (Paragraph place : places) {
      findings
          .at(Code.FURNITURE, place.line())
          .say(
              "\"%s\" staat hier %s keer als losse regel, zoals een koptekst; schrap wat"
                  + " geen tekst is.",
              place.text().strip(), places.size());
    }
  }

  /** A running head with its page number in the middle of a sentence. */
  private static void heads(Examined work, Findings findings) {
    List<String> titles = new ArrayList<>();
    titles.add(work.work().metadata().title());
    titles.add(work.work().metadata().text(WorkField.IS_PART_OF));
    work.work().sections().stream().map(Section::title).forEach(titles::add);
    StringBuilder any = new StringBuilder();
    titles.stream()
        .filter(title -> title.length() >= TELLING)
        .distinct()
        .forEach(title -> any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(title)));
    if (any.isEmpty()) {
      return;
    }
    Pattern head =
        Pattern.compile(
            "\\p{Ll},? (?:\\d{1,4} (?:" + any + ")|(?:" + any + ") \\d{1,4}) \\p{Ll}",
            Pattern.CASE_INSENSITIVE);
    Pattern exact = Pattern.compile(head.pattern());
    for (Paragraph paragraph : work.paragraphs()) {
      Matcher found = exact.matcher(paragraph.text());
      while (found.find()) {
        findings
            .at(Code.FURNITURE, paragraph.line())
            .say(
                "\"%s\": midden in de zin staat een koptekst met paginanummer; schrap hem.",
                found.group());
      }
    }
  }
}
