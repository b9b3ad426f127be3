package naslag.thesaurus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads and writes <code>thesaurus.yaml</code>. */
public final class ThesaurusFile {
  private ThesaurusFile() {}

  /**
   * Reads a thesaurus. What cannot be used is left out and named with its line; a broken file gives
   * an empty thesaurus and a problem.
   *
   * @throws IOException when the file is not there or cannot be read
   */
  public static Reading read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Reading.none(lineOfFirstFault(bytes), "Het bestand is geen UTF-8.");
    }
  }

  /** As {@link #read(Path)}, of text in hand. */
  public static Reading parse(String yaml) {
    return YamlReader.read(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
  }

  /**
   * Where each concept begins in the text of a thesaurus, for those who have something to say of
   * it.
   *
   * @return the 1-based line by the concept's id; empty when the text is broken
   */
  public static Map<String, Integer> lines(String yaml) {
    return YamlReader.lines(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
  }

  /**
   * Writes a thesaurus so that {@link #parse} gives an equal one back. Comments of the file it was
   * read from are not kept.
   */
  public static String write(Thesaurus thesaurus) {
    return YamlWriter.write(thesaurus);
  }

  /**
   * The text of a thesaurus after a change: as it was where nothing changed, comments too; written
   * anew where that cannot be.
   *
   * @param yaml the text as it was
   * @param before what it said
   * @param after what it must say
   */
  public static String rewrite(String yaml, Thesaurus before, Thesaurus after) {
    return edited(yaml, before, after).orElseGet(() -> write(after));
  }

  /** As {@link #rewrite}; empty where it would have to be written anew. */
  public static Optional<String> edited(String yaml, Thesaurus before, Thesaurus after) {
    return YamlEdit.edit(yaml, before, after);
  }

  /** The 1-based line of the first byte that is no UTF-8. */
  public static int lineOfFirstFault(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int fault = text.indexOf('\uFFFD');
    return 1 + (int) text.substring(0, fault).chars().filter(c -> c == '\n').count();
  }
}
