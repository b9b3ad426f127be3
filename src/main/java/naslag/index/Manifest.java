package naslag.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Problem;

/**
 * What an index was made of, kept in its commit so that the two cannot part.
 *
 * @param corpus the path of its directory, absolute or from the index; "" when not known
 * @param fingerprint of the schema, the analysis and Lucene
 * @param thesaurus its file as it was last seen
 * @param concepts the digest of the thesaurus that the documents were made with, which is an
 *     earlier one while the file is broken; "" when there was none
 * @param committed milliseconds since 1970, taken before the corpus was walked
 * @param works by file name, those that could not be read too
 * @param problems the lasting ones, by file name, of works and the thesaurus
 */
record Manifest(
    String corpus,
    String fingerprint,
    Stamp thesaurus,
    String concepts,
    long committed,
    Map<String, Stamp> works,
    Map<String, Problem> problems) {

  private static final String CORPUS = "corpus";
  private static final String FINGERPRINT = "fingerprint";
  private static final String COMMITTED = "committed";
  private static final String THESAURUS = "thesaurus";
  private static final String CONCEPTS = "concepts";
  private static final String WORK = "work:";
  private static final String PROBLEM = "problem:";

  /**
   * A file as it was read.
   *
   * @param id the work's id, "" for the thesaurus
   * @param size in bytes; -1 when there was no file
   * @param modified milliseconds since 1970
   * @param digest of its bytes; "" when they could not be read
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

  static final Manifest EMPTY = new Manifest("", "", Stamp.NONE, "", 0, Map.of(), Map.of());

  /**
   * The same after works were read.
   *
   * @param read their names, those of {@code vanished} too
   * @param vanished names of works that are gone
   * @param found the lasting problems of those that were read
   */
  Manifest after(Collection<String> read, Set<String> vanished, Map<String, Problem> found) {
    Map<String, Stamp> rest = new HashMap<>(works);
    rest.keySet().removeAll(vanished);
    Map<String, Problem> now = new HashMap<>(problems);
    read.forEach(now::remove);
    now.putAll(found);
    return new Manifest(corpus, fingerprint, thesaurus, concepts, committed, rest, now);
  }

  Map<String, String> userData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(CORPUS, corpus);
    data.put(FINGERPRINT, fingerprint);
    data.put(COMMITTED, Long.toString(committed));
    data.put(THESAURUS, thesaurus.line());
    data.put(CONCEPTS, concepts);
    works.forEach((name, stamp) -> data.put(WORK + name, stamp.line()));
    problems.forEach((name, p) -> data.put(PROBLEM + name, p.line() + " " + p.message()));
    return data;
  }

  /** An index that is not ours, or of an older form, counts as empty and is made again. */
  static Manifest of(Map<String, String> data) {
    try {
      Map<String, Stamp> works = new HashMap<>();
      Map<String, Problem> problems = new HashMap<>();
      for (Map.Entry<String, String> entry : data.entrySet()) {
        String key = entry.getKey();
        if (key.startsWith(WORK)) {
          works.put(key.substring(WORK.length()), Stamp.of(entry.getValue()));
        } else if (key.startsWith(PROBLEM)) {
          String file = key.substring(PROBLEM.length());
          String[] parts = entry.getValue().split(" ", 2);
          problems.put(file, new Problem(file, Integer.parseInt(parts[0]), parts[1], true));
        }
      }
      return data.containsKey(FINGERPRINT)
          ? new Manifest(
              data.getOrDefault(CORPUS, ""),
              data.get(FINGERPRINT),
              Stamp.of(data.getOrDefault(THESAURUS, "")),
              data.getOrDefault(CONCEPTS, ""),
              Long.parseLong(data.getOrDefault(COMMITTED, "0")),
              works,
              problems)
          : EMPTY;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return EMPTY;
    }
  }
}
