package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import naslag.corpus.Example;
import naslag.corpus.Passage;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.related.InContext;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Range;
import naslag.search.Snippet;
import naslag.search.Why;
import naslag.show.Style.Wrap;

/**
 * Hits as lines on a terminal.
 *
 * @param width in columns; narrower than 40 is taken for 40
 */
public record TerminalHits(Style style, int width) {
  private static final String INDENT = "   ";

  /** From here on a passage is shown by its best sentences. */
  private static final int WHOLE = 1;

  public TerminalHits {
    width = Math.max(40, Math.min(width, 100));
  }

  /**
   * The answer: the first passage whole, the others by their best sentences. Ends with a line end.
   */
  public String of(Hits hits) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < hits.hits().size(); i++) {
      int number = hits.question().offset() + i + 1;
      out.append(hit(number, hits.hits().get(i), i < WHOLE)).append('\n');
    }
    int shown = hits.question().offset() + hits.hits().size();
    int all = hits.total();
    if (shown < all) {
      String more = shown + " van " + all + " passages; toon er meer met --max " + all + ".";
      out.append(lines(more, "", style::faint));
    }
    return out.toString();
  }

  private String hit(int number, Hit hit, boolean whole) {
    Passage passage = hit.found().passage();
    StringBuilder out = new StringBuilder();
    String title = lines(headline(passage, hit.work()), style::bold);
    String counted = style.bold(number + (number < 10 ? "  " : " "));
    out.append(counted).append(title.substring(Math.min(title.length(), INDENT.length())));
    out.append(about(hit.found(), hit.work()));
    if (whole) {
      out.append(Wrap.marked(passage.text(), hit.marks(), width, INDENT, style));
    } else {
      out.append(snippet(hit.snippet()));
    }
    if (!hit.reasons().isEmpty()) {
      List<String> reasons = Notice.reasons(hit.reasons());
      out.append(lines("(" + String.join("; ", reasons) + ")", style::faint));
    }
    return out.append(lookup(passage)).toString();
  }

  /** A work of ours has headings such as "Wat het is", which say nothing without its title. */
  private static String headline(Passage passage, WorkInfo work) {
    String title = work.metadata().title();
    boolean bare = work.metadata().isOwnText() && !passage.isExample();
    return bare && !title.equals(passage.title())
        ? title + " › " + passage.title()
        : passage.title();
  }

  /** On one line however narrow the terminal: it is copied. */
  private String lookup(Passage passage) {
    return INDENT + style.faint("naslag lees " + passage.id()) + "\n";
  }

  private String snippet(Snippet snippet) {
    String before = snippet.opens() ? "" : "… ";
    String text = before + snippet.text().replace('\n', ' ') + (snippet.closes() ? "" : " …");
    List<Range> marks =
        snippet.marks().stream()
            .map(m -> new Range(m.start() + before.length(), m.end() + before.length()))
            .toList();
    return Wrap.marked(text, marks, width, INDENT, style);
  }

  private String lines(String words, UnaryOperator<String> look) {
    return lines(words, INDENT, look);
  }

  private String lines(String words, String indent, UnaryOperator<String> look) {
    String shown = Wrap.harmless(words);
    StringBuilder out = new StringBuilder();
    for (Range line : Wrap.lines(shown, width - indent.length())) {
      out.append(indent).append(look.apply(shown.substring(line.start(), line.end()))).append('\n');
    }
    return out.toString();
  }

  /** Source, section and page; of an example child, age, helper and where. */
  private String about(IndexedPassage found, WorkInfo work) {
    Card card = new Card(found, work, Links.NONE);
    String own = card.own().isEmpty() ? "" : " (" + card.own() + ")";
    String place = lines(card.place() + own, style::faint);
    List<String> children = found.passage().example().map(Example::children).orElse(List.of());
    List<String> facts = new ArrayList<>(List.of("voorbeeld", String.join(", ", children)));
    card.facts().stream().skip(children.size()).forEach(facts::add);
    facts.removeIf(String::isEmpty);
    boolean example = found.passage().isExample();
    return example ? place + lines(String.join(" · ", facts), style::example) : place;
  }

  /** A passage between its neighbours, which are shown faint and short. */
  public String of(InContext reading) {
    StringBuilder out = new StringBuilder();
    Passage passage = reading.passage().passage();
    reading.before().ifPresent(before -> out.append(neighbour(before)).append('\n'));
    out.append(lines(passage.title(), "", style::bold));
    out.append(about(reading.passage(), reading.work()));
    out.append('\n').append(Wrap.marked(passage.text(), List.of(), width, "", style));
    reading.after().ifPresent(after -> out.append('\n').append(neighbour(after)));
    return out.toString();
  }

  private String neighbour(IndexedPassage found) {
    return lines(found.passage().title(), style::faint)
        + lines(opening(found.passage().text()) + " …", style::faint)
        + lookup(found.passage());
  }

  private static String opening(String text) {
    String line = text.replace('\n', ' ');
    int cut = line.length() <= 140 ? line.length() : line.lastIndexOf(' ', 140);
    return line.substring(0, cut);
  }

  /** Why a question finds a passage, or does not, for a person at a terminal. */
  public static final class TerminalWhy {
    private static final int TYPED = 20;
    private static final int STEM = 22;
    private static final int DEEP = 3;

    private TerminalWhy() {}

    /** A few short tables, in 80 columns, in Dutch. */
    public static String of(Why why, Style style) {
      Passage passage = why.passage().passage();
      StringBuilder out = new StringBuilder(style.bold(passage.title()) + "\n");
      out.append(style.faint(passage.id()) + "\n\n");
      out.append(Wrap.marked(verdict(why), List.of(), 80, "", style));
      if (!why.words().isEmpty()) {
        out.append("\nWoorden van de vraag\n");
        why.words().forEach(word -> out.append(word(word)));
      }
      if (!why.conditions().isEmpty()) {
        out.append("\nVoorwaarden\n");
        for (Why.Condition condition : why.conditions()) {
          String what = condition.name() + ": " + condition.value();
          out.append("  " + Wrap.left(what, TYPED + STEM - 1));
          out.append(condition.met() ? " klopt\n" : " klopt niet\n");
        }
      }
      if (!why.parts().isEmpty()) {
        double sum = why.parts().stream().mapToDouble(Why.Part::score).sum();
        String found = why.rank().isPresent() ? "" : " als ze gevonden was";
        out.append("\nScore " + figure(sum).strip() + found + ", de som van\n");
        why.parts().forEach(part -> part(out, part, 1));
      }
      return out.toString();
    }

    private static String verdict(Why why) {
      StringBuilder verdict = new StringBuilder();
      why.corrected()
          .ifPresent(words -> verdict.append("Gezocht op \"").append(words).append("\". "));
      if (why.rank().isPresent()) {
        int rank = why.rank().getAsInt();
        verdict.append("Gevonden, op plaats " + rank + " van " + why.total() + ".");
      } else {
        String reasons = String.join("; ", reasons(why));
        verdict.append("Niet gevonden" + (reasons.isEmpty() ? "." : ": " + reasons + "."));
      }
      return verdict
          + switch (why.match()) {
            case ALL, CORRECTED -> "";
            case SOME -> " Niet elk gevonden stuk heeft alle woorden.";
            case NONE -> " De vraag vindt niets.";
          };
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
        String lacks = missing.size() == 1 ? "hier ontbreekt " : "hier ontbreken ";
        reasons.add(lacks + String.join(", ", missing));
        if (why.share() < 1) {
          long share = Math.round(100 * why.share());
          reasons.add("de andere woorden dragen " + share + "% van de vraag");
        }
      } else if (reasons.isEmpty() && why.total() > 0) {
        reasons.add("de andere stukken passen beter");
      }
      return reasons;
    }

    private static String word(Why.Word word) {
      String what =
          switch (word.role()) {
            case COUNTS -> {
              String met = word.met() ? "gevonden" : "ontbreekt";
              yield met + ", weegt " + figure(word.weight()).strip();
            }
            case ABSENT -> "telt niet: staat in geen enkele tekst";
            case STOP_WORD -> "telt niet: te gewoon";
            case QUESTION_WORD -> "telt niet: vraagwoord";
            case AGE -> "leeftijd";
            case UNREAD -> "niet gelezen: de vraag is te lang";
          };
      String stem = Wrap.left("stam " + word.stem(), STEM - 1);
      return "  " + Wrap.left(word.typed(), TYPED - 1) + " " + stem + " " + what + "\n";
    }

    private static void part(StringBuilder out, Why.Part part, int depth) {
      out.append("  ".repeat(depth) + figure(part.score()) + "  ");
      out.append(Wrap.cut(what(part), 80 - 2 * depth - 8) + "\n");
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
        case WORK -> "andere passages van dit werk passen ook";
        case EVERY_WORD -> "alle woorden samen";
        case HOLDS -> words.isEmpty() ? "voldoet" : words + " aanwezig";
      };
    }

    private static String figure(double value) {
      return String.format(Locale.ROOT, "%6.3f", value).replace('.', ',');
    }
  }
}
