package naslag.show;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import naslag.search.Why;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Why a question finds a passage, or does not, for another program. */
public final class WhyJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private WhyJson() {}

  /** One document on one line; {@code rank} is null when the passage is not found. */
  public static String of(Why why) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", HitsJson.VERSION);
      json.writeStringProperty("query", why.question().text());
      json.writeName("corrected");
      why.corrected().ifPresentOrElse(json::writeString, json::writeNull);
      json.writeStringProperty("match", name(why.match()));
      json.writeNumberProperty("total", why.total());
      json.writeStringProperty("id", why.passage().passage().id());
      json.writeName("rank");
      why.rank().ifPresentOrElse(json::writeNumber, json::writeNull);
      json.writeNumberProperty("share", why.share());
      json.writeArrayPropertyStart("words");
      why.words().forEach(word -> word(json, word));
      json.writeEndArray();
      json.writeArrayPropertyStart("conditions");
      why.conditions().forEach(condition -> condition(json, condition));
      json.writeEndArray();
      parts(json, why.parts());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void word(JsonGenerator json, Why.Word word) {
    json.writeStartObject();
    json.writeStringProperty("typed", word.typed());
    json.writeStringProperty("stem", word.stem());
    json.writeStringProperty("role", name(word.role()));
    json.writeNumberProperty("weight", word.weight());
    json.writeBooleanProperty("met", word.met());
    json.writeEndObject();
  }

  private static void condition(JsonGenerator json, Why.Condition condition) {
    json.writeStartObject();
    json.writeStringProperty("name", condition.name());
    json.writeStringProperty("value", condition.value());
    json.writeBooleanProperty("met", condition.met());
    json.writeEndObject();
  }

  private static void parts(JsonGenerator json, List<Why.Part> parts) {
    json.writeArrayPropertyStart("parts");
    for (Why.Part part : parts) {
      json.writeStartObject();
      json.writeStringProperty("kind", name(part.kind()));
      json.writeStringProperty("words", part.words());
      json.writeNumberProperty("score", part.score());
      parts(json, part.parts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
