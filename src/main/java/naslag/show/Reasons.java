package naslag.show;

import java.util.List;
import naslag.search.Reason;

/** Why a passage was found, in a few Dutch words. */
public final class Reasons {
  private Reasons() {}

  /** Each sentence once: two words of a question may be met in the same way. */
  public static List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(Reasons::sentence).distinct().toList();
  }

  /** A few words, without a full stop. */
  static String sentence(Reason reason) {
    return switch (reason.kind()) {
      case PART_OF -> reason.typed() + " in " + reason.found();
      case APART -> reason.typed() + " als " + reason.found();
      case SYNONYM -> "ook gezocht op: " + reason.found();
      case AGE -> reason.found();
      case THEME -> "thema: " + reason.found();
    };
  }
}
