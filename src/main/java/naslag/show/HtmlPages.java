package naslag.show;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pages as HTML. The template engine escapes each value for its context.
 *
 * @param openSearch whether they point a browser to a description of the search
 * @param assets where the page's own files are, with a slash at its end
 * @param notices what to say above the answers, as it is at the moment
 */
public record HtmlPages(boolean openSearch, String assets, Supplier<Notices> notices) {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Whether a page is whole, or only what goes in the middle of the one that is open. */
  public enum Form {
    /** A page of its own. */
    WHOLE,
    /** What the page's script puts in place of what is there. */
    MIDDLE
  }

  /**
   * What a page shows.
   *
   * @param status of HTTP
   * @param template its file
   * @param title of the page, which says nothing of what was asked: a browser keeps titles
   * @param address the search that its form shows
   * @param model what the template takes
   */
  public record View(
      int status, String template, String title, Address address, Map<String, Object> model) {
    /** A page that shows no search. */
    public View(String template, String title, Map<String, Object> model) {
      this(200, template, title, Address.HOME, model);
    }

    /** What can be done, in one page. */
    public static View help() {
      return new View("hulp", "Hulp", Map.of());
    }

    /**
     * Something that could not be done.
     *
     * @param heading what
     * @param sentence what to do about it
     * @param ways other searches
     */
    public static View failure(
        int status, String heading, String sentence, List<Card.Link> ways, Address address) {
      Map<String, Object> said = Map.of("heading", heading, "sentence", sentence, "ways", ways);
      return new View(status, "fout", "Dat lukt niet", address, said);
    }
  }

  /** What a template makes, without a page around it. */
  public static String rendered(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(8_192);
    ENGINE.render(template + ".jte", parameters, out);
    return out.toString();
  }

  /** The page of a view. */
  public String page(View view, Form form) {
    Map<String, Object> parameters = new HashMap<>(view.model());
    // The page in one file has no address of its own, and no other pages for what is long.
    parameters.put("paged", !assets.isEmpty());
    String inner = rendered(view.template(), parameters);
    // Escaped already; a second time would show the entities.
    Content middle = output -> output.writeContent(inner);
    // A passage alone is shown to a parent, who can do nothing about it.
    Notices shown = view.template().equals("alleen") ? Notices.NONE : notices.get();
    return rendered(
        form == Form.WHOLE ? "pagina" : "midden",
        Map.of(
            "address", view.address(),
            "title", view.title().isEmpty() ? "Naslag" : view.title() + " – Naslag",
            "middle", middle,
            "openSearch", openSearch,
            "assets", assets,
            "notices", shown));
  }

  /**
   * What a page says of the texts behind it, in Dutch sentences.
   *
   * @param stale why it does not show the last version; empty when it does
   * @param problems files that cannot be read and why; empty when there are none
   * @param news of newer texts that can be had; empty when there are none
   */
  public record Notices(List<String> stale, List<String> problems, List<Told.Offer> news) {
    /** All is well. */
    public static final Notices NONE = new Notices(List.of(), List.of(), List.of());

    /** True when there is nothing to say. */
    public boolean isEmpty() {
      return stale.isEmpty() && problems.isEmpty() && news.isEmpty();
    }
  }

  /**
   * About newer texts.
   *
   * @param lines what changes, or one sentence
   * @param wanted what to post to take them into use; "" when there is nothing to take
   */
  public record Told(String heading, List<String> lines, String wanted) {
    /** A sentence without its full stop, and what to post to see what changes. */
    public record Offer(String sentence, String name) {}
  }
}
