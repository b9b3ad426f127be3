package naslag.evaluate;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import naslag.search.Question.Expansion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report as one JSON document for another program. */
public final class ReportJson {
  /** Of the document's form; raised when a field changes its meaning or goes. */
  private static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ReportJson() {}

  /**
   * The document, on one line.
   *
   * @param without reports with one step less; may be empty
   * @param detailed whether to add intervals and each query's figures
   */
  public static String of(Report report, Map<Expansion, Report> without, boolean detailed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("judgements", report.judgements().getFileName().toString());
      json.writeNumberProperty("passages", report.passages().all().size());
      json.writeNumberProperty("golds", report.golds());
      json.writeNumberProperty("lostGolds", report.lostGolds());
      json.writeArrayPropertyStart("off");
      report.off().stream().map(Steps::name).sorted().forEach(json::writeString);
      json.writeEndArray();
      json.writeObjectPropertyStart("kinds");
      report.kinds().forEach((kind, asked) -> figures(json, kind, asked, false));
      json.writeEndObject();
      figures(json, "all", report.answerable(), detailed);
      nothing(json, report);
      if (!without.isEmpty()) {
        json.writeObjectPropertyStart("without");
        without.forEach((step, less) -> means(json, Steps.name(step), less.answerable()));
        json.writeEndObject();
      }
      if (detailed) {
        json.writeArrayPropertyStart("queries");
        report.asked().forEach(asked -> query(json, asked));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void figures(
      JsonGenerator json, String name, List<Asked> asked, boolean intervals) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("queries", asked.size());
    for (Report.Contender system : Report.Contender.values()) {
      json.writeObjectPropertyStart(key(system));
      for (Measure measure : Measure.values()) {
        json.writeNumberProperty(measure.key(), rounded(Report.mean(asked, measure, system)));
      }
      json.writeEndObject();
    }
    if (intervals && !asked.isEmpty()) {
      json.writeObjectPropertyStart("intervals");
      for (Report.Contender system : Report.Contender.values()) {
        json.writeObjectPropertyStart(key(system));
        for (Measure measure : Measure.values()) {
          Interval interval = Interval.of(Details.values(asked, measure, system));
          json.writeArrayPropertyStart(measure.key());
          json.writeNumber(rounded(interval.low()));
          json.writeNumber(rounded(interval.high()));
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void means(JsonGenerator json, String name, List<Asked> asked) {
    json.writeObjectPropertyStart(name);
    for (Measure measure : Measure.values()) {
      json.writeNumberProperty(
          measure.key(), rounded(Report.mean(asked, measure, Report.Contender.NASLAG)));
    }
    json.writeEndObject();
  }

  private static void nothing(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart(JudgedQuery.NOHIT);
    json.writeNumberProperty("queries", report.unanswerable().size());
    for (Report.Contender system : Report.Contender.values()) {
      Optional<Double> right = report.nothingRight(system);
      if (right.isPresent()) {
        json.writeNumberProperty(key(system), rounded(right.get()));
      }
    }
    json.writeEndObject();
  }

  private static void query(JsonGenerator json, Asked asked) {
    json.writeStartObject();
    json.writeStringProperty("id", asked.query().id());
    json.writeStringProperty("kind", asked.query().kind());
    json.writeStringProperty("query", asked.query().text());
    for (Report.Contender system : Report.Contender.values()) {
      json.writeObjectPropertyStart(key(system));
      if (asked.query().wantsNothing()) {
        json.writeBooleanProperty("right", asked.by(system).admitsNothing());
      } else {
        json.writeNumberProperty("rank", Measure.rank(asked.relevance(), asked.by(system).keys()));
        for (Measure measure : Measure.values()) {
          json.writeNumberProperty(measure.key(), rounded(asked.measure(measure, system)));
        }
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String key(Report.Contender system) {
    return system.label().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
