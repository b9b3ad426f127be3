package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void aManifestComesBackFromItsCommit() {
    Manifest manifest =
        new Manifest(
            "2/x/y",
            new Manifest.Stamp("", 12, 1_700_000_000_123L, "abc"),
            1_700_000_000_456L,
            Map.of(
                "imh/werk een.md", new Manifest.Stamp("werk-een", 34, 5, "def"),
                "w:x=y.md", new Manifest.Stamp("w-x-y", 0, -1, "0")));
    assertEquals(manifest, Manifest.of(manifest.userData()));
    assertEquals(Manifest.EMPTY, Manifest.of(Map.of()));
  }

  @Test
  void aManifestWithoutSomeWorksHasTheOthers() {
    Manifest.Stamp stamp = new Manifest.Stamp("a", 1, 1, "x");
    Manifest both = new Manifest("f", Manifest.Stamp.NONE, 1, Map.of("a.md", stamp, "b.md", stamp));
    assertEquals(Set.of("b.md"), both.without(Set.of("a.md")).works().keySet());
  }

  @Test
  void anIndexHasTheNameOfItsCorpusAndAHashOfItsPath() {
    String one = IndexLocation.name(Path.of("/home/an/mijn teksten"));
    String two = IndexLocation.name(Path.of("/home/bo/mijn teksten"));
    assertEquals("mijn-teksten", one.substring(0, one.lastIndexOf('-')));
    assertNotEquals(one, two);
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
