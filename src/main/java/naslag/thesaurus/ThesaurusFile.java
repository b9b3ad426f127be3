package naslag.thesaurus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
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

  /**
   * Reads the thesaurus of a corpus, which need not have one. A file that is there and cannot be
   * read is a broken one; nothing is thrown.
   */
  public static Reading readIfThere(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        return read(file);
      }
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          ? none("Dit is geen gewoon bestand; zet er een bestand met begrippen, of schrap het.")
          : new Reading(Thesaurus.empty(), List.of());
    } catch (AccessDeniedException e) {
      return none("Het bestand mag niet gelezen worden; kijk de rechten na.");
    } catch (IOException e) {
      return none("Het bestand is niet te lezen (" + e.getMessage() + "); zet er een gaaf.");
    } catch (OutOfMemoryError e) {
      return none("Het bestand past niet in het geheugen; verdeel de begrippen over corpora.");
    }
  }

  private static Reading none(String message) {
    return Reading.none(1, message);
  }

  /** As {@link #read(Path)}, of text in hand. */
  public static Reading parse(String yaml) {
    try {
      return YamlReader.read(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml);
    } catch (RuntimeException | StackOverflowError e) {
      return none("Naslag kan dit bestand niet aan (" + e + "); meld dit met het bestand erbij.");
    }
  }

  /**
   * Where each concept begins in a file, for messages about it.
   *
   * @return the 1-based line by the concept's id; empty when the file cannot be read or is broken
   */
  public static Map<String, Integer> lines(Path file) {
    try {
      return Files.isRegularFile(file) ? lines(Files.readString(file)) : Map.of();
    } catch (IOException | OutOfMemoryError e) {
      return Map.of();
    }
  }

  /** The same, of text in hand. */
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
    return YamlWriter.YamlEdit.edit(yaml, before, after);
  }

  /** The 1-based line of the first byte that is no UTF-8. */
  public static int lineOfFirstFault(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int fault = text.indexOf('\uFFFD');
    return 1 + (int) text.substring(0, fault).chars().filter(c -> c == '\n').count();
  }
}
