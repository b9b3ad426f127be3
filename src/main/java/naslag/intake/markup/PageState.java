package naslag.intake.markup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.PlainText.Words;
import naslag.intake.markup.HtmlBook.HtmlParts;
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
 * Reads a page as it is when all is unfolded, whatever the state in which it was saved: panels that
 * a reader can open, the questions above them, and what can be chosen in a questionnaire. What is
 * hidden and nobody can open is left out and told.
 */
final class PageState {
  private static final String HIDDEN = Typography.selector("html hidden");

  private static final String PANELS = "details, [role=tabpanel], " + HIDDEN;

  private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");

  /** What opens something; a link without an address does so by a script. */
  private static final Evaluator CONTROL =
      QueryParser.parse(
          "button, summary, dt, [role=button], [role=tab], [aria-expanded], [aria-controls],"
              + " a:not([href]), a[href=#], a[href^=javascript:]");

  /** Hidden text in these is navigation, a dialogue, or text for a screen reader only. */
  private static final String NO_PANEL =
      "nav, dialog, [role=navigation], [role=banner], [role=menu], [role=dialog],"
          + " [role=alertdialog], [role=search], .modal, .noprint, .visually-hidden, .sr-only";

  /** Marks a list that was made here, and a page that was unfolded. */
  private static final String MADE = "data-naslag-made";

  private static final String CHOICE = "input[type=radio], input[type=checkbox]";

  /** A source, or steps in order, in a part of an article: furniture stands at the whole. */
  private static final String OF_SECTION =
      ":is(main, article) section:has(h2, h3, h4, h5, h6):not(:has(h1)) :is(nav, footer)";

  /** In a form: it looks something up, or lets somebody in. */
  private static final String LOOKUP = "input[type=search], input[type=password]";

  /** A longer list of choices is one of countries or years. */
  private static final int MOST_OPTIONS = 20;

  /** What a control says of itself and not of its panel: "Lees meer", "Toon alles". */
  private static final Pattern TELLS_STATE =
      Pattern.compile(
          "(?iU)(?:lees|toon|bekijk|verberg|sluit|uitklappen|show|read|view|expand)\\b"
              + "(?:\\s+\\S+){0,3}(?<!\\?)"
              + "|(?:meer|minder|open|more|details?)"
              + "(?:\\s+(?:lezen|tonen|info|informatie|information|details|alles|weergeven))?");

  private final Document page;
  private final ImportLog log;

  /** What opens each panel. */
  private final IdentityHashMap<Element, Element> controls = new IdentityHashMap<>();

  private final Map<String, Element> byId = new HashMap<>();

  /** What a heading of each panel is: one below the heading before it. */
  private final IdentityHashMap<Element, Integer> ranks = new IdentityHashMap<>();

  private PageState(Document page, ImportLog log) {
    this.page = page;
    this.log = log;
    int rank = 2;
    for (Element element : page.select("h1, h2, h3, h4, h5, h6, " + PANELS)) {
      if (!element.is(HEADING)) {
        ranks.put(element, rank);
      } else if (element.closest(PANELS) == null && element.selectFirst("button") == null) {
        rank = Math.min(6, HtmlParts.rank(element) + 1);
      }
    }
    page.select("[id]").forEach(named -> byId.putIfAbsent(named.id(), named));
    page.select("[aria-controls], [data-bs-target], [data-target]")
        .forEach(control -> opens(control, "aria-controls", "data-bs-target", "data-target"));
    // A link may lead to a panel that a button opens.
    page.select("a[href^=#]").forEach(control -> opens(control, "href"));
    for (Element named : page.select("[aria-labelledby]")) {
      Element control = byId.get(named.attr("aria-labelledby"));
      if (control != null) {
        controls.putIfAbsent(named, control);
      }
    }
    List<Element> tabs = page.select("[role=tab]");
    List<Element> panels = page.select("[role=tabpanel]");
    for (int i = 0; i < tabs.size() && tabs.size() == panels.size(); i++) {
      // Some pages tell by the order alone which tab opens what.
      controls.putIfAbsent(panels.get(i), tabs.get(i));
    }
  }

  private void opens(Element control, String... names) {
    Stream.of(names)
        .flatMap(name -> Arrays.stream(control.attr(name).split("\\s+")))
        .map(id -> byId.get(id.replaceFirst("^#", "")))
        .filter(Objects::nonNull)
        .forEach(panel -> controls.putIfAbsent(panel, control));
  }

  /** Unfolds a page, once. */
  static void unfold(Document page, ImportLog log) {
    if (page.hasAttr(MADE)) {
      return;
    }
    page.attr(MADE, "");
    PageState state = new PageState(page, log);
    page.select("form").forEach(state::form);
    state.choices();
    page.select(HIDDEN).stream().filter(state::opens).forEach(PageState::show);
    page.select("[role=tabpanel], details").forEach(state::panel);
    HtmlFurniture.remove(page.select(HIDDEN), Repair.Kind.PAGE_FURNITURE, "verborgen tekst", log);
    page.select(HEADING).forEach(PageState::split);
    page.select(OF_SECTION).stream().filter(PageState::prose).forEach(e -> e.tagName("div"));
  }

  /** Shows a panel that a reader can open; false for anything else that is hidden. */
  private boolean opens(Element hidden) {
    boolean opens =
        !hidden.is(WebArticle.INLINE)
            && hidden.closest(NO_PANEL) == null
            && prose(hidden)
            && control(hidden) != null;
    if (opens) {
      panel(hidden);
    }
    return opens;
  }

