package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naslag.corpus.Passage;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.evaluate.JudgedSet.JudgedQuery.Gold;

/** Judged queries that go along with a part of their corpus: a good answer is quoted in them. */
public final class SharedQuestions {
  private SharedQuestions() {}

  /**
   * The lines of a file of judged queries, but for those with an answer in one of some passages.
   *
   * @return "" also where the file cannot be read as one
   * @throws IOException when it cannot be read at all
   */
  public static String without(Path file, List<Passage> staying) throws IOException {
    try {
      List<String> texts = staying.stream().map(p -> JudgedQuery.snippetKey(p.text())).toList();
      Set<String> ids = staying.stream().map(Passage::id).collect(Collectors.toSet());
      Set<Integer> left = new HashSet<>();
      for (JudgedQuery query : JudgedQuery.read(file)) {
        if (query.gold().stream().anyMatch(gold -> isIn(gold, ids, texts))) {
          left.add(query.line());
        }
      }
      List<String> lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .filter(i -> !left.contains(i + 1))
          .mapToObj(i -> lines.get(i) + "\n")
          .collect(Collectors.joining());
    } catch (BadLine e) {
      return "";
    }
  }

  private static boolean isIn(Gold gold, Set<String> ids, List<String> texts) {
    return switch (gold) {
      case Gold.PassageId(String id, int grade) -> ids.contains(id);
      case Gold.Snippet(String text, int grade) -> {
        String wanted = JudgedQuery.snippetKey(text);
        yield texts.stream().anyMatch(each -> each.contains(wanted));
      }
    };
  }
}
