package naslag.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Problem;
import org.apache.lucene.util.BytesRef;

/**
 * What an index was made of, kept in its commit so that the two cannot part.
 *
 * @param corpus the path of its directory; "" when not known
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

  /** Where a commit keeps it; an index without it is none of ours, or older than schema 18. */
  private static final String KEY = "manifest";

  private static final String FORMER_KEY = "fingerprint";

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
  }

  static final Manifest EMPTY = new Manifest("", "", Stamp.NONE, "", 0, Map.of(), Map.of());

  private static final Manifest OF_ANOTHER_FORM =
      new Manifest("", "another form", Stamp.NONE, "", 0, Map.of(), Map.of());

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

  /** For a commit, a character a byte. */
  Map<String, String> userData() throws IOException {
    return Map.of(KEY, new String(Codec.write(this).bytes, StandardCharsets.ISO_8859_1));
  }

  /** An index that is not ours counts as empty; one of another form is to be made again. */
  static Manifest of(Map<String, String> userData) {
    String record = userData.getOrDefault(KEY, "");
    if (record.isEmpty()) {
      return userData.containsKey(FORMER_KEY) ? OF_ANOTHER_FORM : EMPTY;
    }
    try {
      byte[] bytes = record.getBytes(StandardCharsets.ISO_8859_1);
      return Codec.read(new BytesRef(bytes), Manifest.class);
    } catch (IOException | RuntimeException e) {
      return OF_ANOTHER_FORM;
    }
  }
}
