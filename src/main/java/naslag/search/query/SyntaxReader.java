package naslag.search.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.EditDistance;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Reads the syntax of a question with Lucene's standard parser. A guard before it decides which
 * signs are syntax and escapes all others, so that any text can be read: "stress!", "mama/papa",
 * "-9 maanden" and an open bracket are words.
 */
public final class SyntaxReader {
  /** Longer is pasted, and "het thema: slapen" in it is part of a sentence. */
  private static final int LONGEST_TYPED = 120;

  /** In letters, from which two of them may differ: two others make "samen" of "slapen". */
  private static final int LONG_WORD = 8;

  /** The field of what is no filter. */
  private static final String TEXT = "";

  private static final Pattern BROKEN_WORD = Pattern.compile("(\\p{L})-[ \\t]*\\R\\s*(?=\\p{Ll})");

  /** Two letters or more; a question mark at the end asks, and a star in front is a footnote. */
  private static final Pattern WILDCARD =
      Pattern.compile(
          "(?=(?:[*?]?L){2})(?=L*(?:\\?+L|\\*))(L+(?:[*?]{1,3}L+){0,3}\\*?)[.,;:!?]*"
              .replace("L", "[\\p{L}\\p{M}\\p{N}]"));

  private static final Pattern NEARLY =
      Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{2,})~([12]?)[.,;:!?]*");

  /** Between quotation marks, the last of which may be missing at the end. */
  private static final String QUOTED = "[\"“”„«»][^\"“”„«»]*(?:[\"“”„«»]|$)";

  private static final Map<String, Kind> SIGNS =
      Map.of("(", Kind.OPEN, ")", Kind.CLOSE, "OF", Kind.OR, "EN", Kind.AND, "NIET", Kind.NOT);

  private final List<String> facets;
  private final Pattern piece;
  private final Pattern spacedFilter;

  /**
   * What was read.
   *
   * @param parts all must hold; no two words beside each other
   * @param unread what looks like syntax and was taken for words
   */
  public record Reading(List<Syntax> parts, List<String> unread) {}

  private enum Kind {
    WORD,
    PHRASE,
    /** A pattern, or a filter with its value. */
    LEAF,
    OPEN,
    CLOSE,
    OR,
    AND,
    NOT,
    /** What stands right before that to which it applies: a minus, "thema:" before a bracket. */
    BEFORE
  }

  /** A piece of the text, with what to write of it for the parser. */
  private record Piece(Kind kind, String raw, String written, boolean glued) {
    static Piece word(String raw, boolean glued) {
      // The first letter too: "AND" would be an operator. After a backslash u means a code.
      return new Piece(Kind.WORD, raw, raw.replaceAll("(?s)^[^u]|[^\\p{L}]", "\\\\$0"), glued);
    }

    boolean is(Kind... kinds) {
      return List.of(kinds).contains(kind);
    }

    /** Whether it is a word for which nobody searches. */
    boolean isIdle() {
      return kind == Kind.WORD && (!saysSomething(raw) || DutchAnalysis.isStopWord(raw));
    }
  }

  /**
   * A reader of questions with filters.
   *
   * @param facets the names of filters, in lower case, letters only
   */
  public SyntaxReader(List<String> facets) {
    this.facets = facets;
    String name = "(?i:" + String.join("|", facets) + ")";
    this.spacedFilter = Pattern.compile("(?<=^|\\s)(" + name + "|(?i:zonder)):[ \\xa0]+(?=\\S)");
    String range = "\\[\\s*(?<from>[^\\[\\]]+?)\\s+(?:TO|TOT|tot)\\s+(?<to>[^\\[\\]]+?)\\s*]";
    String value = "(?<value>" + QUOTED + "|[‘‚‹][^‘‚‹›’]*[’›]|[^\\s()]+)";
    this.piece =
        Pattern.compile(
            // An apostrophe closes nothing: ‘baby’s eerste dagen’ is one phrase, ‘s nachts none.
            ("(?<phrase>QUOTED|(?<=^|[\\s(])[‘‚‹][^‘‚‹›’]+(?:’\\p{L}[^‘‚‹›’]*)*[’‘›](?=[\\s.,;:!?)~]|$))"
                    + "(?<slop>~\\d{1,2})?|(?<filter>NAME:)(?:RANGE|VALUE|(?=\\())"
                    // A minus before a digit is an age: -9 maanden.
                    + "|(?<not>(?<![^\\s(])(?:-(?=[\\p{L}\"“„«(])|(?i:zonder):(?=\\S)))"
                    + "|[()]|[^\\s()]+")
                .replace("QUOTED", QUOTED)
                .replace("NAME", name)
                .replace("RANGE", range)
                .replace("VALUE", value));
  }

  /** Reads any text. */
  public Reading read(String typed) {
    String text = BROKEN_WORD.matcher(typed).replaceAll("$1").strip();
    boolean pasted = text.length() > LONGEST_TYPED;
    List<Piece> pieces = pieces(pasted ? text : spacedFilter.matcher(text).replaceAll("$1:"));
    brackets(pieces);
    operators(pieces);
    List<String> unread =
        pieces.stream()
            // What ends the text may not be ready: a person is typing it.
            .limit(Math.max(0, pieces.size() - 1))
            .filter(p -> !pasted && p.kind == Kind.WORD && seemsMeant(p.raw))
            .map(Piece::raw)
            .toList();
    Reading words = new Reading(List.of(new Syntax.Words(text.replaceAll("\\s+", " "))), unread);
    if (pieces.stream().allMatch(p -> p.kind == Kind.WORD)) {
      return pieces.isEmpty() ? new Reading(List.of(), unread) : words;
    }
    try {
      return new Reading(
          all(List.of(new StandardSyntaxParser().parse(written(pieces), TEXT))), unread);
    } catch (QueryNodeParseException e) {
      return new Reading(words.parts, List.of(text));
    }
  }

  private List<Piece> pieces(String text) {
    // Who types in capitals types no operators.
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    List<Piece> pieces = new ArrayList<>();
    Matcher found = piece.matcher(text);
    for (int end = 0; found.find(); end = found.end()) {
      Piece next = piece(found, found.start() == end && end > 0, capitals);
      if (next.is(Kind.PHRASE, Kind.LEAF)
          && !saysSomething(next.written.replaceAll("^\\w+:", ""))) {
        // An empty phrase or value says nothing, nor does what stands before it.
        if (!pieces.isEmpty() && pieces.getLast().kind == Kind.BEFORE) {
          pieces.removeLast();
        }
      } else {
        pieces.add(next);
      }
    }
    return pieces;
  }

  private static Piece piece(Matcher found, boolean glued, boolean capitals) {
    String raw = found.group();
    Kind kind = Kind.LEAF;
    String written;
    Matcher wildcard = WILDCARD.matcher(raw);
    Matcher nearly = NEARLY.matcher(raw);
    if (found.group("phrase") != null) {
      kind = Kind.PHRASE;
      written = quoted(found.group("phrase")) + Objects.requireNonNullElse(found.group("slop"), "");
    } else if (found.group("filter") != null) {
      written = found.group("filter").toLowerCase(Locale.ROOT);
      if (found.group("from") != null) {
        written += "[" + quoted(found.group("from")) + " TO " + quoted(found.group("to")) + "]";
      } else if (found.group("value") != null) {
        written += quoted(found.group("value"));
      } else {
        kind = Kind.BEFORE;
      }
    } else if (found.group("not") != null) {
      kind = Kind.BEFORE;
      written = "-";
    } else if (SIGNS.containsKey(raw) && !capitals) {
      kind = SIGNS.get(raw);
      written = raw.length() == 1 ? raw : kind.name();
    } else if (wildcard.matches()) {
      written = wildcard.group(1);
    } else if (nearly.matches()) {
      String edits = nearly.group(1).length() < LONG_WORD ? "1" : "2";
      written = nearly.group(1) + "~" + (nearly.group(2).isEmpty() ? edits : nearly.group(2));
    } else {
      return Piece.word(raw, glued);
    }
    return new Piece(kind, raw, written, glued);
  }

  /** Brackets are syntax around or beside syntax; "(5 weken)" and a bracket alone are words. */
  private static void brackets(List<Piece> pieces) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.OPEN)) {
        open.push(i);
      } else if (pieces.get(i).is(Kind.CLOSE)) {
        int start = open.isEmpty() ? i : open.pop();
        if (start == i || areWords(pieces, start, i)) {
          toWord(pieces, i);
          toWord(pieces, start);
        }
      }
    }
    open.forEach(i -> toWord(pieces, i));
  }

  private static void toWord(List<Piece> pieces, int i) {
    pieces.set(i, Piece.word(pieces.get(i).raw, pieces.get(i).glued));
  }

  private static boolean areWords(List<Piece> pieces, int open, int close) {
    boolean applied = open > 0 && pieces.get(open - 1).is(Kind.BEFORE, Kind.NOT, Kind.OR, Kind.AND);
    boolean goesOn = close + 1 < pieces.size() && pieces.get(close + 1).is(Kind.OR, Kind.AND);
    return !applied
        && !goesOn
        && pieces.subList(open + 1, close).stream().allMatch(p -> p.is(Kind.WORD, Kind.PHRASE));
  }

  /**
   * An operator stands between words that are searched for: in "hij wil NIET slapen" and at the end
   * of a text it is a word.
   */
  private static void operators(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece at = pieces.get(i);
      Piece before = i == 0 ? null : pieces.get(i - 1);
      Piece after = i + 1 == pieces.size() ? null : pieces.get(i + 1);
      boolean applies =
          after != null && !after.isIdle() && !after.is(Kind.CLOSE, Kind.OR, Kind.AND);
      boolean follows = before != null && !before.isIdle();
      boolean meant =
          switch (at.kind) {
            // Within a longer text: (".deb"-bestanden).
            case PHRASE -> !at.glued || before == null || before.kind != Kind.WORD;
            case BEFORE -> applies && after.glued;
            case NOT -> applies && (before == null || follows);
            case OR, AND ->
                applies && follows && before.is(Kind.WORD, Kind.PHRASE, Kind.LEAF, Kind.CLOSE);
            case WORD, LEAF, OPEN, CLOSE -> true;
          };
      if (!meant) {
        toWord(pieces, i);
      }
    }
  }

  /** Whether a word was meant as a pattern or a filter, as far as one can tell. */
  private boolean seemsMeant(String word) {
    int colon = word.indexOf(':');
    String name = word.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    return colon < 0
        ? word.indexOf('*') >= 0 && saysSomething(word)
        : facets.stream().anyMatch(f -> EditDistance.between(name, f, 2) * 4 <= f.length());
  }

  private static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** For the parser; words that touch are one. */
  private static String written(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Kind last = Kind.OPEN;
    for (Piece each : pieces) {
      boolean oneWord = each.glued && each.kind == Kind.WORD && last == Kind.WORD;
      text.append(oneWord ? "" : " ").append(each.written);
      last = each.kind;
    }
    return text.toString();
  }

  private static String quoted(String value) {
    String bare = value.replaceAll("[\"“”„«»]", "").strip();
    boolean single = !bare.isEmpty() && "‘‚‹".indexOf(bare.charAt(0)) >= 0;
    String words = single ? bare.substring(1, Math.max(1, bare.length() - 1)).strip() : bare;
    return '"' + words.replace("\\", "\\\\") + '"';
  }

  /** All of these in a row; runs of words become one. */
  private static List<Syntax> all(List<QueryNode> nodes) {
    List<Syntax> parts = new ArrayList<>();
    for (QueryNode node : nodes) {
      Syntax read = syntax(node);
      for (Syntax part : read instanceof Syntax.All all ? all.parts() : List.of(read)) {
        if (part instanceof Syntax.Words more
            && !parts.isEmpty()
            && parts.getLast() instanceof Syntax.Words words) {
          parts.set(parts.size() - 1, new Syntax.Words(words.text() + " " + more.text()));
        } else {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static Syntax syntax(QueryNode node) {
    return switch (node) {
      case OrQueryNode or ->
          new Syntax.Any(or.getChildren().stream().map(SyntaxReader::syntax).toList());
      // Beside each other words need not all be there; with the operator they must.
      case AndQueryNode and ->
          new Syntax.All(
              and.getChildren().stream()
                  .map(SyntaxReader::syntax)
                  .map(part -> part instanceof Syntax.Words ? new Syntax.Any(List.of(part)) : part)
                  .toList());
      case GroupQueryNode group -> syntax(group.getChild());
      case ModifierQueryNode not -> new Syntax.Not(syntax(not.getChild()));
      case SlopQueryNode near ->
          new Syntax.Phrase(((FieldQueryNode) near.getChild()).getTextAsString(), near.getValue());
      case TermRangeQueryNode range -> {
        FieldQueryNode from = range.getLowerBound();
        String to = range.getUpperBound().getTextAsString();
        String value = "[" + from.getTextAsString() + " TO " + to + "]";
        yield new Syntax.Filter(from.getFieldAsString(), value);
      }
      case FieldQueryNode leaf -> leaf(leaf, leaf.getTextAsString());
      default -> {
        List<Syntax> parts = all(node.getChildren());
        yield parts.size() == 1 ? parts.getFirst() : new Syntax.All(parts);
      }
    };
  }

  private static Syntax leaf(FieldQueryNode leaf, String text) {
    if (!TEXT.contentEquals(leaf.getField())) {
      return new Syntax.Filter(leaf.getFieldAsString(), text);
    }
    return switch (leaf) {
      case QuotedFieldQueryNode phrase -> new Syntax.Phrase(text, 0);
      case FuzzyQueryNode nearly -> new Syntax.Fuzzy(text, Math.round(nearly.getSimilarity()));
      // Any other word with such a sign is no wildcard: it was escaped.
      default ->
          WILDCARD.matcher(text).matches() ? new Syntax.Pattern(text) : new Syntax.Words(text);
    };
  }
}
