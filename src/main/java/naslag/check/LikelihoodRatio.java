package naslag.check;

/** How much more two words stand together than chance has it (Dunning 1993). */
final class LikelihoodRatio {
  private LikelihoodRatio() {}

  /**
   * The log-likelihood ratio of two words together against each by itself.
   *
   * @param both how often they stand together
   * @param first how often the first word stands anywhere
   * @param second how often the second does
   * @param all words of the text
   */
  static double of(double both, double first, double second, double all) {
    double k12 = first - both;
    double k21 = second - both;
    double k22 = all - first - second + both;
    return 2
        * (entropy(both, k12, k21, k22)
            - entropy(both + k12, k21 + k22)
            - entropy(both + k21, k12 + k22));
  }

  private static double entropy(double... counts) {
    double sum = 0;
    double parts = 0;
    for (double count : counts) {
      sum += count;
      parts += count <= 0 ? 0 : count * Math.log(count);
    }
    return parts - sum * Math.log(sum);
  }
}
