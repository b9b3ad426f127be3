package naslag.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an index was made of, kept in its commit so that the two cannot part.
 *
 * @param fingerprint of the schema, the analysis and Lucene
 * @param thesaurus the thesaurus' digest; "" when there is none
 * @param committed milliseconds since 1970, taken before the corpus was walked
 * @param works by file name
 */
record Manifest(String fingerprint, Stamp thesaurus, long committed, Map<String, Stamp> works) {

  private static final String FINGERPRINT = "fingerprint";
  private static final String COMMITTED = "committed";
  private static final String THESAURUS = "thesaurus";
  private static final String WORK = "work:";

  /**
   * A file as it was read.
   *
   * @param id the work's id, "" for the thesaurus
   * @param size in bytes; -1 when there was no file
   * @param modified milliseconds since 1970
   * @param digest of its bytes
   */
  record Stamp(String id, long size, long modified, String digest) {
    static final Stamp NONE = new Stamp("", -1, 0, "");

    private String line() {
      return size + " " + modified + " " + digest + " " + id;
    }

    private static Stamp of(String line) {
      String[] parts = line.split(" ", 4);
      return new Stamp(parts[3], Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
  }

  static final Manifest EMPTY = new Manifest("", Stamp.NONE, 0, Map.of());

  /** The same without some works. */
  Manifest without(Set<String> names) {
    Map<String, Stamp> rest = new HashMap<>(works);
    rest.keySet().removeAll(names);
    return new Manifest(fingerprint, thesaurus, committed, rest);
  }

  Map<String, String> userData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(FINGERPRINT, fingerprint);
    data.put(COMMITTED, Long.toString(committed));
    data.put(THESAURUS, thesaurus.line());
    works.forEach((name, stamp) -> data.put(WORK + name, stamp.line()));
    return data;
  }

  /** An index that is not ours, or of an older form, counts as empty and is made again. */
  static Manifest of(Map<String, String> data) {
    try {
      Map<String, Stamp> works = new HashMap<>();
      for (Map.Entry<String, String> entry : data.entrySet()) {
        if (entry.getKey().startsWith(WORK)) {
          works.put(entry.getKey().substring(WORK.length()), Stamp.of(entry.getValue()));
        }
      }
      return data.containsKey(FINGERPRINT)
          ? new Manifest(
              data.get(FINGERPRINT),
              Stamp.of(data.getOrDefault(THESAURUS, "")),
              Long.parseLong(data.getOrDefault(COMMITTED, "0")),
              works)
          : EMPTY;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return EMPTY;
    }
  }
}
