package naslag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import naslag.check.Examined.Paragraph;
import naslag.check.Finding.Code;
import naslag.check.Hyphens.Mojibake;
import naslag.check.Hyphens.Spot;
import naslag.corpus.Block;
import naslag.corpus.Metadata;
import naslag.corpus.PageMark;
import naslag.corpus.PlainText;
import naslag.corpus.Problem;
import naslag.corpus.Section;
import naslag.corpus.Words;
import naslag.corpus.WorkField;
import naslag.corpus.WorkFile;
import naslag.dutch.TextLanguage;

/** What to fix in a work as a whole: whether it can be read, found and cited. */
final class WorkRules {
  private WorkRules() {}

  /** What the reader of works could not read as meant. */
  static void reading(Examined work, Findings findings) {
    int end = work.frontMatterEnd();
    for (Problem problem : work.file().problems()) {
      boolean front = problem.line() <= Math.max(1, end);
      findings.at(front ? Code.FRONT_MATTER : Code.MARKUP, problem.line()).say(problem.message());
    }
    if (work.passages().isEmpty()) {
      findings.at(Code.EMPTY_WORK, 1).say(WorkFile.NO_TEXT);
    }
  }

  /** Letters that were lost, or read in the wrong encoding. */
  static void encoding(Examined work, Findings findings) {
    List<String> lines = work.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int lost = line.indexOf('\uFFFD');
      if (lost >= 0) {
        findings
            .at(Code.ENCODING, i + 1)
            .say("hier ging een letter verloren (\"" + around(line, lost) + "\"); zet ze terug.");
      }
      for (Spot spot : Mojibake.in(line)) {
        findings
            .at(Code.ENCODING, i + 1)
            .say(
                "\"%s\" is een verkeerd gelezen \"%s\"; naslag controleer --verbeter zet het"
                    + " recht.",
                spot.written(), spot.meant());
      }
    }
  }

  private static String around(String line, int at) {
    int from = Math.max(0, at - 12);
    return line.substring(from, Math.min(line.length(), at + 12)).strip();
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
        findings
            .at(Code.EMPTY_SECTION, work.headingLine(i))
            .say(
                "onder de kop \"%s\" staat niets; schrijf er iets onder of schrap hem.",
                section.title());
      }
      int words = Words.count(PlainText.ofBlocks(section.blocks()).text());
      if (words > GIANT_SECTION) {
        findings
            .at(Code.GIANT_SECTION, work.headingLine(i))
            .say("dit deel telt " + words + " woorden zonder kop; deel het op met tussenkoppen.");
      }
    }
    for (Paragraph paragraph : work.paragraphs()) {
      int words = Words.count(paragraph.text());
      if (words > GIANT_PARAGRAPH) {
        findings
            .at(Code.GIANT_SECTION, paragraph.line())
            .say(
                "deze alinea telt "
                    + words
                    + " woorden; zet een lege regel waar een nieuwe begint.");
      }
    }
  }

  private static boolean isNothing(Block block) {
    return block instanceof PageMark || PlainText.ofBlocks(List.of(block)).text().isBlank();
  }

  /** What a citation needs and the front matter does not give. */
  static void citing(Examined work, Findings findings) {
    Metadata metadata = work.work().metadata();
    List<String> lacking = new ArrayList<>();
    boolean somebody =
        !metadata.creators().isEmpty()
            || !metadata.all(WorkField.CONTRIBUTOR).isEmpty()
            || !metadata.publisher().isEmpty()
            || work.work().sections().stream().anyMatch(s -> !s.creators().isEmpty());
    if (!somebody) {
      lacking.add("creator");
    }
    if (metadata.date().isEmpty()) {
      lacking.add("date");
    }
    if (!lacking.isEmpty()) {
      findings
          .at(Code.CITATION, 1)
          .say(
              "dit werk is niet volledig te citeren: %s%s; vul aan tussen de lijnen met"
                  + " streepjes%s",
              String.join(" en ", lacking),
              lacking.size() == 1 ? " ontbreekt" : " ontbreken",
              lacking.contains("date") ? ", met date: z.d. als het jaar nergens staat." : ".");
    } else if (!metadata.date().matches("(?i)z\\.? ?d\\.?|.*\\d{4}.*")) {
      findings
          .at(Code.CITATION, work.keyLine("date"))
          .say("in date \"" + metadata.date() + "\" staat geen jaar; schrijf een jaar of z.d.");
    }
    if (metadata.text(WorkField.TYPE).equalsIgnoreCase("hoofdstuk")
        && metadata.text(WorkField.IS_PART_OF).isEmpty()) {
      findings
          .at(Code.CITATION, work.keyLine("type"))
          .say(
              "een hoofdstuk zonder isPartOf is niet te citeren; zet erbij in welk boek het"
                  + " staat.");
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
    record Foreign(Paragraph paragraph, String language) {}
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
          .ifPresent(language -> foreign.add(new Foreign(paragraph, language)));
    }
    if (foreign.size() > 2 && foreign.size() * 2 > judged) {
      findings
          .at(Code.LANGUAGE, foreign.getFirst().paragraph().line())
          .say(
              "dit werk is grotendeels %s; Naslag zoekt in Nederlands: neem een vertaling,"
                  + " of haal het weg.",
              foreign.getFirst().language());
      return;
    }
    for (Foreign one : foreign) {
      findings
          .at(Code.LANGUAGE, one.paragraph().line())
          .say(
              "deze alinea lijkt %s; vertaal ze, zet ze als citaat achter >, of schrap ze.",
              one.language());
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
}
