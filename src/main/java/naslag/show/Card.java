package naslag.show;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.WorkField;
import naslag.dutch.TextLanguage;
import naslag.index.ForeignPhrases;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.WorkInfo;
import naslag.related.ChildThread;
import naslag.related.Companions.Companion;
import naslag.search.Facet;
import naslag.search.Range;
import org.jspecify.annotations.Nullable;

/**
 * A passage as people see it, on a page or a terminal: what a template asks for is worked out then,
 * ready to be escaped.
 *
 * @param marks where its words match the question
 * @param reasons why it was found, where that is not plain
 * @param links where it leads
 * @param companion what belongs with it, where that was asked for
 */
public record Card(
    IndexedPassage found,
    WorkInfo work,
    List<Range> marks,
    List<String> reasons,
    Links links,
    Optional<Companion> companion) {
  /** Who may have written a text whose examples are invented, as readers see it. */
  public static final List<String> OWN = List.of("geschreven voor Naslag", "eigen tekst");

  private static final Pattern NOT_DUTCH = Pattern.compile("(?i)(?!nl)[a-z]{2,3}(-[a-z0-9]{2,8})*");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  /** Lets 31 February be the last of that month: a librarian typed it. */
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.SMART);

  /** Words that lead somewhere. */
  public record Link(String words, String href) {}

  /** Of a passage that no question found. */
  public Card(IndexedPassage found, WorkInfo work, Links links) {
    this(found, work, List.of(), List.of(), links, Optional.empty());
  }

  /** The passage. */
  public Passage passage() {
    return found.passage();
  }

  /** Its title, or that of its section. */
  public List<Run> heading() {
    return Run.of(passage().title(), 0, List.of(), foreign());
  }

  /** The text. */
  public List<List<Run>> paragraphs() {
    return Run.of(passage(), marks, links, foreign());
  }

  /** In a work that is not in Dutch nothing is foreign. */
  ForeignPhrases foreign() {
    return language() == null ? links.foreign() : ForeignPhrases.NONE;
  }

  /** The tag that a screen reader needs for a work that is not in Dutch; null for Dutch. */
  public @Nullable String language() {
    return language(work.metadata());
  }

  /** The same of a work. */
  public static @Nullable String language(Metadata metadata) {
    String tag = metadata.text(WorkField.LANGUAGE);
    return NOT_DUTCH.matcher(tag).matches() ? tag : null;
  }

  /** The sentence a helper says, the author's choice first; "" when the text has none. */
  public String saying() {
    return passage()
        .example()
        .map(Example::saying)
        .filter(chosen -> !chosen.isEmpty())
        .or(() -> Sayings.of(passage()))
        .orElse("");
  }

  /** Its themes, with where they lead. */
  public List<Link> themes() {
    return found.themes().stream()
        .map(t -> new Link(t.label(), Address.filtered(Facet.THEME, t.concept()).href()))
        .toList();
  }

  /** Children, ages, helpers and places, in this order; empty for explanation. */
  public List<String> facts() {
    return Stream.concat(child().stream(), setting().stream()).toList();
  }

  /** Children and ages; empty for explanation. */
  public List<String> child() {
    Stream<String> ages =
        found.ages().stream()
            .filter(age -> age.origin() == AgeMark.Origin.STATED)
            .map(age -> age.range().label());
    return passage().example().stream()
        .flatMap(example -> Stream.concat(example.children().stream(), ages))
        .toList();
  }

  /** Helpers and places; empty for explanation. */
  public List<String> setting() {
    return passage().example().stream()
        .flatMap(example -> Stream.concat(example.helpers().stream(), example.places().stream()))
        .toList();
  }

  /** The address of the passage in its work. */
  public String read(String query) {
    return "/lees/" + passage().id() + query + "#" + anchor();
  }

  /** Its anchor in a page, a letter and its number in the work. */
  public String anchor() {
    return "p" + passage().ordinal();
  }

  /** Who wrote it where its example is invented, as said to people; "" for any other text. */
  public String own() {
    return own(work.metadata());
  }

  /** One of {@link #OWN}: what ships or what a reader added; "" for a text from elsewhere. */
  public static String own(Metadata metadata) {
    return metadata.isOwnText() ? OWN.get(metadata.publisher().equals("Naslag") ? 0 : 1) : "";
  }

  /** Who read a text of ours over, or that nobody has; when the facts of any text were checked. */
  public String care() {
    List<String> parts = new ArrayList<>();
    List<String> readBy = passage().care().readBy();
    if (!readBy.isEmpty()) {
      parts.add("nagelezen door " + String.join("; ", readBy));
    } else if (work.metadata().isOwnText()) {
      parts.add("nog door geen zorgverlener nagelezen");
    }
    String checked = passage().care().checked();
    if (!checked.isEmpty()) {
      parts.add("feiten nagekeken op " + DAY.format(LocalDate.parse(checked, TYPED)));
    }
    return String.join(" · ", parts);
  }

  /** Work, chapter and page: "Ouderschap › 2.1 Samen, p. 19". */
  public String place() {
    String title = work.metadata().titleAndExpiry();
    String last = passage().path().isEmpty() ? "" : passage().path().getLast();
    boolean apart = !List.of("", passage().title(), title).contains(last);
    String page = passage().pageLabel();
    return title + (apart ? " › " + last : "") + (page.isEmpty() ? "" : ", p. " + page);
  }

  /** Where it comes from and who looked at it when, for paper. */
  public String source() {
    List<String> said = new ArrayList<>(List.of(place(), own(), care()));
    said.removeIf(String::isEmpty);
    return String.join(" · ", said);
  }

  /** What a passage adds to the thread of a child, for people. */
  public static String role(ChildThread.Role role) {
    return switch (role) {
      case STORY -> "Het voorbeeld";
      case SEQUEL -> "Wat later volgt";
      case RETOLD -> "Opnieuw verteld";
      case DISCUSSED -> "Besproken in de uitleg";
    };
  }

  /** Why something belongs with a passage, for people. */
  public static String reason(Companion companion) {
    return switch (companion.bond()) {
      case NAMED -> "in de tekst genoemd";
      case LINKED -> "de tekst verwijst ernaar";
      case BESIDE -> "staat vlakbij in de tekst";
      case THEME -> "over hetzelfde thema";
    };
  }

  /**
   * Words of a passage that look the same.
   *
   * @param text never empty
   * @param at where they begin in the passage
   * @param parts what they are
   */
  public record Run(String text, int at, Map<Kind, Part> parts) {
    /** What a part of a text is, beside words. */
    public enum Kind {
      /** It matches the question. */
      MARK,
      /** A printed page begins before it. */
      PAGE,
      /** It leads to an address; "" to nothing that is here. */
      LINK,
      /** It holds in "be" or "nl" only. */
      COUNTRY,
      /** It is a phrase that is not in Dutch. */
      LANGUAGE
    }

    /** A part of a text that is something; a page is where it begins, and has no length. */
    public record Part(Kind kind, int start, int end, String value) {
      boolean holds(int at) {
        return at == start || (start < at && at < end);
      }
    }

    /** Page, address, country or language of these words; "" when they have none. */
    public String value(Kind kind) {
      return parts.containsKey(kind) ? parts.get(kind).value() : "";
    }

    /** True for the first of what is of a kind. */
    public boolean begins(Kind kind) {
      return parts.containsKey(kind) && parts.get(kind).start() == at;
    }

    /** True for a paragraph that is an item of a list. */
    public static boolean isItem(List<Run> paragraph) {
      return !paragraph.isEmpty() && paragraph.getFirst().text().startsWith("• ");
    }

    /** The language of a paragraph that is plainly not in Dutch; null for any other. */
    public static @Nullable String language(List<Run> paragraph) {
      String text = paragraph.stream().map(Run::text).collect(Collectors.joining());
      return TextLanguage.otherThanDutch(text).filter(tag -> !tag.isEmpty()).orElse(null);
    }

    /** The runs of a passage, a list a paragraph. */
    static List<List<Run>> of(
        Passage passage, List<Range> marks, Links links, ForeignPhrases foreign) {
      String text = passage.text();
      List<Part> parts = parts(text, marks, foreign);
      passage
          .pages()
          .forEach(p -> parts.add(new Part(Kind.PAGE, p.offset(), p.offset(), p.mark().page())));
      for (var link : passage.links()) {
        String href = links.href(passage, link.target()).orElse("");
        parts.add(new Part(Kind.LINK, link.start(), link.end(), href));
      }
      // What was asked for is never folded.
      Country.in(text).stream()
          .filter(c -> marks.stream().noneMatch(m -> m.end() > c.start() && m.start() < c.end()))
          .forEach(c -> parts.add(new Part(Kind.COUNTRY, c.start(), c.end(), c.code())));
      List<List<Run>> paragraphs = new ArrayList<>();
      for (int start = 0; start < text.length(); ) {
        int end = text.indexOf("\n\n", start);
        end = end < 0 ? text.length() : end;
        paragraphs.add(runs(text, start, end, parts));
        start = end + 2;
      }
      return paragraphs;
    }

    /** The runs of a part of a text that has no pages and no links. */
    static List<Run> of(String text, int start, List<Range> marks, ForeignPhrases foreign) {
      return runs(text, start, text.length(), parts(text, marks, foreign));
    }

    private static List<Part> parts(String text, List<Range> marks, ForeignPhrases foreign) {
      List<Part> parts = new ArrayList<>();
      marks.forEach(mark -> parts.add(new Part(Kind.MARK, mark.start(), mark.end(), "")));
      foreign
          .in(text)
          .forEach(p -> parts.add(new Part(Kind.LANGUAGE, p.start(), p.end(), p.language())));
      return parts;
    }

    private static List<Run> runs(String text, int start, int end, List<Part> parts) {
      TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
      parts.forEach(part -> cuts.addAll(List.of(part.start(), part.end())));
      List<Run> runs = new ArrayList<>();
      for (int at = start; at < end; at = cuts.higher(at)) {
        Map<Kind, Part> here = new EnumMap<>(Kind.class);
        for (Part part : parts) {
          if (part.holds(at)) {
            here.putIfAbsent(part.kind(), part);
          }
        }
        runs.add(new Run(text.substring(at, cuts.higher(at)), at, here));
      }
      return runs;
    }
  }
}
