package naslag.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;

/**
 * The concepts of a thesaurus, narrower below broader, with how many passages each has.
 *
 * @param stated by id, passages of which the author states it
 * @param found by id, passages of which only the text names it
 */
record ThesaurusTree(Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {

  private record Row(String label, String stated, String found) {}

  /** Themes alone, or with professions, places and words after them. */
  String render(boolean everything) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Thema", "opgegeven", "in de tekst"));
    add(Kind.THEME, rows);
    StringBuilder rest = new StringBuilder();
    if (everything) {
      rows.add(new Row("", "", ""));
      rows.add(new Row("Beroep", "opgegeven", ""));
      add(Kind.PROFESSION, rows);
      rows.add(new Row("", "", ""));
      rows.add(new Row("Plaats", "opgegeven", ""));
      add(Kind.PLACE, rows);
      rest.append("\nWoord, met waar het bij hoort\n");
      thesaurus.concepts().stream()
          .filter(concept -> concept.kind() == Kind.WORD)
          .forEach(concept -> rest.append(word(concept)).append('\n'));
    } else {
      rest.append("\nVerder ")
          .append(count(Kind.PROFESSION))
          .append(" beroepen, ")
          .append(count(Kind.PLACE))
          .append(" plaatsen en ")
          .append(count(Kind.WORD))
          .append(" woorden; toon ze met --alles.\n");
    }
    return table(rows) + rest;
  }

  private long count(Kind kind) {
    return thesaurus.concepts().stream().filter(concept -> concept.kind() == kind).count();
  }

  private void add(Kind kind, List<Row> rows) {
    Set<String> shown = new HashSet<>();
    thesaurus.topConcepts(kind).forEach(top -> add(top, 0, shown, rows));
  }

  private void add(Concept concept, int depth, Set<String> shown, List<Row> rows) {
    String indent = "  ".repeat(depth);
    if (!shown.add(concept.id())) {
      rows.add(new Row(indent + concept.prefLabel() + " (zie hierboven)", "", ""));
      return;
    }
    boolean theme = concept.kind() == Kind.THEME;
    rows.add(
        new Row(
            indent + concept.prefLabel(),
            number(stated, concept),
            theme ? number(found, concept) : ""));
    for (Concept below : thesaurus.narrower(concept)) {
      if (below.kind() == concept.kind()) {
        add(below, depth + 1, shown, rows);
      }
    }
  }

  private static String number(Map<String, Integer> counts, Concept concept) {
    return Integer.toString(counts.getOrDefault(concept.id(), 0));
  }

  private String word(Concept concept) {
    String above =
        String.join(", ", thesaurus.broader(concept).stream().map(Concept::prefLabel).toList());
    return concept.prefLabel() + (above.isEmpty() ? "" : " ‹ " + above);
  }

  private static String table(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      String line =
          row.label()
              + " ".repeat(width - row.label().length())
              + right(row.stated(), 11)
              + right(row.found(), 13);
      out.append(line.stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String right(String words, int width) {
    return " ".repeat(Math.max(0, width - words.length())) + words;
  }
}
