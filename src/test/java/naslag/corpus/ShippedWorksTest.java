package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.FileTree;
import naslag.corpus.Work.WorkFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the shipped works say about danger to rules that a reader in a hurry relies on. */
class ShippedWorksTest {
  private static final String URGENT = "dringend";

  private static final List<Passage> explanations = new ArrayList<>();
  private static final List<Work.Section> urgentSections = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : FileTree.in(Path.of("corpus/imh"))) {
      String name = FileTree.name(file);
      String work = name.substring(0, name.length() - ".md".length());
      WorkFile read = MarkdownReader.read(work, name, Files.readString(file));
      read.work().sections().stream()
          .filter(s -> (work.equals(URGENT) && s.level() == 2) || states(s, WorkField.URGENCY))
          .forEach(urgentSections::add);
      PassageCutter.cut(read).stream().filter(p -> !p.isExample()).forEach(explanations::add);
    }
  }

  /** A reader in Ghent and one in Utrecht both learn whom to call from the passage they found. */
  @ParameterizedTest
  @CsvSource({
    "1813, 113",
    "113, 1813",
    "106, 088 0767 000",
    "1733, huisartsenpost",
    "vertrouwenscentrum, Veilig Thuis",
    "1712, Veilig Thuis",
  })
  void aPassageWithAHelpLineOfOneCountryNamesThatOfTheOther(String one, String other) {
    assertEquals(List.of(), withoutTheOther(says(one), says(other)));
  }

  @Test
  void whereALineForQuestionsAboutViolenceStandsTheEmergencyNumberStandsToo() {
    assertEquals(List.of(), withoutTheOther(says("1712"), says("112")));
  }

  /** 112, 113, 1712 and 1813 are names as well; other numbers change and stand in one work. */
  @Test
  void telephoneNumbersStandInTheWorkOnDangerAlone() {
    Predicate<Passage> number =
        Stream.of("1733", "0800-2000", "0800-0113", "088 0767 000", "070 245 245", "116 000")
            .map(ShippedWorksTest::says)
            .reduce(p -> false, Predicate::or);
    assertEquals(List.of(), withoutTheOther(number, p -> p.work().equals(URGENT)));
  }

  @Test
  void eachUrgentSectionIsOnePassageThatNamesWhomToCall() {
    List<Passage> urgent = explanations.stream().filter(p -> p.work().equals(URGENT)).toList();
    List<List<String>> sections = urgent.stream().map(Passage::path).distinct().toList();
    assertTrue(sections.size() >= 15, sections::toString);
    assertEquals(sections, urgent.stream().map(Passage::path).toList());
    assertEquals(List.of(), withoutTheOther(p -> p.work().equals(URGENT), callsSomeone()));
  }

  @Test
  void whatCannotWaitSaysWhenAndAgainstWhichPageItWasChecked() {
    Pattern dated = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d https?://\\S+");
    assertTrue(urgentSections.size() >= 40, () -> urgentSections.size() + " sections");
    assertEquals(
        List.of(),
        titles(
            section -> {
              List<String> checked =
                  section.values().getOrDefault(WorkField.CHECKED.key(), List.of());
              return checked.isEmpty()
                  || !checked.stream().allMatch(value -> dated.matcher(value).matches())
                  || !states(section, WorkField.PROOFREAD);
            }));
  }

  /** A parent may be looking; medical emergencies stay in sight, a shaken baby too. */
  @Test
  void whatCannotWaitIsFoldedWhereItIsAboutViolenceOrSuicide() {
    assertEquals(
        List.of(
            "Denken aan de dood: een moeder of vader die niet meer wil leven",
            "Enge gedachten en beelden, bang dat je je baby iets aandoet",
            "Gevaar thuis: geweld tegen een ouder of een kind",
            "Vermoeden van mishandeling: het vertrouwenscentrum of Veilig Thuis bellen",
            "Vermoeden van seksueel misbruik",
            "Als je vermoedt dat een kind niet veilig is",
            "Als er gedreigd wordt",
            "Geweld tussen volwassenen",
            "Meteen hulp: gedachten aan de dood, verwardheid"),
        titles(section -> states(section, WorkField.SENSITIVE)));
  }

  private static List<String> titles(Predicate<Work.Section> which) {
    return urgentSections.stream().filter(which).map(Work.Section::title).toList();
  }

  private static boolean states(Work.Section section, WorkField field) {
    return section.values().containsKey(field.key());
  }

  private static Predicate<Passage> callsSomeone() {
    return says("112").or(says("1733").and(says("huisartsenpost")));
  }

  private static List<String> withoutTheOther(Predicate<Passage> one, Predicate<Passage> other) {
    return explanations.stream().filter(one.and(other.negate())).map(Passage::id).toList();
  }

  /** A number stands alone: "113" is not in "0113" or "1813". */
  private static Predicate<Passage> says(String words) {
    Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(words) + "(?!\\d)");
    return passage -> whole.matcher(passage.text()).find();
  }
}
