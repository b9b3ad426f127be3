package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  @Test
  void aManifestComesBackFromItsCommit() {
    Manifest manifest =
        new Manifest(
            "",
            "2/x/y",
            new Manifest.Stamp("", 12, 1_700_000_000_123L, "abc"),
            "abb",
            1_700_000_000_456L,
            Map.of(
                "imh/werk een.md", new Manifest.Stamp("werk-een", 34, 5, "def"),
                "w:x=y.md", new Manifest.Stamp("w-x-y", 0, -1, "0"),
                "dicht.md", new Manifest.Stamp("dicht", 3, 4, "")),
            Map.of(
                "dicht.md", new Problem("dicht.md", 0, "overgeslagen, want: \"zo\".", true),
                "thesaurus.yaml", new Problem("thesaurus.yaml", 7, "stuk.", true)));
    assertEquals(manifest, Manifest.of(manifest.userData()));
    assertEquals(Manifest.EMPTY, Manifest.of(Map.of()));
  }

  @Test
  void aManifestAfterAReadingHasTheProblemsOfThatReadingAndThoseOfOtherWorks() {
    Manifest.Stamp stamp = new Manifest.Stamp("a", 1, 1, "x");
    Problem old = new Problem("a.md", 0, "was stuk.", true);
    Problem other = new Problem("b.md", 0, "nog stuk.", true);
    Problem found = new Problem("c.md", 0, "nu stuk.", true);
    Manifest before =
        new Manifest(
            "",
            "f",
            Manifest.Stamp.NONE,
            "",
            1,
            Map.of("a.md", stamp, "b.md", stamp, "c.md", stamp, "d.md", stamp),
            Map.of("a.md", old, "b.md", other));
    Manifest after =
        before.after(List.of("a.md", "c.md", "d.md"), Set.of("d.md"), Map.of("c.md", found));
    assertEquals(Set.of("a.md", "b.md", "c.md"), after.works().keySet());
    assertEquals(Map.of("b.md", other, "c.md", found), after.problems());
  }

  @Test
  void toChooseThePlaceOfAnIndexMakesNoDirectory(@TempDir Path temporary) {
    Path place = temporary.resolve("nog").resolve("niets");
    assertEquals(place, IndexLocation.of(temporary.resolve("corpus"), List.of(place)).getParent());
    assertFalse(Files.exists(temporary.resolve("nog")));
  }

  @Test
  void anIndexHasTheNameOfItsCorpusAndAHashOfItsPath() {
    Path cache = Path.of("/home/an/.cache/index");
    String one = IndexLocation.name(Path.of("/media/an/mijn teksten"), cache);
    String two = IndexLocation.name(Path.of("/media/bo/mijn teksten"), cache);
    assertEquals("mijn-teksten", one.substring(0, one.lastIndexOf('-')));
    assertNotEquals(one, two);
  }

  @Test
  void anIndexBesideItsCorpusKeepsItsNameWhenBothMove() {
    String here =
        IndexLocation.name(Path.of("/home/an/naslag/corpus"), Path.of("/home/an/naslag/index"));
    String there = IndexLocation.name(Path.of("/opt/naslag/corpus"), Path.of("/opt/naslag/index"));
    assertEquals(here, there);
    assertNotEquals(
        here,
        IndexLocation.name(Path.of("/opt/naslag/eigen/corpus"), Path.of("/opt/naslag/index")));
  }

  @Test
  void theUsersCacheFollowsTheCustomOfTheSystem() {
    Path home = Path.of("/thuis");
    assertEquals(
        List.of(
            Path.of("/thuis/.cache/naslag"),
            Path.of("/c/naslag"),
            Path.of("/thuis/Library/Caches/naslag"),
            Path.of("/thuis/AppData/Local/Naslag")),
        List.of(
            IndexLocation.userCache(Map.of("XDG_CACHE_HOME", ""), home, "Linux"),
            IndexLocation.userCache(Map.of("XDG_CACHE_HOME", "/c"), home, "Linux"),
            IndexLocation.userCache(Map.of(), home, "Mac OS X"),
            IndexLocation.userCache(Map.of(), home, "Windows 11")));
  }
}
