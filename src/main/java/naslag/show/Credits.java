package naslag.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/**
 * Who made a work, by what they did for it.
 *
 * @param authors who wrote it
 * @param editors who brought the texts of others together
 * @param translators who put it into another language
 * @param others who helped in another way
 */
public record Credits(
    List<Name> authors, List<Name> editors, List<Name> translators, List<Name> others) {
  static final Credits NONE = new Credits(List.of(), List.of(), List.of(), List.of());

  /** "Bart Claes (red.)", "An Peeters (vert.)": the role stands behind the name. */
  private static final Pattern ROLE = Pattern.compile("(.*?\\S)\\s*\\(([^()]*)\\)");

  private static final Pattern EDITOR =
      Pattern.compile("(reds?|eds?|hrsg)\\.?|redactie|redacteurs?|redactrice|editors?");
  private static final Pattern TRANSLATOR =
      Pattern.compile("(vert|trans)\\.?|vertalers?|vertaalster|vertaling|translators?");

  /** What stands where nobody is known. */
  private static final Set<String> NOBODY =
      Set.of("z.a.", "z.a", "z. a.", "onbekend", "auteur onbekend", "unknown", "s.n.", "z.n.");

  public Credits {
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    translators = List.copyOf(translators);
    others = List.copyOf(others);
  }

  /** Of a work, as its front matter says. */
  static Credits of(Metadata metadata) {
    Sorting sorting = new Sorting();
    sorting.add(metadata.creators(), sorting.authors);
    sorting.add(metadata.all(WorkField.EDITOR), sorting.editors);
    sorting.add(metadata.all(WorkField.TRANSLATOR), sorting.translators);
    sorting.add(metadata.all(WorkField.CONTRIBUTOR), sorting.others);
    return sorting.done();
  }

  /** Of a signed section. */
  static Credits of(List<String> creators) {
    Sorting sorting = new Sorting();
    sorting.add(creators, sorting.authors);
    return sorting.done();
  }

  private static final class Sorting {
    final List<Name> authors = new ArrayList<>();
    final List<Name> editors = new ArrayList<>();
    final List<Name> translators = new ArrayList<>();
    final List<Name> others = new ArrayList<>();

    Credits done() {
      return new Credits(authors, editors, translators, others);
    }

    void add(List<String> written, List<Name> usual) {
      for (String value : written) {
        Matcher role = ROLE.matcher(value.strip());
        if (!role.matches()) {
          names(value, usual);
        } else if (role.group(2).startsWith("organisatie")) {
          usual.add(new Name.Organisation(role.group(1)));
        } else {
          names(role.group(1), list(role.group(2).toLowerCase(Locale.ROOT).strip()));
        }
      }
    }

    private List<Name> list(String role) {
      if (EDITOR.matcher(role).matches()) {
        return editors;
      }
      if (TRANSLATOR.matcher(role).matches()) {
        return translators;
      }
      return role.matches("auteurs?") ? authors : others;
    }

    private static void names(String value, List<Name> list) {
      if (!value.isBlank() && !NOBODY.contains(value.strip().toLowerCase(Locale.ROOT))) {
        list.addAll(NameReader.read(value));
      }
    }
  }
}
