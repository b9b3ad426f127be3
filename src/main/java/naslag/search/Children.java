package naslag.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.dutch.DutchAnalysis;

/** Words for a child: beside an age they say nothing that the age does not. */
final class Children {
  private static final Set<String> STEMS =
      Stream.of(
              "kind",
              "kindje",
              "kleintje",
              "ukje",
              "jongen",
              "jongetje",
              "meisje",
              "zoon",
              "zoontje",
              "dochter",
              "dochtertje",
              "broertje",
              "zusje",
              "kleuter",
              "baasje")
          .map(DutchAnalysis::stem)
          .collect(Collectors.toUnmodifiableSet());

  private Children() {}

  /** Whether a normalised word, in any form, names a child, a stage of its life included. */
  static boolean isOne(String form) {
    return STEMS.contains(DutchAnalysis.stem(form))
        || AgeExpressions.inQuery(form).stream()
            .anyMatch(age -> age.kind() == AgeMention.Kind.STAGE);
  }
}
