package naslag.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a file of one JSON object a line, without holding the file. */
final class JsonLines {
  private static final JsonFactory FACTORY = new JsonFactory();
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
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine(file, line, "hier moet een JSON-object staan, tussen { en }.");
      }
      Map<String, @Nullable Object> values = fields(parser);
      if (parser.nextToken() != null) {
        throw new BadLine(file, line, "er staat nog iets na het JSON-object.");
      }
      return new Fields(file, line, values);
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new BadLine(
          file, line, "geen geldige JSON" + (column > 0 ? ", bij teken " + column : "") + ".");
    }
  }

  private static Map<String, @Nullable Object> fields(JsonParser parser) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.getString();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
