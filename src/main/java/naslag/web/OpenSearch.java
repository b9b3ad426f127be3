package naslag.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lets a browser offer Naslag among its own search engines.
 *
 * <p>Off unless asked: what is typed in the address bar goes into the browser's history, and with
 * some settings to the browser's maker.
 */
final class OpenSearch {
  static final String PATH = "/opensearch.xml";

  private OpenSearch() {}

  /**
   * The description that browsers read.
   *
   * @param address of the page, with a slash at its end; nothing in it needs escaping
   */
  static Reply description(String address) {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Naslag</ShortName>
          <Description>Zoek in de teksten op dit toestel</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Language>nl</Language>
          <Url type="text/html" template="%s?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(address);
    return new Reply(
        200,
        "application/opensearchdescription+xml; charset=utf-8",
        xml.getBytes(StandardCharsets.UTF_8),
        Map.of());
  }
}
