package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import naslag.FileTree;
import naslag.Imports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved web pages give the article; the pages are of our own, after what sites look like. */
class WebPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/intake/pages");
  private static final Path CASES = Path.of("..", "shared", "files", "cases");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @TempDir Path dir;

  /** The even pages were kept apart while the odd ones were tuned on. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aSavedPageGivesItsArticle(int half) throws IOException {
    List<String> report = new ArrayList<>();
    double recall = 0;
    double precision = 0;
    List<Path> pages = FileTree.in(PAGES);
    List<Path> some = pages.stream().filter(page -> pages.indexOf(page) % 2 == half).toList();
    for (Path page : some) {
      List<String> truth = article(Files.readString(page));
      List<String> read = words(text(page).replaceAll("(?m)^ *\\d+\\. |\\]\\(.*?\\)", " "));
      List<String> extra = new ArrayList<>(read);
      truth.forEach(extra::remove);
      double found = read.size() - extra.size();
      assertTrue(found / truth.size() > .7 && found / read.size() > .7, page + " " + extra);
      recall += found / truth.size() / some.size();
      precision += found / read.size() / some.size();
      report.add(
          "%s %.3f %.3f %s".formatted(page, found / truth.size(), found / read.size(), extra));
    }
    assertTrue(recall >= .97, recall + " " + report);
    assertTrue(precision >= .93, precision + " " + report);
  }

  /** The words between a comment of a plus sign and the next comment. */
  private static List<String> article(String page) {
    StringBuilder article = new StringBuilder();
    boolean[] inside = new boolean[1];
    Jsoup.parse(page)
        .body()
        .traverse(
            (node, depth) -> {
              inside[0] = node instanceof Comment c ? c.getData().equals("+") : inside[0];
              if (inside[0] && node instanceof TextNode text) {
                article.append(text.text());
              } else if (node.nameIs("br") || (node instanceof Element e && e.isBlock())) {
                article.append(' ');
              }
            });
    return words(article.toString());
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private String markdown(Path file) throws IOException {
    return Imports.tried(dir, file).replaceFirst("(?s)\n\nVerslag van het inlezen .*", "");
  }

  private String text(Path file) throws IOException {
    return markdown(file).replaceFirst("(?s)^---.*?\n---\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          html-gutenberg-bladzijden.html | (?s)---\\ntitle: Een oud boek\\ncreator: Iemand Voorbeeld\\n.*spreken <!-- p. 15 --> over.*langzaam <!-- p. 16 --> en zag.*water,  \\nde meeuwen.* | Gutenberg
          html-nieuwspagina.html | (?s)---\\ntitle: Leeshoek voor peuters geopend\\ncreator: Redactie\\n.*Alle rechten voorbehouden.*## Wie betaalt dat\\?.*zaterdag aan de balie afgeven.\\s* | ookies|kruimel|Deel dit|Advertentie|Lees ook|nieuwsbrief|reacties
          html-meta-utf8-bytes-1252.html | (?s).*Koffiële café.*“Prachtig”.*€ 5.* | Ã
          """)
  void aCaseBecomesWhatItMust(String name, String read, String gone) throws IOException {
    Assumptions.assumeTrue(Files.exists(CASES), "the cases are not here");
    String work = markdown(CASES.resolve(name));
    assertTrue(work.matches(read), work);
    assertTrue(!Pattern.compile(gone).matcher(work).find(), work);
  }

  /** A page and what its text becomes; a bar stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          <meta charset=iso-8859-1><p>Koffiële café, € 5. @ Koffiële café, € 5.
          <p>De ver<span class=pagenum>[12]</span>telling, vrij<b>[Pg xii]</b> lang. @ De vertelling, <!-- p. 12 --> vrij <!-- p. xii --> lang.
          <p><b>Zaaien</b><p>Zaai bonen na de laatste vorst, in een rij langs de schutting.<p><b>Oogsten</b><p>Pluk ze elke dag, ook als je er geen trek meer in hebt. @ ## Zaaien||Zaai bonen na de laatste vorst, in een rij langs de schutting.||## Oogsten||Pluk ze elke dag, ook als je er geen trek meer in hebt.
          <table><tr><td>ma<td><table><tr><td>ochtend<td>zaaien<tr><td>middag<td>gieten</table><tr><td>di<td>oogsten</table> @ ```|ma | ochtend zaaien; middag gieten|di | oogsten|```
          """)
  void aPageBecomes(String page, String becomes) throws IOException {
    Path file = Files.writeString(dir.resolve("blad.html"), "<html><title>Blad</title>" + page);
    assertEquals(
        becomes
            .replace("ma | ", "ma ¦ ")
            .replace("di | ", "di ¦ ")
            .replace('|', '\n')
            .replace('¦', '|'),
        text(file).replaceFirst("\n# .*\n\n", "").strip());
  }

  @Test
  void whatIsTakenFromAPageIsCountedByKindWithTwoSamples() throws IOException {
    String report = Imports.tried(dir, PAGES.resolve("01-krant.html"));
    assertTrue(report.contains("van de webpagina geschrapt: reacties (1): Reacties (2)"), report);
    assertTrue(report.contains("nieuwsbrief (1): Elke ochtend het nieuws in je"), report);
  }
}
