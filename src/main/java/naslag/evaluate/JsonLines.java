package naslag.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of one JSON object a line, without holding the file. */
final class JsonLines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private JsonLines() {}

  /**
   * Gives each line's object, empty lines left out.
   *
   * @throws IOException when the file cannot be read
   * @throws BadLine at the first line that is no JSON object
   */
  static void read(Path file, Consumer<Fields> each) throws IOException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String json = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (!json.isBlank()) {
          each.accept(object(file, number, json));
        }
      }
    } catch (CharacterCodingException e) {
      throw new BadLine(file, 0, "dit bestand is geen UTF-8; bewaar het opnieuw als UTF-8.");
    }
  }

  private static Fields object(Path file, int line, String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof Map<?, ?> object) {
        return Fields.of(file, line, object);
      }
      throw new BadLine(file, line, "hier moet een JSON-object staan, tussen { en }.");
    } catch (StreamReadException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadLine(
          file, line, "geen geldige JSON" + (column > 0 ? ", bij teken " + column : "") + ".");
    } catch (JacksonException e) {
      throw new BadLine(file, line, "er staat nog iets na het JSON-object.");
    }
  }
}
