package naslag.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naslag.corpus.Passage;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Section;
import naslag.corpus.Slug;

/** Cross-references: links to works and sections, and "(2.5)" in the text. */
final class References implements WorkRule {
  /** Possessive throughout: what begins as a link and never ends would take cubic time. */
  private static final Pattern LINK = Pattern.compile("\\]\\(\\s*+<?+([^)\\s>]++)>?+[^)]*+\\)");

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final Map<String, Set<String>> anchors;
  private final Set<String> ids;

  /** The names of the files, and what each dead one may have meant: it is often linked to again. */
  private final Set<String> names;

  private final Map<String, List<String>> near = new HashMap<>();

  /**
   * With what there is to refer to.
   *
   * @param anchors by file: the numbers and slugs of its sections
   * @param ids of every passage
   */
  References(Map<String, Set<String>> anchors, Set<String> ids) {
    this.anchors = anchors;
    this.ids = ids;
    this.names = anchors.keySet().stream().map(References::name).collect(Collectors.toSet());
  }

  /** What a link into a work can name. */
  static Set<String> anchors(Examined work) {
    Set<String> anchors = new HashSet<>();
    for (Section section : work.work().sections()) {
      if (section.level() > 0) {
        anchors.add(Slug.of(section.title()));
        anchors.add(section.number().isEmpty() ? section.title() : section.number());
      }
    }
    for (Passage passage : work.passages()) {
      anchors.add(passage.id());
    }
    return anchors;
  }

  @Override
  public void examine(Examined work, Findings findings) {
    boolean fenced = false;
    for (int i = work.frontMatterEnd(); i < work.lines().size(); i++) {
      String line = work.lines().get(i);
      fenced ^= line.startsWith("```");
      Matcher link = LINK.matcher(line).region(0, line.lastIndexOf(')') + 1);
      while (!fenced && link.find()) {
        link(work, link.group(1), i + 1, findings);
      }
    }
    inText(work, findings);
  }

  private void link(Examined work, String target, int line, Findings findings) {
    if (ELSEWHERE.matcher(target).matches() || ids.contains(target)) {
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    String named = file.isEmpty() ? work.name() : resolved(work.name(), file);
    Set<String> known = anchors.get(named);
    if (known == null) {
      List<String> meant = near.computeIfAbsent(name(file), dead -> Nearest.of(dead, names));
      findings.add(
          Code.REFERENCE,
          line,
          "de link naar \""
              + target
              + "\" leidt nergens heen: dat bestand staat niet in het corpus"
              + (meant.isEmpty()
                  ? "; herstel de naam of schrap de link."
                  : "; bedoelde je " + meant.getFirst() + "?"));
    } else if (!anchor.isEmpty() && !known.contains(anchor)) {
      findings.add(
          Code.REFERENCE,
          line,
          "de link naar \""
              + target
              + "\" leidt nergens heen: "
              + (file.isEmpty() ? "dit werk" : file)
              + " heeft geen deel "
              + anchor
              + "; herstel het nummer of schrap de link.");
    }
  }

  private String resolved(String from, String file) {
    List<String> parts = new ArrayList<>(List.of(from.split("/")));
    parts.removeLast();
    for (String part : file.split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    String beside = String.join("/", parts);
    return anchors.containsKey(beside) ? beside : file;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static void inText(Examined work, Findings findings) {
    Set<String> numbers = new HashSet<>();
    work.work().sections().forEach(s -> numbers.add(s.number()));
    boolean numbered = numbers.stream().anyMatch(n -> n.contains("."));
    Set<String> chapters = new HashSet<>();
    numbers.forEach(n -> chapters.add(n.split("\\.")[0]));
    CrossReferences references = new CrossReferences(numbers);
    Set<String> outside = new HashSet<>();
    for (Paragraph paragraph : work.paragraphs()) {
      // In a work without numbered sections "(2.5)" is a figure.
      if (numbered) {
        for (CrossReferences.Target dead : references.dead(paragraph.text())) {
          findings.add(
              Code.REFERENCE,
              paragraph.line(),
              "\"("
                  + dead.number()
                  + ")\" verwijst naar een deel dat er niet is; herstel het nummer, of nummer de"
                  + " kop.");
        }
      }
      for (CrossReferences.Target chapter : CrossReferences.chapters(paragraph.text())) {
        if (!chapters.contains(chapter.number()) && outside.add(chapter.number())) {
          findings.add(
              Code.OUTSIDE,
              paragraph.line(),
              "hoofdstuk "
                  + chapter.number()
                  + " staat niet in dit werk; goed zo als de bron groter was.");
        }
      }
    }
  }
}
