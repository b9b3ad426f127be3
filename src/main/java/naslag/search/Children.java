package naslag.search;

import java.util.Set;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;

/** Words for a child: beside an age they say nothing that the age does not. */
final class Children {
  /** As written: the stem of "jongen" is that of "jonge moeder". Stages are known elsewhere. */
  private static final Set<String> FORMS =
      Set.of(
          """
          kind kindje kindjes kinderen kids kleintje kleintjes ukje jongen jongens jongetje \
          jongetjes meisje meisjes zoon zoontje dochter dochtertje broertje zusje baasje"""
              .split(" "));

  private Children() {}

  /** Whether a normalised word names a child, a stage of its life included. */
  static boolean isOne(String form) {
    return FORMS.contains(form)
        || AgeExpressions.inQuery(form).stream()
            .anyMatch(age -> age.kind() == AgeMention.Kind.STAGE);
  }
}
