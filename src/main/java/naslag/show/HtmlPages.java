package naslag.show;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pages as HTML, every word of them escaped by the template engine for the place it stands in.
 */
public final class HtmlPages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final boolean openSearch;
  private final Supplier<Notices> notices;

  /**
   * Makes pages.
   *
   * @param openSearch whether they point a browser to a description of the search
   * @param notices what to say above the answers, as it is at the moment
   */
  public HtmlPages(boolean openSearch, Supplier<Notices> notices) {
    this.openSearch = openSearch;
    this.notices = notices;
  }

  /** Whether a page is whole, or only what goes in the middle of the one that is open. */
  public enum Form {
    /** A page of its own. */
    WHOLE,
    /** What the page's script puts in place of what is there. */
    MIDDLE
  }

  /** The answer to a search. */
  public String results(ResultsView view, Form form) {
    return page("resultaten", Map.of("view", view), view.address(), form);
  }

  /** The beginning. */
  public String home(HomeView view, Form form) {
    return page("begin", Map.of("view", view), view.address(), form);
  }

  /** A work opened at a passage. */
  public String reading(ReadingView view, Form form) {
    return page("lezen", Map.of("view", view), view.back(), form);
  }

  /** A passage alone. */
  public String alone(AloneView view, Form form) {
    return page("alleen", Map.of("view", view), Address.HOME, form);
  }

  /** Theory beside practice. */
  public String together(TogetherView view, Form form) {
    return page("naast", Map.of("view", view), Address.HOME, form);
  }

  /** All passages about a child, in order. */
  public String thread(ThreadView view, Form form) {
    return page("draad", Map.of("view", view), Address.HOME, form);
  }

  /** How to cite a passage. */
  public String cite(CiteView view, Form form) {
    return page("citeer", Map.of("view", view), Address.HOME, form);
  }

  /** Passages that somebody chose. */
  public String selection(SelectionView view, Form form) {
    return page("selectie", Map.of("view", view), Address.HOME, form);
  }

  /** What can be done, in one page. */
  public String help(Form form) {
    return page("hulp", Map.of(), Address.HOME, form);
  }

  /**
   * Something that could not be done.
   *
   * @param heading what
   * @param sentence what to do about it
   * @param ways other searches
   */
  public String failure(
      String heading, String sentence, List<Card.Link> ways, Address address, Form form) {
    return page(
        "fout", Map.of("heading", heading, "sentence", sentence, "ways", ways), address, form);
  }

  private String page(String template, Map<String, Object> parameters, Address address, Form form) {
    StringOutput inner = new StringOutput(8_192);
    engine.render(template + ".jte", parameters, inner);
    // Escaped just now; a second time would show the signs.
    Content middle = output -> output.writeContent(inner.toString());
    // A passage alone is shown to a parent, who can do nothing about it.
    Notices shown = template.equals("alleen") ? Notices.NONE : notices.get();
    StringOutput out = new StringOutput(8_192);
    switch (form) {
      case WHOLE ->
          engine.render(
              "pagina.jte",
              Map.of(
                  "address", address, "middle", middle, "openSearch", openSearch, "notices", shown),
              out);
      case MIDDLE ->
          engine.render(
              "midden.jte", Map.of("address", address, "middle", middle, "notices", shown), out);
    }
    return out.toString();
  }
}
