package naslag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import naslag.corpus.Corpus;

/**
 * What the launcher runs once after a build, so that the JVM can keep the classes of a lookup
 * ready-made: representative lookups on a small corpus of their own, with the thesaurus that ships.
 *
 * <p>Two steps, each in a JVM of its own: {@code prepare} makes the index, {@code lookups} asks.
 * Were they one, the cache would also hold the classes that write an index, and each lookup would
 * pay for linking them.
 */
final class Training {
  /** Arguments, a lookup a line; every option of a lookup stands in one of them. */
  private static final String LOOKUPS =
      """
      zoek veerkracht
      zoek baby huilt veel
      zoek 5w mama moe
      zoek "still face"
      zoek gehechtheit
      zoek slaapproblemen
      zoek thema:gehechtheid band
      zoek huilen leeftijd:5w soort:voorbeeld
      zoek slapen -avond
      zoek hersen*
      zoek qwxzv
      zoek huilen --leeftijd 5w --soort voorbeeld
      zoek slapen --thema slapen --bron oefenstof --max 3
      zoek veerkracht --json
      lees oefenstof/1.2/ktpc
      lees oefenstof/1.2/ktpc --json
      """;

  private static final String WORK =
      """
      ---
      title: Oefenstof
      creator: Naslag
      date: 2026
      language: nl
      ---

      # Oefenstof

      ## 1.1 Veerkracht

      Veerkracht is hier een woord om op te oefenen. Een baby van negen maanden die huilt, wil slapen of
      eten, en wie hem oppakt, merkt het verschil. Slapen lukt in de avond beter als het stil is. <!-- p. 2 -->
      De hersenontwikkeling gaat door, ook in de slaap.

      De band tussen ouder en kind groeit elke dag. Gehechtheid komt niet in één keer, maar met kleine
      stappen, en een mama die moe is, mag dat zeggen.

      > [!voorbeeld] Noor oefent mee
      > kind: Noor
      > leeftijd: 5 weken
      > begeleider: vroedvrouw
      > plaats: huisbezoek
      > thema: veerkracht
      >
      > Noor is vijf weken oud en huilt veel. ‘Ik ben zo moe’, zegt haar mama. De vroedvrouw kijkt mee naar
      > het gezichtje, dat even stil wordt: een still face is het niet, wel een pauze.

      ## 1.2 Slaapproblemen

      Slaapproblemen bij een baby zijn vaak voorbij voor je ze begrijpt. Veerkracht helpt, slaap ook.
      """;

  private Training() {}

  /**
   * Runs one step.
   *
   * @param args the step ({@code prepare} or {@code lookups}), the corpus that ships, and a scratch
   *     directory for the index
   * @throws IOException when the scratch directory cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path scratch = Path.of(args[2]);
    Path corpus = scratch.resolve("corpus");
    boolean prepare = args[0].equals("prepare");
    if (prepare) {
      Files.createDirectories(corpus);
      Files.writeString(corpus.resolve("oefenstof.md"), WORK);
      Path thesaurus = Path.of(args[1]).resolve(Corpus.THESAURUS);
      if (Files.isRegularFile(thesaurus)) {
        Files.copy(thesaurus, corpus.resolve(Corpus.THESAURUS));
      }
    }
    Terminal process = Terminal.ofProcess();
    Map<String, String> places =
        Map.of("NASLAG_CORPUS", corpus.toString(), "NASLAG_INDEX", scratch.resolve("i").toString());
    Terminal terminal = new Terminal(process.out(), process.err(), places, false);
    for (String line : lookups().subList(0, prepare ? 1 : lookups().size())) {
      Main.run(line.split(" "), terminal);
    }
  }

  /** The lines to run. */
  static List<String> lookups() {
    return LOOKUPS.lines().toList();
  }
}
