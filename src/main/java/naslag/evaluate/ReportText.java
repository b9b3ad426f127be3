package naslag.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import naslag.evaluate.Report.Asked;
import naslag.evaluate.Report.Contender;
import naslag.evaluate.Report.Interval;
import naslag.search.Question.Expansion;

/** A report as tables of 80 columns, in Dutch. */
public final class ReportText {
  private static final int KIND = 11;
  private static final int BAR = 4;
  private static final int ID = 12;
  private static final int WORST = 12;
  private static final int QUERY = 44;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private ReportText() {}

  /** A row per kind and one for all, Lucene's figures under Naslag's. */
  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    String questions = count(report.answerable().size(), "vraag", "vragen");
    String passages = count(report.passages().size(), "passage", "passages");
    out.append(report.judgements().getFileName() + ": " + questions + " op " + passages + "\n\n");
    line(out, "soort         n        ", measure -> "%-11s".formatted(measure.label()));
    Map<String, List<Asked>> kinds = report.kinds();
    if (kinds.size() > 1) {
      kinds.forEach((kind, asked) -> rows(out, kind, asked));
    }
    rows(out, "alles", report.answerable());
    if (!report.unanswerable().isEmpty()) {
      out.append('\n');
      shares(out, "Zonder antwoord, niets getoond", report, report::nothingShown);
      shares(out, "Of het ontbrekende woord genoemd", report, report::nothingRight);
    }
    return out.toString();
  }

  private static void rows(StringBuilder out, String kind, List<Asked> asked) {
    for (Contender system : Contender.values()) {
      boolean first = system == Contender.NASLAG;
      String n = first ? Integer.toString(asked.size()) : "";
      String head = left(first ? kind : "", KIND) + "%4s %-7s".formatted(n, system.label());
      line(out, head, measure -> cell(Report.mean(asked, measure, system)));
    }
  }

  private static String cell(double value) {
    return "%-11s".formatted(figure(value) + " " + bar(value));
  }

  /** Writes a row with a cell for each measure. */
  private static void line(StringBuilder out, String head, Function<Measure, String> cell) {
    String cells = Arrays.stream(Measure.values()).map(cell).collect(Collectors.joining());
    out.append((head + cells).stripTrailing()).append('\n');
  }

  private static void shares(
      StringBuilder out, String name, Report report, Function<Contender, Optional<Double>> share) {
    int all = report.unanswerable().size();
    String figures =
        Arrays.stream(Contender.values())
            .map(s -> s.label() + " " + Math.round(share.apply(s).orElse(0.0) * all))
            .map(right -> right + " van " + all)
            .collect(Collectors.joining(", "));
    out.append(name).append(": ").append(figures).append(".\n");
  }

  /** What each step gives: the figures without it, and how they differ. */
  public static String ofSteps(Report whole, Map<Expansion, Report> without) {
    StringBuilder out = new StringBuilder();
    stepRow(out, "zonder", Measure::label);
    stepRow(out, "(niets)", measure -> figure(mean(whole, measure)));
    without.forEach(
        (step, less) -> stepRow(out, step.dutch(), measure -> change(whole, less, measure)));
    return out.toString();
  }

  private static String change(Report whole, Report less, Measure measure) {
    double difference = mean(less, measure) - mean(whole, measure);
    return Math.abs(difference) < 5e-4 ? "=" : signed(difference);
  }

  private static void stepRow(StringBuilder out, String name, Function<Measure, String> cell) {
    line(out, "%-18s".formatted(name), measure -> "%12s".formatted(cell.apply(measure)));
  }

  private static double mean(Report report, Measure measure) {
    return Report.mean(report.answerable(), measure, Contender.NASLAG);
  }

  /** How sure the means are, and the queries that pull them down. */
  public static String details(Report report) {
    return intervals(report.answerable()) + "\n" + weakest(report.answerable());
  }

  private static String intervals(List<Asked> asked) {
    if (asked.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String draws = String.format(Locale.ROOT, "%,d", Interval.DRAWS).replace(',', '.');
    out.append("95%-intervallen, " + draws + " trekkingen met teruglegging uit de vragen:\n");
    out.append("%-12s%-22s%-22sverschil\n".formatted("", "Naslag", "Lucene"));
    for (Measure measure : Measure.values()) {
      double[] ours = Report.values(asked, measure, Contender.NASLAG);
      double[] lucene = Report.values(asked, measure, Contender.LUCENE);
      double[] difference = new double[ours.length];
      Arrays.setAll(difference, i -> ours[i] - lucene[i]);
      String means = interval(ours, ReportText::figure);
      String beside = interval(lucene, ReportText::figure);
      out.append("%-12s%-22s%-22s".formatted(measure.label(), means, beside));
      out.append(interval(difference, ReportText::signed)).append('\n');
    }
    return out.toString();
  }

  private static String interval(double[] values, Function<Double, String> figure) {
    Interval interval = Interval.of(values);
    double mean = Arrays.stream(values).average().orElse(0);
    return "%s [%s %s]"
        .formatted(figure.apply(mean), figure.apply(interval.low()), figure.apply(interval.high()));
  }

  private static String weakest(List<Asked> answerable) {
    List<Asked> weakest =
        answerable.stream()
            .filter(a -> a.measure(Measure.NDCG_10, Contender.NASLAG) < 1)
            .sorted(Comparator.comparingDouble(a -> a.measure(Measure.NDCG_10, Contender.NASLAG)))
            .limit(WORST)
            .toList();
    StringBuilder out = new StringBuilder();
    if (!weakest.isEmpty()) {
      out.append("Zwakste vragen (nDCG@10, rang van het eerste antwoord, bij Lucene):\n");
    }
    for (Asked asked : weakest) {
      String shown = asked.query().kind() + ": " + asked.query().text().replaceAll("\\s+", " ");
      out.append(left(asked.query().id(), ID)).append(left(shown, QUERY));
      String figure = figure(asked.measure(Measure.NDCG_10, Contender.NASLAG));
      String ours = rank(asked, Contender.NASLAG);
      out.append(" %s%7s%7s\n".formatted(figure, ours, rank(asked, Contender.LUCENE)));
    }
    return out.toString();
  }

  private static String rank(Asked asked, Contender system) {
    int rank = Measure.rank(asked.relevance(), asked.by(system).keys());
    return rank == 0 ? "-" : Integer.toString(rank);
  }

  /** Three decimals after a comma. */
  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('.', ',');
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value).replace('.', ',');
  }

  /** A value from 0 to 1 as a bar of four columns. */
  private static String bar(double value) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, value)) * BAR * 8);
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + rest;
  }

  /** Cut or filled to a width. */
  private static String left(String words, int width) {
    return words.length() > width
        ? words.substring(0, width - 1) + "…"
        : words + " ".repeat(width - words.length());
  }

  private static String count(int n, String one, String more) {
    return n == 1 ? "1 " + one : n + " " + more;
  }
}
