package naslag.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Corpus;
import naslag.corpus.Problem;
import naslag.evaluate.JsonLines.BadLine;
import naslag.evaluate.JudgedSet.JudgedQuery;
import naslag.evaluate.Measure.Relevance;
import naslag.index.PassageIndex;
import naslag.search.Question.Expansion;

/**
 * Asks judged queries of Naslag and, beside it, of Lucene as it comes.
 *
 * <p>A hit is as good as the best gold it holds that no earlier hit held; golds that one hit holds
 * together count once. For the measures see {@link Measure}.
 */
public final class Evaluation {
  /** Where judged queries come from, and what they are asked of. */
  public sealed interface Source {
    /**
     * Judgements as snippets on a corpus in use.
     *
     * @param index of that corpus; stays the caller's to close
     */
    record OnCorpus(Path judgements, PassageIndex index) implements Source {}

    /**
     * A folder of passages that are each one hit.
     *
     * @param folder has {@code passages.jsonl}
     * @param thesaurusOf the corpus whose thesaurus expands queries
     */
    record Folder(Path folder, Path judgements, Corpus thesaurusOf) implements Source {}
  }

  /** What an evaluation came to. */
  public sealed interface Outcome {
    /**
     * Everything was asked.
     *
     * @param without the same with one step less, by that step; empty when not wanted
     */
    record Done(Report report, Map<Expansion, Report> without) implements Outcome {}

    /** The judgements cannot be used. */
    record Refused(Problem problem) implements Outcome {}
  }

  private Evaluation() {}

  /**
   * Asks everything.
   *
   * @param off steps to leave out throughout
   * @param ablation whether to ask it all again with each other step left out in turn
   * @throws IOException when a file cannot be read or the index not made
   */
  public static Outcome run(Source source, Set<Expansion> off, boolean ablation)
      throws IOException {
    try (JudgedSet set = open(source)) {
      List<Relevance> relevance = set.relevance();
      Report report = ask(set, relevance, off);
      Map<Expansion, Report> without = new LinkedHashMap<>();
      for (Expansion step : ablation ? Expansion.values() : new Expansion[0]) {
        if (!off.contains(step)) {
          Set<Expansion> more = EnumSet.of(step);
          more.addAll(off);
          without.put(step, ask(set, relevance, more));
        }
      }
      return new Outcome.Done(report, without);
    } catch (BadLine bad) {
      return new Outcome.Refused(bad.problem());
    }
  }

  private static JudgedSet open(Source source) throws IOException {
    return switch (source) {
      case Source.OnCorpus on -> JudgedSet.onIndex(on.judgements(), on.index());
      case Source.Folder in -> JudgedSet.ofFolder(in.folder(), in.judgements(), in.thesaurusOf());
    };
  }

  private static Report ask(JudgedSet set, List<Relevance> relevance, Set<Expansion> off)
      throws IOException {
    Engines.Naslag naslag = new Engines.Naslag(set.index(), set.judgements(), off);
    List<Report.Asked> asked = new ArrayList<>();
    try (Engines.Lucene lucene = new Engines.Lucene(set.passages(), naslag)) {
      for (int i = 0; i < set.queries().size(); i++) {
        JudgedQuery query = set.queries().get(i);
        Engines.Retrieved ours = naslag.answer(query);
        asked.add(new Report.Asked(query, relevance.get(i), ours, lucene.answer(query)));
      }
    }
    return new Report(set.judgements(), set.passages(), off, asked);
  }

  /** What people call the steps of a search that can be left out. */
  public static final class Steps {
    private Steps() {}

    /** One word, as an option takes it. */
    public static String name(Expansion step) {
      return switch (step) {
        case SYNONYMS -> "synoniemen";
        case OTHER_WORDS -> "andere-woorden";
        case COMPOUNDS -> "samenstellingen";
        case SPELLING -> "spelling";
        case AGES -> "leeftijden";
        case THEMES -> "themas";
        case HELPERS -> "begeleiders";
        case EXAMPLES -> "voorbeelden";
        case DEFINITIONS -> "definities";
        case HEADINGS -> "koppen";
        case QUESTIONS -> "vragen";
        case NEARNESS -> "nabijheid";
        case EXACT_FORMS -> "exacte-vormen";
      };
    }

    /** All names, in order. */
    public static List<String> names() {
      return Arrays.stream(Expansion.values()).map(Steps::name).toList();
    }

    /** The step of a name; "synonymen" is read too. */
    public static Optional<Expansion> named(String name) {
      String wanted = name.equalsIgnoreCase("synonymen") ? name(Expansion.SYNONYMS) : name;
      return Arrays.stream(Expansion.values())
          .filter(step -> name(step).equalsIgnoreCase(wanted))
          .findFirst();
    }
  }
}
