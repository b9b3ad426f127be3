package naslag.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.FileName;
import naslag.corpus.Passage;
import naslag.corpus.Slug;
import naslag.index.ForeignPhrases;
import naslag.index.WorkInfo;

/**
 * Where a passage leads: its cross-references to a section of its work or to another work, its
 * child to a thread.
 *
 * @param worksByFile ids
 * @param threads ids of the passages whose child is in other passages too
 * @param inPdf by id of a passage: the address of its sheet in the PDF it comes from, where that is
 *     at hand
 * @param foreign the phrases of other languages in it
 * @param open the work whose page is open; "" for none
 */
public record Links(
    Map<String, String> worksByFile,
    Set<String> threads,
    Map<String, String> inPdf,
    ForeignPhrases foreign,
    String open) {
  /** Nowhere. */
  public static final Links NONE = none(ForeignPhrases.NONE);

  static Links none(ForeignPhrases foreign) {
    return new Links(Map.of(), Set.of(), Map.of(), foreign, "");
  }

  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.?(?:\\s|$)");

  /** Among all works there are, with none open. */
  public static Links among(
      List<WorkInfo> works,
      Set<String> threads,
      Map<String, String> inPdf,
      ForeignPhrases foreign) {
    Map<String, String> byFile = new HashMap<>();
    works.forEach(work -> byFile.put(work.file(), work.id()));
    return new Links(byFile, Set.copyOf(threads), inPdf, foreign, "");
  }

  /** On the page of a work that is open: a reference within it stays there. */
  public Links within(String work) {
    return new Links(worksByFile, threads, inPdf, foreign, work);
  }

  /**
   * The address of a target as an author wrote it: "#3.2", "gehechtheid.md", "../boek.md#2.1".
   *
   * @return nothing for what is not in these texts
   */
  Optional<String> href(Passage from, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String section = hash < 0 ? "" : "#" + anchor(target.substring(hash + 1));
    String work =
        file.isEmpty() ? from.work() : worksByFile.get(FileName.beside(from.file(), file));
    if (work == null) {
      return Optional.empty();
    }
    return Optional.of(
        work.equals(open) && !section.isEmpty() ? section : "/werk/" + work + section);
  }

  /** The anchor of a section, by its number, its heading, or the heading with its number. */
  static String anchor(String section) {
    Matcher number = NUMBER.matcher(section);
    return number.lookingAt() ? "s" + number.group(1) : "h-" + Slug.of(section);
  }
}
