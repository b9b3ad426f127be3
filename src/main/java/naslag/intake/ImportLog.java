package naslag.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what was changed and what a person should look at. */
final class ImportLog {
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  void repaired(int line, Repair.Kind kind, String detail) {
    repairs.add(new Repair(line, kind, detail));
  }

  void lookAt(int line, String message) {
    remarks.add(new Remark(line, message));
  }

  /** By line, then in the order in which they were made. */
  List<Repair> repairs() {
    return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }

  List<Remark> remarks() {
    return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
  }
}
