package naslag.intake.html;

import java.util.ArrayList;
import java.util.List;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.FoundMetadata.Dates;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page of markup says of itself: citation tags, Dublin Core, and the plain ones. */
final class HtmlMetadata {
  private HtmlMetadata() {}

  static FoundMetadata of(Document document) {
    Element html = document.selectFirst("html");
    List<String> creators = all(document, "citation_author", "dc.creator", "dcterms.creator");
    if (creators.isEmpty()) {
      all(document, "author", "article:author")
          .forEach(name -> creators.addAll(FoundMetadata.names(name)));
    }
    if (creators.isEmpty()) {
      // Below the title, as manuals made of DocBook have them.
      document
          .select(".titlepage .author .author, .titlepage .author > .author, h3.author")
          .stream()
          .map(name -> Typography.clean(name.text()))
          .filter(name -> name.matches("\\p{Lu}\\S*(?: \\S+){1,4}") && !creators.contains(name))
          .forEach(creators::add);
    }
    return new FoundMetadata(
        one(document, "citation_title", "dc.title", "dcterms.title"),
        creators,
        all(document, "dc.contributor", "dcterms.contributor"),
        one(document, "citation_publisher", "dc.publisher", "dcterms.publisher"),
        Dates.of(
            one(
                document,
                "citation_publication_date",
                "citation_date",
                "dc.date",
                "dcterms.issued",
                "dcterms.date",
                "dcterms.created",
                "article:published_time")),
        html == null ? "" : FoundMetadata.language(html.attr("lang"), html.attr("xml:lang")),
        one(document, "dc.rights", "dcterms.rights"),
        one(document, "citation_doi", "dc.identifier", "dcterms.identifier"),
        one(document, "citation_journal_title", "citation_inbook_title", "dcterms.ispartof"),
        List.of());
  }

  /** The window's title: it may carry the name of the site. */
  static String windowTitle(Document document) {
    return Typography.clean(document.title());
  }

  private static String one(Document document, String... names) {
    List<String> all = all(document, names);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The values under the first of these names that has any. */
  private static List<String> all(Document document, String... names) {
    for (String name : names) {
      List<String> values = new ArrayList<>();
      for (Element meta : document.select("meta[name], meta[property]")) {
        String key = meta.attr("name").isEmpty() ? meta.attr("property") : meta.attr("name");
        String value = Typography.clean(meta.attr("content"));
        if (key.equalsIgnoreCase(name) && !value.isEmpty()) {
          values.add(value);
        }
      }
      if (!values.isEmpty()) {
        return values;
      }
    }
    return new ArrayList<>();
  }
}
