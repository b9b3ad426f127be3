package naslag.check;

import java.util.ArrayList;
import java.util.List;
import naslag.check.Finding.Code;

/** What was found so far in one file; {@code all} is shared by the files of a corpus. */
record Findings(String file, List<Finding> all) {
  static Findings none() {
    return new Findings("", new ArrayList<>());
  }

  /** The same list, of another file. */
  Findings in(String name) {
    return new Findings(name, all);
  }

  Place at(Code code, int line) {
    return new Place(this, code, line);
  }

  /** Where something was found; the line may be 0 when the whole file is meant. */
  record Place(Findings findings, Code code, int line) {
    /** Adds a finding; the message is a template where values follow. */
    void say(String message, Object... values) {
      String whole = values.length == 0 ? message : message.formatted(values);
      findings.all().add(new Finding(code, findings.file(), Math.max(1, line), whole));
    }
  }
}
