package naslag.intake.markup;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.PlainText.Words;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a saved web page its article. Furniture is what its role, its class or id, or its first
 * words name so; beside the smallest element that holds nearly all prose, also what is links for
 * the most part or has no prose.
 */
public final class WebArticle {
  /** A block with this share of its words in links has no text of its own. */
  private static final double LINKED = 0.5;

  /** An element with this share of the prose of the page is no furniture as a whole. */
  private static final double MOST = 0.4;

  /** The article is the smallest element with this share of the prose. */
  private static final double ARTICLE = 0.75;

  /** In words outside links: a block beside the article that has more is kept. */
  private static final int PROSE = 30;

  /** In words: what is longer and begins with "Lees ook" says more than that. */
  private static final int LONGEST = 60;

  private static final int LONGEST_BYLINE = 20;
  private static final int FEW = 15;
  private static final String MENU = "navigatie";
  private static final String BYLINE = "auteur en datum";
  private static final String COMMENTS = "reacties";

  /** What has no sentences of its own. */
  private static final Set<String> WORDLESS = Set.of(MENU, "kruimelpad", "deelknoppen");

  private static final Evaluator SITE =
      QueryParser.parse("nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo]");

  /** A class or id with one of these words may be that of a page of a site too. */
  private static final Set<String> SITE_NAMES =
      Set.of("nav", "navbar", "footer", "breadcrumb", "breadcrumbs");

  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");
  private static final Evaluator LIST = QueryParser.parse("ul, ol, div, p, td, table");

  /** Four words and a stop, in what is no notice of copyright. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?iU)^(?!©|\\(c\\)|copyright).*?(?:\\w\\S*\\s+){3}\\w[^\\s.!?]*[.!](?!\\S)");

  private static final Evaluator CELL = QueryParser.parse("td, th, dd, dt, li, tr, tbody");
  static final Evaluator INLINE =
      QueryParser.parse("span, a, small, i, em, b, strong, font, time, label");

  /** What says that comments are what the page is about. */
  private static final Pattern FORUM =
      Pattern.compile("(?i)\\b(?:forum|topic|thread|phpbb|question|answers?|vraag-en-antwoord)\\b");

  private static final List<Kind> KINDS = Kind.all();

  private final Document page;
  private final @Nullable Element title;
  private final Set<Element> aroundTitle = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> beforeTitle = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean forum;
  private final String host;
  private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
  private final ImportLog log;

  private WebArticle(Document page, ImportLog log) {
    this.page = page;
    this.log = log;
    this.title = title(page);
    for (Element at = title; at != null; at = at.parent()) {
      aroundTitle.add(at);
      beforeTitle.addAll(at.previousElementSiblings().stream().flatMap(Element::stream).toList());
    }
    this.forum =
        page.body().select("[class], [id]").stream()
            .anyMatch(e -> FORUM.matcher(e.className() + " " + e.id()).find());
    String address = page.select("link[rel=canonical]").attr("href");
    String other = page.select("meta[property=og:url]").attr("content");
    this.host = (address + other).replaceFirst("^(https?://[^/]*).*|.*", "$1");
    count();
  }

  /** Removes the furniture of a page of a site; a document without menus stays as it is. */
  public static void leave(Document page, ImportLog log) {
    page.select("script, style, template, noscript").remove();
    PageState.unfold(page, log);
    WebArticle web = new WebArticle(page, log);
    if (web.isSite()) {
      web.named(page.body(), false);
      web.beside();
    } else if (web.counts.keySet().stream()
        .anyMatch(e -> !Collections.disjoint(web.names(e), SITE_NAMES))) {
      web.named(page.body(), true);
    }
  }

  /** The longest heading that the window or the site's data names too, else the first h1. */
  private static @Nullable Element title(Document page) {
    String named =
        Typography.key(page.title() + page.select("meta[property=og:title]").attr("content"));
    return page.select(HEADING).stream()
        .filter(heading -> heading.hasText() && named.contains(Typography.key(heading.text())))
        .max(Comparator.comparingInt((Element heading) -> heading.text().length()))
        .orElseGet(() -> page.selectFirst("h1"));
  }

  private boolean isSite() {
    return counts.keySet().stream().anyMatch(e -> isMenu(e) || e.is(SITE));
  }

