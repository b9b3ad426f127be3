package naslag.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.ConceptGroup;
import naslag.thesaurus.Thesaurus;

/**
 * The concepts of a thesaurus, narrower below broader, with how many passages each has.
 *
 * @param stated by id, passages of which the author states it
 * @param found by id, passages of which only the text names it
 */
record ThesaurusTree(Thesaurus thesaurus, Map<String, Integer> stated, Map<String, Integer> found) {

  private record Row(String label, String stated, String found) {}

  /** The columns of counts, beside the labels. */
  private static final int COUNTS = 24;

  /**
   * Themes alone, or with professions, places, words and collections after them.
   *
   * @param width of the terminal, in columns; a label that does not fit is cut short
   */
  String render(boolean everything, int width) {
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
      Set<String> shown = new HashSet<>();
      thesaurus.topConcepts(Kind.WORD).forEach(word -> words(word, 0, shown, width, rest));
      groups(width, rest);
    } else {
      rest.append("\nVerder ")
          .append(count(Kind.PROFESSION))
          .append(" beroepen, ")
          .append(count(Kind.PLACE))
          .append(" plaatsen en ")
          .append(count(Kind.WORD))
          .append(" woorden; toon ze met --alles.\n");
      if (count(Kind.THEME) == 0) {
        return "Er is nog geen thema; maak er een met 'soort: thema' in thesaurus.yaml.\n" + rest;
      }
    }
    return table(rows, width - COUNTS) + rest;
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
      rows.add(new Row(indent + name(concept) + " (zie hierboven)", "", ""));
      return;
    }
    boolean theme = concept.kind() == Kind.THEME;
    rows.add(
        new Row(
            indent + name(concept), number(stated, concept), theme ? number(found, concept) : ""));
    for (Concept below : thesaurus.narrower(concept)) {
      if (below.kind() == concept.kind()) {
        add(below, depth + 1, shown, rows);
      }
    }
  }

  private static String number(Map<String, Integer> counts, Concept concept) {
    return Integer.toString(counts.getOrDefault(concept.id(), 0));
  }

  /** With its place in a classification, where it has one. */
  private static String name(Concept concept) {
    String notation =
        concept.all("notation").stream()
            .findFirst()
            .map(code -> code.replaceFirst("\\^\\^.*", "") + " ")
            .orElse("");
    return notation + concept.prefLabel() + (concept.isDeprecated() ? " (vervallen)" : "");
  }

  private void words(Concept word, int depth, Set<String> shown, int width, StringBuilder out) {
    boolean again = !shown.add(word.id());
    String above =
        String.join(
            ", ",
            thesaurus.broader(word).stream()
                .filter(broader -> broader.kind() != Kind.WORD)
                .map(Concept::prefLabel)
                .toList());
    String line =
        "  ".repeat(depth)
            + name(word)
            + (above.isEmpty() ? "" : " ‹ " + above)
            + (again ? " (zie hierboven)" : "");
    out.append(fitting(line, width)).append('\n');
    if (!again) {
      for (Concept below : thesaurus.narrower(word)) {
        if (below.kind() == Kind.WORD) {
          words(below, depth + 1, shown, width, out);
        }
      }
    }
  }

  private void groups(int width, StringBuilder out) {
    if (!thesaurus.groups().isEmpty()) {
      out.append("\nCollectie, met wat erin zit\n");
    }
    for (ConceptGroup group : thesaurus.groups()) {
      List<String> members =
          group.members().stream()
              .map(id -> thesaurus.byId(id).map(Concept::prefLabel).orElse(id))
              .toList();
      String line = group.prefLabel() + " (" + members.size() + "): " + String.join(", ", members);
      out.append(fitting(line, width)).append('\n');
    }
  }

  /** A label of elsewhere may hold what a terminal obeys. */
  private static String fitting(String label, int width) {
    String line = Terminal.harmless(label);
    return line.length() <= width ? line : line.substring(0, Math.max(1, width - 1)) + "…";
  }

  private static String table(List<Row> rows, int widest) {
    int most = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    int width = Math.min(most, Math.max(20, widest));
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      String line =
          fitting(row.label(), width)
              + " ".repeat(Math.max(0, width - row.label().length()))
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
