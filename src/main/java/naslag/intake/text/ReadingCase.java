package naslag.intake.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;

/**
 * Brings a heading in capitals back to reading case, by how the text itself writes its words: an
 * acronym stays in capitals, a name keeps its first one.
 */
final class ReadingCase {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'´]*");
  private static final Pattern OPENS = Pattern.compile("[.!?:…][’”\")]*$|[‘“\"(]$");
  private static final int NEAR = 12;
  private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Set<String> lower = new HashSet<>();

  ReadingCase(List<BodyLine> body) {
    String before = ".";
    for (BodyLine line : body) {
      if (Typography.capitals(line.text())) {
        before = ".";
        continue;
      }
      count(line.text(), before);
      before = line.text();
    }
  }

  private void count(String text, String lineBefore) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String form = word.group();
      String near = text.substring(Math.max(0, word.start() - NEAR), word.start()).strip();
      String before = near.isEmpty() && word.start() < NEAR ? lineBefore : near;
      boolean opensSentence = OPENS.matcher(before).find();
      if (Character.isLowerCase(form.charAt(0))) {
        lower.add(form);
      } else if (!opensSentence || isAcronym(form)) {
        forms
            .computeIfAbsent(form.toLowerCase(Locale.ROOT), f -> new HashMap<>())
            .merge(form, 1, Integer::sum);
      }
    }
  }

  private static boolean isAcronym(String form) {
    return form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** The heading with one capital at its start and those that its words have in the text. */
  String restore(String heading) {
    StringBuilder out = new StringBuilder();
    Matcher word = WORD.matcher(heading);
    int from = 0;
    boolean first = true;
    while (word.find()) {
      out.append(heading, from, word.start());
      String restored = word(word.group());
      out.append(first ? Typography.capitalised(restored) : restored);
      first = false;
      from = word.end();
    }
    return out.append(heading.substring(from)).toString();
  }

  private String word(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (lower.contains(small)) {
      return small;
    }
    Map<String, Integer> written = forms.getOrDefault(small, Map.of());
    return written.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(ROMAN.matcher(word).matches() ? word : small);
  }
}