  /** Three links in a row to other pages of the site. */
  private boolean isMenu(Element element) {
    return element.is(LIST)
        && share(element) >= LINKED
        && element.select("a[href]").stream().filter(this::isOfSite).limit(3).count() == 3;
  }

  private boolean isOfSite(Element link) {
    String to = link.attr("href");
    return !to.contains("#")
        && (!HtmlBook.leadsOut(to) || (!host.isEmpty() && to.startsWith(host)));
  }

  /**
   * Removes what is furniture by name, from the outside in.
   *
   * @param wordless true to keep what has a sentence, since names alone may mislead
   */
  private void named(Element parent, boolean wordless) {
    for (Element child : List.copyOf(parent.children())) {
      if (count(child).words() == 0 || child.parent() == null) {
        continue;
      }
      Optional<String> kind = isKept(child) ? Optional.empty() : kind(child);
      kind.filter(k -> !wordless || section(child).stream().noneMatch(e -> hasSentence(e.text())))
          .ifPresentOrElse(k -> remove(child, k), () -> named(child, wordless));
    }
  }

  private boolean isKept(Element element) {
    return prose(element) >= MOST * prose(page.body()) || aroundTitle.contains(element);
  }

  private Optional<String> kind(Element element) {
    int count = count(element).words();
    Element head = count(element).head();
    boolean longer = head == null && count > LONGEST;
    String words = longer ? "" : Typography.clean((head == null ? element : head).text());
    String first = words.toLowerCase(Locale.ROOT);
    Set<String> names = element.is(HEADING) ? Set.of() : names(element);
    if (names.contains("header") && beforeTitle.contains(element)) {
      return Optional.of(MENU);
    }
    boolean apart = !element.is(INLINE) || standsApart(element);
    for (Kind kind : KINDS) {
      boolean byline = kind.label().equals(BYLINE);
      boolean said = kind.names().stream().anyMatch(names::contains);
      // "menu" and "actions" are in the names of much that is no list of links.
      boolean text = WORDLESS.contains(kind.label()) && share(element) < LINKED / 2 && count > FEW;
      boolean begins =
          apart
              && !(byline && count > LONGEST_BYLINE)
              && kind.phrase().matcher(first).lookingAt()
              && section(element).stream()
                  .noneMatch(o -> reads(o) && (o.equals(element) || kind(o).isEmpty()));
      if (((said && !text && !(byline && element.is(CELL))) || element.is(kind.role()) || begins)
          && !(forum && kind.label().equals(COMMENTS))) {
        return Optional.of(kind.label());
      }
    }
    return Optional.empty();
  }

