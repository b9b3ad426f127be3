package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.age.AgeExpressions;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Section;
import naslag.corpus.WorkField;

/** What the examples of a work state: ages that are ages, titles that exist, who and where. */
final class Examples implements WorkRule {
  record Placed(Example example, int line) {}

  @Override
  public void examine(Examined work, Findings findings) {
    List<Placed> all = placed(work);
    Set<String> titles = new HashSet<>();
    Map<String, Integer> first = new HashMap<>();
    all.forEach(p -> titles.add(p.example().title()));
    for (Placed placed : all) {
      Example example = placed.example();
      age(work, placed, findings);
      titles(work, placed, WorkField.FOLLOWS.key(), example.follows(), titles, findings);
      titles(work, placed, WorkField.RETELLS.key(), example.retells(), titles, findings);
      Integer before = first.putIfAbsent(example.title(), placed.line());
      if (before != null) {
        findings.add(
            Code.DOUBLE,
            placed.line(),
            "ook het voorbeeld op regel "
                + before
                + " heet \""
                + example.title()
                + "\"; geef elk een eigen titel.");
      }
      review(work, placed, findings);
      lacking(placed, findings);
    }
  }

  static List<Placed> placed(Examined work) {
    List<Placed> placed = new ArrayList<>();
    List<Section> sections = work.work().sections();
    for (int i = 0; i < sections.size(); i++) {
      List<Block> blocks = sections.get(i).blocks();
      for (int j = 0; j < blocks.size(); j++) {
        if (blocks.get(j) instanceof Example example) {
          placed.add(new Placed(example, work.file().lines().of(i, j)));
        }
      }
    }
    return placed;
  }

  private static void age(Examined work, Placed placed, Findings findings) {
    for (String age : placed.example().ages()) {
      if (AgeExpressions.parse(age).isEmpty()) {
        findings.add(
            Code.AGE,
            work.fieldLine(placed.line(), "leeftijd"),
            "leeftijd \""
                + age
                + "\" is niet te lezen; schrijf bijvoorbeeld 5 weken, 9 maanden, 2 jaar en 4"
                + " maanden of peuter.");
      }
    }
  }

  private static void titles(
      Examined work,
      Placed placed,
      String field,
      List<String> named,
      Set<String> titles,
      Findings findings) {
    for (String title : named) {
      if (!titles.contains(title)) {
        List<String> near = Nearest.of(title, titles);
        findings.add(
            Code.REFERENCE,
            work.fieldLine(placed.line(), field),
            field
                + " \""
                + title
                + "\": dat voorbeeld staat niet in dit werk; "
                + (near.isEmpty()
                    ? "neem de titel over van een voorbeeld dat er staat."
                    : "bedoelde je \"" + near.getFirst() + "\"?"));
      }
    }
  }

  /** The importer wrote why it is in doubt; a person decides, and takes the line away. */
  private static void review(Examined work, Placed placed, Findings findings) {
    for (String doubt : placed.example().all(WorkField.REVIEW)) {
      findings.add(
          Code.REVIEW,
          work.fieldLine(placed.line(), WorkField.REVIEW.key()),
          "is \""
              + placed.example().title()
              + "\" een voorbeeld ("
              + doubt
              + ")? Maak er gewone tekst van, of schrap deze regel.");
    }
  }

  private static void lacking(Placed placed, Findings findings) {
    Example example = placed.example();
    List<String> lacking = new ArrayList<>();
    if (example.children().isEmpty()) {
      lacking.add("kind");
    }
    if (example.ages().isEmpty()) {
      lacking.add("leeftijd");
    }
    if (example.helpers().isEmpty()) {
      lacking.add("begeleider");
    }
    if (!lacking.isEmpty()) {
      findings.add(
          Code.EXAMPLE,
          placed.line(),
          "voorbeeld \""
              + example.title()
              + "\" zegt niets over "
              + String.join(", ", lacking)
              + "; vul aan wat de tekst geeft, dan is het te vinden.");
    }
  }
}
