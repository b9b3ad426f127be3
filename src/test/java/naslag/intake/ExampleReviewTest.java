package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import naslag.corpus.Example;
import naslag.corpus.MarkdownReader;
import naslag.corpus.MarkdownWriter;
import naslag.corpus.WorkField;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.report.ImportLog;
import org.junit.jupiter.api.Test;

/** What is not certain is proposed, with its reason, and not decided. */
class ExampleReviewTest {
  private static final String SURE =
      "Mama Farida zit met Sami van 7 maanden op het kleedje in de wachtkamer. Sami kijkt naar de lamp en lacht."
          + " “Je ziet het licht”, zegt mama Farida. Sami kijkt naar mama Farida en zwaait met zijn voeten, en"
          + " mama Farida zwaait terug.";
  private static final String DOUBTFUL =
      "Mama Greet wandelt met Joris langs het water. Joris wijst naar de eenden en mama Greet volgt zijn vinger."
          + " Ze blijven staan tot de eenden weg zijn, en dan gaan Joris en mama Greet samen verder naar huis.";

  private static List<Example> examples(String text) {
    return Texts.convert(text, new ImportLog()).work().sections().stream()
        .flatMap(s -> s.blocks().stream())
        .filter(Example.class::isInstance)
        .map(Example.class::cast)
        .toList();
  }

  @Test
  void aCertainExampleHasNothingToReview() {
    List<Example> examples =
        examples("Kijken\n\nKinderen kijken graag naar licht.\n\n" + SURE + "\n");
    assertEquals(1, examples.size());
    assertEquals(List.of(), examples.getFirst().all(WorkField.REVIEW));
  }

  @Test
  void aDoubtfulOneSaysHowSureItIsAndWhy() {
    String text = "Wandelen\n\nBuiten zijn doet goed.\n\n" + DOUBTFUL + "\n";
    ImportLog log = new ImportLog();
    Converted converted = Texts.convert(text, log);
    List<Example> examples = examples(text);
    assertEquals(1, examples.size());
    String doubt = examples.getFirst().all(WorkField.REVIEW).getFirst();
    assertTrue(doubt.matches("zekerheid \\d\\d%, begint met mama Greet.*"), doubt);
    String markdown = MarkdownWriter.write(converted.work());
    assertEquals(converted.work(), MarkdownReader.read("w", "w.md", markdown).work());
  }

  @Test
  void aChildBesideWhoHelpsItByProfessionIsSureWithoutAnAge() {
    List<Example> examples =
        examples(
            "Vragen\n\nVroedvrouw Els gaat langs bij mama Noor en haar dochtertje Pien.\n\n"
                + "Els bezoekt hen thuis en drinkt er een kop thee aan de lange tafel.\n\n"
                + "Bij het tweede bezoek van vroedvrouw Els slaapt Pien net, en mama aarzelt voor ze iets"
                + " zegt: ‘In het ziekenhuis lukte het niet goed, nu gaat het een beetje beter.’ Zij wijst"
                + " naar het wiegje en trekt het dekentje recht.\n");
    assertEquals(1, examples.size());
    assertEquals(List.of(), examples.getFirst().all(WorkField.REVIEW));
  }

  @Test
  void namesOfThingsMakeNoExample() {
    String manual =
        "Zaden bestellen\n\nMet Plantina bestel je zaden op je scherm, en Plantina bewaart wat je koos.\n\n"
            + "Plantina draait naast Gieter op elke computer. Gieter stuurt de bestelling door, en Plantina"
            + " wacht op antwoord van Gieter. Daarna toont Plantina de prijs, en kan Gieter de doos laten"
            + " klaarzetten bij de poort van Plantina.\n";
    assertEquals(List.of(), examples(manual));
    String entry =
        "Bronnen\n\nOver Verbeke en Maes lees je meer bij Verbeke zelf, of bij Maes.\n\n"
            + "Verbeke, A., Maes, B. en Verbeke, C. Zaaien en maaien: hoe Verbeke en Maes een tuin maakten van"
            + " een speelplaats, en wat Verbeke daarna deed. Tweede druk, uitgegeven bij Maes in eigen beheer.\n";
    assertEquals(List.of(), examples(entry));
  }
}
