package naslag.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.check.Hyphens.Mojibake;
import naslag.check.Hyphens.Spot;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Work.WorkFile;
import naslag.dutch.Normaliser;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Field;
import naslag.thesaurus.Reading;
import naslag.thesaurus.Thesaurus;
import naslag.thesaurus.ThesaurusFile;

/**
 * Fixes in works what has only one right form: letters read in the wrong encoding, letters in two
 * pieces, line ends, spaces at the end of a line, hyphens of a line's end that the lexicon is sure
 * of, and other names of a theme. A work that would read otherwise for it is left alone.
 */
public final class Fixer {
  /**
   * One thing that was fixed.
   *
   * @param line 1-based, of the file as it was
   * @param message Dutch, without a capital
   */
  public record Fix(int line, String message) {}

  /**
   * A work or a thesaurus with its fixes; nothing is written yet.
   *
   * @param file relative to the corpus
   * @param text the whole file as it should be
   * @param fixes in order, at least one
   */
  public record FixedFile(String file, String text, List<Fix> fixes) {}

  private final List<Fix> fixes = new ArrayList<>();
  private final ThemeAliases aliases;

  private Fixer(ThemeAliases aliases) {
    this.aliases = aliases;
  }

  /**
   * Every work of a corpus with something to fix, and its thesaurus likewise. Files that cannot be
   * read, or are not UTF-8, are left as they are.
   *
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static List<FixedFile> of(Corpus corpus) throws IOException {
    ThemeAliases aliases =
        new ThemeAliases(ThesaurusFile.readIfThere(corpus.thesaurus()).thesaurus());
    List<FixedFile> fixed = new ArrayList<>();
    corpus.each(
        name -> true,
        (id, name) -> {
          Optional<FixedFile> work = fix(name, sound(corpus.text(name)), aliases);
          return () -> work.ifPresent(fixed::add);
        },
        percent -> {});
    Path file = corpus.thesaurus();
    String name = Corpus.THESAURUS;
    if (Files.isRegularFile(file)
        && Attempt.at(name, () -> ThesaurusFixer.fix(name, Files.readString(file)))
            instanceof Attempt.Done<Optional<FixedFile>>(Optional<FixedFile> concepts)) {
      concepts.ifPresent(fixed::add);
    }
    return fixed;
  }

  /** Nothing of a file that is not UTF-8: which encoding it is in, a person must say. */
  private static String sound(Corpus.Text text) {
    return text.lineOfFault() > 0 ? "" : text.words();
  }

  static Optional<FixedFile> fix(String file, String text, ThemeAliases aliases) {
    Fixer fixer = new Fixer(aliases);
    String fixed = fixer.fix(text);
    return fixer.fixes.isEmpty() || !isAsSound(file, text, fixed)
        ? Optional.empty()
        : Optional.of(new FixedFile(file, fixed, fixer.fixes));
  }

  private String fix(String text) {
    String body = text;
    if (body.startsWith("\uFEFF")) {
      body = body.substring(1);
      fix(1, "het onzichtbare teken aan het begin van het bestand is weg");
    }
    if (body.indexOf('\r') >= 0) {
      fix(1, "de regels eindigen nu overal op dezelfde manier");
    }
    String[] lines = Examined.LINE_END.split(body, -1);
    boolean front = lines[0].equals("---");
    boolean fenced = false;
    boolean example = false;
    boolean subject = false;
    for (int i = 0; i < lines.length; i++) {
      String line = letters(i + 1, lines[i]);
      fenced ^= line.startsWith("```");
      if (front) {
        subject = line.startsWith("subject:") || (subject && line.matches("\\s*-\\s.*"));
        line = subject ? theme(i + 1, line, aliases.inFrontMatter(line)) : line;
        front =
            i == 0 || !(line.stripTrailing().equals("---") || line.stripTrailing().equals("..."));
      } else if (!fenced) {
        example = line.startsWith(">") && (example || line.contains("[!"));
        line = example ? theme(i + 1, line, aliases.inExample(line)) : line;
        line = fixed(i + 1, line, Hyphens.in(line));
        line = spaces(i + 1, line, i + 1 < lines.length ? lines[i + 1] : "");
      }
      lines[i] = line;
    }
    return String.join("\n", lines);
  }

  private String letters(int number, String line) {
    String right = fixed(number, line, Mojibake.in(line));
    String whole = Normalizer.normalize(right, Normalizer.Form.NFC);
    if (!whole.equals(right)) {
      fix(number, "letters met een los accent zijn nu één teken");
    }
    return whole;
  }

  private String fixed(int number, String line, List<Spot> spots) {
    return Spot.fixed(line, spots, spot -> fix(number, changed(spot.written(), spot.meant())));
  }

  private static String changed(String from, String to) {
    return "\"" + from + "\" is nu \"" + to + "\"";
  }

  /** Two spaces at the end of a line within a paragraph end it there, and stay. */
  private String spaces(int number, String line, String next) {
    String bare = line.stripTrailing();
    String tail = line.substring(bare.length());
    boolean lineBreak = tail.startsWith("  ") && !bare.isEmpty() && !next.isBlank();
    if (tail.isEmpty() || lineBreak) {
      return line;
    }
    fix(number, "spaties aan het einde van de regel zijn weg");
    return bare;
  }

  private String theme(int number, String line, String preferred) {
    if (!preferred.equals(line)) {
      fix(number, changed(line.strip(), preferred.strip()));
    }
    return preferred;
  }

  private void fix(int line, String message) {
    fixes.add(new Fix(line, message));
  }

