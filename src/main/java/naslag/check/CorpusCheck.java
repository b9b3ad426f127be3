package naslag.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;

/** Examines a corpus, work by work, then as a whole. */
public final class CorpusCheck {
  /**
   * What a check came to.
   *
   * @param findings the most important first
   * @param works how many there are
   * @param passages how many there are
   */
  public record Result(List<Finding> findings, int works, int passages) {
    public Result {
      findings = findings.stream().sorted().toList();
    }

    /** How many of a severity. */
    public long count(Severity severity) {
      return findings.stream().filter(f -> f.code().severity() == severity).count();
    }

    /** Whether a person has to mend something; hints leave it to their judgement. */
    public boolean isClean() {
      return count(Severity.ERROR) + count(Severity.WARNING) == 0;
    }
  }

  private final Corpus corpus;
  private final List<Finding> found = new ArrayList<>();
  private final Findings findings = Findings.into(found);

  private final IntConsumer progress;

  private CorpusCheck(Corpus corpus, IntConsumer progress) {
    this.corpus = corpus;
    this.progress = progress;
  }

  /**
   * Examines every work and the thesaurus.
   *
   * @throws IOException when a file cannot be read
   */
  public static Result of(Corpus corpus) throws IOException {
    return of(corpus, percent -> {});
  }

  /**
   * The same.
   *
   * @param progress is told how much is done, from 0 to 100, whenever a work is
   * @throws IOException when a file cannot be read
   */
  public static Result of(Corpus corpus, IntConsumer progress) throws IOException {
    return new CorpusCheck(corpus, progress).run();
  }

  private Result run() throws IOException {
    ThesaurusRules concepts = ThesaurusRules.none();
    Findings inThesaurus = findings.in(Corpus.THESAURUS);
    if (Files.isRegularFile(corpus.thesaurus())) {
      concepts = ThesaurusRules.of(text(corpus.thesaurus(), inThesaurus));
      concepts.examine(inThesaurus);
    }
    List<String> names = corpus.entries().stream().map(Corpus.Entry::name).toList();
    List<String> ids = Corpus.ids(names);
    ThemeNames themes = new ThemeNames(concepts.thesaurus());
    ConceptUse use = new ConceptUse(concepts.thesaurus(), themes);
    Doubles doubles = new Doubles();
    List<WorkRule> rules = rules(themes, targets(names, ids));
    int passages = 0;
    for (int i = 0; i < names.size(); i++) {
      Findings here = findings.in(names.get(i));
      Path file = corpus.directory().resolve(names.get(i));
      Examined work = Examined.of(ids.get(i), names.get(i), text(file, here));
      rules.forEach(rule -> rule.examine(work, here));
      for (Passage passage : work.passages()) {
        List<Stretch> stretches = Stretch.of(passage, work);
        use.examine(passage, stretches);
        doubles.examine(passage, stretches, here);
      }
      passages += work.passages().size();
      progress.accept(100 * (names.size() + i + 1) / (2 * names.size()));
    }
    use.report(concepts.lines(), inThesaurus);
    return new Result(found, names.size(), passages);
  }

  private List<WorkRule> rules(ThemeNames themes, References references) {
    return List.of(
        new Reading(),
        new Encoding(),
        new StatedThemes(themes),
        new Examples(),
        references,
        new Callouts(),
        new Lengths(),
        new Pages(),
        new Citing(),
        new Leftovers(),
        new Hyphens(),
        new ForeignText());
  }

  /** A first reading, since a work may refer to one that comes after it. */
  private References targets(List<String> names, List<String> ids) throws IOException {
    Map<String, Set<String>> anchors = new HashMap<>();
    Set<String> passages = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Path file = corpus.directory().resolve(names.get(i));
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Examined work = Examined.of(ids.get(i), names.get(i), text);
      anchors.put(names.get(i), References.anchors(work));
      work.passages().forEach(passage -> passages.add(passage.id()));
      progress.accept(50 * (i + 1) / names.size());
    }
    return new References(anchors, passages);
  }

  /** Bytes that are no UTF-8 are told of at their line, and read on with a sign in their place. */
  private static String text(Path file, Findings findings) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      findings.add(
          Code.ENCODING,
          1 + (int) text.substring(0, text.indexOf('\uFFFD')).lines().count() - 1,
          "dit bestand is geen UTF-8; open het in je editor als Windows-1252 en bewaar het als"
              + " UTF-8.");
      // The letters that went are told of once.
      return text.replace('\uFFFD', '?');
    }
  }
}
