package naslag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;

/** Makes a directory a corpus: with the thesaurus that ships with Naslag, when there is one. */
final class NewCorpus {
  private static final String GUIDE = "LEESMIJ.md";
  private static final String FIRST_WORK = "eerste-werk.md";

  private NewCorpus() {}

  /**
   * Makes a corpus without works.
   *
   * @throws IOException when it cannot be written
   */
  static void make(Path directory) throws IOException {
    orNothing(directory, () -> thesaurus(directory));
  }

  private static void thesaurus(Path directory) throws IOException {
    Path shipped = Places.shippedCorpus().resolve(Corpus.THESAURUS);
    Path own = directory.resolve(Corpus.THESAURUS);
    if (Files.isRegularFile(shipped) && !Files.exists(own)) {
      AtomicFile.write(own, Files.readString(shipped));
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  /** In a directory that was not there or was empty; it is so again when the writing fails. */
  private static void orNothing(Path directory, Writing writing) throws IOException {
    boolean stood = Files.isDirectory(directory);
    Set<Path> before = stood ? inside(directory) : Set.of();
    try {
      Files.createDirectories(directory);
      writing.write();
    } catch (IOException e) {
      if (Files.isDirectory(directory)) {
        for (Path made : inside(directory)) {
          if (!before.contains(made)) {
            Files.delete(made);
          }
        }
      }
      if (!stood) {
        Files.deleteIfExists(directory);
      }
      throw e;
    }
  }

  private static Set<Path> inside(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(Collectors.toSet());
    }
  }

  /**
   * Undoes {@link #make} when nothing else has come to stand in the directory.
   *
   * @throws IOException when it cannot be deleted
   */
  static void takeAway(Path directory) throws IOException {
    Path thesaurus = directory.resolve(Corpus.THESAURUS);
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    if (all.stream().allMatch(path -> path.equals(thesaurus) || Files.isDirectory(path))) {
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }

  /**
   * Makes a corpus that explains itself, with a work to copy.
   *
   * @param small whether its thesaurus has only what that work needs
   * @throws Refusal when something stands there already
   * @throws IOException when it cannot be written
   */
  static void withFirstWork(Path directory, boolean small) throws IOException {
    refuse(directory);
    orNothing(
        directory,
        () -> {
          if (!small) {
            thesaurus(directory);
          }
          if (!Files.exists(directory.resolve(Corpus.THESAURUS))) {
            write(directory, Corpus.THESAURUS);
          }
          write(directory, FIRST_WORK);
          // Last, so that a corpus with its guide is whole.
          write(directory, GUIDE);
        });
  }

  private static void refuse(Path directory) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
      throw new Refusal(
          Exit.FAILED, directory + " is een bestand; geef een map die nog niet bestaat.");
    }
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
        if (inside.iterator().hasNext()) {
          throw new Refusal(
              Exit.FAILED,
              directory + " is niet leeg; geef een map die nog niet bestaat, of leeg is.");
        }
      }
    }
  }

  private static void write(Path directory, String name) throws IOException {
    try (InputStream in = NewCorpus.class.getResourceAsStream("nieuw/" + name)) {
      if (in == null) {
        throw new IOException("not in the jar: " + name);
      }
      AtomicFile.write(
          directory.resolve(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
