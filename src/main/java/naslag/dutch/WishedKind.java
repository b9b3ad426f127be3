package naslag.dutch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a question that only say what kind of text is wanted: "huilen voorbeeld",
 * "voorbeelden van huilen", "cijfers over huilen".
 *
 * @param from the first of them
 * @param to behind the last
 * @param examples whether examples are wanted, and not findings
 */
public record WishedKind(int from, int to, boolean examples) {
  private static final Set<String> EXAMPLES = Set.copyOf(WordLists.of("examples"));

  private static final Set<String> FINDINGS =
      words("onderzoek studie studies cijfers statistieken");

  /** Often the subject: "het verhaal van adoptie", "onderzoek in de zwangerschap". */
  private static final Set<String> SUBJECTS = Set.of("verhaal", "onderzoek");

  /** Before "voorbeeld" at the end: "het goede voorbeeld" is something else. */
  private static final Set<String> NO_WISH = words("het een goed goede slecht slechte");

  private static final Set<String> ABOUT = words("van over bij met rond naar");

  /** May open the question: "geef me een voorbeeld van". */
  private static final Set<String> BEFORE =
      words("een geef zoek toon graag ik me mij eens wil heb");

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Those of a question; nothing where none are, or nothing says of what. */
  public static Optional<WishedKind> in(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (EXAMPLES.contains(word) || FINDINGS.contains(word)) {
        int end = end(words, i);
        if (end > 0) {
          int from = end == words.size() ? i : 0;
          return Optional.of(new WishedKind(from, end, EXAMPLES.contains(word)));
        }
      }
    }
    return Optional.empty();
  }

  /** Behind the words of a wish for the kind that stands at a place; 0 where it is none. */
  private static int end(List<String> words, int at) {
    String word = words.get(at);
    boolean subject = SUBJECTS.contains(word);
    if (at == words.size() - 1) {
      return at > 0 && !subject && !NO_WISH.contains(words.get(at - 1)) ? at + 1 : 0;
    }
    boolean about = ABOUT.contains(words.get(at + 1));
    int end = at + (about ? 2 : 1);
    boolean first = BEFORE.containsAll(words.subList(0, at));
    boolean wish = first && (about || !(subject || word.equals("voorbeeld")));
    return wish && end < words.size() ? end : 0;
  }
}
