package naslag.evaluate;

import java.util.Comparator;
import java.util.List;

/** What a report says beyond its means: how sure they are, and which queries pull them down. */
public final class Details {
  private static final int LABEL = 12;
  private static final int CELL = 22;
  private static final int WORST = 12;
  private static final int QUERY = 44;

  private Details() {}

  /** Intervals and the weakest queries, in 80 columns, in Dutch. */
  public static String of(Report report) {
    return intervals(report) + "\n" + weakest(report);
  }

  private static String intervals(Report report) {
    List<Asked> asked = report.answerable();
    StringBuilder out = new StringBuilder();
    if (asked.isEmpty()) {
      return "";
    }
    out.append(
        "95%-intervallen, "
            + String.format("%,d", Interval.DRAWS).replace(',', '.')
            + " trekkingen met teruglegging uit de vragen:\n");
    out.append(Figures.left("", LABEL))
        .append(Figures.left("Naslag", CELL))
        .append(Figures.left("Lucene", CELL))
        .append("verschil\n");
    for (Measure measure : Measure.values()) {
      double[] ours = values(asked, measure, Report.Contender.NASLAG);
      double[] stock = values(asked, measure, Report.Contender.LUCENE);
      double[] difference = new double[ours.length];
      for (int i = 0; i < ours.length; i++) {
        difference[i] = ours[i] - stock[i];
      }
      out.append(Figures.left(measure.label(), LABEL))
          .append(Figures.left(cell(ours), CELL))
          .append(Figures.left(cell(stock), CELL))
          .append(Figures.signed(mean(difference)))
          .append(" [")
          .append(Figures.signed(Interval.of(difference).low()))
          .append(" ")
          .append(Figures.signed(Interval.of(difference).high()))
          .append("]\n");
    }
    return out.toString();
  }

  private static String cell(double[] values) {
    Interval interval = Interval.of(values);
    return Figures.of(mean(values))
        + " ["
        + Figures.of(interval.low())
        + " "
        + Figures.of(interval.high())
        + "]";
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double[] values(List<Asked> asked, Measure measure, Report.Contender system) {
    return asked.stream().mapToDouble(a -> a.measure(measure, system)).toArray();
  }

  private static String weakest(Report report) {
    List<Asked> weakest =
        report.answerable().stream()
            .filter(a -> a.measure(Measure.NDCG_10, Report.Contender.NASLAG) < 1)
            .sorted(
                Comparator.comparingDouble(
                    a -> a.measure(Measure.NDCG_10, Report.Contender.NASLAG)))
            .limit(WORST)
            .toList();
    StringBuilder out = new StringBuilder();
    if (!weakest.isEmpty()) {
      out.append("Zwakste vragen (nDCG@10, rang van het eerste antwoord, bij Lucene):\n");
      for (Asked asked : weakest) {
        String shown = asked.query().kind() + ": " + asked.query().text().replaceAll("\\s+", " ");
        out.append(Figures.left(asked.query().id(), LABEL))
            .append(Figures.left(shown, QUERY))
            .append(' ')
            .append(Figures.of(asked.measure(Measure.NDCG_10, Report.Contender.NASLAG)))
            .append(Figures.right(rank(asked, Report.Contender.NASLAG), 7))
            .append(Figures.right(rank(asked, Report.Contender.LUCENE), 7))
            .append('\n');
      }
    }
    return out.toString();
  }

  private static String rank(Asked asked, Report.Contender system) {
    int rank = Measure.rank(asked.relevance(), asked.by(system).keys());
    return rank == 0 ? "-" : Integer.toString(rank);
  }
}
