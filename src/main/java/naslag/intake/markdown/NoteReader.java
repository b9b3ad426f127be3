package naslag.intake.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction;
import naslag.intake.markup.HtmlBook;
import naslag.intake.markup.MarkupReader;
import naslag.intake.report.ImportLog;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Source;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/** Reads Markdown; what Obsidian adds to it becomes what it means, and is told where it goes. */
public final class NoteReader {
  private static final Pattern FRONT =
      Pattern.compile("^\\s*---\\n(.*?)\\n(?:---|\\.\\.\\.)\\s*(?:\\n|$)", Pattern.DOTALL);

  /** The lines with which a text for Pandoc begins: title, authors, date. */
  private static final Pattern PANDOC =
      Pattern.compile("^\\s*% *(.*)\\n(?:% *(.*)\\n)?(?:% *(.*)\\n)?");

  /** Code, which stays; then a comment, a file put in, a link, a mark, a callout, a note, a tag. */
  private static final Pattern ADDED =
      Pattern.compile(
          String.join(
              "|",
              "(?<code>(?ms:^```.*?^```)|`[^`\\v]*`)",
              "(?<comment>(?s:%%.*?%%))",
              "(?<put>!\\[\\[[^\\]\\v]*\\]\\])",
              "\\[\\[(?:[^\\]|\\v]*\\|)?(?<link>[^\\]|\\v]*)\\]\\]",
              "==(?<mark>[^=\\v]+)==",
              "(?m:^(?<quote>[> ]*> ?)\\[!\\w+\\][-+]? *(?<title>.*)$)",
              "(?m:^\\[\\^(?<note>\\w+)\\]: *(?<words>.*)$)",
              "\\[\\^(?<ref>\\w+)\\]",
              "(?m:(?<=^|\\s)#(?<tag>\\p{L}[\\p{L}\\p{N}_/-]*))",
              "\\^\\[(?<inline>(?:[^\\[\\]\\v]++|\\[[^\\]\\v]*\\])+)\\]",
              "(?m:^(?<item>\\(@\\w*\\)))",
              "(?<pandoc>(?m:^:{3,}.*$|^\\\\(?:newpage|pagebreak)\\s*$"
                  + "|(?<=\\S)(?: +#+)? +\\{[#.-][^}\\v]*\\} *$))",
              "(?m: \\^(?<place>[\\w-]+)$)",
              "(?m:(?<rows>(?:^\\|.*\\|[ \\t]*(?:\\v|$))+))"));

  private final List<String> inline = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final Map<String, Integer> left = new HashMap<>();

  private NoteReader() {}

  /** Reads a note, which is decoded. */
  public static Extraction read(Source source, ImportLog log) {
    return new NoteReader().note(source, log);
  }

  private Extraction note(Source source, ImportLog log) {
    String text = source.file().text().replaceAll("\\r\\n?", "\n");
    Matcher front = FRONT.matcher(text);
    Matcher pandoc = PANDOC.matcher(text);
    boolean has = front.lookingAt();
    Map<String, List<String>> said =
        has ? fields(front.group(1), log) : pandoc.lookingAt() ? pandoc(pandoc) : Map.of();
    int from = has ? front.end() : said.isEmpty() ? 0 : pandoc.end();
    StringBuilder words =
        new StringBuilder(ADDED.matcher(text.substring(from)).replaceAll(this::plain));
    for (int i = 0; i < inline.size(); i++) {
      words.append(
          "\n\n<p id=\"footnote-inline%s\">%s</p>\n"
              .formatted(i + 1, Entities.escape(inline.get(i))));
    }
    left.forEach((what, times) -> log.lookAt("%s weggelaten (%s keer).", what, times));
    FoundMetadata own = FoundMetadata.of("md", key -> said.getOrDefault(key, List.of()));
    List<String> subjects =
        Stream.concat(own.all(WorkField.SUBJECT).stream(), tags.stream()).toList();
    String html =
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(words.toString()));
    return MarkupReader.read(
        HtmlBook.of(Jsoup.parse(html), log),
        source.name(),
        source.given().or(own.with(WorkField.SUBJECT, subjects.stream().distinct().toList())),
        "",
        "Markdown",
        log);
  }

  private static Map<String, List<String>> pandoc(Matcher lines) {
    return Map.of(
        "title", List.of(lines.group(1)),
        "creator", FoundMetadata.names(Objects.requireNonNullElse(lines.group(2), "")),
        "date", List.of(Objects.requireNonNullElse(lines.group(3), "")));
  }

  /** The fields above the text, as a corpus reads them. */
  private static Map<String, List<String>> fields(String front, ImportLog log) {
    WorkFile read = MarkdownReader.read("-", "", "---\n" + front + "\n---\n");
    Map<String, List<String>> fields = new HashMap<>(read.work().metadata().values());
    // A work has a title in any case.
    fields.remove(WorkField.TITLE.key(), List.of("-"));
    if (fields.isEmpty()) {
      read.problems().forEach(problem -> log.lookAt(problem.line(), problem.message()));
    }
    return fields;
  }

  /** What becomes of a piece of the text, as a replacement that may name its groups. */
  private String plain(MatchResult at) {
    String kind =
        ADDED.namedGroups().keySet().stream()
            .filter(group -> !group.matches("title|words") && at.group(group) != null)
            .findFirst()
            .orElseThrow();
    return switch (kind) {
      case "comment" -> leftOut("een opmerking (%%…%%) is");
      case "put" -> leftOut("een ingevoegd bestand (![[…]]) is");
      case "link" -> Matcher.quoteReplacement(at.group("link").replace("#", " ").strip());
      case "mark" -> "${mark}";
      case "quote" -> {
        String title = Matcher.quoteReplacement(at.group("title").strip());
        yield title.isEmpty() ? "${quote}" : "${quote}**" + title + "**\n${quote}";
      }
      case "note" -> "\n<p id=\"footnote-${note}\">${words}</p>\n";
      case "ref" -> "<a href=\"#footnote-${ref}\">${ref}</a>";
      case "tag" -> {
        tags.add(at.group("tag"));
        yield at.group("tag").replaceFirst(".*/", "");
      }
      case "place", "pandoc" -> "";
      case "item" -> "1.";
      case "inline" -> {
        inline.add(at.group("inline"));
        yield "<a href=\"#footnote-inline%1$s\">%1$s</a>".formatted(inline.size());
      }
      case "rows" -> Matcher.quoteReplacement(table(at.group()));
      default -> "$0";
    };
  }

  private String leftOut(String what) {
    left.merge(what, 1, Integer::sum);
    return "";
  }

  /** Rows with bars as a table; the line below the heads is none. */
  private static String table(String rows) {
    return rows.lines()
        .filter(row -> !row.matches("\\|[-:| \\t]+\\|[ \\t]*"))
        .map(row -> row.strip().replaceAll("^\\||\\|$", ""))
        .map(row -> row.replaceAll("\\s*(?<!\\\\)\\|\\s*", "</td><td>"))
        .map("<tr><td>%s</td></tr>"::formatted)
        .collect(Collectors.joining("", "\n<table>", "</table>\n\n"));
  }
}