  /** The same sections with as many blocks, and nothing that cannot be read any more. */
  private static boolean isAsSound(String file, String before, String after) {
    WorkFile was = MarkdownReader.read("x", file, before);
    WorkFile is = MarkdownReader.read("x", file, after);
    return is.problems().size() <= was.problems().size() && shape(is).equals(shape(was));
  }

  private static List<String> shape(WorkFile work) {
    return work.work().sections().stream()
        .map(s -> s.level() + s.number() + s.blocks().stream().map(Object::getClass).toList())
        .toList();
  }

  /** Other names of a theme, where an author states it, as the preferred one. */
  record ThemeAliases(Thesaurus thesaurus) {
    private static final Pattern FIELD =
        Pattern.compile("(>\\s*thema:\\s*)(.*?)(\\s*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("(subject:\\s*\\[)(.*)(\\]\\s*)");
    private static final Pattern ONE = Pattern.compile("(subject:\\s*)([^\\[\\]\"'#]+?)(\\s*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*-\\s+)([^\\[\\]\"'#]+?)(\\s*)");

    /** Needs no quotes in YAML, in brackets neither. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} -]*");

    /** The line of an example with preferred names; the line itself where it states no theme. */
    String inExample(String line) {
      return replaced(FIELD, line, true);
    }

    /** The same of a line of the front matter's subjects. */
    String inFrontMatter(String line) {
      String list = replaced(LIST, line, true);
      String one = list.equals(line) ? replaced(ONE, line, false) : list;
      return one.equals(line) ? replaced(ITEM, line, false) : one;
    }

    private String replaced(Pattern pattern, String line, boolean several) {
      Matcher matcher = pattern.matcher(line);
      if (!matcher.matches()) {
        return line;
      }
      String[] names = matcher.group(2).split(several ? "," : "\n");
      List<String> stated = Stream.of(names).map(String::strip).toList();
      List<String> preferred = stated.stream().map(this::preferred).toList();
      String joined = String.join(", ", new LinkedHashSet<>(preferred));
      return preferred.equals(stated) ? line : matcher.group(1) + joined + matcher.group(3);
    }

    private String preferred(String name) {
      List<Concept> themes =
          thesaurus.byLabel(name).stream().filter(c -> c.kind() == Kind.THEME).toList();
      boolean known = themes.size() == 1 && PLAIN.matcher(themes.getFirst().prefLabel()).matches();
      return known ? themes.getFirst().prefLabel() : name;
    }
  }

  /**
   * Fixes in a thesaurus what has only one right form: a label that a concept has twice, white
   * space within a text, letters in the wrong encoding or in two pieces. Related is not made
   * mutual, since stating it on one side is enough. A thesaurus with something in it that cannot be
   * read is left alone.
   */
  record ThesaurusFixer(Map<String, Integer> lines, List<Fix> fixes) {
    /** Empty when nothing is to fix, or it would cost the comments or the order of the file. */
    static Optional<FixedFile> fix(String file, String yaml) {
      Reading reading = ThesaurusFile.parse(yaml);
      if (!reading.problems().isEmpty()) {
        return Optional.empty();
      }
      Thesaurus before = reading.thesaurus();
      ThesaurusFixer fixer = new ThesaurusFixer(ThesaurusFile.lines(yaml), new ArrayList<>());
      List<Concept> fixed = before.concepts().stream().map(fixer::fixed).toList();
      if (fixer.fixes.isEmpty()) {
        return Optional.empty();
      }
      Thesaurus after =
          new Thesaurus(
              before.scheme(), before.title(), before.otherSchemes(), fixed, before.groups());
      return ThesaurusFile.edited(yaml, before, after)
          .map(text -> new FixedFile(file, text, fixer.fixes));
    }

    private Concept fixed(Concept concept) {
      int line = lines.getOrDefault(concept.id(), 1);
      Map<String, List<String>> values = new HashMap<>(concept.values());
      for (String key : List.of("prefLabel", "definition", "scopeNote")) {
        values.computeIfPresent(key, (same, texts) -> List.of(clean(line, texts.getFirst())));
      }
      String preferred = concept.with(values).prefLabel();
      Set<String> own = new HashSet<>(Set.of(Normaliser.normalise(preferred)));
      for (String key : List.of("altLabel", "hiddenLabel")) {
        values.computeIfPresent(key, (same, labels) -> once(line, preferred, labels, own));
      }
      for (String tag : concept.otherLabels().keySet()) {
        values.computeIfPresent(
            Field.LABEL + tag, (same, labels) -> once(line, preferred, labels, new HashSet<>()));
      }
      return concept.with(values);
    }

    /** Every label that the concept does not have yet. */
    private List<String> once(int line, String preferred, List<String> labels, Set<String> own) {
      List<String> kept = new ArrayList<>();
      for (String label : labels) {
        String clean = clean(line, label);
        if (own.add(Normaliser.normalise(clean))) {
          kept.add(clean);
        } else {
          String where = "\" stond dubbel bij \"" + preferred + "\" en is één keer weg";
          fixes.add(new Fix(line, "label \"" + clean + where));
        }
      }
      return kept;
    }

    private String clean(int line, String text) {
      String right = Spot.fixed(text, Mojibake.in(text), spot -> {});
      String whole = Normalizer.normalize(right, Normalizer.Form.NFC);
      String spaced = whole.replaceAll("[ \\u00A0\\t]+", " ");
      if (!spaced.equals(text)) {
        fixes.add(new Fix(line, Fixer.changed(text, spaced)));
      }
      return spaced;
    }
  }
}
