package naslag.show;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Works in CSL-JSON, which Zotero, pandoc and every program with citation styles read. */
public final class CslJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private CslJson(JsonGenerator json) {
    this.json = json;
  }

  /** An array with one item a work, on one line. */
  public static String of(List<CitedWork> works) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      works.forEach(new CslJson(json)::work);
      json.writeEndArray();
    }
    return out.toString();
  }

  private void work(CitedWork work) {
    json.writeStartObject();
    json.writeStringProperty("id", work.key());
    json.writeStringProperty("type", type(work.kind()));
    json.writeStringProperty("title", work.title());
    names("author", work.credits().authors());
    names("editor", work.editors());
    names("translator", work.credits().translators());
    work.container()
        .ifPresent(
            whole -> {
              json.writeStringProperty("container-title", whole.title());
              names("container-author", whole.credits().authors());
              text("volume", whole.volume());
              text("issue", whole.issue());
            });
    issued(work.issued());
    text("edition", work.edition());
    text("publisher", work.publisher());
    text("page", work.pages().replace('–', '-'));
    text("DOI", work.links().doi());
    text("ISBN", work.links().isbn());
    text("ISSN", work.links().issn());
    text("URL", work.links().url());
    text("language", work.language());
    text("keyword", String.join(", ", work.subjects()));
    text("note", work.note());
    json.writeEndObject();
  }

  private static String type(CitedWork.Kind kind) {
    return switch (kind) {
      case BOOK -> "book";
      case CHAPTER -> "chapter";
      case ARTICLE -> "article-journal";
      case REPORT -> "report";
      case THESIS -> "thesis";
      case WEB -> "webpage";
      case OTHER -> "document";
    };
  }

  private void issued(Issued issued) {
    if (issued.year().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("issued");
    json.writeArrayPropertyStart("date-parts");
    json.writeStartArray();
    json.writeNumber(Integer.parseInt(issued.year()));
    if (issued.month() > 0) {
      json.writeNumber(issued.month());
      if (issued.day() > 0) {
        json.writeNumber(issued.day());
      }
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void names(String property, List<Name> names) {
    if (names.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(property);
    for (Name name : names) {
      json.writeStartObject();
      switch (name) {
        case Name.Person person -> {
          json.writeStringProperty("family", person.family());
          text("given", person.given());
          text("non-dropping-particle", person.particle());
        }
        case Name.Organisation body -> json.writeStringProperty("literal", body.name());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String property, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(property, value);
    }
  }
}
