package naslag.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import naslag.check.Examined.TokenizedParagraph;
import naslag.check.Finding.Findings;
import naslag.check.Finding.Severity;
import naslag.check.ThesaurusRules.ConceptUse;
import naslag.check.ThesaurusRules.ThemeNames;
import naslag.corpus.Corpus;
import naslag.corpus.FrontPage;
import naslag.corpus.Passage;
import naslag.corpus.Problem;

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
    /** From so many on, faults of one kind in one work are told once. */
    private static final int OFTEN = 4;

    private static final int MOST_LINES = 8;

    public Result {
      findings = findings.stream().sorted().toList();
    }

    /** By work, the worst first; a fault that a work repeats stands there once with its number. */
    public List<Finding> byWork() {
      Map<String, List<Finding>> works = new LinkedHashMap<>();
      findings.forEach(f -> works.computeIfAbsent(f.file(), k -> new ArrayList<>()).add(f));
      return works.values().stream()
          .sorted(Comparator.<List<Finding>>comparingLong(Result::worst).reversed())
          .flatMap(work -> once(work).stream())
          .toList();
    }

    /** An expired work counts more than any number of faults, and an error than warnings. */
    private static long worst(List<Finding> work) {
      return work.stream()
          .mapToLong(
              f ->
                  f.code().place() == 0
                      ? 1L << 40
                      : switch (f.code().severity()) {
                        case ERROR -> 1L << 20;
                        case WARNING -> 1;
                        case HINT -> 0;
                      })
          .sum();
    }

    private static List<Finding> once(List<Finding> work) {
      Map<String, List<Finding>> alike = new LinkedHashMap<>();
      for (Finding each : work) {
        String shape = each.code().label() + Problem.shape(each.message());
        alike.computeIfAbsent(shape, k -> new ArrayList<>()).add(each);
      }
      List<Finding> once = new ArrayList<>();
      for (List<Finding> same : alike.values()) {
        if (same.size() < OFTEN) {
          once.addAll(same);
        } else {
          Finding first = same.getFirst();
          String lines =
              same.stream()
                  .skip(1)
                  .limit(MOST_LINES)
                  .map(f -> Integer.toString(f.line()))
                  .collect(Collectors.joining(", "));
          String more = same.size() > MOST_LINES + 1 ? " …" : "";
          String also = " (%s keer; ook op regel %s%s)".formatted(same.size(), lines, more);
          once.add(new Finding(first.code(), first.file(), first.line(), first.message() + also));
        }
      }
      return once;
    }

    /** How many of a severity. */
    public long count(Severity severity) {
      return findings.stream().filter(f -> f.code().severity() == severity).count();
    }

    /** As one JSON document for another program; hints included. */
    public Document document() {
      return new Document(
          1,
          works,
          passages,
          count(Severity.ERROR),
          count(Severity.WARNING),
          count(Severity.HINT),
          findings.stream().map(Document::found).toList());
    }

    /** Whether a person has to fix something; hints leave it to their judgement. */
    public boolean isClean() {
      return count(Severity.ERROR) + count(Severity.WARNING) == 0;
    }
  }

  /** A result for programs; the version rises when a field changes its meaning or goes. */
  public record Document(
      int version,
      int works,
      int passages,
      long errors,
      long warnings,
      long hints,
      List<Found> findings) {
    /** A finding; {@code code} is its label. */
    public record Found(String code, Severity severity, String file, int line, String message) {}

    private static Found found(Finding f) {
      return new Found(f.code().label(), f.code().severity(), f.file(), f.line(), f.message());
    }
  }

  /** Each says why a file is not used, or not whole. */
  private static final Set<String> UNREAD =
      Set.of("onleesbaar", "gegevens", "codering", "leeg-werk", "thesaurus");

  private final Corpus corpus;
  private final Findings findings = new Findings("", new ArrayList<>());
  private final IntConsumer progress;
  private int works;
  private int passages;

  private CorpusCheck(Corpus corpus, IntConsumer progress) {
    this.corpus = corpus;
    this.progress = progress;
  }

  /**
   * Examines every work and the thesaurus; a file that cannot be read is a finding.
   *
   * @param unindexed what the index could not take, so that it is reported also where this check
   *     finds no fault in a file
   * @param progress is told how much is done, from 0 to 100, whenever a work is
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static Result of(Corpus corpus, List<Problem> unindexed, IntConsumer progress)
      throws IOException {
    return new CorpusCheck(corpus, progress).run(unindexed);
  }

  private boolean isUnsaid(Problem problem) {
    return findings.all().stream()
        .noneMatch(f -> f.file().equals(problem.file()) && UNREAD.contains(f.code().label()));
  }

  private Result run(List<Problem> unindexed) throws IOException {
    ThesaurusRules concepts = ThesaurusRules.of(corpus.thesaurus());
    Findings inThesaurus = findings.in(Corpus.THESAURUS);
    concepts.examine(inThesaurus);
    for (Problem problem : FrontPage.of(corpus).problems()) {
      findings.in(problem.file()).add(problem.line(), "front-matter", problem.message());
    }
    ThemeNames themes = new ThemeNames(concepts.thesaurus());
    ConceptUse use = new ConceptUse(concepts.thesaurus(), themes);
    NearDuplicates duplicates = new NearDuplicates();
    List<BiConsumer<Examined, Findings>> rules = rules(themes, targets(duplicates));
    List<Problem> unread =
        corpus.each(
            name -> true,
            (id, name) -> {
              works++;
              Findings here = findings.in(name);
              Examined work = Examined.of(id, name, text(name, here));
              rules.forEach(rule -> rule.accept(work, here));
              for (Passage passage : work.passages()) {
                List<TokenizedParagraph> paragraphs = TokenizedParagraph.of(passage, work);
                use.examine(passage, paragraphs);
                duplicates.examine(passage, paragraphs, here);
              }
              return () -> passages += work.passages().size();
            },
            percent -> progress.accept(50 + percent / 2));
    unread.forEach(this::skipped);
    use.report(concepts.lines(), inThesaurus);
    unindexed.stream().filter(this::isUnsaid).forEach(this::skipped);
    return new Result(findings.all(), works, passages);
  }

  private void skipped(Problem problem) {
    findings.in(problem.file()).add(problem.line(), "unreadable", problem.message());
  }

  private List<BiConsumer<Examined, Findings>> rules(ThemeNames themes, LinkRules references) {
    return List.of(
        WorkRules::expiry,
        WorkRules::reading,
        WorkRules::encoding,
        new ExampleRules.StatedThemes(themes)::examine,
        ExampleRules::examples,
        WorkRules::unknownFields,
        references::examine,
        ExampleRules::callouts,
        WorkRules::lengths,
        WorkRules::pageMarks,
        WorkRules::citing,
        WorkRules::leftovers,
        WorkRules::foreignMarks,
        Hyphens::examine,
        WorkRules::foreignText);
  }

  /** A first reading, since a work may refer to one, or be like one, that comes after it. */
  private LinkRules targets(NearDuplicates duplicates) throws IOException {
    Map<String, long[]> anchors = new HashMap<>();
    LongStream.Builder ids = LongStream.builder();
    // The second reading reports what goes wrong here.
    corpus.each(
        name -> true,
        (id, name) -> {
          Examined work = Examined.of(id, name, corpus.text(name).words());
          anchors.put(name, LinkRules.anchors(work));
          for (Passage passage : work.passages()) {
            ids.add(LinkRules.number(passage.id()));
            duplicates.note(passage, TokenizedParagraph.of(passage, work));
          }
          return () -> {};
        },
        percent -> progress.accept(percent / 2));
    duplicates.noted();
    return new LinkRules(anchors, ids.build().sorted().toArray());
  }

  /** Reports invalid UTF-8 by line; the U+FFFD in its place is not reported a second time. */
  private String text(String name, Findings here) throws IOException {
    Corpus.Text text = corpus.text(name);
    if (text.lineOfFault() == 0) {
      return text.words();
    }
    here.add(text.lineOfFault(), "no-utf8", Corpus.NO_UTF8);
    return text.words().replace('\uFFFD', '?');
  }
}
