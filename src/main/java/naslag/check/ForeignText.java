package naslag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.Section;

/** Text that is not Dutch, quotations and titles of literature aside. */
final class ForeignText implements WorkRule {
  private static final Pattern SPOKEN =
      Pattern.compile("‘[^‘]*?’(?!\\p{L})|“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^”“]*[”“]");

  /** The signs with which speech begins. */
  private static final String OPENING = "‘“\"«„";

  /** "Name, A. (2004)." or "Name, A., & Other, B. (2004)". */
  private static final Pattern LITERATURE =
      Pattern.compile(
          "^.{0,200}?\\p{Lu}[\\p{L}'’-]+,? (?:\\p{Lu}\\.[ ,&-]*)+.{0,200}?(?:18|19|20)\\d\\d.*",
          Pattern.DOTALL);

  private static final Pattern BIBLIOGRAPHY =
      Pattern.compile(
          "(?i).*(literatuur|referenties|bibliografie|bronnen|references|verwijzingen|lees ?meer|verder lezen).*");

  @Override
  public void examine(Examined work, Findings findings) {
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
      Optional<String> other = Languages.other(unspoken(paragraph.text()));
      other.ifPresent(language -> foreign.add(new Foreign(paragraph, language)));
    }
    if (foreign.size() > 2 && foreign.size() * 2 > judged) {
      findings.add(
          Code.LANGUAGE,
          foreign.getFirst().paragraph().line(),
          "dit werk is grotendeels "
              + foreign.getFirst().language()
              + "; Naslag zoekt in Nederlands: neem een vertaling, of haal het weg.");
      return;
    }
    for (Foreign one : foreign) {
      findings.add(
          Code.LANGUAGE,
          one.paragraph().line(),
          "deze alinea lijkt "
              + one.language()
              + "; vertaal ze, zet ze als citaat achter >, of schrap ze.");
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
