package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import naslag.search.Filters;

/**
 * Reads judged queries, one JSON object a line: <code>query</code>, and <code>gold</code> as
 * snippets with grades or as ids of passages; <code>id</code>, <code>kind</code> and <code>filters
 * </code> where there are any.
 */
final class Judgements {
  private static final int BEST = 3;

  private final List<JudgedQuery> queries = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Judgements() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   * @throws BadLine when a line is not as it should be, or there is none
   */
  static List<JudgedQuery> read(Path file) throws IOException {
    Judgements judgements = new Judgements();
    JsonLines.read(file, judgements::add);
    if (judgements.queries.isEmpty()) {
      throw new BadLine(file, 0, "hier staan geen vragen in.");
    }
    return judgements.queries;
  }

  private void add(Fields fields) {
    String query = fields.text("query");
    String id = fields.optionalText("id").orElse("r" + fields.line());
    if (!ids.add(id)) {
      throw fields.bad("de vraag " + id + " stond er al.");
    }
    List<Gold> gold = gold(fields);
    String kind =
        fields
            .optionalText("kind")
            .or(() -> fields.optionalText("source"))
            .orElse(gold.isEmpty() ? JudgedQuery.NOHIT : "vraag");
    boolean nohit = kind.equals(JudgedQuery.NOHIT);
    if (gold.isEmpty() && !nohit) {
      throw fields.bad("de vraag \"" + query + "\" heeft geen goed antwoord (\"gold\").");
    }
    if (!gold.isEmpty() && nohit) {
      throw fields.bad("de vraag \"" + query + "\" hoort niets te vinden, en heeft toch \"gold\".");
    }
    Filters filters = filters(fields.object("filters"));
    queries.add(new JudgedQuery(id, kind, query, filters, gold, fields.line()));
  }

  private static List<Gold> gold(Fields fields) {
    List<Gold> gold = new ArrayList<>();
    if (fields.values().get("gold") instanceof List<?> list
        && !list.isEmpty()
        && list.getFirst() instanceof String) {
      // An id is right or wrong; one grade for all leaves the measures as they are.
      new LinkedHashSet<>(fields.texts("gold"))
          .forEach(id -> gold.add(new Gold.PassageId(id, BEST)));
      return gold;
    }
    for (Fields one : fields.objects("gold")) {
      String snippet = one.text("snippet");
      if (Squashed.of(snippet).isEmpty()) {
        throw fields.bad("het fragment \"" + snippet + "\" heeft geen letters.");
      }
      gold.add(new Gold.Snippet(snippet, one.number("grade", 1, BEST)));
    }
    return gold;
  }

  private static Filters filters(Fields fields) {
    for (String name : fields.values().keySet()) {
      if (!List.of("thema", "leeftijd", "soort", "bron", "begeleider", "plaats").contains(name)) {
        throw fields.bad("de filter \"" + name + "\" bestaat niet.");
      }
    }
    return new Filters(
        fields.texts("thema"),
        fields.texts("leeftijd"),
        fields.texts("soort"),
        fields.texts("bron"),
        fields.texts("begeleider"),
        fields.texts("plaats"));
  }
}
