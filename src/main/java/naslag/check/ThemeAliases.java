package naslag.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;

/** Other names of a theme, where an author states it, as the preferred one. */
final class ThemeAliases {
  private static final Pattern FIELD =
      Pattern.compile("(>\\s*thema:\\s*)(.*?)(\\s*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST = Pattern.compile("(subject:\\s*\\[)(.*)(\\]\\s*)");
  private static final Pattern ONE = Pattern.compile("(subject:\\s*)([^\\[\\]\"'#]+?)(\\s*)");
  private static final Pattern ITEM = Pattern.compile("(\\s*-\\s+)([^\\[\\]\"'#]+?)(\\s*)");

  /** Needs no quotes in YAML, in brackets neither. */
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} -]*");

  private final Thesaurus thesaurus;

  ThemeAliases(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** The line of an example with preferred names; the line itself where it states no theme. */
  String inExample(String line) {
    return replaced(FIELD, line, true);
  }

  /** The same of a line of the front matter's subjects. */
  String inFrontMatter(String line) {
    String list = replaced(LIST, line, true);
    String one = list.equals(line) ? replaced(ONE, line, false) : list;
    return one.equals(line) ? replaced(ITEM, line, false) : one;
  }

  private String replaced(Pattern pattern, String line, boolean several) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return line;
    }
    List<String> names = new ArrayList<>();
    boolean changed = false;
    for (String name : several ? matcher.group(2).split(",") : new String[] {matcher.group(2)}) {
      String preferred = preferred(name.strip());
      changed |= !preferred.equals(name.strip());
      if (!names.contains(preferred)) {
        names.add(preferred);
      }
    }
    return changed ? matcher.group(1) + String.join(", ", names) + matcher.group(3) : line;
  }

  private String preferred(String name) {
    List<Concept> themes =
        thesaurus.byLabel(name).stream().filter(c -> c.kind() == Kind.THEME).toList();
    boolean known = themes.size() == 1 && PLAIN.matcher(themes.getFirst().prefLabel()).matches();
    return known ? themes.getFirst().prefLabel() : name;
  }
}
