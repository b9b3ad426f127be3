package naslag.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of which the last word may be unfinished. */
class TypingTest {
  /** What people look for, and the passage that they mean. */
  private static final String MEANT =
      """
      driftbuien peuter | frustratie-en-grenzen/driftbuien/rwtr
      slecht slapen | slapen/slecht-slapen-samen-zoeken/y6eg
      huilbaby | huilen/een-baby-die-veel-huilt/8hkt
      postpartum depressie | postpartum-depressie/wat-een-postpartum-depressie-is/rzb0
      still face | afstemming-en-herstel/het-still-face-experiment/d1r9
      zindelijk worden | lichaam-en-beweging/zindelijk-worden/413v
      scheidingsangst | gehechtheid/hoe-de-band-groeit-in-het-eerste-jaar/75az
      bijten in de opvang | frustratie-en-grenzen/bijten-slaan-duwen/3539
      baby 9m slaapt niet | slapen/slecht-slapen-samen-zoeken/ktwk
      huilen 5 weken | huilen/wat-huilen-is/z8zm
      ouderlijke burn-out | vermoeidheid/ouderlijke-burn-out/xg6r
      mentaliseren | begrippen-uit-de-theorie/mentaliseren-en-reflectief-functioneren-fonagy/ewkk
      schermtijd | schermen-en-smartphones/wat-we-weten-over-schermtijd/xr4m
      vader met een depressie | postpartum-depressie/vaders-en-partners/tqjv
      mijn kind lust niets meer | eten/peuters-die-ineens-niets-meer-lusten/tsae
      observeren zonder oordeel | observeren-en-benoemen/woorden-geven-zonder-oordeel/3j5t
      eenkennig | gehechtheid/hoe-de-band-groeit-in-het-eerste-jaar/75az
      broertje is jaloers | broers-en-zussen/er-komt-een-baby-bij/ap8f
      Verlinden | huilen/als-je-het-niet-meer-houdt/dem5
      gecorrigeerde leeftijd | prematuriteit/thuiskomen-en-de-gecorrigeerde-leeftijd/x2nd
      te vroeg geboren couveuse | prematuriteit/wat-prematuriteit-is/1z8r
      peuter van 2 jaar zegt nee | frustratie-en-grenzen/nee-zeggen-zodat-het-aankomt/jmey
      meester Jonas | exploratie-en-spel/als-een-kind-niet-speelt/9jvb
      oma is gestorven | moeilijke-vragen-in-de-klas/als-opa-of-oma-sterft/5vb9
      wennen in de crèche | wennen-en-afscheid/hoe-wennen-beter-lukt/p3nx
      Winnicott good enough | goed-genoeg-ouderschap/wat-het-is/m77t
      """;

  private static final int SHOWN = 5;

  @TempDir private Path directory;

  private static Question typing(String text) {
    return new Question(text, Filters.NONE, 10, 0, false, Set.of(), true);
  }

  @Test
  void thePassageThatIsMeantStaysOnceItIsShownWhileAWordIsTyped() throws IOException {
    List<String> lost = new ArrayList<>();
    try (PassageIndex index = ShippedCorpus.index(directory)) {
      for (String line : MEANT.lines().toList()) {
        String[] meant = line.split(" \\| ");
        boolean shown = false;
        for (int end = 1; end <= meant[0].length(); end++) {
          String typed = meant[0].substring(0, end);
          Answer answer = Searcher.on(index).search(typing(typed));
          boolean here =
              assertInstanceOf(Hits.class, answer).hits().stream()
                  .limit(SHOWN)
                  .anyMatch(hit -> hit.found().passage().id().equals(meant[1]));
          if (typed.endsWith(" ")) {
            // The word is finished: its answer is a new one.
            shown = here;
          }
          if (shown && !here) {
            lost.add(typed);
          }
          shown |= here;
        }
        if (!shown) {
          lost.add(meant[0] + ": never shown");
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  private Hits hits(String typed) throws IOException {
    return Asking.texts(
            directory,
            "Een kind met driftbuien vraagt geduld.",
            "Juf Sigrid zingt met de peuters.",
            "Een baby van 5 weken huilt veel; sla wordt later pas gegeten.")
        .hits(typing(typed));
  }

  @Test
  void theBeginningOfAWordFindsItAlsoAsASecondWordAndOfAName() throws IOException {
    for (String typed : List.of("driftb", "geduld drif", "juf Sig", "Sig")) {
      assertEquals(1, hits(typed).withAllWords(), typed);
    }
  }

  @Test
  void halfAWordThatNoPassageHasIsNeitherCorrectedNorNamedAsAbsent() throws IOException {
    Hits alone = hits("slaa");
    assertEquals(0, alone.total());
    assertFalse(alone.corrected().isPresent());
    assertEquals(List.of(), alone.missing());
    Hits beside = hits("driftbuien slaa");
    assertEquals(1, beside.total());
    assertEquals(List.of(), beside.missing());
    assertEquals(List.of(), beside.hits().getFirst().missing());
  }

  @Test
  void anAgeIsReadBeforeItsUnitIsComplete() throws IOException {
    for (String typed : List.of("huilt 5 w", "huilt 5 we", "huilt 5 weke", "huilt 5 weken")) {
      assertEquals(1, hits(typed).parsed().statedAges().size(), typed);
    }
  }
}
