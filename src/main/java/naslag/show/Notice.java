package naslag.show;

import java.util.ArrayList;
import java.util.List;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Reason;

/**
 * Says in Dutch which words of the question the passages have, where not every passage has all.
 *
 * <p>Each sentence is made from the words that each hit has and lacks, and is true of all hits
 * shown. A passage "past bij" a word that it has in any form, or as another word for the same.
 */
public final class Notice {
  /** More words than a person reads in a sentence. */
  private static final int MOST_WORDS = 5;

  private static final int LONGEST_QUOTE = 60;

  private Notice() {}

  /** The sentences, each with its full stop; none where every hit has all words. */
  public static List<String> of(Hits hits) {
    List<String> sentences = new ArrayList<>(unread(hits.parsed().unread()));
    sentences.addAll(said(hits));
    return sentences;
  }

  private static List<String> unread(List<String> signs) {
    if (signs.isEmpty()) {
      return List.of();
    }
    String read =
        signs.size() == 1
            ? " is als gewoon woord gezocht: zo werkt dat teken of filter niet."
            : " zijn als gewone woorden gezocht: zo werken die tekens of filters niet.";
    return List.of(listed(signs, "en") + read);
  }

  private static List<String> said(Hits hits) {
    return switch (hits.match()) {
      case ALL, CORRECTED ->
          hits.total() == 0
              ? List.of("Geen passage past bij deze filters.")
              : hits.missing().isEmpty() ? List.of() : List.of(nowhere(hits));
      case NONE -> List.of(nothing(hits));
      case SOME -> hits.withAllWords() > 0 ? someHaveAll(hits) : noneHasAll(hits);
    };
  }

  private static String nothing(Hits hits) {
    return hits.missing().isEmpty() ? "Geen passage past bij deze vraag." : nowhere(hits);
  }

  private static List<String> noneHasAll(Hits hits) {
    if (!hits.hits().isEmpty() && hits.hits().stream().allMatch(hit -> hit.missing().isEmpty())) {
      // They lack only the word that is being typed, of which nothing can be said yet.
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    List<String> absent = inCommon(hits.hits());
    absent.removeAll(hits.missing());
    boolean one = isOneWord(hits);
    if (hits.missing().isEmpty()) {
      sentences.add(
          "Geen van deze passages past bij " + (one ? listed(absent, "en") : "alle woorden") + ".");
    } else {
      sentences.add(nowhere(hits));
    }
    String without = one || absent.isEmpty() ? "" : ", zonder " + listed(absent, "en");
    sentences.add("Dit komt het dichtst in de buurt" + without + ".");
    return sentences;
  }

  private static List<String> someHaveAll(Hits hits) {
    int whole = hits.withAllWords();
    List<Hit> shown = hits.hits();
    int first = 0;
    while (first < shown.size() && shown.get(first).missing().isEmpty()) {
      first++;
    }
    boolean one = isOneWord(hits);
    String fits = whole == 1 ? "past" : "passen";
    String what = one ? "bij " + listed(words(hits), "en") : "bij alle woorden";
    // Says something about the order only if all hits with every word come first.
    if (hits.question().offset() > 0 || first != whole || first == shown.size()) {
      return List.of(whole + " van de " + hits.total() + " passages " + fits + " " + what + ".");
    }
    return List.of(
        whole + (whole == 1 ? " passage " : " passages ") + fits + " " + what + ".",
        below(shown.subList(first, shown.size())));
  }

  private static String below(List<Hit> hits) {
    // Found by a broader word only.
    if (hits.stream().anyMatch(hit -> hit.words().isEmpty())) {
      return "Wat eronder staat, komt in de buurt.";
    }
    List<String> absent = inCommon(hits);
    return absent.isEmpty()
        ? "Wat eronder staat, past bij een deel ervan."
        : "Wat eronder staat, past niet bij " + listed(absent, "of") + ".";
  }

  private static String nowhere(Hits hits) {
    String verb = hits.missing().size() == 1 ? " komt" : " komen";
    return listed(hits.missing(), "en") + verb + " in deze teksten niet voor.";
  }

  private static boolean isOneWord(Hits hits) {
    return words(hits).size() == 1;
  }

  /** The question's words, which a hit has or lacks. */
  private static List<String> words(Hits hits) {
    if (hits.hits().isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(hits.hits().getFirst().words());
    words.addAll(hits.hits().getFirst().missing());
    return words;
  }

  /** The words that each of the hits lacks. */
  private static List<String> inCommon(List<Hit> hits) {
    List<String> common = new ArrayList<>();
    if (!hits.isEmpty()) {
      common.addAll(hits.getFirst().missing());
      hits.forEach(hit -> common.retainAll(hit.missing()));
    }
    return common;
  }

  /**
   * Words between quotation marks, in a row; a few of them where there are many.
   *
   * @param words one at least
   * @param conjunction before the last: "en" or "of"
   */
  public static String listed(List<String> words, String conjunction) {
    List<String> row =
        new ArrayList<>(words.stream().limit(MOST_WORDS).map(Notice::quoted).toList());
    int more = words.size() - row.size();
    if (more > 0) {
      row.add(more + (more == 1 ? " ander woord" : " andere woorden"));
    }
    String last = row.removeLast();
    return row.isEmpty() ? last : String.join(", ", row) + " " + conjunction + " " + last;
  }

  /** What a person typed, between quotation marks, on one line and not too long. */
  public static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return "“"
        + (line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…")
        + "”";
  }

  /** Why a passage was found; each once: two words of a question may match in the same way. */
  public static List<String> reasons(List<Reason> reasons) {
    return reasons.stream().map(Notice::reason).distinct().toList();
  }

  /** A few words, without a full stop. */
  private static String reason(Reason reason) {
    return switch (reason.kind()) {
      case PART_OF -> reason.typed() + " in " + reason.found();
      case APART -> reason.typed() + " als " + reason.found();
      case SYNONYM -> "ook gezocht op: " + reason.found();
      case AGE -> reason.found();
      case THEME -> "thema: " + reason.found();
    };
  }
}
