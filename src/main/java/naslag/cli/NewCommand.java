package naslag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.dutch.ShippedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "nieuw")
final class NewCommand extends NaslagCommand {
  private static final String GUIDE = "LEESMIJ.md";
  private static final String FIRST_WORK = "eerste-werk.md";

  @Parameters(paramLabel = "MAP")
  private Path directory = Path.of("");

  @Option(names = "--kleine-thesaurus")
  private boolean small;

  /** Makes a corpus that explains itself, with a work to copy; when it fails no file is left. */
  @Override
  Exit run() throws IOException {
    String thesaurus = small ? "" : thesaurus();
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    files.put(
        directory.resolve(Corpus.THESAURUS),
        thesaurus.isEmpty() ? inJar("nieuw/" + Corpus.THESAURUS) : thesaurus);
    files.put(directory.resolve(FIRST_WORK), inJar("nieuw/" + FIRST_WORK));
    // Last, so that a corpus with its guide is whole.
    files.put(directory.resolve(GUIDE), inJar("nieuw/" + GUIDE));
    refuse(directory, files);
    AtomicFile.write(files);
    say("Nieuw corpus gemaakt in " + directory + "; begin met LEESMIJ.md.");
    say("Zoek erin met: naslag zoek kijken --corpus " + directory);
    return Exit.OK;
  }

  /** The thesaurus that ships with Naslag; "" when there is none. */
  static String thesaurus() throws IOException {
    Path shipped = Places.shippedCorpus().resolve(Corpus.THESAURUS);
    return Files.isRegularFile(shipped) ? Files.readString(shipped) : "";
  }

  /** What an earlier run wrote that was ended by force is no reason. */
  private static void refuse(Path directory, Map<Path, String> files) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
      throw Refusal.failed(directory + " is een bestand; geef een map die nog niet bestaat.");
    }
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory)) {
        for (Path file : inside) {
          boolean ours = files.containsKey(file) && !file.endsWith(GUIDE);
          if (!AtomicFile.isHalf(file)
              && !(ours && Files.readString(file).equals(files.get(file)))) {
            throw Refusal.failed(
                directory + " is niet leeg; geef een map die nog niet bestaat, of leeg is.");
          }
        }
      }
    }
  }

  /** A file of this package as text. */
  static String inJar(String name) {
    return new String(ShippedFile.bytes(NewCommand.class, name), StandardCharsets.UTF_8);
  }
}
