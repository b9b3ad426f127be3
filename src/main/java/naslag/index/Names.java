package naslag.index;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Example;
import naslag.corpus.Passage;

/**
 * The people of an example and the names in a text.
 *
 * <p>In Dutch a name is a word with a capital, but so is the first of a sentence. Somebody of an
 * example is therefore a child that its author stated, a capital within the title, or the word
 * after a role ("mama Nina", "onthaalouder Carine").
 */
final class Names {
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}]*(?:-\\p{Lu}\\p{L}*)*");

  private static final Pattern SURNAME_NEXT = Pattern.compile(" \\p{Lu}\\p{Ll}");

  private static final Pattern ROLE_AND_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}\\p{Ll}+) (" + CAPITALISED.pattern() + ")",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Who stands around a child in such texts, before a first name. */
  private static final Set<String> KIN =
      Set.of(
          """
          mama papa moeder vader mamie mémé pépé oma opa bomma bompa grootmoeder grootvader tante \
          nonkel oom broer broertje zus zusje zoon zoontje dochter dochtertje baby peuter kleuter \
          juf meester dokter meter peter plusmama pluspapa meemoeder pleegmoeder pleegvader \
          pleegmama pleegpapa vriend vriendin buurvrouw buurman collega partner"""
              .split(" "));

  private static final int SHORTEST = 3;

  private Names() {}

  /** Who an example is about or who acts in it; empty for explanation. */
  static Set<String> of(Passage passage) {
    if (passage.example().isEmpty()) {
      return Set.of();
    }
    Example example = passage.example().get();
    Set<String> roles = new HashSet<>(KIN);
    for (String helper : example.helpers()) {
      List.of(helper.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).forEach(roles::add);
    }
    Set<String> names = new LinkedHashSet<>(example.children());
    CAPITALISED
        .matcher(example.title())
        .results()
        .filter(name -> name.start() > 0)
        .forEach(name -> names.add(name.group()));
    ROLE_AND_NAME
        .matcher(passage.text())
        .results()
        .filter(found -> roles.contains(found.group(1).toLowerCase(Locale.ROOT)))
        .forEach(found -> names.add(found.group(2)));
    names.removeIf(
        name -> name.length() < SHORTEST || roles.contains(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  /**
   * The words of a text that may be first names, genitives ("Leons", "Julio’s") without their
   * ending. A name before a surname is that of a real person, such as an author who is quoted, and
   * not of a person of an example.
   */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    Matcher words = CAPITALISED.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (SURNAME_NEXT.matcher(text).region(words.end(), text.length()).lookingAt()) {
        continue;
      }
      names.add(word);
      if (word.endsWith("s")) {
        names.add(word.substring(0, word.length() - 1));
      }
    }
    return names;
  }
}
