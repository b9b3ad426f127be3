package naslag.corpus;

import java.util.List;

/**
 * A file split into its front matter and its body.
 *
 * @param frontMatter the YAML, "" when there is none
 * @param linesBefore how many lines precede the body
 */
record SourceText(String frontMatter, String body, int linesBefore) {

  static SourceText of(String file, String markdown, List<Problem> problems) {
    String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (!text.startsWith("---\n")) {
      return new SourceText("", text, 0);
    }
    String[] lines = text.split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        String yaml = join(lines, 1, i);
        return new SourceText(yaml, join(lines, i + 1, lines.length), i + 1);
      }
    }
    problems.add(
        new Problem(
            file, 1, "de front matter eindigt niet; zet een regel --- onder de laatste.", true));
    return new SourceText("", text, 0);
  }

  private static String join(String[] lines, int from, int to) {
    return String.join("\n", List.of(lines).subList(from, to));
  }
}
