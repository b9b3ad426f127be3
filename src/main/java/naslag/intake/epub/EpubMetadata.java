package naslag.intake.epub;

import naslag.intake.source.Dates;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Signs;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the package of an epub says of the book, in the words of version 2 and of version 3. */
final class EpubMetadata {
  private EpubMetadata() {}

  static FoundMetadata of(Document opf) {
    List<String> creators = new ArrayList<>();
    List<String> contributors = new ArrayList<>();
    for (Element name : opf.getElementsByTag("dc:creator")) {
      String role = said(opf, name, "role", "opf:role");
      (role.isEmpty() || role.equals("aut") ? creators : contributors).add(words(name));
    }
    for (Element name : opf.getElementsByTag("dc:contributor")) {
      // The program that made the file.
      if (!said(opf, name, "role", "opf:role").equals("bkp")) {
        contributors.add(words(name));
      }
    }
    return new FoundMetadata(
        title(opf),
        creators,
        contributors,
        first(opf, "dc:publisher"),
        date(opf),
        FoundMetadata.language(first(opf, "dc:language")),
        first(opf, "dc:rights"),
        isbn(opf),
        series(opf),
        List.of());
  }

  /** A property of an element: its own attribute, or a line that refines it. */
  private static String said(Document opf, Element of, String property, String attribute) {
    if (of.hasAttr(attribute) || of.id().isEmpty()) {
      return of.attr(attribute);
    }
    for (Element meta : opf.getElementsByAttributeValue("refines", "#" + of.id())) {
      if (meta.attr("property").equals(property)) {
        return words(meta);
      }
    }
    return "";
  }

  private static String title(Document opf) {
    String main = "";
    String below = "";
    for (Element title : opf.getElementsByTag("dc:title")) {
      String type = said(opf, title, "title-type", "");
      if (type.equals("subtitle")) {
        below = words(title);
      } else if (main.isEmpty() || type.equals("main")) {
        main = words(title);
      }
    }
    return below.isEmpty() || main.contains(below) ? main : main + ": " + below;
  }

  /** When it came out; the package also tells when the file was made or changed. */
  private static String date(Document opf) {
    String date = "";
    for (Element said : opf.getElementsByTag("dc:date")) {
      String event = said.attr("opf:event");
      boolean better = event.matches("(?:original-)?publication") || date.isEmpty();
      if (better && !event.matches("modification|creation")) {
        date = Dates.of(said.text());
      }
    }
    return date;
  }

  private static String series(Document opf) {
    for (Element meta : opf.getElementsByTag("meta")) {
      if (meta.attr("property").equals("belongs-to-collection")) {
        return words(meta);
      }
      if (meta.attr("name").equals("calibre:series")) {
        return Signs.clean(meta.attr("content"));
      }
    }
    return "";
  }

  private static String isbn(Document opf) {
    for (String tag : List.of("dc:identifier", "dc:source")) {
      for (Element identifier : opf.getElementsByTag(tag)) {
        String digits = identifier.text().replaceAll("[^0-9Xx]", "");
        boolean ten =
            digits.length() == 10 && identifier.attr("opf:scheme").equalsIgnoreCase("isbn");
        if (ten || digits.matches("97[89]\\d{10}")) {
          return "urn:isbn:" + digits;
        }
      }
    }
    return "";
  }

  private static String first(Document opf, String tag) {
    Element first = opf.getElementsByTag(tag).first();
    return first == null ? "" : words(first);
  }

  private static String words(Element element) {
    return Signs.clean(element.text());
  }
}
