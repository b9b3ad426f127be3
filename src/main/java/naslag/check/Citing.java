package naslag.check;

import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/** What a citation needs and the front matter does not give. */
final class Citing implements WorkRule {
  @Override
  public void examine(Examined work, Findings findings) {
    Metadata metadata = work.work().metadata();
    List<String> lacking = new ArrayList<>();
    boolean somebody =
        !metadata.creators().isEmpty()
            || !metadata.all(WorkField.CONTRIBUTOR).isEmpty()
            || !metadata.publisher().isEmpty()
            || work.work().sections().stream().anyMatch(s -> !s.creators().isEmpty());
    if (!somebody) {
      lacking.add("creator");
    }
    if (metadata.date().isEmpty()) {
      lacking.add("date");
    }
    if (!lacking.isEmpty()) {
      findings.add(
          Code.CITATION,
          1,
          "dit werk is niet volledig te citeren: "
              + String.join(" en ", lacking)
              + (lacking.size() == 1 ? " ontbreekt" : " ontbreken")
              + "; vul aan tussen de lijnen met streepjes"
              + (lacking.contains("date") ? ", met date: z.d. als het jaar nergens staat." : "."));
    } else if (!metadata.date().matches("(?i)z\\.? ?d\\.?|.*\\d{4}.*")) {
      findings.add(
          Code.CITATION,
          work.keyLine("date"),
          "in date \"" + metadata.date() + "\" staat geen jaar; schrijf een jaar of z.d.");
    }
    if (metadata.text(WorkField.TYPE).equalsIgnoreCase("hoofdstuk")
        && metadata.text(WorkField.IS_PART_OF).isEmpty()) {
      findings.add(
          Code.CITATION,
          work.keyLine("type"),
          "een hoofdstuk zonder isPartOf is niet te citeren; zet erbij in welk boek het staat.");
    }
  }
}
