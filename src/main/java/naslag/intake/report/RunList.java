package naslag.intake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import naslag.intake.report.ImportLog.Remark;

/** What to look at after an import of many files: the worst first, a repeated remark once. */
public final class RunList {
  /** What is wrong with a file, the worst first. */
  public enum Rank {
    /** No work was made, or its source is gone. */
    LOST,
    /** Something of the text may be missing or wrong. */
    TEXT,
    /** A field or an example is doubtful. */
    MINOR
  }

  private static final int MOST_NAMED = 4;

  /** From so many works on, a title that they share is a template's. */
  private static final int SHARED = 3;

  private record Group(Rank rank, String message, Set<String> files) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Set<String>> titles = new LinkedHashMap<>();

  /** Adds a Dutch sentence on a file; one that differs only in quoted words and figures is alike. */
  public void add(Rank rank, String file, String message) {
    String shape = message.replaceAll("“[^”]*”|\"[^\"]*\"|\\d+|\\S+\\.\\w{2,5}\\b", "#");
    groups
        .computeIfAbsent(rank + shape, k -> new Group(rank, message, new TreeSet<>()))
        .files()
        .add(file);
  }

  /** Adds what the report of a work says. */
  public void add(String file, ImportReport report) {
    titles.computeIfAbsent(report.made().title(), k -> new TreeSet<>()).add(file);
    for (Remark remark : report.remarks()) {
      add(remark.minor() ? Rank.MINOR : Rank.TEXT, file, remark.message());
    }
  }

  /** The list, a line for each kind of fault; empty when there is nothing to look at. */
  public List<String> lines() {
    titles.forEach(
        (title, files) -> {
          if (files.size() >= SHARED) {
            String message = "de titel is “%s”; geef ze elk een eigen in een tabel met --gegevens.";
            files.forEach(file -> add(Rank.TEXT, file, message.formatted(title)));
          }
        });
    List<String> lines = new ArrayList<>();
    groups.values().stream()
        .sorted(
            Comparator.comparing(Group::rank)
                .thenComparing(g -> g.files().size(), Comparator.reverseOrder()))
        .forEach(group -> lines.add("  " + named(group.files()) + ": " + group.message()));
    return lines;
  }

  private static String named(Set<String> files) {
    List<String> first = files.stream().limit(MOST_NAMED).toList();
    int more = files.size() - first.size();
    String names = String.join(", ", first) + (more > 0 ? " en nog " + more : "");
    return files.size() == 1 ? names : files.size() + " bestanden (" + names + ")";
  }
}
