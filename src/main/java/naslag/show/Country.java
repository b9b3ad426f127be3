package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Sentences;

/**
 * A part of a text that holds in one country only, by what it says itself: a sentence that begins
 * with "In Nederland", or "(in Vlaanderen Opgroeien)". A corpus has no field for it. A clause in
 * the middle of a sentence stays: without it the sentence would be broken.
 *
 * @param code "be" or "nl"
 * @param start its first letter
 * @param end the place after its last
 */
record Country(String code, int start, int end) {
  private static final Pattern NAME = Pattern.compile("\\b(?:(Nederland)|Vlaanderen|België)\\b");
  private static final Pattern SENTENCE =
      Pattern.compile("In (?=Nederland\\b|Vlaanderen\\b|België\\b)");
  private static final Pattern BRACKETS =
      Pattern.compile("\\(in (?=Nederland\\b|Vlaanderen\\b|België\\b)[^()]*\\)");

  /** Those of a text, in order and apart from each other. */
  static List<Country> in(String text) {
    List<Country> parts = new ArrayList<>();
    List<Integer> bounds = NAME.matcher(text).find() ? Sentences.bounds(text) : List.of();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      int end = bounds.get(i + 1);
      String sentence = text.substring(bounds.get(i), end).stripTrailing();
      int start = bounds.get(i) + sentence.length() - sentence.stripLeading().length();
      Matcher brackets = BRACKETS.matcher(sentence);
      if (SENTENCE.matcher(sentence.stripLeading()).lookingAt()) {
        add(text, start, bounds.get(i) + sentence.length(), parts);
      } else {
        while (brackets.find()) {
          add(text, bounds.get(i) + brackets.start(), bounds.get(i) + brackets.end(), parts);
        }
      }
    }
    return parts;
  }

  /** Only where it names one country: a comparison of both holds in both. */
  private static void add(String text, int start, int end, List<Country> parts) {
    List<String> codes =
        NAME.matcher(text.substring(start, end))
            .results()
            .map(name -> name.group(1) == null ? "be" : "nl")
            .distinct()
            .toList();
    if (codes.size() == 1) {
      parts.add(new Country(codes.getFirst(), start, end));
    }
  }
}
