package naslag.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.search.Facet;
import naslag.search.Filters;
import naslag.search.Question;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/**
 * A question as it was sent.
 *
 * @param text as typed
 * @param filters values by the Dutch name of a facet ("thema", "leeftijd")
 */
record AskedQuestion(String text, Map<String, List<String>> filters) implements Writeable {
  /** As many first hits need their whole score: what an index of OpenSearch gives at the most. */
  private static final int MOST = 10_000;

  AskedQuestion(StreamInput in) throws IOException {
    this(in.readString(), in.readMap(StreamInput::readString, StreamInput::readStringList));
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeString(text);
    out.writeMap(filters, StreamOutput::writeString, StreamOutput::writeStringCollection);
  }

  /**
   * Of JSON, in which a filter has one value or a list.
   *
   * @throws java.util.NoSuchElementException when there is no such filter
   */
  static AskedQuestion of(String text, Map<String, Object> filters) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    filters.forEach(
        (name, value) -> {
          List<String> values = new ArrayList<>();
          (value instanceof List<?> list ? list : List.of(value))
              .forEach(one -> values.add(one.toString()));
          lists.put(Facet.labelled(name).label(), values);
        });
    return new AskedQuestion(text, lists);
  }

  /** For its query only: what else a search gives comes from the cluster. */
  Question question() {
    Filters all = Filters.each(facet -> filters.getOrDefault(facet.label(), List.of()));
    return new Question(text, all, MOST, 0, false, Set.of());
  }
}
