package naslag.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import naslag.cli.Main;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * The corpus that ships with Naslag: its embedded index, and what was exported of it.
 *
 * @param export a directory
 */
record Shipped(PassageIndex index, Path export) implements Closeable {
  private static final List<Path> JUDGED =
      List.of(
          Path.of("corpus/vragen.jsonl"),
          Path.of("src/bench/judged/imh.jsonl"),
          Path.of("src/bench/judged/nieuwkomer.jsonl"));

  /** Indexes and exports it. */
  static Shipped in(Path directory) throws IOException {
    Path export = directory.resolve("export");
    Path index = directory.resolve("index");
    Main.main(
        new String[] {
          "exporteer",
          "--vorm",
          "opensearch",
          "--uit",
          export.toString(),
          "--corpus",
          "corpus",
          "--index",
          index.toString()
        });
    try (Stream<Path> made = Files.walk(index)) {
      Path commit =
          made.filter(file -> file.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      return new Shipped(PassageIndex.openToServe(commit.getParent()).orElseThrow(), export);
    }
  }

  /** The questions that were judged on this corpus, each once. */
  static Set<String> judged() throws IOException {
    Set<String> questions = new LinkedHashSet<>();
    for (Path file : JUDGED) {
      for (String line : Files.readAllLines(file)) {
        questions.add(JsonMapper.shared().readTree(line).get("query").asString());
      }
    }
    return questions;
  }

  Hits ask(String question, Filters filters) throws IOException {
    return (Hits) Searcher.on(index).search(Question.of(question).with(filters));
  }

  static List<String> ids(Hits hits) {
    return new ArrayList<>(hits.hits().stream().map(hit -> hit.found().passage().id()).toList());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
