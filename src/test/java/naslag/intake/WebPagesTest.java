package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.Importer.ImportOptions;
import naslag.intake.Importer.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved web pages give the article: its words stand between {@code <!--+-->} and a comment. */
class WebPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/intake/pages");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** How much of a page's article was read, and how much of what was read is the article. */
  private record Share(String page, double recall, double precision, List<String> extra) {}

  @TempDir Path dir;

  @Test
  void aSavedPageGivesItsArticle() throws IOException {
    List<Share> shares = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      pages.filter(page -> page.toString().endsWith(".html")).sorted().map(this::share).forEach(shares::add);
    }
    for (int half = 0; half < 2; half++) {
      int odd = half;
      List<Share> some = shares.stream().filter(s -> shares.indexOf(s) % 2 == odd).toList();
      double recall = some.stream().mapToDouble(Share::recall).average().orElseThrow();
      double precision = some.stream().mapToDouble(Share::precision).average().orElseThrow();
      System.out.printf("HALF %d recall %.3f precision %.3f%n", half, recall, precision);
    }
    shares.forEach(s -> System.out.printf("%s %.3f %.3f %s%n", s.page, s.recall, s.precision, s.extra));
  }

  private Share share(Path page) {
    try {
      List<String> truth = truth(Files.readString(page));
      Outcome outcome = Importer.into(dir).importFile(page, ImportOptions.none().trying());
      String read = outcome instanceof Outcome.Tried tried ? tried.markdown() : "";
      List<String> words = words(read.replaceFirst("(?s)^---.*?\n---\n", "").replaceAll("(?m)^ *\\d+\\. |\\]\\(.*?\\)", " "));
      List<String> extra = new ArrayList<>(words);
      truth.forEach(extra::remove);
      List<String> lost = new ArrayList<>(truth);
      words.forEach(lost::remove);
      double found = words.size() - extra.size();
      extra.addAll(lost.stream().map(w -> "-" + w).toList());
      return new Share(
          page.getFileName().toString(), found / truth.size(), found / Math.max(1, words.size()), extra);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> truth(String page) {
    StringBuilder article = new StringBuilder();
    boolean[] inside = new boolean[1];
    Jsoup.parse(page)
        .body()
        .traverse(
            (NodeVisitor)
                (node, depth) -> {
                  if (node instanceof Comment comment) {
                    inside[0] = comment.getData().equals("+");
                  } else if (inside[0] && node instanceof TextNode text) {
                    article.append(text.text());
                  } else {
                    article.append(node instanceof org.jsoup.nodes.Element e && e.isBlock() || node.nameIs("br") ? " " : "");
                  }
                });
    return words(article.toString());
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
