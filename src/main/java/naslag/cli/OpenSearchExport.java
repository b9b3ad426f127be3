package naslag.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import naslag.cli.Main.Exit;
import naslag.corpus.AtomicFile;
import naslag.corpus.Corpus;
import naslag.corpus.Corpus.SideFile;
import naslag.corpus.Rights;
import naslag.corpus.Rights.Audience;
import naslag.dutch.ShippedFile;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.PlainDocuments;
import naslag.index.WorkInfo;
import naslag.show.Json;
import naslag.thesaurus.Expressions;
import naslag.thesaurus.Reading;
import naslag.thesaurus.ThesaurusFile;

/**
 * Writes a corpus for the index of a cluster: a file with its mapping, and its documents in files
 * that each fit in one request. A work at a time is in memory.
 *
 * @param directory new or empty
 * @param unlicensed also works that do not say what may be done with them
 */
record OpenSearchExport(Path directory, Corpus corpus, boolean unlicensed, Terminal terminal) {
  /** A cluster accepts 100 MB a request, and does well with less. */
  private static final long MOST_CHARACTERS = 8 << 20;

  Exit write(PassageIndex index) throws IOException {
    Reading thesaurus = ThesaurusFile.readIfThere(corpus.thesaurus());
    if (thesaurus.isBroken()) {
      throw Refusal.failed("de thesaurus kan niet gelezen worden; probeer naslag controleer.");
    }
    Path expressions = corpus.directory().resolve(SideFile.EXPANSIONS.fileName());
    PlainDocuments plain =
        new PlainDocuments(
            thesaurus.thesaurus(), Expressions.of(thesaurus.thesaurus(), expressions));
    Files.createDirectories(directory);
    Files.write(
        directory.resolve("index.json"),
        ShippedFile.bytes(OpenSearchExport.class, "opensearch.json"));
    Set<String> withheld = new TreeSet<>();
    int passages = 0;
    try (Bulk bulk = new Bulk(directory)) {
      for (Map<String, Object> concept : plain.concepts()) {
        bulk.next("");
        bulk.add("begrip " + bulk.documents, concept);
      }
      for (WorkInfo work : index.works()) {
        if (!Rights.allow(work.metadata().rights(), Audience.BUITEN, unlicensed)) {
          withheld.add(work.metadata().title());
          continue;
        }
        bulk.next(work.id());
        bulk.add("werk " + work.id(), plain.work(work));
        for (IndexedPassage passage : index.passagesOf(work.file())) {
          bulk.add(passage.passage().id(), plain.passage(passage, work.metadata()));
          passages++;
        }
      }
      String said = "Geschreven: %s (%d passages, bestanden: index.json en %d keer bulk).";
      terminal.say(said, directory, passages, bulk.files);
    } catch (IOException | RuntimeException e) {
      AtomicFile.deleteDirectory(directory); // half an export is none
      throw e;
    }
    withheld.forEach(title -> terminal.say("Blijft achter om de rechten: \"%s\".", title));
    return withheld.isEmpty() ? Exit.OK : Exit.PARTLY;
  }

  /**
   * Files of documents, each with the line that says under which id it goes. A work is whole in one
   * file and goes to one shard: a passage counts what the others of its work have.
   */
  private static final class Bulk implements AutoCloseable {
    private final Path directory;
    private int files;
    private int documents;
    private long characters = MOST_CHARACTERS;
    private String routing = "";
    private Writer out = Writer.nullWriter();

    Bulk(Path directory) {
      this.directory = directory;
    }

    /** Begins a work, or with "" what belongs to none. */
    void next(String work) throws IOException {
      routing = work;
      if (characters >= MOST_CHARACTERS) {
        out.close();
        Path next = directory.resolve("bulk-%05d.ndjson".formatted(++files));
        out = Files.newBufferedWriter(next, StandardOpenOption.CREATE_NEW);
        characters = 0;
      }
    }

    void add(String id, Map<String, Object> document) throws IOException {
      Map<String, Object> place = new TreeMap<>(Map.of("_id", id));
      if (!routing.isEmpty()) {
        place.put("routing", routing);
      }
      String lines = Json.line(Map.of("index", place)) + "\n" + Json.line(document) + "\n";
      out.write(lines);
      characters += lines.length();
      documents++;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
