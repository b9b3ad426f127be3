package naslag.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import naslag.search.Question.Expansion;

/** A report as a table of 80 columns, in Dutch. */
public final class ReportTable {
  private static final int KIND = 11;
  private static final int COUNT = 4;
  private static final int SYSTEM = 8;
  private static final int CELL = 11;
  private static final int BAR = 4;
  private static final int STEP = 18;

  private ReportTable() {}

  /** A row a kind and one for all, Lucene's figures under Naslag's. */
  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            "%s: %s op %s%n%n",
            report.judgements().getFileName(),
            count(report.answerable().size(), "vraag", "vragen"),
            count(report.passages().all().size(), "passage", "passages")));
    out.append(Figures.left("soort", KIND))
        .append(Figures.right("n", COUNT))
        .append(" ".repeat(SYSTEM));
    for (Measure measure : Measure.values()) {
      out.append(Figures.left(measure.label(), CELL));
    }
    end(out);
    Map<String, List<Asked>> kinds = report.kinds();
    if (kinds.size() > 1) {
      kinds.forEach((kind, asked) -> rows(out, kind, asked));
    }
    rows(out, "alles", report.answerable());
    nothing(out, report);
    return out.toString();
  }

  private static void rows(StringBuilder out, String kind, List<Asked> asked) {
    for (Report.Contender system : Report.Contender.values()) {
      boolean first = system == Report.Contender.NASLAG;
      out.append(Figures.left(first ? kind : "", KIND))
          .append(Figures.right(first ? Integer.toString(asked.size()) : "", COUNT))
          .append(Figures.left(" " + system.label(), SYSTEM));
      for (Measure measure : Measure.values()) {
        double value = Report.mean(asked, measure, system);
        out.append(Figures.left(Figures.of(value) + " " + Figures.bar(value, BAR), CELL));
      }
      end(out);
    }
  }

  private static void nothing(StringBuilder out, Report report) {
    if (!report.unanswerable().isEmpty()) {
      out.append('\n');
      shares(out, "Zonder antwoord, niets getoond", report, report::nothingShown);
      shares(out, "Of het ontbrekende woord genoemd", report, report::nothingRight);
    }
  }

  private static void shares(
      StringBuilder out,
      String name,
      Report report,
      Function<Report.Contender, Optional<Double>> share) {
    int all = report.unanswerable().size();
    String figures =
        Arrays.stream(Report.Contender.values())
            .map(
                system ->
                    String.format(
                        "%s %d van %d",
                        system.label(), Math.round(share.apply(system).orElse(0.0) * all), all))
            .collect(Collectors.joining(", "));
    out.append(name).append(": ").append(figures).append(".\n");
  }

  /** What each step gives: the figures without it, and how they differ. */
  public static String ofSteps(Report whole, Map<Expansion, Report> without) {
    StringBuilder out = new StringBuilder();
    out.append(Figures.left("zonder", STEP));
    for (Measure measure : Measure.values()) {
      out.append(Figures.right(measure.label(), CELL + 1));
    }
    end(out);
    out.append(Figures.left("(niets)", STEP));
    for (Measure measure : Measure.values()) {
      double value = Report.mean(whole.answerable(), measure, Report.Contender.NASLAG);
      out.append(Figures.right(Figures.of(value), CELL + 1));
    }
    end(out);
    without.forEach((step, report) -> step(out, step, whole, report));
    return out.toString();
  }

  private static void step(StringBuilder out, Expansion step, Report whole, Report report) {
    out.append(Figures.left(Steps.name(step), STEP));
    for (Measure measure : Measure.values()) {
      double value = Report.mean(report.answerable(), measure, Report.Contender.NASLAG);
      double before = Report.mean(whole.answerable(), measure, Report.Contender.NASLAG);
      double difference = value - before;
      String change = Math.abs(difference) < 5e-4 ? "" : Figures.signed(difference);
      out.append(Figures.right(change.isEmpty() ? "=" : change, CELL + 1));
    }
    end(out);
  }

  private static String count(int n, String one, String more) {
    return n == 1 ? "1 " + one : n + " " + more;
  }

  private static void end(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
