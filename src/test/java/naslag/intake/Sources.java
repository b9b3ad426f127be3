package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import naslag.FileTree;

/** Source files that tests keep as text; {@code intake/sessions.md} says how. */
final class Sources {
  private static final String WORD =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

  /** "Kop1 2.0| De wei": a style, a list and its level, and the words. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?m)^(\\w*)(?: ?(\\d)\\.(\\d))?\\| (.*)$");

  private Sources() {}

  /**
   * A file of a folder: a folder named as an archive is packed, "a.pdf.txt" is drawn as "a.pdf".
   *
   * @param to gets what is packed or drawn
   */
  static Path made(Path folder, String name, Path to) throws IOException {
    Path source = folder.resolve(name);
    Path script = folder.resolve(name + ".txt");
    if (Files.isDirectory(source) && name.contains(".")) {
      return zip(to.resolve(name), entries(source));
    }
    if (!Files.exists(script)) {
      return source;
    }
    Files.createDirectories(to);
    try (PdfSketch sketch = PdfSketch.of(Files.readString(script))) {
      return sketch.save(to.resolve(name));
    }
  }

  private static Map<String, String> entries(Path folder) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    for (Path file : FileTree.below(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      entries.put(name, whole(name, Files.readString(file)));
    }
    return entries;
  }

  /** A part of a docx may leave out its root, and say what a paragraph is in a word. */
  private static String whole(String name, String text) {
    if (!name.matches("word/\\w+\\.xml") || text.contains("xmlns:w")) {
      return text;
    }
    String part = name.substring(5, name.length() - 4);
    String body = PARAGRAPH.matcher(text).replaceAll(Sources::paragraph);
    String root = part.equals("document") ? "<w:body>" + body + "</w:body>" : body;
    return "<w:%s %s>%s</w:%s>".formatted(part, WORD, root.replaceAll("(?m)\\s*\n\\s*", ""), part);
  }

  private static String paragraph(MatchResult said) {
    String list =
        said.group(2) == null
            ? ""
            : "<w:numPr><w:ilvl w:val='%s'/><w:numId w:val='%s'/></w:numPr>"
                .formatted(said.group(3), said.group(2));
    return "<w:p><w:pPr><w:pStyle w:val='%s'/>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(said.group(1), list, said.group(4));
  }

  static Path zip(Path file, Map<String, String> entries) throws IOException {
    Files.createDirectories(file.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return file;
  }
}
