package naslag.intake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what was changed and what a person should look at. */
public final class ImportLog {
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  public void repaired(int line, Repair.Kind kind, String detail) {
    repairs.add(new Repair(line, kind, detail));
  }

  public void lookAt(int line, String message) {
    remarks.add(new Remark(line, message));
  }

  /** By line, then in the order in which they were made. */
  public List<Repair> repairs() {
    return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }

  public List<Remark> remarks() {
    return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
  }

  /**
   * Something a person should look at.
   *
   * @param line the source line, 1-based; 0 when it concerns the whole
   * @param message one Dutch sentence
   */
  public record Remark(int line, String message) {}
}
