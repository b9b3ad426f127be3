package naslag.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.SessionTexts;
import naslag.Sessions;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.corpus.Problem;
import naslag.index.IndexBuilder.Progress;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the index reads of texts and when it reads them again, as {@code sessions.md} says. */
class IndexSessionsTest {
  @TempDir private static Path temporary;

  @TestFactory
  Stream<DynamicContainer> indexes() throws IOException {
    return Sessions.in("index/sessions", temporary, false, Texts::new);
  }

  /** Why an index was written, and how many works were read and removed; else what it was. */
  static String told(Refresh refresh) {
    return refresh instanceof Refresh.Updated updated
        ? updated.why() + " +" + updated.written() + " -" + updated.removed()
        : refresh.getClass().getSimpleName();
  }

  private static final class Texts implements Sessions.Stage {
    private final SessionTexts texts;

    Texts(Path directory) throws IOException {
      texts = new SessionTexts(directory);
    }

    @Override
    public Map<String, String> ask(String line) throws IOException {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "settle" -> texts.corpus().settle(words[1]);
        case "refresh" -> {
          return refreshed(
              texts.corpus().builder().refresh(line.endsWith(" all"), Progress.SILENT));
        }
        case "read" -> {
          return read(words[1]);
        }
        case "find" -> {
          return found();
        }
        default -> texts.write(line);
      }
      return Map.of();
    }

    private String name(Passage passage) {
      return texts.name(passage.text());
    }

    private Map<String, String> refreshed(Refresh refresh) throws IOException {
      try (PassageIndex index = PassageIndex.open(texts.corpus().index()).orElseThrow()) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("told", told(refresh));
        said.put("problems", joined(refresh.problems(), Problem::toString, "\n"));
        said.put("texts", joined(index.stream().toList(), found -> name(found.passage()), " "));
        said.put(
            "works",
            index.works().stream().map(WorkInfo::id).sorted().collect(Collectors.joining(" ")));
        return said;
      }
    }

    /** A passage by its id. */
    private Map<String, String> read(String id) throws IOException {
      try (PassageIndex index = texts.corpus().open()) {
        String gone = index.isGone(id) ? "gone" : "unknown";
        return Map.of("text", index.passage(id).map(found -> name(found.passage())).orElse(gone));
      }
    }

    private Map<String, String> found() throws IOException {
      Map<String, String> said = new LinkedHashMap<>();
      List<Passage> passages = Corpus.at(texts.corpus().directory()).read(name -> true).passages();
      try (PassageIndex index = texts.corpus().open()) {
        List<IndexedPassage> all = index.everyPassage();
        said.put("ids", ofEach(all, found -> found.passage().id()));
        said.put(
            "ages",
            ofEach(
                all,
                found ->
                    joined(found.ages(), age -> age.origin() + " " + age.range().label(), ", ")));
        said.put("themes", ofEach(all, found -> joined(found.themes(), Texts::theme, ", ")));
      }
      said.put(
          "family",
          joined(passages, p -> name(p) + ": " + String.join(", ", FamilyForms.in(p)), "\n"));
      said.put("pairs", pairs(passages));
      return said;
    }

    private String ofEach(List<IndexedPassage> all, Function<IndexedPassage, String> say) {
      return joined(all, found -> name(found.passage()) + ": " + say.apply(found), "\n");
    }

    private static String theme(IndexedPassage.ThemeMark theme) {
      return theme.concept() + " " + theme.label() + (theme.stated() ? " stated" : "");
    }

    /** Of each passage, an example by its title, those that belong with it. */
    private static String pairs(List<Passage> passages) {
      Map<String, String> titles = new LinkedHashMap<>();
      passages.forEach(p -> titles.put(p.id(), p.isExample() ? p.title() : p.text()));
      Map<String, List<Pair>> pairs = TextPairs.of(passages);
      List<String> lines = new ArrayList<>();
      titles.forEach(
          (id, title) ->
              lines.add(
                  title
                      + ": "
                      + joined(
                          pairs.getOrDefault(id, List.of()),
                          pair -> pair.bond() + " " + titles.get(pair.id()),
                          " | ")));
      return String.join("\n", lines);
    }

    private static <T> String joined(List<T> all, Function<T, String> say, String separator) {
      return all.stream().map(say).collect(Collectors.joining(separator));
    }
  }
}
