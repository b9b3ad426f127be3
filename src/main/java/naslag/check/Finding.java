package naslag.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that a person should look at.
 *
 * @param code what kind of thing
 * @param file relative to the corpus, with forward slashes
 * @param line 1-based; 1 when the whole file is meant
 * @param message one Dutch sentence that says what is wrong and the way out, without a capital
 */
public record Finding(Code code, String file, int line, String message)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, Severity>comparing(f -> f.code().severity())
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    if (line < 1) {
      throw new IllegalArgumentException("a line is 1 or more, got " + line + " in " + file);
    }
    if (message.isBlank()) {
      throw new IllegalArgumentException("a finding says what it found: " + file + ":" + line);
    }
  }

  /** The most important first, then by place. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** What can be wrong, the most important first; the names are kept from version to version. */
  public enum Code {
    /** A file that cannot be read, so that nothing of it is found. */
    UNREADABLE("onleesbaar", Severity.ERROR),
    /** The front matter cannot be read as meant. */
    FRONT_MATTER("gegevens", Severity.ERROR),
    /** Bytes that are no UTF-8, or letters that were read in the wrong encoding. */
    ENCODING("codering", Severity.ERROR),
    /** Markdown that is not read as meant. */
    MARKUP("opmaak", Severity.ERROR),
    /** An example that does not end, or does not begin, where it seems to. */
    CALLOUT("voorbeeld", Severity.ERROR),
    /** A theme that the thesaurus does not have. */
    THEME("thema", Severity.ERROR),
    /** An example's age that is no age. */
    AGE("leeftijd", Severity.ERROR),
    /** A cross-reference that leads nowhere. */
    REFERENCE("verwijzing", Severity.ERROR),
    /** What is broken in the thesaurus: circles, doubles, relations that lead nowhere. */
    THESAURUS("thesaurus", Severity.ERROR),
    /** A work without any text. */
    EMPTY_WORK("leeg-werk", Severity.ERROR),
    /** An example that the importer was not sure of. */
    REVIEW("nazien", Severity.WARNING),
    /** A field whose name is a misspelling of one that the format has. */
    FIELD("veld", Severity.WARNING),
    /** A work that nobody can cite. */
    CITATION("citeren", Severity.WARNING),
    /** Page marks out of order, doubled or misspelled. */
    PAGES("bladzijden", Severity.WARNING),
    /** What a page had and the text has not: running heads, page numbers, printer's lines. */
    FURNITURE("paginaresten", Severity.WARNING),
    /** A hyphen that only a line's end had. */
    HYPHEN("afbreekteken", Severity.WARNING),
    /** A passage that occurs elsewhere too. */
    DOUBLE("dubbel", Severity.WARNING),
    /** A text that is not Dutch. */
    LANGUAGE("taal", Severity.WARNING),
    /** A heading without text. */
    EMPTY_SECTION("lege-sectie", Severity.WARNING),
    /** A section or paragraph that is too long to find one's way in. */
    GIANT_SECTION("lange-sectie", Severity.WARNING),
    /** One label on two concepts. */
    DOUBLE_LABEL("dubbel-label", Severity.WARNING),
    /** A chapter or section of the source that is not in the corpus. */
    OUTSIDE("buiten-het-werk", Severity.HINT),
    /** A field that the format does not have, and is kept. */
    OWN_FIELD("eigen-veld", Severity.HINT),
    /** An example without what makes it findable. */
    EXAMPLE("voorbeeldgegevens", Severity.HINT),
    /** A concept that no text of the corpus uses. */
    UNUSED("ongebruikt", Severity.HINT),
    /** A label that a question reads as another, common word. */
    MISREAD("dubbelzinnig-label", Severity.HINT);

    private final String label;
    private final Severity severity;

    Code(String label, Severity severity) {
      this.label = label;
      this.severity = severity;
    }

    private static Code named(String label) {
      return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst().orElseThrow();
    }

    /** The stable name. */
    public String label() {
      return label;
    }

    /** How much it matters. */
    public Severity severity() {
      return severity;
    }
  }

  /** How much a finding matters, the most first. */
  public enum Severity {
    /** Something does not work: it is not read, not found, or leads nowhere. */
    ERROR("fout"),
    /** Something is very likely wrong, and only a person can tell. */
    WARNING("waarschuwing"),
    /** Something could be better, or is worth knowing. */
    HINT("wenk");

    private final String dutch;

    Severity(String dutch) {
      this.dutch = dutch;
    }

    /** The word for people, and for programs that read plain lines. */
    public String dutch() {
      return dutch;
    }
  }

  /** What was found so far in one file; {@code all} is shared by the files of a corpus. */
  record Findings(String file, List<Finding> all) {
    private record Sentence(Code code, String text) {}

    private static final Map<String, Sentence> SENTENCES = sentences();

    /** The rows of findings.tsv by their key. */
    private static Map<String, Sentence> sentences() {
      try (InputStream table = Finding.class.getResourceAsStream("findings.tsv")) {
        byte[] bytes = Objects.requireNonNull(table, "findings.tsv").readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\t"))
            .filter(cells -> cells.length == 3)
            .collect(Collectors.toMap(c -> c[1], c -> new Sentence(Code.named(c[0]), c[2])));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Findings none() {
      return new Findings("", new ArrayList<>());
    }

    /** The same list, of another file. */
    Findings in(String name) {
      return new Findings(name, all);
    }

    /**
     * Adds a finding of which the code and the sentence are in findings.tsv.
     *
     * @param line 0 or 1 when the whole file is meant
     * @param key of its row
     * @param values for the places in its sentence
     */
    void add(int line, String key, Object... values) {
      Sentence sentence = Objects.requireNonNull(SENTENCES.get(key), key);
      add(sentence.code(), line, sentence.text().formatted(values));
    }

    /** Adds a finding that has its sentence from elsewhere. */
    void add(Code code, int line, String message) {
      all.add(new Finding(code, file, Math.max(1, line), message));
    }
  }
}
