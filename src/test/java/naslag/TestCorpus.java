package naslag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import naslag.corpus.Corpus;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;
import naslag.index.Refresh;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/** A small corpus and its index in a temporary directory, with texts written for one test. */
public final class TestCorpus {
  private final Path directory;
  private final Path index;

  private TestCorpus(Path directory, Path index) {
    this.directory = directory;
    this.index = index;
  }

  /** An empty corpus, and where its index will come, both under a directory. */
  public static TestCorpus in(Path directory) throws IOException {
    return new TestCorpus(
        Files.createDirectories(directory.resolve("corpus")), directory.resolve("index"));
  }

  /** The works that Naslag comes with. */
  public static TestCorpus shipped(Path index) {
    return new TestCorpus(Path.of("corpus"), index);
  }

  public Path directory() {
    return directory;
  }

  public Path index() {
    return index;
  }

  public Path file(String name) {
    return directory.resolve(name);
  }

  /** Writes a file of the corpus, as it is. */
  public TestCorpus write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text, StandardCharsets.UTF_8);
    return this;
  }

  /** Writes a work, each text in a section of its own and so a passage of its own. */
  public TestCorpus work(String name, String title, String... texts) throws IOException {
    return write(name, markdown(title, "", texts));
  }

  /** The same, marked as written for Naslag. */
  public TestCorpus ownWork(String name, String title, String... texts) throws IOException {
    return write(name, markdown(title, "publisher: Naslag\ntype: eigen tekst\n", texts));
  }

  private static String markdown(String title, String frontMatter, String... texts) {
    StringBuilder markdown =
        new StringBuilder("---\ntitle: " + title + "\n" + frontMatter + "---\n");
    for (String text : texts) {
      // A heading without words, so that a passage has no words but those of its text.
      String heading = text.startsWith("#") ? "" : "## §\n\n";
      markdown.append("\n").append(heading).append(text).append("\n");
    }
    return markdown.toString();
  }

  /** An example as people write it; the fields are lines such as "leeftijd: 9 maanden". */
  public static String example(String title, List<String> fields, String text) {
    StringBuilder example = new StringBuilder("> [!voorbeeld] " + title + "\n");
    fields.forEach(field -> example.append("> ").append(field).append("\n"));
    return example.append(">\n> ").append(text).toString();
  }

  /** Writes the thesaurus; each concept is a flow mapping without its braces. */
  public TestCorpus thesaurus(String... concepts) throws IOException {
    return write(Corpus.THESAURUS, "scheme: urn:proef\ntitle: Proef\n" + yaml(concepts));
  }

  /** A thesaurus "P" of such concepts, with the URI urn:p. */
  public static Thesaurus concepts(String... concepts) {
    return ThesaurusFile.parse("scheme: urn:p\ntitle: P\n" + yaml(concepts)).thesaurus();
  }

  private static String yaml(String... concepts) {
    return "concepts:\n  - {" + String.join("}\n  - {", concepts) + "}\n";
  }

  /** Gives a file a time well before any commit, so that it is trusted by its size and time. */
  public TestCorpus settle(String name) throws IOException {
    Files.setLastModifiedTime(file(name), FileTime.fromMillis(1_700_000_000_000L));
    return this;
  }

  public IndexBuilder builder() {
    return new IndexBuilder(Corpus.at(directory), index);
  }

  public Refresh refresh() throws IOException {
    return builder().refresh(false, Progress.SILENT);
  }

  /** The index, brought up to date. */
  public PassageIndex open() throws IOException {
    refresh();
    return PassageIndex.open(index).orElseThrow();
  }

  /** The same, as the page keeps it open. */
  public PassageIndex serve() throws IOException {
    refresh();
    return PassageIndex.openToServe(index).orElseThrow();
  }
}
