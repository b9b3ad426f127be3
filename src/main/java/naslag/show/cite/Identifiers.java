package naslag.show.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.corpus.Metadata;
import naslag.corpus.WorkField;

/** Where a work can be found. */
final class Identifiers {
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:^|\\bdoi[:\\s]\\s*|doi\\.org/)(10\\.\\d{4,9}/[^\\s;]+)");
  private static final Pattern ISSN =
      Pattern.compile("(?i)\\bissn[:\\s]*(\\d{4}-\\d{3}[\\dX])|^(\\d{4}-\\d{3}[\\dX])$");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?i)\\bisbn(?:-1[03])?[:\\s]*([\\d][\\d\\s-]{8,15}[\\dX])"
              + "|^(97[89][\\d -]{10,14}|\\d{9}[\\dX])$");
  private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s;<>\"]+");

  private Identifiers() {}

  /**
   * The front matter with the first identifier of a kind in its own field: a DOI as "10.1000/xyz",
   * an ISBN as written, hyphens and all. They also stand in {@code identifier} and {@code source}.
   */
  static Metadata apart(Metadata metadata) {
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
    return metadata
        .with(WorkField.DOI, first(DOI, values))
        .with(WorkField.ISBN, first(ISBN, values))
        .with(WorkField.ISSN, first(ISSN, values))
        .with(WorkField.URL, url.replaceAll("[.,)]+$", ""));
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

  /** The address to print: the DOI's before any other. */
  static String address(CitedWork work) {
    String doi = work.fact(WorkField.DOI);
    return doi.isEmpty() ? work.fact(WorkField.URL) : "https://doi.org/" + doi;
  }
}
