package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditSearchTest {
  /** Words that share much with each other, with the shortest and the longest on the way. */
  private static final String[] SORTED = {
    "a",
    "aan",
    "aandacht",
    "aandachtig",
    "aandachtspunt",
    "aap",
    "hecht",
    "hechten",
    "hechting",
    "hechtingen",
    "hechtingspersoon",
    "hechtingspersonen",
    "hechtnis",
    "heg",
    "huil",
    "huilbaby",
    "huilbabys",
    "huilen",
    "huis",
    "huisbezoek",
    "slaap",
    "slaapje",
    "slaapprobleem",
    "slaapproblemen",
    "slaaptekort",
    "slap",
    "slapen",
    "slechtslapend"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {"hechtng", "slaapprobleem", "huilbabie", "andacht", "sl", "slaapproblemem", "zz"})
  void lettersSharedWithTheWordBeforeChangeNoCost(String typed) {
    Map<String, Double> together = found(typed, SORTED);
    Map<String, Double> alone = new TreeMap<>();
    for (String word : SORTED) {
      alone.putAll(found(typed, word));
    }
    assertEquals(alone, together);
    String[] backwards = SORTED.clone();
    java.util.Collections.reverse(Arrays.asList(backwards));
    assertEquals(alone, found(typed, backwards));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hechtng", "hechtin", "hegting", "echting"})
  void oneSlipIsWithinTheLimit(String typed) {
    assertTrue(found(typed, SORTED).containsKey("hechting"), typed);
  }

  private static Map<String, Double> found(String typed, String... words) {
    Map<String, Double> found = new TreeMap<>();
    new EditSearch(typed, 2.3).search(words, found::put);
    return found;
  }
}
