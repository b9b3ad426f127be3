package naslag.check;

import java.util.ArrayList;
import java.util.List;

/** What was found so far in one file. */
final class Findings {
  private final String file;
  private final List<Finding> all;

  private Findings(String file, List<Finding> all) {
    this.file = file;
    this.all = all;
  }

  static Findings into(List<Finding> all) {
    return new Findings("", all);
  }

  static Findings none() {
    return into(new ArrayList<>());
  }

  /** The same list, of another file. */
  Findings in(String name) {
    return new Findings(name, all);
  }

  void add(Code code, int line, String message) {
    all.add(new Finding(code, file, Math.max(1, line), message));
  }
}
