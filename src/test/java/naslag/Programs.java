package naslag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs in processes of their own. */
public final class Programs {
  private Programs() {}

  /** How a program ended, and what it printed. */
  public record Run(int status, String out, String err) {}

  /** A program that was started; its output goes to files. */
  public record Started(Process process, Path out, Path err) {
    public Run end() throws IOException, InterruptedException {
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("did not end: " + process.info());
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /**
   * Starts a program with this environment and no other.
   *
   * @param place gets the files of its output
   */
  public static Started start(
      Path place, Path directory, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(place, "out", "");
    Path err = Files.createTempFile(place, "err", "");
    return new Started(
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  /** Runs a program whose output nobody needs; false where it fails or is not there. */
  public static boolean ran(Object... command) throws InterruptedException {
    List<String> line = new ArrayList<>();
    for (Object word : command) {
      line.add(word.toString());
    }
    try {
      return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** The command line of Naslag in a JVM of its own; more arguments may be added. */
  public static List<String> naslag(List<String> flags, String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "naslag.cli.Main"));
    line.addAll(List.of(arguments));
    return line;
  }

  /** Starts a command line; all that it says goes to one file. */
  public static Process start(List<String> line, Path said) throws IOException {
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }
}
