package naslag.dutch;

import java.util.Map;
import java.util.Set;

/** First parts of compounds that are no word by themselves, with the word they stand for. */
final class CombiningForms {

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("hersen", "hersenen"),
          Map.entry("aarts", "aarts"),
          Map.entry("stief", "stief"),
          Map.entry("pleeg", "pleeg"),
          Map.entry("kraam", "kraam"),
          Map.entry("psycho", "psycho"),
          Map.entry("neuro", "neuro"),
          Map.entry("socio", "socio"),
          Map.entry("micro", "micro"),
          Map.entry("macro", "macro"),
          Map.entry("multi", "multi"),
          Map.entry("elektro", "elektro"),
          Map.entry("pseudo", "pseudo"),
          Map.entry("semi", "semi"),
          Map.entry("ultra", "ultra"),
          Map.entry("super", "super"),
          Map.entry("anti", "anti"));

  /** Adjectives that only follow something: "drietalig", "bolvormig". */
  private static final Set<String> LAST =
      Set.of(
          """
          talig talige taligen vormig vormige voudig voudige zijdig zijdige delig delige jarig \
          jarige jarigen maandelijks wekelijks"""
              .split(" "));

  private CombiningForms() {}

  static boolean mayEnd(String form) {
    return LAST.contains(form);
  }

  /** The word that a form stands for, or the empty text when it is no combining form. */
  static String wordOf(String form) {
    return FORMS.getOrDefault(form, "");
  }
}
