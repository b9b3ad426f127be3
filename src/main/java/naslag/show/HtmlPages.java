package naslag.show;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import naslag.corpus.Passage;
import naslag.corpus.Rights;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;
import naslag.related.ChildThread;
import naslag.related.Companions.Companion;
import naslag.show.Taken.Booklet;
import naslag.show.cite.Citation;
import naslag.show.cite.CitedWork;

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

  /** What a page shows; each kind has a template of its own. */
  public sealed interface View
      permits ResultsView,
          HomeView,
          Listing,
          ReadingView,
          AloneView,
          TogetherView,
          ThreadView,
          CiteView,
          SelectionView,
          Told,
          Sheets.Leaflet,
          Sheets.Worksheet {
    /** The search that its form shows. */
    default Address address() {
      return Address.HOME;
    }
  }

  /**
   * A template with the title of its page, which says nothing of what was asked: a browser keeps
   * titles.
   */
  private record Template(String file, String title) {}

  /** The page of a view. */
  public String page(View view, Form form) {
    Template template =
        switch (view) {
          case ResultsView results -> new Template("resultaten", "Resultaten");
          case HomeView home -> new Template("begin", "");
          case Listing list -> new Template("lijst", "Lijst");
          case ReadingView reading -> new Template("lezen", "Lezen");
          case AloneView alone -> new Template("alleen", "Meekijken");
          case TogetherView together -> new Template("naast", "Uitleg en voorbeeld");
          case ThreadView thread -> new Template("draad", "Een kind volgen");
          case CiteView cite -> new Template("citeer", "Citeren");
          case SelectionView selection -> new Template("selectie", "Selectie");
          case Told told -> new Template("nieuw", "Nieuwe teksten");
          case Sheets.Leaflet leaflet -> new Template("folder", "Folder");
          case Sheets.Worksheet worksheet -> new Template("werkblad", "Werkblad");
        };
    // The page in one file has no address of its own, and no other pages for what is long.
    return page(template, Map.of("view", view, "paged", !assets.isEmpty()), view.address(), form);
  }

  /** What can be done, in one page. */
  public String help(Form form) {
    return page(new Template("hulp", "Hulp"), Map.of(), Address.HOME, form);
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
        new Template("fout", "Dat lukt niet"),
        Map.of("heading", heading, "sentence", sentence, "ways", ways),
        address,
        form);
  }

  /** A hit in a list, alone. */
  public static String row(ResultList.Row row) {
    return rendered("rij", Map.of("row", row));
  }

  /** A passage beside a list, alone. */
  public static String opened(ResultsView.Opened opened) {
    return rendered("geopend", Map.of("opened", opened, "query", ""));
  }

  static String rendered(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(8_192);
    ENGINE.render(template + ".jte", parameters, out);
    return out.toString();
  }

  private String page(
      Template template, Map<String, Object> parameters, Address address, Form form) {
    String inner = rendered(template.file(), parameters);
    // Escaped already; a second time would show the entities.
    Content middle = output -> output.writeContent(inner);
    // A passage alone is shown to a parent, who can do nothing about it.
    Notices shown = template.file().equals("alleen") ? Notices.NONE : notices.get();
    StringOutput out = new StringOutput(8_192);
    ENGINE.render(
        form == Form.WHOLE ? "pagina.jte" : "midden.jte",
        Map.of(
            "address", address,
            "title", template.title().isEmpty() ? "Naslag" : template.title() + " – Naslag",
            "middle", middle,
            "openSearch", openSearch,
            "assets", assets,
            "notices", shown),
        out);
    return out.toString();
  }

  /**
   * A passage alone on the screen, for a parent who looks along.
   *
   * @param card the passage
   */
  public record AloneView(Card card) implements View {}

  /**
   * A passage with the forms in which it is cited.
   *
   * @param card the passage
   * @param taken its words with its citation
   */
  public record CiteView(Card card, Taken taken) implements View {
    /** The forms. */
    public Citation citation() {
      return taken.citation();
    }

    /**
     * Of a passage.
     *
     * @param ofWork the passages of its work
     * @param links where it leads
     */
    public static CiteView of(
        WorkInfo work, IndexedPassage found, List<Passage> ofWork, Links links) {
      Citation citation = Citation.of(work, found.passage(), ofWork);
      boolean forbidden = Rights.of(work.metadata().rights()) == Rights.FORBIDDEN;
      String withheld = forbidden ? Taken.withheld(Rights.FORBIDDEN) : "";
      return new CiteView(
          Card.of(found, work, links), new Taken(found.passage(), citation, withheld));
    }
  }

  /**
   * Everything about the children of an example, a child at a time.
   *
   * @param children those that it names, in its order
   */
  public record ThreadView(List<Child> children) implements View {
    /** A child and the passages about it. */
    public record Child(String name, List<Step> steps) {}

    /** A passage and what it adds, for people. */
    public record Step(String role, Card card) {}

    /**
     * Of the threads of an example.
     *
     * @param links where it leads
     */
    public static ThreadView of(List<ChildThread> threads, Links links) {
      return new ThreadView(
          threads.stream().map(thread -> new Child(thread.child(), steps(thread, links))).toList());
    }

    private static List<Step> steps(ChildThread thread, Links links) {
      return thread.steps().stream()
          .map(step -> new Step(role(step.role()), Card.of(step.found(), step.work(), links)))
          .toList();
    }

    private static String role(ChildThread.Role role) {
      return switch (role) {
        case STORY -> "Het voorbeeld";
        case SEQUEL -> "Wat later volgt";
        case RETOLD -> "Opnieuw verteld";
        case DISCUSSED -> "Besproken in de uitleg";
      };
    }
  }

  /**
   * A passage with what belongs to it: theory beside practice.
   *
   * @param card the passage
   * @param others what belongs with it, the best first; may be empty
   */
  public record TogetherView(Card card, List<Other> others) implements View {
    /** A passage beside it, and why. */
    public record Other(Card card, String reason) {
      static Other of(Companion companion, Links links) {
        Card card = Card.of(companion.found(), companion.work(), links);
        return new Other(card, Card.Beside.of(companion).reason());
      }
    }

    /**
     * Of a passage and its companions.
     *
     * @param links where it leads
     */
    public static TogetherView of(
        WorkInfo work, IndexedPassage found, List<Companion> companions, Links links) {
      return new TogetherView(
          Card.of(found, work, links), companions.stream().map(c -> Other.of(c, links)).toList());
    }
  }

  /**
   * A selection of passages, in the order of the reader.
   *
   * @param name as they named it; "" when they did not
   * @param pieces the passages
   * @param missing how many were chosen that are not in these texts
   */
  public record SelectionView(String name, List<CiteView> pieces, int missing) implements View {
    /** What the page, the Markdown and the HTML are called when the selection has no name. */
    private static final String UNNAMED = "Mijn selectie";

    public SelectionView {
      Iterator<Citation> citations =
          Citation.together(pieces.stream().map(p -> p.taken().citation()).toList()).iterator();
      pieces =
          pieces.stream()
              .map(p -> new CiteView(p.card(), p.taken().cited(citations.next())))
              .toList();
    }

    /** What to call it. */
    public String title() {
      return name.isBlank() ? UNNAMED : name.strip();
    }

    /** What is taken along of it. */
    public Booklet booklet() {
      return new Booklet(title(), () -> pieces.stream().map(CiteView::taken));
    }

    /** The works as reference managers read them. */
    public List<CitedWork> works() {
      return pieces.stream().map(piece -> piece.taken().citation().work()).distinct().toList();
    }
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
  public record Told(String heading, List<String> lines, String wanted) implements View {
    /** A sentence without its full stop, and what to post to see what changes. */
    public record Offer(String sentence, String name) {}
  }
}
