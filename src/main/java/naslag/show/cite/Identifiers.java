package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/**
 * Where a work can be found; "" for what is not known.
 *
 * @param doi "10.1000/xyz"
 * @param isbn as written, hyphens and all
 * @param issn of the journal
 * @param url http or https
 */
public record Identifiers(String doi, String isbn, String issn, String url) {
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:^|\\bdoi[:\\s]\\s*|doi\\.org/)(10\\.\\d{4,9}/[^\\s;]+)");
  private static final Pattern ISSN =
      Pattern.compile("(?i)\\bissn[:\\s]*(\\d{4}-\\d{3}[\\dX])|^(\\d{4}-\\d{3}[\\dX])$");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?i)\\bisbn(?:-1[03])?[:\\s]*([\\d][\\d\\s-]{8,15}[\\dX])"
              + "|^(97[89][\\d -]{10,14}|\\d{9}[\\dX])$");
  private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s;<>\"]+");

  /** As a front matter says: {@code identifier}, {@code source} and keys of their own. */
  static Identifiers of(Metadata metadata) {
    List<String> values = new ArrayList<>();
    for (WorkField field : List.of(WorkField.DOI, WorkField.ISBN, WorkField.ISSN)) {
      String key = field.key();
      for (String value : metadata.all(field)) {
        values.add(value.regionMatches(true, 0, key, 0, 4) ? value : key + ": " + value);
      }
    }
    values.addAll(metadata.all(WorkField.URL));
    values.addAll(List.of(metadata.text(WorkField.IDENTIFIER).split(";")));
    // Where a text was copied from is where a reader finds it, when that is an address.
    values.add(metadata.text(WorkField.SOURCE));
    String url = first(URL, values.stream().filter(v -> !v.contains("doi.org/")).toList());
    return new Identifiers(
        first(DOI, values),
        first(ISBN, values),
        first(ISSN, values),
        url.replaceAll("[.,)]+$", ""));
  }

  private static String first(Pattern pattern, List<String> values) {
    for (String value : values) {
      Matcher found = pattern.matcher(value.strip());
      if (found.find()) {
        for (int i = 1; i <= found.groupCount(); i++) {
          if (found.group(i) != null) {
            return found.group(i).strip();
          }
        }
        return found.group();
      }
    }
    return "";
  }

  /** All that are known, each with the name of its system where it has one. */
  List<String> all() {
    return Stream.of(named("doi:", doi), named("ISBN ", isbn), named("ISSN ", issn), url)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static String named(String system, String value) {
    return value.isEmpty() ? "" : system + value;
  }

  /** The address to print: the DOI's before any other. */
  String address() {
    return doi.isEmpty() ? url : "https://doi.org/" + doi;
  }
}
