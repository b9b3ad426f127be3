package naslag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Corpus;

/** The lines of a session that write texts, each by a name, as {@code search/sessions.md} says. */
public final class SessionTexts {
  private final Path directory;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> concepts = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private TestCorpus corpus;
  private String work = "proef.md";
  private String title = "Proef";

  public SessionTexts(Path directory) throws IOException {
    this.directory = directory;
    corpus = TestCorpus.in(directory);
  }

  public TestCorpus corpus() {
    return corpus;
  }

  /** As the session calls a text; one of a file has no name. */
  public String name(String text) {
    return names.entrySet().stream()
        .filter(named -> named.getKey().endsWith(text))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(text);
  }

  /**
   * Writes what a line says.
   *
   * @throws IllegalArgumentException when it is no such line
   */
  public void write(String line) throws IOException {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "anew" -> {
        corpus = TestCorpus.in(Files.createTempDirectory(directory, "anew"));
        texts.clear();
        concepts.clear();
      }
      case "work" -> {
        work = words[1];
        title = words[2];
        texts.clear();
      }
      case "front" -> title += "\n" + words[1] + " " + words[2];
      case "text" -> text(words[1], words[2].translateEscapes());
      case "example" -> {
        String[] parts = words[2].split(" \\| ");
        text(words[1], TestCorpus.example(parts[0], List.of(parts[1].split("; ")), parts[2]));
      }
      case "concept" -> {
        concepts.add(line.substring("concept ".length()));
        corpus.thesaurus(concepts.toArray(String[]::new));
      }
      case "concepts" -> {
        concepts.clear();
        Files.delete(corpus.file(Corpus.THESAURUS));
      }
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void text(String name, String text) throws IOException {
    names.put(text, name);
    texts.add(text);
    corpus.work(work, title, texts.toArray(String[]::new));
  }
}