  /** The words of class, id and label, and each two in a row as one: "site-header". */
  private Set<String> names(Element element) {
    Set<String> names = new HashSet<>();
    for (String name :
        List.of(
            element.className(),
            isAnchor(element) ? "" : element.id(),
            element.attr("aria-label"),
            element.attr("data-role"))) {
      for (String one : name.split("\\s+")) {
        names.add("=" + one);
        String[] parts =
            one.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z]+");
        names.addAll(Arrays.asList(parts));
        for (int i = 1; i < parts.length; i++) {
          names.add(parts[i - 1] + parts[i]);
        }
      }
    }
    names.remove("");
    return names;
  }

  /** True for an id made of the heading that it is a place for. */
  private boolean isAnchor(Element element) {
    Element head = count(element).head();
    return head != null && Typography.key(head.text()).contains(Typography.key(element.id()));
  }

  /** True for words in a line of their own. */
  static boolean standsApart(Element element) {
    return runs(element.previousSibling(), Node::previousSibling).isEmpty()
        && runs(element.nextSibling(), Node::nextSibling).isEmpty();
  }

  /** The nearest words on a side, when no block or end of a line comes before them. */
  private static Optional<Node> runs(@Nullable Node from, UnaryOperator<@Nullable Node> next) {
    return Stream.iterate(from, Objects::nonNull, next)
        .filter(at -> at instanceof Element || (at instanceof TextNode text && !text.isBlank()))
        .findFirst()
        .filter(at -> at instanceof TextNode || (at instanceof Element e && e.is(INLINE)));
  }

  /**
   * Whether an element has a sentence and hardly any links. Such text is no furniture, even if it
   * begins with a word of furniture ("Deel het deeg") or stands below a date ("10 mei 1940").
   */
  private boolean reads(Element element) {
    return !element.is(HEADING) && share(element) < LINKED / 2 && hasSentence(element.text());
  }

  static boolean hasSentence(String text) {
    return SENTENCE.matcher(text).find();
  }

  /** The element by itself; for a heading, with the elements of its section behind it. */
  private List<Element> section(Element element) {
    Stream<Element> below =
        element.nextElementSiblings().stream().takeWhile(e -> !e.is(HEADING) && !isKept(e));
    return Stream.concat(Stream.of(element), element.is(HEADING) ? below : Stream.empty()).toList();
  }

  private void remove(Element element, String kind) {
    for (Element one : section(element)) {
      log.leftOut(Repair.Kind.PAGE_FURNITURE, kind, one.text());
      one.remove();
    }
  }

  /** Removes the siblings of the article and of its parents that have no prose. */
  private void beside() {
    count();
    int left = prose(page.body());
    Element article = page.body();
    Optional<Element> inner = Optional.of(article);
    while (inner.isPresent()) {
      article = inner.get();
      inner =
          article.children().stream()
              .filter(child -> prose(child) >= ARTICLE * left && holdsBlocks(child))
              .findFirst();
    }
    for (Element at = article; !at.equals(page.body()) && at.parent() != null; at = at.parent()) {
      Element inside = at;
      at.parent().children().stream().filter(e -> !e.equals(inside)).forEach(this::bare);
    }
  }

  /** A paragraph may have most of the prose; the article is what it stands in. */
  private static boolean holdsBlocks(Element element) {
    return element.stream().skip(1).anyMatch(HtmlText::isBlockElement);
  }

  private void bare(Element element) {
    if (aroundTitle.contains(element) && !element.equals(title)) {
      List.copyOf(element.children()).forEach(this::bare);
    } else if (!element.equals(title)
        && (element.hasText() || element.selectFirst("img") != null)
        && (prose(element) < PROSE || share(element) >= LINKED)) {
      remove(element, share(element) >= LINKED ? MENU : "los van het artikel");
    }
  }

  /** Counts the words of each element. */
  private void count() {
    counts.clear();
    for (TextNode text : page.body().nodeStream(TextNode.class).toList()) {
      int words = Words.count(text.text());
      Element in = text.parent();
      if (words > 0 && in != null) {
        int linked = in.closest(LINK) == null ? 0 : words;
        Count count = new Count(words, linked, in.closest(HEADING));
        in.parents().forEach(up -> counts.merge(up, count, Count::plus));
        counts.merge(in, count, Count::plus);
      }
    }
  }

  private Count count(Element element) {
    return counts.getOrDefault(element, Count.NONE);
  }

  /** How many words stand outside links. */
  private int prose(Element element) {
    return count(element).words() - count(element).linked();
  }

  private double share(Element element) {
    int words = count(element).words();
    return words == 0 ? 0 : (double) count(element).linked() / words;
  }

  /**
   * The words of an element.
   *
   * @param head the heading with which it begins; null when it begins with none
   */
  private record Count(int words, int linked, @Nullable Element head) {
    static final Count NONE = new Count(0, 0, null);

    Count plus(Count next) {
      return new Count(words + next.words, linked + next.linked, head);
    }
  }

  /**
   * A kind of furniture.
   *
   * @param label in Dutch, for the report
   * @param names in class, id or label
   * @param role a selector of elements that are it by themselves
   * @param phrase the first words, in small letters
   */
  private record Kind(String label, Set<String> names, Evaluator role, Pattern phrase) {
    /** On each line of the table a label, a colon, names, a selector, and phrases. */
    static List<Kind> all() {
      return Typography.rows("furniture.txt").stream().map(Kind::of).toList();
    }

    private static Kind of(String line) {
      String[] cells = line.split(": | \\| ", 4);
      Pattern phrase = Pattern.compile("(?:" + cells[3] + ")(?!\\p{L})");
      return new Kind(cells[0], Set.of(cells[1].split(" ")), QueryParser.parse(cells[2]), phrase);
    }
  }
}
