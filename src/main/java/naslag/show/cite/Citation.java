package naslag.show.cite;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Passage;
import naslag.corpus.References;
import naslag.index.WorkInfo;

/**
 * The citation of a passage.
 *
 * @param work what is cited, for the forms that reference managers read
 * @param place page, or section and paragraph, or the example: "p. 19", "sectie 3.2, par. 4"
 * @param sources that the passage itself names, as it does: "Bowlby, 1969"
 * @param warnings what to know before citing, in Dutch sentences; empty as a rule
 */
public record Citation(CitedWork work, String place, List<String> sources, List<String> warnings) {

  /**
   * Of a passage.
   *
   * @param ofWork the passages of its work, for the pages of a signed section; may be empty
   */
  public static Citation of(WorkInfo info, Passage passage, List<Passage> ofWork) {
    CitedWork work = CitedWork.of(info, passage, ofWork);
    boolean invented = passage.isExample() && info.metadata().isOwnText();
    String place = place(passage, invented);
    List<String> sources =
        References.in(passage.text()).stream()
            .map(References.Reference::text)
            .distinct()
            .map(Citation::shortly)
            .toList();
    return new Citation(work, place, sources, warnings(info, passage, invented));
  }

  /** Behind a quotation: "(Peeters &amp; Claes, 2016, p. 19)". */
  public Styled inText() {
    return Apa.inText(work, place);
  }

  /** With the names outside the brackets: "Peeters en Claes (2016, p. 19)". */
  public Styled inSentence() {
    return Apa.inSentence(work, place);
  }

  /** The line in the list of literature. */
  public Styled entry() {
    return Apa.entry(work);
  }

  /**
   * For each source that the passage itself names, how to cite that by way of this passage:
   * "(Bowlby, 1969, geciteerd in Peeters &amp; Claes, 2016, p. 19)".
   */
  public List<Styled> through() {
    Styled within = Apa.within(work, place).then(")");
    return sources.stream()
        .map(source -> Styled.plain("(" + source + ", geciteerd in ").then(within))
        .toList();
  }

  /**
   * The same citations for use in one text with one list: works that would look the same in the
   * text, of the same makers and year, get a letter in the order of the list.
   */
  public static List<Citation> together(List<Citation> citations) {
    return citations.stream().map(together(citations.stream().map(Citation::work))).toList();
  }

  /** The same one by one, when the works of all citations are known. */
  public static UnaryOperator<Citation> together(Stream<CitedWork> cited) {
    Map<String, Map<String, CitedWork>> alike = new HashMap<>();
    cited.forEach(
        work ->
            alike
                .computeIfAbsent(Apa.within(work, "").text(), look -> new TreeMap<>())
                .put(Apa.entry(work).text() + "\n" + work.key(), work));
    Map<CitedWork, CitedWork> lettered = new HashMap<>();
    for (Map<String, CitedWork> works : alike.values()) {
      int n = 0;
      for (CitedWork work : works.values()) {
        lettered.put(work, works.size() == 1 ? work : work.lettered(letter(n++)));
      }
    }
    return c ->
        new Citation(
            lettered.getOrDefault(c.work(), c.work()), c.place(), c.sources(), c.warnings());
  }

  /** a to z, then aa, ab and so on. */
  private static String letter(int n) {
    String last = Character.toString('a' + n % 26);
    return n < 26 ? last : letter(n / 26 - 1) + last;
  }

  private static List<String> warnings(WorkInfo info, Passage passage, boolean invented) {
    List<String> warnings = new ArrayList<>();
    String expired = info.metadata().expired(LocalDate.now(ZoneId.systemDefault()));
    if (!expired.isEmpty()) {
      warnings.add("Dit werk is " + expired + "; zoek een nieuwere uitgave.");
    }
    if (invented) {
      warnings.add("Dit is een verzonnen voorbeeld: citeer het niet als iets wat gebeurd is.");
    } else if (info.metadata().isOwnText()) {
      warnings.add("Deze tekst is niet nagelezen door vakgenoten; citeer liever een bron.");
    }
    if (isInferred(passage)) {
      warnings.add("Naslag heeft de bladzijden zelf geteld; kijk het nummer na in het boek.");
    }
    return warnings;
  }

  private static boolean isInferred(Passage passage) {
    return passage.firstPage().stream().anyMatch(PageMark::inferred)
        || passage.pages().stream().anyMatch(page -> page.mark().inferred());
  }

  private static String place(Passage passage, boolean invented) {
    String pages = CitedWork.Pages.labelled(CitedWork.Pages.of(passage.pageLabel()));
    String what =
        passage.isExample()
            ? (invented ? "verzonnen voorbeeld" : "voorbeeld") + " ‘" + passage.title() + "’"
            : "";
    if (!pages.isEmpty()) {
      return invented ? what + ", " + pages : pages;
    }
    List<String> parts = new ArrayList<>();
    if (!passage.number().isEmpty()) {
      parts.add("sectie " + passage.number());
    } else if (!passage.path().isEmpty()) {
      parts.add("“" + passage.path().getLast() + "”");
    }
    parts.add(passage.isExample() ? what : paragraphs(passage));
    return String.join(", ", parts);
  }

  private static String paragraphs(Passage passage) {
    int several = passage.text().split("\n\n", -1).length;
    int first = Math.max(1, passage.paragraph());
    return "par. " + first + (several == 1 ? "" : "–" + (first + several - 1));
  }

  /** "Peeters, Claes &amp; Maes, 2016" is "Peeters et al., 2016". */
  static String shortly(String reference) {
    int comma = reference.lastIndexOf(',');
    String year = reference.substring(comma + 1).strip();
    String authors =
        reference
            .substring(0, comma)
            .strip()
            .replaceAll("\\s+(?:en|&)\\s+(?:collega[’']s|anderen)$", " et al.");
    String[] names = authors.split("\\s*,\\s*(?:(?:en|&)\\s+)?|\\s+&\\s+");
    String shown = names.length < 3 || authors.endsWith("et al.") ? authors : names[0] + " et al.";
    return shown + ", " + year;
  }
}
