package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naslag.search.Why;

/** Why a question finds a passage, or does not, for a person at a terminal. */
public final class TerminalWhy {
  private static final int TYPED = 20;
  private static final int STEM = 22;
  private static final int DEEP = 3;

  private TerminalWhy() {}

  /** A few short tables, in 80 columns, in Dutch. */
  public static String of(Why why, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(why.passage().passage().title()))
        .append('\n')
        .append(style.faint(why.passage().passage().id()))
        .append("\n\n")
        .append(Wrap.marked(verdict(why), List.of(), 80, "", style));
    if (!why.words().isEmpty()) {
      out.append("\nWoorden van de vraag\n");
      why.words().forEach(word -> out.append(word(word)));
    }
    if (!why.conditions().isEmpty()) {
      out.append("\nVoorwaarden\n");
      for (Why.Condition condition : why.conditions()) {
        out.append("  ")
            .append(Wrap.left(condition.name() + ": " + condition.value(), TYPED + STEM - 1))
            .append(condition.met() ? " klopt\n" : " klopt niet\n");
      }
    }
    if (!why.parts().isEmpty()) {
      double sum = why.parts().stream().mapToDouble(Why.Part::score).sum();
      out.append("\nScore ").append(figure(sum).strip());
      out.append(why.rank().isPresent() ? ", de som van\n" : " als ze gevonden was, de som van\n");
      why.parts().forEach(part -> part(out, part, 1));
    }
    return out.toString();
  }

  private static String verdict(Why why) {
    StringBuilder verdict = new StringBuilder();
    why.corrected()
        .ifPresent(words -> verdict.append("Gezocht op \"").append(words).append("\". "));
    if (why.rank().isPresent()) {
      verdict
          .append("Gevonden, op plaats ")
          .append(why.rank().getAsInt())
          .append(" van ")
          .append(why.total())
          .append('.');
    } else {
      verdict.append("Niet gevonden");
      List<String> reasons = reasons(why);
      verdict.append(reasons.isEmpty() ? "." : ": " + String.join("; ", reasons) + ".");
    }
    switch (why.match()) {
      case ALL, CORRECTED -> {}
      case SOME -> verdict.append(" Niet elk gevonden stuk heeft alle woorden.");
      case NONE -> verdict.append(" De vraag vindt niets.");
    }
    return verdict.toString();
  }

  private static List<String> reasons(Why why) {
    List<String> reasons = new ArrayList<>();
    why.conditions().stream()
        .filter(condition -> !condition.met())
        .forEach(c -> reasons.add(c.name() + " " + c.value() + " klopt niet"));
    List<String> missing =
        why.words().stream()
            .filter(word -> word.role() == Why.Role.COUNTS || word.role() == Why.Role.ABSENT)
            .filter(word -> !word.met())
            .map(Why.Word::typed)
            .toList();
    if (!missing.isEmpty()) {
      reasons.add(
          "hier "
              + (missing.size() == 1 ? "ontbreekt " : "ontbreken ")
              + String.join(", ", missing));
      if (why.share() < 1) {
        reasons.add(
            String.format(
                Locale.ROOT, "de andere woorden dragen %.0f%% van de vraag", 100 * why.share()));
      }
    } else if (reasons.isEmpty() && why.total() > 0) {
      reasons.add("de andere stukken passen beter");
    }
    return reasons;
  }

  private static String word(Why.Word word) {
    String what =
        switch (word.role()) {
          case COUNTS ->
              (word.met() ? "gevonden" : "ontbreekt") + ", weegt " + figure(word.weight()).strip();
          case ABSENT -> "telt niet: staat in geen enkele tekst";
          case STOP_WORD -> "telt niet: te gewoon";
          case QUESTION_WORD -> "telt niet: vraagwoord";
          case AGE -> "leeftijd";
          case UNREAD -> "niet gelezen: de vraag is te lang";
        };
    return String.join(
        " ",
        " ",
        Wrap.left(word.typed(), TYPED - 1),
        Wrap.left("stam " + word.stem(), STEM - 1),
        what + "\n");
  }

  private static void part(StringBuilder out, Why.Part part, int depth) {
    out.append("  ".repeat(depth))
        .append(figure(part.score()))
        .append("  ")
        .append(Wrap.cut(what(part), 80 - 2 * depth - 8))
        .append('\n');
    if (depth < DEEP) {
      part.parts().forEach(inner -> part(out, inner, depth + 1));
    }
  }

  private static String what(Why.Part part) {
    String words = part.words();
    return switch (part.kind()) {
      case BEST_OF -> words + ": het beste van";
      case SUM -> words + ": samen";
      case TEXT -> words + " in de tekst";
      case EXACT -> words + " precies zo geschreven";
      case PART -> words + " in een samenstelling";
      case TITLE -> words + " in de titel";
      case PATH -> words + " in de kop erboven";
      case QUESTIONS -> words + " in wat mensen hierover vragen";
      case DEFINES -> "zegt wat " + words + " is";
      case NEAR -> words + " dicht bij elkaar";
      case AGE -> "de leeftijd past";
      case HOLDS -> words.isEmpty() ? "voldoet" : words + " aanwezig";
    };
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%6.3f", value).replace('.', ',');
  }
}
