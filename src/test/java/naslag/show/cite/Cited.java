package naslag.show.cite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.Work.WorkFile;
import naslag.index.WorkInfo;

/** Works and passages to cite, made from Markdown as a librarian writes it. */
public final class Cited {
  private final WorkFile file;

  private Cited(String id, String markdown) {
    file = MarkdownReader.read(id, id + ".md", markdown);
  }

  private Cited(String id, String frontMatter, String body) {
    this(id, "---\n" + frontMatter.strip() + "\n---\n\n" + body.strip() + "\n");
  }

  public static Cited file(Path file) {
    try {
      return new Cited(file.getFileName().toString().replace(".md", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Cited work(String frontMatter) {
    return new Cited("werk", frontMatter, "Een zin.");
  }

  public static Cited work(String frontMatter, String body) {
    return new Cited("werk", frontMatter, body);
  }

  public static Cited named(String id, String frontMatter) {
    return new Cited(id, frontMatter, "Een zin.");
  }

  public WorkInfo info() {
    Metadata metadata = file.work().metadata();
    return new WorkInfo(file.id(), file.file(), metadata, passages().size(), 0, 100, "");
  }

  public List<Passage> passages() {
    return PassageCutter.cut(file);
  }

  public CitedWork cited() {
    return CitedWork.of(info());
  }

  public Citation citation(int ordinal) {
    return Citation.of(info(), passages().get(ordinal), passages());
  }

  public String entry() {
    return Apa.entry(cited()).markdown();
  }
}
