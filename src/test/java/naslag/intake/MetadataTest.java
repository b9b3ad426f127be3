package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.intake.report.ImportLog;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.MetadataJudge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed of a title and an author, and what is said of them. */
class MetadataTest {
  /** What a file states, the largest line, the opening with bars, the title, how many remarks. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NAME, De moestuin, De moestuin|Wij zaaien., De moestuin, 0",
        "Document1, De moestuin, De moestuin|Wij zaaien., De moestuin, 0",
        "PowerPoint-presentatie, De dia, De dia|Wij zaaien., De dia, 0",
        "Verslag van 2008, Besluiten van 2015, Besluiten van 2015|Punt 1., Besluiten van 2015, 1",
        "Verslag van 2008, '', Wij zaaien., Verslag van 2008, 1",
        "Veilig slapen, Gids, Gids|Veilig slapen|Wij zaaien., Veilig slapen, 0",
        "Gids: veilig slapen in 2020, Gids, Gids|Wij zaaien., Gids: veilig slapen in 2020, 0",
      })
  void titles(String stated, String largest, String opening, String wanted, int remarks) {
    ImportLog log = new ImportLog();
    FoundMetadata own = FoundMetadata.NONE.with(WorkField.TITLE, FoundMetadata.title(stated));
    List<String> lines = List.of(opening.split("\\|"));
    FoundMetadata judged = MetadataJudge.titled(own, largest, lines, "pdf", log);
    assertEquals(wanted, judged.one(WorkField.TITLE));
    assertEquals(remarks, log.remarks().size(), log.remarks()::toString);
    FoundMetadata given = FoundMetadata.NONE.with(WorkField.TITLE, "Van mij").asSure();
    judged = MetadataJudge.titled(given.or(own), largest, lines, "pdf", log);
    assertEquals("Van mij", judged.one(WorkField.TITLE));
  }

  /** What a file states with bars, the opening with bars, the authors with bars, remarks. */
  @ParameterizedTest
  @CsvSource({
    "jdoe, De tuin|Wij zaaien., '', 1",
    "LOGIN, De tuin|Wij zaaien., '', 1",
    "python-docx, De tuin|Wij zaaien., '', 0",
    "Microsoft Office User, De tuin|Wij zaaien., '', 0",
    "jdoe, De tuin|door An Peeters en Jan van der Molen|Zaaien., An Peeters|Jan van der Molen, 1",
    "Ria Nys, De tuin|Auteur: An Peeters|Wij zaaien., An Peeters, 0",
    "Ria Nys, De tuin|Ria Nys|Wij zaaien., Ria Nys, 0",
    "Opgroeien, De tuin|Wij zaaien., Opgroeien, 1",
    "Kind en Gezin; An Peeters, Wij zaaien., Kind en Gezin|An Peeters, 1",
  })
  void authors(String stated, String opening, String wanted, int remarks) {
    ImportLog log = new ImportLog();
    FoundMetadata own = FoundMetadata.NONE.with(WorkField.CREATOR, FoundMetadata.names(stated));
    List<String> lines = List.of(opening.split("\\|"));
    assertEquals(
        Stream.of(wanted.split("\\|")).filter(name -> !name.isEmpty()).toList(),
        MetadataJudge.creators(own, lines, "docx", log));
    assertEquals(remarks, log.remarks().size(), log.remarks()::toString);
  }
}
