package naslag.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import naslag.corpus.Corpus;
import naslag.dutch.DutchAnalysis;

/**
 * How a corpus differs from what an index was made of.
 *
 * @param everything true when no document of the index can stay
 * @param write names of works that are new or changed
 * @param remove names of works that are gone
 * @param now what the index will have been made of
 * @param settled true when files were read again, and by now can be trusted to change no more
 *     without it showing
 */
record Changes(
    boolean everything, List<String> write, List<String> remove, Manifest now, boolean settled) {

  /** Raise when the fields or the stored records change. */
  private static final int SCHEMA = 14;

  /** A file may change twice within one tick of a coarse clock; older than this it cannot. */
  private static final long RACY_MILLIS = 2_000;

  /** What the documents of an index depend on besides the corpus. */
  static String fingerprint() {
    return SCHEMA + "/" + DutchAnalysis.fingerprint();
  }

  boolean none() {
    return !everything && write.isEmpty() && remove.isEmpty();
  }

  /**
   * Walks the corpus once; reads only files whose size or time differ, or that are too new to
   * trust.
   */
  static Changes between(Corpus corpus, Manifest before) throws IOException {
    long now = System.currentTimeMillis();
    List<Corpus.Entry> entries = corpus.entries();
    List<String> ids = Corpus.ids(entries.stream().map(Corpus.Entry::name).toList());
    Manifest.Stamp thesaurus = thesaurus(corpus.thesaurus(), before);
    boolean everything =
        !before.fingerprint().equals(fingerprint())
            || !before.thesaurus().digest().equals(thesaurus.digest());
    Map<String, Manifest.Stamp> stamps = new HashMap<>();
    List<String> write = new ArrayList<>();
    boolean readAgain =
        thesaurus.size() >= 0
            && !same(before.thesaurus(), thesaurus.size(), thesaurus.modified(), before);
    long youngest = readAgain ? thesaurus.modified() : 0;
    for (int i = 0; i < entries.size(); i++) {
      Corpus.Entry entry = entries.get(i);
      Manifest.Stamp old = before.works().getOrDefault(entry.name(), Manifest.Stamp.NONE);
      Manifest.Stamp stamp = old;
      boolean renamed = !old.id().equals(ids.get(i));
      if (renamed || !same(old, entry.size(), entry.modified(), before)) {
        Optional<String> digest = digest(corpus.directory().resolve(entry.name()));
        if (digest.isEmpty()) {
          continue;
        }
        stamp = new Manifest.Stamp(ids.get(i), entry.size(), entry.modified(), digest.get());
        readAgain = true;
        youngest = Math.max(youngest, entry.modified());
      }
      if (everything || renamed || !stamp.digest().equals(old.digest())) {
        write.add(entry.name());
      }
      stamps.put(entry.name(), stamp);
    }
    List<String> remove =
        before.works().keySet().stream()
            .filter(name -> !stamps.containsKey(name))
            .sorted()
            .toList();
    return new Changes(
        everything,
        write,
        remove,
        new Manifest(fingerprint(), thesaurus, now, stamps),
        readAgain && youngest < now - RACY_MILLIS);
  }

  private static boolean same(Manifest.Stamp old, long size, long modified, Manifest before) {
    return old.size() == size
        && old.modified() == modified
        && modified < before.committed() - RACY_MILLIS;
  }

  private static Manifest.Stamp thesaurus(Path file, Manifest before) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Manifest.Stamp.NONE;
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    long modified = attributes.lastModifiedTime().toMillis();
    return same(before.thesaurus(), attributes.size(), modified, before)
        ? before.thesaurus()
        : new Manifest.Stamp("", attributes.size(), modified, digest(file).orElse(""));
  }

  /**
   * Empty when the file has vanished since the walk. A CRC and not a hash: nobody forges works, the
   * size is compared as well, and the interpreter of a cold JVM takes 30 ms to hash a book.
   */
  private static Optional<String> digest(Path file) throws IOException {
    try {
      CRC32C crc = new CRC32C();
      crc.update(Files.readAllBytes(file));
      return Optional.of(Long.toHexString(crc.getValue()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
