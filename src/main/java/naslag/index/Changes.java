package naslag.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.Problem;
import naslag.dutch.DutchAnalysis;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Reading;
import naslag.thesaurus.ThesaurusFile;

/**
 * How a corpus differs from what an index was made of.
 *
 * @param everything true when no document of the index can stay
 * @param write names of works that are new or changed
 * @param remove names of works that are gone
 * @param now what the index will have been made of
 * @param settled true when files were read again, and by now can be trusted to change no more
 *     without it showing
 * @param unlisted what stands where a work could stand and cannot be read
 * @param thesaurus what was read of it; empty when it is as it was
 */
record Changes(
    boolean everything,
    List<String> write,
    List<String> remove,
    Manifest now,
    boolean settled,
    List<Problem> unlisted,
    Optional<Reading> thesaurus) {

  /** Raise when the fields, the stored records or what ages are read change. */
  private static final int SCHEMA = 24;

  /** A file may change twice within one tick of a coarse clock; older than this it cannot. */
  private static final long RACY_MILLIS = 2_000;

  /** What the documents of an index depend on besides the works and the thesaurus. */
  static String fingerprint(Corpus corpus) throws IOException {
    Path expressions = corpus.directory().resolve(IndexBuilder.EXPRESSIONS);
    String own = Files.isRegularFile(expressions) ? "/" + digest(expressions) : "";
    return SCHEMA + "/" + Expressions.DIGEST + "/" + DutchAnalysis.fingerprint() + own;
  }

  boolean none() {
    return !everything && write.isEmpty() && remove.isEmpty();
  }

  /**
   * The lasting problems when the index is as a manifest says: of the thesaurus first, then in
   * order of file name.
   */
  List<Problem> problems(Manifest made) {
    if (unlisted.isEmpty() && made.problems().isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>(unlisted);
    problems.addAll(made.problems().values());
    problems.sort(
        Comparator.comparing((Problem problem) -> !problem.file().equals(Corpus.THESAURUS))
            .thenComparing(Problem::file));
    return List.copyOf(problems);
  }

  /**
   * Walks the corpus once; reads only files whose size or time differ, or that are too new to
   * trust.
   *
   * @param path of the corpus, as the index keeps it
   * @throws IOException when the corpus' own directory cannot be read
   */
  static Changes between(Corpus corpus, String path, Manifest before) throws IOException {
    long now = System.currentTimeMillis();
    Corpus.Listing listing = corpus.list();
    List<String> ids = Corpus.ids(listing.works().stream().map(Corpus.Entry::name).toList());
    String fingerprint = fingerprint(corpus);
    boolean known = before.fingerprint().equals(fingerprint);
    Concepts concepts = Concepts.of(corpus.thesaurus(), known ? before : Manifest.EMPTY);
    boolean everything = !known || !concepts.digest().equals(before.concepts());
    Map<String, Manifest.Stamp> stamps = new HashMap<>();
    Map<String, Problem> problems = new HashMap<>();
    concepts.problem().ifPresent(problem -> problems.put(Corpus.THESAURUS, problem));
    List<String> write = new ArrayList<>();
    boolean readAgain = concepts.readAgain();
    long youngest = readAgain ? concepts.file().modified() : 0;
    for (int i = 0; i < ids.size(); i++) {
      Corpus.Entry entry = listing.works().get(i);
      String name = entry.name();
      Manifest.Stamp old = before.works().getOrDefault(name, Manifest.Stamp.NONE);
      Manifest.Stamp stamp = old;
      Optional<Problem> problem = Optional.ofNullable(before.problems().get(name));
      boolean renamed = !old.id().equals(ids.get(i));
      if (renamed || !same(old, entry.size(), entry.modified(), before)) {
        Path file = corpus.directory().resolve(name);
        Attempt<String> digest = Attempt.at(name, () -> digest(file));
        if (digest instanceof Attempt.Gone<String>) {
          continue;
        }
        String sum = "";
        if (digest instanceof Attempt.Done<String> done) {
          sum = done.value();
          problem = sum.equals(old.digest()) ? problem : Optional.empty();
          readAgain = true;
          youngest = Math.max(youngest, entry.modified());
        } else if (digest instanceof Attempt.Skipped<String> skipped) {
          problem = Optional.of(skipped.problem());
        }
        stamp = new Manifest.Stamp(ids.get(i), entry.size(), entry.modified(), sum);
      }
      if (everything || renamed || !stamp.digest().equals(old.digest())) {
        write.add(name);
      }
      stamps.put(name, stamp);
      problem.ifPresent(lasting -> problems.put(name, lasting));
    }
    List<String> remove =
        before.works().keySet().stream()
            .filter(name -> !stamps.containsKey(name))
            .sorted()
            .toList();
    Manifest made =
        new Manifest(path, fingerprint, concepts.file(), concepts.digest(), now, stamps, problems);
    boolean settled = readAgain && youngest < now - RACY_MILLIS;
    return new Changes(
        everything, write, remove, made, settled, listing.problems(), concepts.reading());
  }

  /** A file that could not be read has no digest, and is tried again each time. */
  private static boolean same(Manifest.Stamp old, long size, long modified, Manifest before) {
    return old.size() == size
        && old.modified() == modified
        && !old.digest().isEmpty()
        && modified < before.committed() - RACY_MILLIS;
  }

  /**
   * How the thesaurus stands.
   *
   * @param file as it was seen
   * @param digest of the thesaurus that documents are made with: while the file is broken, of the
   *     one before
   * @param problem why it is broken
   * @param readAgain true when its bytes were read
   * @param reading what it says; empty when it is as it was
   */
  private record Concepts(
      Manifest.Stamp file,
      String digest,
      Optional<Problem> problem,
      boolean readAgain,
      Optional<Reading> reading) {

    /** A file and whether it was read to know that. */
    private record Seen(Manifest.Stamp stamp, boolean read) {
      static final Seen NOTHING = new Seen(Manifest.Stamp.NONE, false);
    }

    static Concepts of(Path file, Manifest before) {
      Seen seen = seen(file, before);
      Manifest.Stamp stamp = seen.stamp();
      boolean readAgain = seen.read();
      if (stamp.size() < 0 && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return new Concepts(stamp, "", Optional.empty(), false, Optional.empty());
      }
      if (stamp.size() >= 0 && stamp.digest().equals(before.thesaurus().digest())) {
        Optional<Problem> known = Optional.ofNullable(before.problems().get(Corpus.THESAURUS));
        return new Concepts(stamp, before.concepts(), known, readAgain, Optional.empty());
      }
      Reading reading = ThesaurusFile.readIfThere(file);
      Optional<Reading> read = Optional.of(reading);
      if (!reading.isBroken()) {
        return new Concepts(stamp, stamp.digest(), Optional.empty(), readAgain, read);
      }
      Reading.Fault first = reading.problems().getFirst();
      String meanwhile =
          before.concepts().isEmpty()
              ? " Zoeken gaat verder zonder begrippen."
              : " Zoeken gaat verder met de vorige begrippen.";
      Problem broken =
          new Problem(Corpus.THESAURUS, first.line(), first.message() + meanwhile, true);
      return new Concepts(stamp, before.concepts(), Optional.of(broken), readAgain, read);
    }

    private static Seen seen(Path file, Manifest before) {
      // Most searches come by here; asking for attributes first would throw where there is none.
      if (!Files.isRegularFile(file)) {
        return Seen.NOTHING;
      }
      Attempt<Seen> seen =
          Attempt.at(
              Corpus.THESAURUS,
              () -> {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                long size = attributes.size();
                long modified = attributes.lastModifiedTime().toMillis();
                return same(before.thesaurus(), size, modified, before)
                    ? new Seen(before.thesaurus(), false)
                    : new Seen(new Manifest.Stamp("", size, modified, Changes.digest(file)), true);
              });
      return seen instanceof Attempt.Done<Seen> done ? done.value() : Seen.NOTHING;
    }
  }

  /**
   * Of a file's bytes. A CRC and not a hash: nobody forges works, the size is compared as well, and
   * the interpreter of a cold JVM takes 30 ms to hash a book.
   */
  private static String digest(Path file) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Long.toHexString(in.getChecksum().getValue());
    }
  }
}
