package naslag.intake.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import naslag.corpus.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Notes that a page of markup gathers elsewhere, brought to the marks that point to them. */
final class HtmlNotes {
  /** In words; longer notes stay where they are, their mark too. */
  private static final int ASIDE = 40;

  private static final String MARK = "\\[?(\\d{1,3}|[*†‡]{1,2}|[a-z])\\]?\\.?";

  /** In the order of the text; an element equals only itself. */
  private final Map<Element, Note> byMark = new LinkedHashMap<>();

  private final Set<Node> moved = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Note> pending = new ArrayList<>();

  /** A note: "3" and where its words stand. */
  record Note(String mark, Element element) {}

  private HtmlNotes() {}

  static HtmlNotes in(Document document) {
    HtmlNotes notes = new HtmlNotes();
    Map<String, Element> byId = new HashMap<>();
    document.select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
    for (Element anchor : document.select("a[href^=#]")) {
      if (anchor.parent() == null) {
        // The link back of a note that was met before.
        continue;
      }
      Element target = byId.get(anchor.attr("href").substring(1));
      String text = anchor.text().strip();
      if (target != null && text.matches(MARK) && isNote(anchor, target)) {
        notes.note(anchor, holder(target), text.replaceAll(MARK, "$1"));
      }
    }
    return notes;
  }

  private static boolean isNote(Element anchor, Element target) {
    String types =
        String.join(
                " ",
                target.attr("epub:type"),
                target.attr("role"),
                anchor.attr("epub:type"),
                target.className(),
                target.id())
            .toLowerCase(Locale.ROOT);
    boolean named = types.matches("(?s).*(?:footnote|endnote|noteref|\\bftn|\\bfn|noot).*");
    Element note = holder(target);
    boolean isBackLink = anchor.parents().contains(note) || target.equals(anchor);
    return named && !isBackLink && !anchor.text().isBlank() && note.hasText();
  }

  /** A note's own block: its id may stand on the link back. */
  private static Element holder(Element target) {
    Element holder = target;
    while (holder.parent() != null
        && !Set.of("li", "p", "div", "aside", "dd", "td", "section")
            .contains(holder.normalName())) {
      holder = holder.parent();
    }
    return holder;
  }

  private void note(Element anchor, Element element, String mark) {
    for (Element back : element.select("a[href^=#]")) {
      if (back.text().strip().matches(MARK + "|[↑↩︎^]+|.{0,2}↩.{0,2}")) {
        back.remove();
      }
    }
    if (Words.count(element.text()) <= ASIDE && !moved.contains(element)) {
      byMark.put(anchor, new Note(mark, element));
      moved.add(element);
    }
  }

  boolean isMoved(Node node) {
    return moved.contains(node);
  }

  /** The mark that an element carries, "" for none; its note waits to be taken. */
  String mark(Element element) {
    Note note = byMark.get(element);
    if (note == null) {
      return "";
    }
    pending.add(note);
    return note.mark();
  }

  /** The notes whose marks were met nowhere. */
  List<Note> left() {
    return byMark.values().stream().filter(note -> !taken.contains(note.element())).toList();
  }

  /** The notes whose marks were written since. */
  List<Note> take() {
    List<Note> now = List.copyOf(pending);
    now.forEach(note -> taken.add(note.element()));
    pending.clear();
    return now;
  }
}
