package naslag.show;

import naslag.search.Reason;

/** Why a passage was found, in a few Dutch words. */
public final class Reasons {
  private Reasons() {}

  /** A few words, without a full stop. */
  public static String sentence(Reason reason) {
    return switch (reason.kind()) {
      case PART_OF -> reason.typed() + " in " + reason.found();
      case APART -> reason.typed() + " als " + reason.found();
      case SYNONYM -> "ook gezocht op: " + reason.found();
      case AGE -> reason.found();
      case THEME -> "thema: " + reason.found();
    };
  }
}
