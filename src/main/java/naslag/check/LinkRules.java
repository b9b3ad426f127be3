package naslag.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.check.Examined.Line;
import naslag.check.Examined.Paragraph;
import naslag.check.Finding.Findings;
import naslag.corpus.FileName;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Slug;
import naslag.corpus.Work.Section;
import naslag.dutch.EditDistance;
import naslag.dutch.Normaliser;

/** Cross-references: links to works and sections, and "(2.5)" in the text. */
final class LinkRules {
  /** Possessive throughout: what begins as a link and never ends would take cubic time. */
  private static final Pattern LINK = Pattern.compile("\\]\\(\\s*+<?+([^)\\s>]++)>?+[^)]*+\\)");

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final Map<String, long[]> anchors;
  private final long[] ids;

  /** The names of the files, and what each dead one may have meant: it is often linked to again. */
  private final Set<String> names;

  private final Map<String, List<String>> near = new HashMap<>();

  /**
   * With what there is to refer to. A million passages have four million names: each is kept as a
   * number, 32 bytes of a passage and not 330.
   *
   * @param anchors by file
   * @param ids of every passage, as {@link #number}, ascending
   */
  LinkRules(Map<String, long[]> anchors, long[] ids) {
    this.anchors = anchors;
    this.ids = ids;
    this.names = anchors.keySet().stream().map(LinkRules::name).collect(Collectors.toSet());
  }

  /**
   * A 64-bit hash of a name. A dead link is missed if its name has the number of another; with four
   * million names any two share one with a chance of 1 in two million.
   */
  static long number(String name) {
    long number = 1;
    for (int i = 0; i < name.length(); i++) {
      number = (number + name.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    return number;
  }

  private static boolean has(long[] numbers, String name) {
    return Arrays.binarySearch(numbers, number(name)) >= 0;
  }

  /** What a link into a work can name: passages, numbers and slugs of sections, ascending. */
  static long[] anchors(Examined work) {
    Set<String> anchors = new HashSet<>();
    for (Section section : work.work().sections()) {
      if (section.level() > 0) {
        anchors.add(Slug.of(section.title()));
        anchors.add(section.number().isEmpty() ? section.title() : section.number());
      }
    }
    work.passages().forEach(passage -> anchors.add(passage.id()));
    return anchors.stream().mapToLong(LinkRules::number).sorted().toArray();
  }

  void examine(Examined work, Findings findings) {
    for (Line line : work.textLines()) {
      LINK.matcher(line.text())
          .region(0, line.text().lastIndexOf(')') + 1)
          .results()
          .forEach(link -> link(work, link.group(1), line.number(), findings));
    }
    inText(work, findings);
  }

  private void link(Examined work, String target, int line, Findings findings) {
    if (ELSEWHERE.matcher(target).matches() || has(ids, target)) {
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    String named = file.isEmpty() ? work.name() : resolved(work.name(), file);
    long[] known = anchors.get(named);
    if (known == null) {
      List<String> meant = near.computeIfAbsent(name(file), dead -> Nearest.of(dead, names));
      String meaning = meant.stream().findFirst().map("bedoelde je %s?"::formatted).orElse("");
      String out = meant.isEmpty() ? "herstel de naam of schrap de link." : meaning;
      findings.add(line, "no-file", target, out);
    } else if (!anchor.isEmpty() && !has(known, anchor)) {
      findings.add(line, "no-part", target, file.isEmpty() ? "dit werk" : file, anchor);
    }
  }

  /** From the file that links, or else from the top of the corpus. */
  private String resolved(String from, String file) {
    String beside = FileName.beside(from, file);
    return anchors.containsKey(beside) && !file.startsWith("/") ? beside : file;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static void inText(Examined work, Findings findings) {
    Set<String> numbers =
        work.work().sections().stream().map(Section::number).collect(Collectors.toSet());
    boolean numbered = numbers.stream().anyMatch(n -> n.contains("."));
    Set<String> chapters = numbers.stream().map(n -> n.split("\\.")[0]).collect(Collectors.toSet());
    CrossReferences references = new CrossReferences(numbers);
    Set<String> outside = new HashSet<>();
    for (Paragraph paragraph : work.paragraphs()) {
      // In a work without numbered sections "(2.5)" is a figure.
      for (CrossReferences.Target dead : references.dead(numbered ? paragraph.text() : "")) {
        findings.add(paragraph.line(), "no-section", dead.number());
      }
      for (CrossReferences.Target chapter : CrossReferences.chapters(paragraph.text())) {
        if (!chapters.contains(chapter.number()) && outside.add(chapter.number())) {
          findings.add(paragraph.line(), "chapter-outside", chapter.number());
        }
      }
    }
  }

  /** The names that a person may have meant. */
  static final class Nearest {
    private static final int MOST = 3;

    /** The nearest few of some names, the nearest first; empty when nothing is alike. */
    static List<String> of(String typed, Collection<String> names) {
      String wanted = Normaliser.normalise(typed);
      int most = Math.max(2, wanted.length() / 3);
      ToIntFunction<String> distance =
          name -> EditDistance.toName(wanted, Normaliser.normalise(name), most);
      return names.stream()
          .distinct()
          .filter(name -> distance.applyAsInt(name) <= most)
          .sorted(Comparator.comparingInt(distance))
          .limit(MOST)
          .toList();
    }
  }
}
