package naslag.show;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Works in CSL-JSON, which Zotero, pandoc and every program with citation styles read. */
public final class CslJson {
  private CslJson() {}

  /** An array with one item a work, on one line; what is not known is left out. */
  public static String of(List<CitedWork> works) {
    return Json.filled(works.stream().map(CslJson::item).toList());
  }

  private static Map<String, Object> item(CitedWork work) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", work.key());
    item.put("type", type(work.kind()));
    item.put("title", work.title());
    item.put("author", names(work.credits().authors()));
    item.put("editor", names(work.editors()));
    item.put("translator", names(work.credits().translators()));
    work.container()
        .ifPresent(
            whole -> {
              item.put("container-title", whole.title());
              item.put("container-author", names(whole.credits().authors()));
              item.put("volume", whole.volume());
              item.put("issue", whole.issue());
            });
    item.put("issued", issued(work.issued()));
    item.put("edition", work.edition());
    item.put("publisher", work.publisher());
    item.put("page", work.pages().replace('–', '-'));
    item.put("DOI", work.links().doi());
    item.put("ISBN", work.links().isbn());
    item.put("ISSN", work.links().issn());
    item.put("URL", work.links().url());
    item.put("language", work.language());
    item.put("keyword", String.join(", ", work.subjects()));
    item.put("note", work.note());
    return item;
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

  private static Map<String, Object> issued(Issued issued) {
    if (issued.year().isEmpty()) {
      return Map.of();
    }
    List<Integer> parts =
        Stream.of(Integer.valueOf(issued.year()), issued.month(), issued.day())
            .takeWhile(part -> part > 0)
            .toList();
    return Map.of("date-parts", List.of(parts));
  }

  private static List<Map<String, String>> names(List<Name> names) {
    return names.stream().map(CslJson::name).toList();
  }

  private static Map<String, String> name(Name name) {
    Map<String, String> parts = new LinkedHashMap<>();
    switch (name) {
      case Name.Person person -> {
        parts.put("family", person.family());
        parts.put("given", person.given());
        parts.put("non-dropping-particle", person.particle());
      }
      case Name.Organisation body -> parts.put("literal", body.name());
    }
    return parts;
  }
}
