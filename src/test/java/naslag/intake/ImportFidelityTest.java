package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import naslag.corpus.PlainText;
import naslag.corpus.Work;
import naslag.corpus.Work.Section;
import naslag.dutch.Normaliser;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.SourceFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How near an import comes to the truth beside it, on documents of others that lie outside the
 * project. Prints its figures; asserts what is asked of them.
 */
class ImportFidelityTest {
  private static final Path FILES = Path.of("..", "shared", "files");

  /** The target of a link in Markdown; it may have brackets of its own. */
  private static final String LINK = "\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)";

  private static Path file(String name) {
    Path file = FILES.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  private record Read(Converted converted, ImportLog log) {
    String words() {
      return words(converted.work());
    }

    private static String words(Work work) {
      return work.metadata().title()
          + "\n"
          + work.sections().stream()
              .map(s -> s.heading() + "\n" + PlainText.ofBlocks(s.blocks()).text())
              .collect(Collectors.joining("\n"));
    }
  }

  private static Read read(Path file) throws IOException {
    ImportLog log = new ImportLog();
    return new Read(Texts.convert((SourceFile.Opened) SourceFile.read(file), log), log);
  }

  private static WordDiff compare(String what, String truth, String product) {
    WordDiff diff = WordDiff.of(WordDiff.words(truth), WordDiff.words(product));
    System.out.printf(
        Locale.ROOT,
        "%s: %d words, %.2f%% in order, %.2f%% present, %d extra%n",
        what,
        diff.wanted(),
        diff.share(),
        100.0 * diff.present() / diff.wanted(),
        diff.extra());
    return diff;
  }

  @Test
  void aManualInPdfComesNearItsText() throws IOException {
    Read read = read(file("debian-faq.nl.pdf"));
    String truth = Files.readString(file("debian-faq.nl.txt"));
    WordDiff diff = compare("FAQ in pdf, its text", truth, read.words());
    // pdftotext: 95.79% in order, 1,555 extra; of its words 98.54% are there in any order.
    assertTrue(diff.share() >= (95.79 + 98.54) / 2, () -> diff.missing().toString());
    assertTrue(diff.extra() <= 400, () -> diff.added().toString());
  }

  @Test
  void aManualInPdfHasItsHeadingsInOrder() throws IOException {
    Read read = read(file("debian-faq.nl.pdf"));
    List<String> wanted =
        Files.readString(file("debian-faq.nl.txt"))
            .lines()
            .filter(line -> line.matches("(?:Hoofdstuk )?\\d+(?:\\.\\d+)*\\. .*"))
            .map(line -> line.replaceFirst("Hoofdstuk ", "").replaceFirst("\\. .*", ""))
            .toList();
    List<String> found =
        read.converted().work().sections().stream()
            .map(Section::number)
            .filter(number -> !number.isEmpty())
            .toList();
    // The list of contents at the top holds the chapters a first time.
    assertEquals(wanted.subList(wanted.size() - found.size(), wanted.size()), found);
    for (Section section : read.converted().work().sections()) {
      if (!section.number().isEmpty()) {
        long dots = section.number().chars().filter(c -> c == '.').count();
        assertEquals(2 + dots, section.level(), section.heading());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DoingResearch", "JustinusNassau", "Suriname", "WMLeiden"})
  void aGuideInPdfHasTheWordsAndHeadingsOfItsSource(String name) throws IOException {
    Read read = read(file("gidsen/" + name + ".pdf"));
    String truth =
        Files.readString(file("gidsen/" + name + ".md"))
            .replaceAll("!\\[[^\\]]*" + LINK, "")
            .replaceAll("\\[([^\\]]*)" + LINK, "$1");
    WordDiff diff =
        compare(name + ", its source", truth.replaceAll("(?m)^#+|[_*]", ""), read.words());
    assertTrue(diff.share() >= 99.5, () -> diff.missing().toString());
    List<String> found = read.converted().work().sections().stream().map(Section::title).toList();
    List<String> wanted =
        truth
            .lines()
            .filter(l -> l.startsWith("##"))
            .map(l -> l.replaceAll("[#*_]", "").strip())
            .toList();
    assertTrue(
        wanted.stream().filter(found::contains).count() >= 0.95 * wanted.size(), found::toString);
  }

  /** The words of a page, without what leads about in it and without numbers before headings. */
  private static String words(Document page) {
    page.select("script, style, head, .toc, .navheader, .navfooter").remove();
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            boolean heading = text.parent() != null && text.parent().nodeName().matches("h\\d");
            String raw = text.getWholeText();
            words.append(heading ? raw.replaceFirst("^\\s*\\d+(?:\\.\\d+)*\\.\\s", "") : raw);
          } else if (node instanceof Element element && element.isBlock()) {
            words.append('\n');
          } else if (node instanceof Element element && element.normalName().equals("br")) {
            words.append('\n');
          }
        },
        page);
    return words.toString();
  }

  @Test
  void anEpubSaysWhatItsPageSays() throws IOException {
    Document page = Jsoup.parse(file("debian-edu-bookworm-manual.html").toFile(), "UTF-8");
    Read read = read(file("debian-edu-bookworm-manual.epub"));
    WordDiff diff = compare("Manual in epub, its page", words(page), read.words());
    assertTrue(diff.share() >= 99.5, () -> diff.missing().toString());
  }

  @Test
  void aPageAndItsEpubHaveTheSameTree() throws IOException {
    assertEquals(
        tree(read(file("debian-edu-bookworm-manual.html"))),
        tree(read(file("debian-edu-bookworm-manual.epub"))));
  }

  private static List<String> tree(Read read) {
    return read.converted().work().sections().stream()
        .map(s -> s.level() + " " + s.title())
        .toList();
  }

  /** The words of the source of a book in LaTeX, whole, as its author typed them. */
  private static Set<String> typed(Path source) throws IOException {
    Set<String> words = new HashSet<>();
    try (ZipFile zip = new ZipFile(source.toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().endsWith(".tex")).toList()) {
        String tex =
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)(?<!\\\\)%.*$", "")
                .replace("\\-", "")
                .replaceAll("\\\\LaTeX(?:\\{\\}|\\\\)?", "LATEX")
                .replaceAll("\\\\TeX(?:\\{\\}|\\\\)?", "TEX")
                .replaceAll("\\\\\"\\{?\\\\?([aeiou])\\}?", "$1\u0308")
                .replaceAll("\\\\'\\{?\\\\?([aeiou])\\}?", "$1\u0301")
                .replaceAll("\\\\`\\{?\\\\?([aeiou])\\}?", "$1\u0300")
                .replaceAll("\"([aeiou])", "$1\u0308")
                .replace("\"-", "");
        for (String word : tex.split("[^\\p{L}\\p{M}\\p{N}'’-]+")) {
          words.add(plain(word));
        }
      }
    }
    return words;
  }

  private static String plain(String word) {
    return Normaliser.normalise(word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
  }

  @Test
  void lineEndsOfABookInLatexAreMadeWhole() throws IOException {
    Set<String> typed = typed(file("lshort-nl-1.3.src.zip"));
    Read read = read(file("lshort-nl-1.3.pdf"));
    int right = 0;
    int all = 0;
    StringBuilder wrong = new StringBuilder();
    for (Repair repair : read.log().repairs()) {
      boolean hyphen =
          repair.kind() == Repair.Kind.HYPHEN_JOINED || repair.kind() == Repair.Kind.HYPHEN_KEPT;
      if (!hyphen) {
        continue;
      }
      String made = repair.detail().replaceFirst(".* → ", "");
      String[] pieces = repair.detail().replaceFirst(" → .*", "").split("- / ", 2);
      String joined = plain(pieces[0] + pieces[pieces.length - 1]);
      String kept = plain(repair.detail().replaceFirst(" → .*", "").replace(" / ", ""));
      if (!typed.contains(joined) && !typed.contains(kept)) {
        // Set by a macro: the source does not tell.
        continue;
      }
      all++;
      if (typed.contains(plain(made))) {
        right++;
      } else {
        wrong.append(repair.detail()).append('\n');
      }
    }
    System.out.printf(
        Locale.ROOT,
        "LaTeX guide: %d of %d line ends right, %.1f%%%n",
        right,
        all,
        100.0 * right / all);
    assertTrue(right >= 0.97 * all && all > 200, wrong.toString());
  }
}
