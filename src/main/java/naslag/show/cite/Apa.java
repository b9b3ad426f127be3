package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.corpus.WorkField;
import naslag.show.cite.Credits.Role;

/**
 * Writes citations by the seventh edition of the APA's manual, with the words that Dutch uses for
 * it: "z.d." without a date, "Red." for an editor, "Vert." for a translator, "en" between two
 * authors in a sentence, "et al." from three on.
 */
final class Apa {
  /** Of more authors than this the list names the first nineteen and the last. */
  private static final int MOST_AUTHORS = 20;

  private static final int SHORT_TITLE = 60;
  private static final Pattern ENDS = Pattern.compile(".*[.?!]", Pattern.DOTALL);

  private Apa() {}

  /** The line in a list of literature. */
  static Styled entry(CitedWork work) {
    Styled title = title(work);
    boolean web = work.kind() == CitedWork.Kind.WEB;
    String issued = web ? work.issued().inFull() : work.issued().yearOrNone();
    Styled date = Styled.plain("(" + issued + ")");
    String makers = makers(work);
    // Without a known maker the title comes first, and the date follows it.
    List<Styled> sentences =
        new ArrayList<>(
            makers.isEmpty() ? List.of(title, date) : List.of(Styled.plain(makers), date, title));
    if (work.kind() == CitedWork.Kind.CHAPTER) {
      sentences.add(inBook(work));
    } else if (work.kind() == CitedWork.Kind.ARTICLE) {
      sentences.add(inJournal(work));
    } else if (!List.of("", makers).contains(work.whole())) {
      sentences.add(Styled.plain(work.whole()));
    }
    if (hasPublisher(work, makers)) {
      sentences.add(Styled.plain(work.fact(WorkField.PUBLISHER)));
    }
    Styled line = Styled.plain("");
    for (Styled sentence : sentences) {
      line = line.then(line.text().isEmpty() ? "" : " ").then(ended(sentence));
    }
    String address = Identifiers.address(work);
    return address.isEmpty() ? line : line.then(" " + address);
  }

  /** A point behind "A." or behind a question would be one too many. */
  private static Styled ended(Styled sentence) {
    return ENDS.matcher(sentence.text()).matches() ? sentence : sentence.then(".");
  }

  private static boolean hasPublisher(CitedWork work, String makers) {
    // A body that publishes its own text is named once.
    return !work.fact(WorkField.PUBLISHER).isEmpty()
        && !work.fact(WorkField.PUBLISHER).equals(makers)
        && work.kind() != CitedWork.Kind.ARTICLE
        && work.kind() != CitedWork.Kind.THESIS;
  }

  /**
   * The makers that come first: authors, else editors with their role; "" when neither is known.
   */
  private static String makers(CitedWork work) {
    if (!work.credits().of(Role.AUTHOR).isEmpty()) {
      return inverted(work.credits().of(Role.AUTHOR));
    }
    List<Credits.Name> editors = work.credits().of(Role.EDITOR);
    return editors.isEmpty() ? "" : inverted(editors) + " " + editorRole(editors);
  }

  private static String editorRole(List<Credits.Name> editors) {
    return editors.size() == 1 ? "(Red.)" : "(Reds.)";
  }

  private static Styled title(CitedWork work) {
    Styled title = work.kind().isPart() ? Styled.plain(work.title()) : Styled.italic(work.title());
    List<String> remarks = new ArrayList<>();
    if (!work.credits().of(Role.TRANSLATOR).isEmpty()) {
      remarks.add(natural(work.credits().of(Role.TRANSLATOR)) + ", Vert.");
    }
    if (!work.kind().isPart() && !work.fact(WorkField.EDITION).isEmpty()) {
      remarks.add(edition(work.fact(WorkField.EDITION)));
    }
    if (!remarks.isEmpty()) {
      title = title.then(" (" + String.join("; ", remarks) + ")");
    }
    if (work.kind() == CitedWork.Kind.THESIS) {
      String where =
          work.fact(WorkField.PUBLISHER).isEmpty() ? "" : ", " + work.fact(WorkField.PUBLISHER);
      title = title.then(" [Proefschrift" + where + "]");
    }
    return title;
  }

  private static String edition(String written) {
    return written.matches("\\d+") ? written + "e dr." : written;
  }

