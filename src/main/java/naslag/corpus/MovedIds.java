package naslag.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where passages went whose ids are no more, so that links and saved selections keep working. The
 * file {@code ids.tsv} in the corpus has a line for each: the old id, a tab and the new id, or
 * nothing after the tab if the passage is gone.
 */
public final class MovedIds {
  /** In the directory of the corpus. */
  public static final String FILE = "ids.tsv";

  private static final String HEAD =
      "# Waar passages naartoe gingen: het vroegere nummer, een tab, het nummer van nu;"
          + " niets na de tab als de passage weg is.\n";

  /** Passages are compared by runs of so many words. */
  private static final int RUN = 3;

  /** A passage continues an earlier one if it has at least this share of its runs. */
  private static final double ALIKE = 0.5;

  private final Path file;
  private final Map<String, String> next = new LinkedHashMap<>();

  private MovedIds(Path file) {
    this.file = file;
  }

  /** Those of a corpus; none if the file is not there or cannot be read. */
  public static MovedIds in(Path corpus) {
    MovedIds ids = new MovedIds(corpus.resolve(FILE));
    try {
      if (Files.isRegularFile(ids.file) && Files.size(ids.file) <= Corpus.LARGEST) {
        for (String line : Files.readAllLines(ids.file)) {
          int tab = line.indexOf('\t');
          if (tab > 0 && !line.startsWith("#")) {
            ids.next.put(line.substring(0, tab), line.substring(tab + 1).strip());
          }
        }
      }
    } catch (IOException e) {
      ids.next.clear(); // without the file an old id is an unknown one
    }
    return ids;
  }

  /** Whether a passage once had this id. */
  public boolean knows(String id) {
    return next.containsKey(id);
  }

  /** The ids that the passage got after this one, in order; empty when it is gone or unknown. */
  public List<String> after(String id) {
    Set<String> seen = new HashSet<>(List.of(id));
    List<String> later = new ArrayList<>();
    String at = next.getOrDefault(id, "");
    while (!at.isEmpty() && seen.add(at)) {
      later.add(at);
      at = next.getOrDefault(at, "");
    }
    return later;
  }

  /**
   * Writes down where passages went.
   *
   * @param gone passages whose id nothing has any more
   * @param fresh passages whose id nothing had before
   * @throws IOException when the file cannot be written
   */
  public void record(List<Passage> gone, List<Passage> fresh) throws IOException {
    if (gone.isEmpty()) {
      return;
    }
    Candidates candidates = new Candidates(fresh);
    for (Passage passage : gone) {
      Optional<String> best = candidates.best(passage).map(Passage::id);
      // Of a passage that was there until now, an entry came with a parcel: its maker knew.
      next.merge(passage.id(), best.orElse(""), (told, seen) -> told.isEmpty() ? seen : told);
    }
    fresh.forEach(passage -> next.remove(passage.id()));
    write();
  }

  /**
   * Takes over what another corpus knows and this one does not.
   *
   * @throws IOException when the file cannot be written
   */
  public void adopt(MovedIds other) throws IOException {
    if (!next.keySet().containsAll(other.next.keySet())) {
      other.next.forEach(next::putIfAbsent);
      write();
    }
  }

  /** The file without the passages of some works. */
  public String without(Set<String> works) {
    return text(id -> works.contains(id.substring(0, Math.max(0, id.indexOf('/')))));
  }

  private void write() throws IOException {
    AtomicFile.write(file, text(id -> false));
  }

  private String text(Predicate<String> left) {
    StringBuilder text = new StringBuilder(HEAD);
    next.forEach(
        (old, now) -> {
          if (!left.test(old) && !left.test(now)) {
            text.append(old).append('\t').append(now).append('\n');
          }
        });
    return text.toString();
  }

  /** New passages, by the runs of words in them. */
  private static final class Candidates {
    private final List<Passage> all;
    private final Map<String, List<Passage>> byRun = new HashMap<>();

    Candidates(List<Passage> all) {
      this.all = all;
      for (Passage each : all) {
        runs(each).forEach(run -> byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(each));
      }
    }

    /**
     * The passage that has most of an earlier one's words; else, rewritten from the first word to
     * the last, the only new one of its kind under the same heading.
     */
    Optional<Passage> best(Passage earlier) {
      Set<String> runs = runs(earlier);
      Map<Passage, Integer> common = new LinkedHashMap<>();
      runs.forEach(
          run -> byRun.getOrDefault(run, List.of()).forEach(p -> common.merge(p, 1, Integer::sum)));
      if (!common.isEmpty()) {
        Map.Entry<Passage, Integer> most =
            Collections.max(common.entrySet(), Map.Entry.comparingByValue());
        if (most.getValue() >= ALIKE * runs.size()) {
          return Optional.of(most.getKey());
        }
      }
      List<Passage> sameHeading =
          all.stream().filter(p -> heading(p).equals(heading(earlier))).toList();
      return sameHeading.size() == 1 ? Optional.of(sameHeading.getFirst()) : Optional.empty();
    }

    private static List<Object> heading(Passage p) {
      return List.of(p.work(), p.path(), p.title(), p.isExample());
    }

    private static Set<String> runs(Passage passage) {
      String[] words = passage.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
      Set<String> runs = new HashSet<>();
      for (int i = 0; i == 0 || i + RUN <= words.length; i++) {
        runs.add(String.join(" ", List.of(words).subList(i, Math.min(i + RUN, words.length))));
      }
      return runs;
    }
  }
}
