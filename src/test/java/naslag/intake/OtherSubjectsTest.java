package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeExpressions;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Test;

/** Texts about other things than children, with people and numbers in them. */
class OtherSubjectsTest {
  @Test
  void aTextAboutOtherThingsGivesNoExampleAndNoAge() {
    List<String> found = new ArrayList<>();
    for (String text : Texts.resource("geen-kinderen.txt").split("=====\n")) {
      Converted converted = Texts.convert(text.replace("\n", "\n\n"), new ImportLog());
      converted.examples().forEach((e, place) -> found.add("example " + place.title() + ": " + e.text()));
      boolean about = AgeExpressions.areAboutChildren(List.of(text));
      AgeExpressions.inText(text, about).forEach(age -> found.add(age.text() + " of " + text));
    }
    assertEquals(List.of(), found);
  }
}