  private static Styled inBook(CitedWork work) {
    List<Credits.Name> editors = work.ofWhole().of(Role.EDITOR);
    List<Credits.Name> authors = work.ofWhole().of(Role.AUTHOR);
    String by =
        !editors.isEmpty()
            ? natural(editors) + " " + editorRole(editors) + ", "
            : authors.isEmpty() ? "" : natural(authors) + ", ";
    String pages = CitedWork.Pages.labelled(work.fact(WorkField.PAGES));
    String remarks =
        Stream.of(edition(work.fact(WorkField.EDITION)), pages)
            .filter(remark -> !remark.isEmpty())
            .collect(Collectors.joining(", "));
    return Styled.plain("In " + by)
        .then(Styled.italic(work.whole()))
        .then(remarks.isEmpty() ? "" : " (" + remarks + ")");
  }

  private static Styled inJournal(CitedWork work) {
    String volume = work.fact(WorkField.VOLUME);
    String issue = work.fact(WorkField.ISSUE);
    String pages = work.fact(WorkField.PAGES);
    Styled line = Styled.italic(work.whole());
    if (!volume.isEmpty()) {
      line = line.then(", ").then(Styled.italic(volume));
    }
    if (!issue.isEmpty()) {
      line = line.then((volume.isEmpty() ? ", " : "") + "(" + issue + ")");
    }
    return pages.isEmpty() ? line : line.then(", " + pages);
  }

  /** In brackets behind a quotation: "(Peeters & Claes, 2016, p. 19)". */
  static Styled inText(CitedWork work, String place) {
    return Styled.plain("(").then(within(work, place)).then(")");
  }

  /** In a sentence: "Peeters en Claes (2016, p. 19)". */
  static Styled inSentence(CitedWork work, String place) {
    return named(work, " en ").then(" (" + dated(work, place) + ")");
  }

  /** "2016, p. 19". */
  private static String dated(CitedWork work, String place) {
    return work.issued().yearOrNone() + (place.isEmpty() ? "" : ", " + place);
  }

  /** What {@link #inText} holds between its brackets. */
  static Styled within(CitedWork work, String place) {
    return named(work, " & ").then(", " + dated(work, place));
  }

  private static Styled named(CitedWork work, String and) {
    List<Credits.Name> makers =
        work.credits().of(Role.AUTHOR).isEmpty()
            ? work.credits().of(Role.EDITOR)
            : work.credits().of(Role.AUTHOR);
    if (!makers.isEmpty()) {
      return Styled.plain(shortly(makers.stream().map(Credits.Name::last).toList(), and));
    }
    String title = shortened(work.title());
    return work.kind().isPart() ? Styled.plain("“" + title + "”") : Styled.italic(title);
  }

  /** "Peeters", "Peeters & Claes", "Peeters et al.". */
  static String shortly(List<String> names, String and) {
    return switch (names.size()) {
      case 1 -> names.getFirst();
      case 2 -> names.getFirst() + and + names.getLast();
      default -> names.getFirst() + " et al.";
    };
  }

  /** A title in the text is cut before its subtitle, or at a word. */
  private static String shortened(String title) {
    int colon = title.indexOf(':');
    String main = colon > 0 ? title.substring(0, colon) : title;
    int cut = main.length() <= SHORT_TITLE ? -1 : main.lastIndexOf(' ', SHORT_TITLE);
    return cut > 0 ? main.substring(0, cut) : main;
  }

  /** "Peeters, A., & Claes, B." */
  private static String inverted(List<Credits.Name> names) {
    List<String> written = names.stream().map(Apa::inverted).toList();
    if (written.size() > MOST_AUTHORS) {
      return String.join(", ", written.subList(0, MOST_AUTHORS - 1)) + ", … " + written.getLast();
    }
    return row(written, ", & ");
  }

  /** Names in a row; {@code two} is between two alone, three and more have commas and "&amp;". */
  private static String row(List<String> names, String two) {
    if (names.size() < 3) {
      return String.join(two, names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast();
  }

  private static String inverted(Credits.Name name) {
    String given = name.given().isEmpty() ? "" : ", " + initials(name.given());
    return name.last() + given + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
  }

  /** "A. Peeters & B. van der Molen", as editors and translators are named. */
  private static String natural(List<Credits.Name> names) {
    return row(
        names.stream()
            .map(n -> (initials(n.given()) + " " + n.whole() + " " + n.suffix()).strip())
            .toList(),
        " & ");
  }

  /** "Jean-Pierre" is "J.-P.", "IJsbrand" is "IJ.", and "H.T." is "H. T.". */
  static String initials(String given) {
    return Stream.of(given.replaceAll("\\.(?=\\p{L})", ". ").split(" +"))
        .map(Apa::hyphenated)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String hyphenated(String word) {
    return Stream.of(word.split("-"))
        .filter(part -> !part.isEmpty() && Character.isLetter(part.codePointAt(0)))
        .map(part -> part.startsWith("IJ") ? "IJ." : Character.toString(part.codePointAt(0)) + ".")
        .collect(Collectors.joining("-"));
  }
}
