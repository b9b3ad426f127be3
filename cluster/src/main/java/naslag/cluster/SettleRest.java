package naslag.cluster;

import java.io.IOException;
import java.util.List;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.Strings;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.action.RestToXContentListener;
import org.opensearch.transport.client.node.NodeClient;

/** Says what a question is taken for, so that a client can tell a reader of a correction. */
final class SettleRest extends BaseRestHandler {
  @Override
  public String getName() {
    return "naslag_settle";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.POST, "/{index}/_naslag/settle"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
      throws IOException {
    String[] indices = Strings.splitStringByCommaToArray(request.param("index"));
    try (XContentParser parser = request.contentParser()) {
      AskedQuestion question = NaslagQueryBuilder.fromXContent(parser).question();
      SettleAction.Request settle =
          new SettleAction.Request(indices, IndicesOptions.strictExpandOpen(), question);
      return channel ->
          client.execute(SettleAction.INSTANCE, settle, new RestToXContentListener<>(channel));
    }
  }
}
