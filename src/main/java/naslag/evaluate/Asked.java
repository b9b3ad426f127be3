package naslag.evaluate;

/** One query, and what both engines made of it. */
record Asked(JudgedQuery query, Relevance relevance, Retrieved naslag, Retrieved stock) {

  Retrieved by(Report.Contender system) {
    return switch (system) {
      case NASLAG -> naslag;
      case LUCENE -> stock;
    };
  }

  double measure(Measure measure, Report.Contender system) {
    return measure.of(relevance, by(system).keys());
  }
}
