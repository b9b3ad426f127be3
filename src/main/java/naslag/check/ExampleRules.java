package naslag.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.check.Examined.Line;
import naslag.check.Examined.Placed;
import naslag.check.Finding.Findings;
import naslag.check.ThesaurusRules.ThemeNames;
import naslag.corpus.Example;
import naslag.corpus.WorkField;
import naslag.thesaurus.Concept;

/** What to fix in examples: their fields, their themes, their frames. */
final class ExampleRules {
  private ExampleRules() {}

  /** What the examples of a work state: ages that are ages, titles that exist, who and where. */
  static void examples(Examined work, Findings findings) {
    List<Placed> all = work.examples();
    Set<String> titles = new HashSet<>();
    Map<String, Integer> first = new HashMap<>();
    all.forEach(p -> titles.add(p.example().title()));
    for (Placed placed : all) {
      Example example = placed.example();
      example.ages().stream()
          .filter(age -> AgeExpressions.parse(age).isEmpty())
          .forEach(age -> findings.add(work.fieldLine(placed.line(), "leeftijd"), "no-age", age));
      titles(work, placed, WorkField.FOLLOWS, titles, findings);
      titles(work, placed, WorkField.RETELLS, titles, findings);
      Integer before = first.putIfAbsent(example.title(), placed.line());
      if (before != null) {
        findings.add(placed.line(), "same-title", before, example.title());
      }
      // The importer wrote why it is in doubt; a person decides, and takes the line away.
      for (String doubt : example.all(WorkField.REVIEW)) {
        int line = work.fieldLine(placed.line(), WorkField.REVIEW.key());
        findings.add(line, "in-doubt", example.title(), doubt);
      }
      lacking(placed, findings);
    }
  }

  private static void titles(
      Examined work, Placed placed, WorkField field, Set<String> titles, Findings findings) {
    for (String title : placed.example().all(field)) {
      if (!titles.contains(title)) {
        List<String> near = LinkRules.Nearest.of(title, titles);
        String meaning = near.stream().findFirst().map("bedoelde je \"%s\"?"::formatted).orElse("");
        String out =
            near.isEmpty() ? "neem de titel over van een voorbeeld dat er staat." : meaning;
        int line = work.fieldLine(placed.line(), field.key());
        findings.add(line, "no-example", field.key(), title, out);
      }
    }
  }

  private static void lacking(Placed placed, Findings findings) {
    Example example = placed.example();
    List<String> lacking =
        Stream.of(WorkField.CHILD, WorkField.AGE, WorkField.HELPER)
            .filter(field -> example.all(field).isEmpty())
            .map(WorkField::key)
            .toList();
    if (!lacking.isEmpty()) {
      findings.add(placed.line(), "bare-example", example.title(), String.join(", ", lacking));
    }
  }

  private static final Pattern HEAD =
      Pattern.compile("(>?)\\s*\\[!\\s*(\\p{L}*)\\s*(\\]?)[+-]?(.*)");

  /** Examples whose frame is broken, so that words fall out of them or into them. */
  static void callouts(Examined work, Findings findings) {
    boolean inside = false;
    for (Line line : work.textLines()) {
      Matcher head = HEAD.matcher(line.text());
      boolean quoted = line.text().startsWith(">");
      if (line.text().startsWith("    ")) {
        continue;
      }
      if (head.matches()) {
        head(head, line.number(), findings);
        inside = quoted;
      } else if (inside && !quoted) {
        ended(work.lines(), line.number(), findings);
        inside = false;
      }
    }
  }

  private static void head(Matcher head, int line, Findings findings) {
    String word = head.group(2);
    if (head.group(1).isEmpty()) {
      findings.add(line, "no-quote-mark", word);
    } else if (head.group(3).isEmpty()) {
      findings.add(line, "no-bracket", word);
    } else if (!word.equalsIgnoreCase("voorbeeld")) {
      // Of the other callouts of Obsidian a reader sees the words as a quotation.
      boolean near = !LinkRules.Nearest.of(word, MEANT).isEmpty();
      findings.add(line, near ? "unknown-callout" : "other-callout", word);
    }
  }

  private static final List<String> MEANT = List.of("voorbeeld", "example", "casus", "vignet");

  /** The first line after an example that does not begin with {@code >}. */
  private static void ended(List<String> lines, int line, Findings findings) {
    String next = line < lines.size() ? lines.get(line) : "";
    if (!lines.get(line - 1).isBlank()) {
      findings.add(line, "line-outside");
    } else if (next.startsWith(">") && !HEAD.matcher(next).matches()) {
      findings.add(line, "cut-in-two");
    }
  }

  /** Themes that an author stated and the thesaurus does not have. */
  record StatedThemes(ThemeNames names) {
    void examine(Examined work, Findings findings) {
      // Without a thesaurus every theme is what its author says it is.
      if (names.isEmpty()) {
        return;
      }
      for (String subject : work.work().metadata().all(WorkField.SUBJECT)) {
        examine(subject, work.valueLine("subject", subject), findings);
      }
      for (Placed placed : work.examples()) {
        int line = work.fieldLine(placed.line(), "thema");
        placed.example().themes().forEach(theme -> examine(theme, line, findings));
      }
    }

    private void examine(String stated, int line, Findings findings) {
      if (names.theme(stated).isPresent()) {
        return;
      }
      List<String> near = names.near(stated);
      Optional<Concept> other = names.other(stated);
      String out =
          near.isEmpty()
              ? "kies een thema uit naslag thesaurus of voeg het toe aan thesaurus.yaml."
              : "bedoelde je " + String.join(" of ", near) + "?";
      String what =
          other
              .map(concept -> "is een " + concept.kind().dutch() + " en geen thema")
              .orElse("staat niet in de thesaurus");
      findings.add(line, "unknown-theme", stated, what, out);
    }
  }
}
