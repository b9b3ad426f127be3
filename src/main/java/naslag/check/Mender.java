package naslag.check;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import naslag.corpus.Attempt;
import naslag.corpus.Corpus;
import naslag.corpus.MarkdownReader;
import naslag.corpus.Section;
import naslag.corpus.WorkFile;
import naslag.thesaurus.ThesaurusFile;

/**
 * Mends in works what leaves nothing to judge: letters read in the wrong encoding, letters in two
 * pieces, line ends, spaces at the end of a line, hyphens of a line's end that the lexicon is sure
 * of, and other names of a theme. A work that would read otherwise for it is left alone.
 */
public final class Mender {
  /**
   * A thing mended.
   *
   * @param line 1-based, of the file as it was
   * @param message Dutch, without a capital
   */
  public record Repair(int line, String message) {}

  /**
   * A work or a thesaurus with something mended in it; nothing is written yet.
   *
   * @param file relative to the corpus
   * @param text the whole file as it should be
   * @param repairs in order, at least one
   */
  public record Mended(String file, String text, List<Repair> repairs) {
    public Mended {
      repairs = List.copyOf(repairs);
      if (repairs.isEmpty()) {
        throw new IllegalArgumentException("nothing was mended in " + file);
      }
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final List<Repair> repairs = new ArrayList<>();
  private final ThemeAliases aliases;

  private Mender(ThemeAliases aliases) {
    this.aliases = aliases;
  }

  /**
   * Every work of a corpus in which something is to mend, and its thesaurus if that is one. Files
   * that cannot be read, or are not UTF-8, are left as they are.
   *
   * @throws IOException when the corpus' own directory cannot be read
   */
  public static List<Mended> of(Corpus corpus) throws IOException {
    ThemeAliases aliases =
        new ThemeAliases(ThesaurusFile.readIfThere(corpus.thesaurus()).thesaurus());
    List<Mended> mended = new ArrayList<>();
    for (Corpus.Entry entry : corpus.list().works()) {
      String name = entry.name();
      add(mended, Attempt.at(name, () -> mend(name, corpus.text(name), aliases)));
    }
    if (Files.isRegularFile(corpus.thesaurus())) {
      String name = Corpus.THESAURUS;
      add(
          mended,
          Attempt.at(name, () -> ThesaurusMender.mend(name, Files.readString(corpus.thesaurus()))));
    }
    return mended;
  }

  private static void add(List<Mended> all, Attempt<Optional<Mended>> attempt) {
    if (attempt instanceof Attempt.Done<Optional<Mended>>(Optional<Mended> mended)) {
      mended.ifPresent(all::add);
    }
  }

  /** Nothing of a file that is not UTF-8: which encoding it is in, a person must say. */
  private static Optional<Mended> mend(String file, Corpus.Text text, ThemeAliases aliases) {
    return text.lineOfFault() > 0 ? Optional.empty() : mend(file, text.words(), aliases);
  }

  static Optional<Mended> mend(String file, String text, ThemeAliases aliases) {
    Mender mender = new Mender(aliases);
    String mended = mender.mend(text);
    boolean sound = isAsSound(file, text, mended);
    return mender.repairs.isEmpty() || !sound
        ? Optional.empty()
        : Optional.of(new Mended(file, mended, mender.repairs));
  }

  private String mend(String text) {
    String body = text;
    if (body.startsWith("\uFEFF")) {
      body = body.substring(1);
      repair(1, "het onzichtbare teken aan het begin van het bestand is weg");
    }
    if (body.indexOf('\r') >= 0) {
      repair(1, "de regels eindigen nu overal op dezelfde manier");
    }
    String[] lines = LINE_END.split(body, -1);
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
        line = hyphens(i + 1, line);
        line = spaces(i + 1, line, i + 1 < lines.length ? lines[i + 1] : "");
      }
      lines[i] = line;
    }
    return String.join("\n", lines);
  }

  private String letters(int number, String line) {
    String right = Mojibake.mended(line);
    if (!right.equals(line)) {
      for (Mojibake.Spot spot : Mojibake.in(line)) {
        repair(number, "\"" + spot.written() + "\" is nu \"" + spot.meant() + "\"");
      }
    }
    String whole = Normalizer.normalize(right, Normalizer.Form.NFC);
    if (!whole.equals(right)) {
      repair(number, "letters met een los accent zijn nu één teken");
    }
    return whole;
  }

  private String hyphens(int number, String line) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Hyphens.Spot spot : Hyphens.in(line)) {
      if (spot.certain() && spot.start() >= from) {
        out.append(line, from, spot.start()).append(spot.meant());
        from = spot.start() + spot.written().length();
        repair(number, "\"" + spot.written() + "\" is nu \"" + spot.meant() + "\"");
      }
    }
    return out.append(line.substring(from)).toString();
  }

  /** Two spaces at the end of a line within a paragraph end it there, and stay. */
  private String spaces(int number, String line, String next) {
    String bare = line.stripTrailing();
    String tail = line.substring(bare.length());
    boolean lineBreak = tail.startsWith("  ") && !bare.isEmpty() && !next.isBlank();
    if (tail.isEmpty() || lineBreak) {
      return line;
    }
    repair(number, "spaties aan het einde van de regel zijn weg");
    return bare;
  }

  private String theme(int number, String line, String preferred) {
    if (!preferred.equals(line)) {
      repair(number, "\"" + line.strip() + "\" is nu \"" + preferred.strip() + "\"");
    }
    return preferred;
  }

  private void repair(int line, String message) {
    repairs.add(new Repair(line, message));
  }

  /** The same sections with as many blocks, and nothing that cannot be read any more. */
  private static boolean isAsSound(String file, String before, String after) {
    WorkFile was = MarkdownReader.read("x", file, before);
    WorkFile is = MarkdownReader.read("x", file, after);
    return is.problems().size() <= was.problems().size() && shape(is).equals(shape(was));
  }

  private static List<String> shape(WorkFile work) {
    return work.work().sections().stream().map(Mender::shape).toList();
  }

  private static String shape(Section section) {
    List<String> blocks =
        section.blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
    return section.level() + section.number() + blocks;
  }
}
