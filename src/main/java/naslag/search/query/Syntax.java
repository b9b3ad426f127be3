package naslag.search.query;

import java.util.List;
import java.util.stream.Collectors;

/** What a person typed, as a tree. Its leaves are as typed: no analysis was done. */
public sealed interface Syntax {

  /** Neighbouring words, with single spaces between. */
  record Words(String text) implements Syntax {}

  /**
   * Words in this form and order; with a slop above 0 in any order, at most so many words apart.
   *
   * @param slop 0 or more
   */
  record Phrase(String text, int slop) implements Syntax {}

  /** A word in which {@code *} stands for any letters and {@code ?} for one. */
  record Pattern(String text) implements Syntax {}

  /**
   * A word and those that are spelled like it.
   *
   * @param edits letters that may differ, 1 or 2
   */
  record Fuzzy(String word, int edits) implements Syntax {}

  /**
   * A value of a facet.
   *
   * @param facet its name in lower case
   * @param value not blank; a range is {@code [from TO to]}
   */
  record Filter(String facet, String value) implements Syntax {}

  /** All of these: none of them {@code All}, and no two {@link Words} beside each other. */
  record All(List<Syntax> parts) implements Syntax {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of these; words alone in it must be there. */
  record Any(List<Syntax> parts) implements Syntax {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Not this. */
  record Not(Syntax part) implements Syntax {
    @Override
    public List<Syntax> parts() {
      return List.of(part);
    }
  }

  /** What it is made of; empty for a leaf. */
  default List<Syntax> parts() {
    return List.of();
  }

  /** Whether it says nothing but values of facets, so that it has no score. */
  default boolean isFilter() {
    return this instanceof Filter
        || (!parts().isEmpty() && parts().stream().allMatch(Syntax::isFilter));
  }

  /** As a person could have typed it. */
  default String typed() {
    return switch (this) {
      case Words words -> words.text();
      case Phrase phrase -> quoted(phrase.text()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Pattern pattern -> pattern.text();
      case Fuzzy fuzzy -> fuzzy.word() + "~" + fuzzy.edits();
      case Filter filter -> {
        boolean plain = filter.value().startsWith("[") || filter.value().indexOf(' ') < 0;
        yield filter.facet() + ":" + (plain ? filter.value() : quoted(filter.value()));
      }
      case All all -> joined(" ");
      case Any any -> joined(" OF ");
      case Not not -> "NIET " + joined("");
    };
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }

  private String joined(String between) {
    return parts().stream()
        .map(
            part ->
                part.parts().size() > 1 || (part instanceof Words w && w.text().indexOf(' ') >= 0)
                    ? "(" + part.typed() + ")"
                    : part.typed())
        .collect(Collectors.joining(between));
  }
}
