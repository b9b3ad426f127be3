package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.dutch.Tokens;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Texts about other things than children, with people and numbers in them. */
class OtherSubjectsTest {
  @Test
  void aTextAboutOtherThingsGivesNoExampleAndNoAge() {
    List<String> found = new ArrayList<>();
    for (String text : Texts.resource("geen-kinderen.txt").split("=====\n")) {
      Converted converted = Texts.convert(text.replace("\n", "\n\n"), new ImportLog());
      converted
          .examples()
          .forEach((e, place) -> found.add("example " + place.title() + ": " + e.text()));
      boolean about = AgeExpressions.areAboutChildren(Tokens.words(text).stream());
      AgeExpressions.inText(text, about).forEach(age -> found.add(age.text() + " of " + text));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aNumberInBracketsIsAnAgeAfterAGivenName() throws IOException {
    Path file = Path.of("..", "shared", "files", "cases", "txt-getal-tussen-haakjes.txt");
    Assumptions.assumeTrue(Files.exists(file), "the cases are not here");
    String text = Files.readString(file);
    for (boolean ofChildren : new boolean[] {true, false}) {
      List<AgeMention> ages = AgeExpressions.inText(text, ofChildren);
      assertEquals(List.of("4"), ages.stream().map(AgeMention::text).toList());
    }
  }
}
