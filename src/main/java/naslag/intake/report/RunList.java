package naslag.intake.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naslag.corpus.Problem;
import naslag.intake.report.ImportLog.Remark.Weight;

/** What to look at after an import of many files: the worst first, a repeated remark once. */
public final class RunList {
  private static final int MOST_NAMED = 4;

  /** From so many files on, a title or an author that they share is a template's. */
  private static final int SHARED = 3;

  /** The way out that ends a sentence on a field. */
  public static final String FOR_ALL =
      "; geef ze voor alle bestanden tegelijk in een tabel met --gegevens.";

  private record Group(Weight weight, String message, Set<String> files) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /**
   * Adds a Dutch sentence on a file; one that differs only in quoted words and figures is alike.
   */
  public void add(Weight weight, String file, String message) {
    String shape = weight == Weight.SHARED ? message : Problem.shape(message);
    groups
        .computeIfAbsent(weight + shape, k -> new Group(weight, message, new TreeSet<>()))
        .files()
        .add(file);
  }

  /** Adds what the report of a work says. */
  public void add(String file, ImportReport report) {
    report.remarks().forEach(r -> add(r.weight(), file, r.message()));
    add(Weight.SHARED, file, "de titel is telkens “" + report.made().title() + "”" + FOR_ALL);
  }

  /** The list, a line for each kind of fault; empty when there is nothing to look at. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.values().stream()
        .filter(group -> group.weight() != Weight.SHARED || group.files().size() >= SHARED)
        .sorted(
            Comparator.comparing(Group::weight)
                .thenComparing(g -> g.files().size(), Comparator.reverseOrder()))
        .forEach(group -> lines.add("  " + named(group.files()) + ": " + group.message()));
    return lines;
  }

  private static String named(Set<String> files) {
    return files.size() == 1 ? first(files) : files.size() + " bestanden (" + first(files) + ")";
  }

  /** The first few names, and how many more there are. */
  public static String first(Collection<String> names) {
    List<String> first = names.stream().limit(MOST_NAMED).toList();
    int more = names.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " en nog " + more : "");
  }
}
