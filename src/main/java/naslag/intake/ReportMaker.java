package naslag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.Words;
import naslag.corpus.WorkFile;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.blocks.Extraction;
import naslag.intake.examples.ExampleFacts;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.ExampleThreads;
import naslag.intake.examples.People.Person;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportReport;
import naslag.intake.report.ImportReport.Made;
import naslag.intake.report.ImportReport.MadeExample;
import naslag.intake.report.ImportReport.MadeSection;
import naslag.intake.report.Repair;

/** Writes the account of an import. */
final class ReportMaker {
  private ReportMaker() {}

  /**
   * The account of one file.
   *
   * @param read the work as a corpus reads it back
   */
  static ImportReport of(String name, Converted converted, WorkFile read, ImportLog log) {
    List<MadeExample> examples = examples(converted.examples(), log);
    List<Passage> passages = PassageCutter.cut(read);
    int words =
        passages.stream().mapToInt(Passage::words).sum()
            + converted.work().sections().stream().mapToInt(s -> Words.count(s.title())).sum();
    Extraction.Content content = converted.content();
    String title = converted.work().metadata().title();
    return new ImportReport(
        name,
        content.readAs(),
        content.place(),
        new Made(
            title,
            content.pages().marked(),
            content.pages().inferred(),
            converted.work().sections().size(),
            passages.size(),
            converted.examples().size(),
            words,
            converted.references().size()),
        content.sections().stream()
            .map(
                s ->
                    new MadeSection(s.line, s.level, s.number, s.title.isEmpty() ? title : s.title))
            .toList(),
        examples,
        log.repairs(),
        log.remarks(),
        content.furniture());
  }

  /** What the report says of the examples. */
  private static List<MadeExample> examples(
      Map<FoundExample, ExampleThreads.Place> examples, ImportLog log) {
    List<MadeExample> made = new ArrayList<>();
    examples.forEach(
        (found, thread) -> {
          ExampleFacts facts = thread.facts();
          made.add(
              new MadeExample(
                  found.line(),
                  thread.title(),
                  String.join(", ", facts.children().stream().map(Person::name).toList()),
                  facts.age(),
                  found.narrative().confidence(),
                  found.narrative().reasons()));
          log.repaired(found.line(), Repair.Kind.EXAMPLE, thread.title());
          if (!found.narrative().doubt().isEmpty()) {
            log.lookAt(
                found.line(),
                "“"
                    + thread.title()
                    + "” is wellicht een voorbeeld ("
                    + found.narrative().doubt()
                    + "); kijk na of het er een is, en schrap dan de regel nazien.");
          }
          if (facts.children().isEmpty()) {
            log.lookAt(
                found.line(),
                "dit voorbeeld noemt geen kind bij naam; vul het veld kind aan als je het weet.");
          }
        });
    return made;
  }
}
