package naslag.intake.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import naslag.intake.blocks.Draft;
import naslag.intake.blocks.Draft.Kind;
import naslag.intake.examples.People.Person;
import naslag.intake.report.ImportLog;

/** Finds the practice examples between the explanation of a text. */
public final class ExampleFinder {
  private static final double CONTINUES = 1.5;

  private final People people;
  private final ImportLog log;
  private final List<FoundExample> found = new ArrayList<>();

  private ExampleFinder(People people, ImportLog log) {
    this.people = people;
    this.log = log;
  }

  public static List<FoundExample> in(List<Draft> sections, People people, ImportLog log) {
    ExampleFinder finder = new ExampleFinder(people, log);
    sections.forEach(finder::section);
    return finder.found;
  }

  private void section(Draft section) {
    String before = "";
    int i = 0;
    int lastExample = -1;
    while (i < section.parts.size()) {
      int end = i;
      while (end + 1 < section.parts.size()
          && section.parts.get(end + 1).group() == section.parts.get(i).group()) {
        end++;
      }
      List<Draft.Part> parts = section.parts.subList(i, end + 1);
      String text = parts.stream().map(Draft.Part::text).collect(Collectors.joining(" "));
      boolean prose = parts.stream().allMatch(part -> part.kind() == Kind.TEXT);
      Narrative narrative = Narrative.of(text, before, people);
      if (prose && lastExample == i - 1 && lastExample >= 0 && goesOn(text, narrative)) {
        FoundExample open = found.removeLast();
        found.add(
            new FoundExample(
                section,
                open.first(),
                end,
                open.text() + " " + text,
                open.before(),
                open.narrative()));
        lastExample = end;
      } else if (prose && narrative.score() >= Narrative.ENOUGH) {
        found.add(new FoundExample(section, i, end, text, before, narrative));
        lastExample = end;
      } else if (prose) {
        before = text;
        if (narrative.opens() && narrative.score() >= Narrative.MAYBE) {
          log.lookAt(
              section.parts.get(i).prose().line(),
              "hier kan een voorbeeld staan ("
                  + narrative.doubt()
                  + "); het bleef uitleg, maak er zelf een van als het er een is.");
        }
      }
      i = end + 1;
    }
  }

  /**
   * The story of the example directly above: the same people, nobody introduced, nothing explained.
   */
  private boolean goesOn(String text, Narrative narrative) {
    if (narrative.opens() && narrative.score() >= Narrative.ENOUGH) {
      Map<Person, Integer> open = people.mentions(found.getLast().text());
      Map<Person, Integer> here = people.mentions(text);
      // Children that the example above does not name: another story.
      return here.keySet().stream().allMatch(open::containsKey)
          && ExampleFacts.mainChild(here).equals(ExampleFacts.mainChild(open));
    }
    Map<Person, Integer> here = people.mentions(text);
    return !here.isEmpty()
        && narrative.score() >= CONTINUES
        && people.mentions(found.getLast().text()).keySet().containsAll(here.keySet());
  }

  /**
   * A practice example that was found.
   *
   * @param first index of its first part in the section
   * @param last index of its last part
   * @param text its paragraphs, a space between two
   * @param before the explanation that precedes it
   */
  public record FoundExample(
      Draft section, int first, int last, String text, String before, Narrative narrative) {

    public int line() {
      return section.parts.get(first).prose().line();
    }

    public List<Draft.Part> parts() {
      return section.parts.subList(first, last + 1);
    }
  }
}