  private static void show(Element panel) {
    panel.removeAttr("hidden").removeAttr("aria-hidden");
    panel.attr("style", panel.attr("style").replaceAll("(?i)display\\s*:\\s*none[^;]*;?", ""));
  }

  /** True when at least half of the words are no links, buttons or fields. */
  private static boolean prose(Element element) {
    int all = Words.count(element.text());
    int led =
        element.select("a[href], button, form").stream().mapToInt(e -> Words.count(e.text())).sum();
    return all > 0 && 2 * led <= all;
  }

  /** What opens a panel: what names it, or the short line above it. */
  private @Nullable Element control(Element panel) {
    Element summary = panel.selectFirst("> summary");
    Element named = summary == null ? controls.get(panel) : summary;
    return named == null ? above(panel) : named;
  }

  private static @Nullable Element above(Element panel) {
    Element above = panel.previousElementSibling();
    return above != null
            && above.hasText()
            && above.text().length() <= MarkupReader.LONGEST_HEADING
            && above.stream()
                .filter(e -> e.is(HEADING) || e.is(CONTROL))
                .anyMatch(e -> e.text().equals(above.text()))
        ? above
        : null;
  }

  /** Makes a heading of what opens a panel, above or in the panel. */
  private void panel(Element panel) {
    Element control = control(panel);
    if (control == null || control.parent() == null || !prose(panel)) {
      return;
    }
    String title = Typography.clean(control.text());
    boolean named =
        control.closest("h1, h2, h3, h4, h5, h6") != null || control.selectFirst(HEADING) != null;
    boolean tab = !named && control.closest("[role=tab], [data-bs-toggle=tab]") != null;
    boolean inPlace = control.nameIs("summary") || (!tab && isBefore(control, panel));
    if (inPlace && !named && TELLS_STATE.matcher(title).matches()) {
      log.leftOut(Repair.Kind.PAGE_FURNITURE, "formulieren en knoppen", title);
      control.remove();
    } else if (inPlace && title.length() <= MarkupReader.LONGEST_HEADING) {
      control
          .select("button, summary")
          .tagName(named ? "span" : "h" + ranks.getOrDefault(panel, 2));
      if (!named && !control.is(HEADING) && !control.is("dt")) {
        control.tagName("h" + ranks.getOrDefault(panel, 2));
      }
    } else if (tab) {
      Element first = panel.selectFirst(HEADING);
      if (first == null || !Typography.key(first.text()).equals(Typography.key(title))) {
        panel.prependElement("h" + ranks.getOrDefault(panel, 2)).text(title);
      }
      control.remove();
    }
  }

  private static boolean isBefore(Element control, Element panel) {
    Element before = panel.previousElementSibling();
    return before != null
        && (before.equals(control)
            || (control.parents().contains(before) && before.text().equals(control.text())));
  }

  /** Questions stay; a form that looks something up or sends an address is left to the others. */
  private void form(Element form) {
    long groups = form.select(CHOICE).stream().map(e -> e.attr("name")).distinct().count();
    long asked = form.select("label").stream().filter(e -> e.text().strip().endsWith("?")).count();
    boolean questions =
        groups + asked + form.select("legend, select").size() > 1
            && form.selectFirst(LOOKUP) == null
            && form.closest(NO_PANEL) == null;
    if (questions || form.selectFirst("p, h1, h2") != null) {
      form.tagName("div");
    }
  }

  /** Writes what can be chosen as a list, and each question as a line. */
  private void choices() {
    page.select("legend").tagName("p");
    page.select("select > option[value='']:first-child, option:matches((?U)^\\W*$)").remove();
    for (Element select : page.select("select:not(form select)")) {
      if (select.select("option").size() <= MOST_OPTIONS) {
        select.select("option").tagName("li");
        select.tagName("ul");
      }
    }
    for (Element label : page.select("label:not(form label)")) {
      Element field = byId.get(label.attr("for"));
      if (label.selectFirst(CHOICE) == null && (field == null || !field.is(CHOICE))) {
        label.tagName("p");
        continue;
      }
      Element before = label.previousElementSibling();
      while (before != null && before.is("input, br")) {
        before = before.previousElementSibling();
      }
      Element list =
          before != null && before.is("ul[" + MADE + "]")
              ? before
              : new Element("ul").attr(MADE, "");
      if (list.parent() == null) {
        label.before(list);
      }
      list.appendChild(label.tagName("li"));
    }
  }

  /** Ends a heading that was never closed, or holds a text too, before that text. */
  private static void split(Element heading) {
    Node in = heading;
    List<Node> parts = withWords(in);
    while (parts.size() == 1
        && parts.getFirst() instanceof Element inner
        && HtmlText.isBlockElement(inner)) {
      in = inner;
      parts = withWords(in);
    }
    Node first =
        parts.stream()
            .skip(1)
            .filter(part -> part instanceof Element element && HtmlText.isBlockElement(element))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return;
    }
    List<Node> rest = in.childNodes().subList(first.siblingIndex(), in.childNodeSize());
    Element text = new Element("div").appendChildren(List.copyOf(rest));
    boolean reads =
        text.text().length() > MarkupReader.LONGEST_HEADING
            || text.selectFirst("ul, ol, dl, table, blockquote") != null
            || WebArticle.hasSentence(text.text());
    if (reads) {
      heading.after(text);
    } else {
      ((Element) in).appendChildren(List.copyOf(text.childNodes()));
    }
  }

  private static List<Node> withWords(Node in) {
    return in.childNodes().stream()
        .filter(
            node ->
                node instanceof TextNode text
                    ? !text.isBlank()
                    : node instanceof Element element && element.hasText())
        .toList();
  }
}
