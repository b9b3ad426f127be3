package naslag.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text of a corpus: what its file says, and no more.
 *
 * @param metadata from the front matter
 * @param sections in reading order; the first may have level 0
 */
public record Work(Metadata metadata, List<Section> sections) {
  public Work {
    sections = List.copyOf(sections);
    for (int i = 1; i < sections.size(); i++) {
      if (sections.get(i).level() == 0) {
        throw new IllegalArgumentException("only the first section may have no heading");
      }
    }
  }

  /**
   * A work as read from its file.
   *
   * @param id the work's name in passage ids, safe in a URL
   * @param file relative to the corpus, with forward slashes
   * @param work what it says
   * @param lines the lines of its sections and blocks
   * @param problems what could not be read as meant; the rest was read
   */
  public record WorkFile(
      String id, String file, Work work, SourceLines lines, List<Problem> problems) {
    /** What to say of a work without a single passage. */
    public static final String NO_TEXT =
        "dit werk heeft geen tekst en doet niet mee; vul het aan of schrap het bestand.";

    public WorkFile {
      problems = List.copyOf(problems);
    }

    /**
     * The source line of each heading and block. Kept beside the work and not in it, so that a work
     * equals itself after a person has moved it down a line.
     *
     * @param sections the 1-based line of each section's heading
     * @param blocks of each section, the 1-based line of each block
     */
    public record SourceLines(List<Integer> sections, List<List<Integer>> blocks) {
      public SourceLines {
        sections = List.copyOf(sections);
        blocks = blocks.stream().map(List::copyOf).toList();
      }

      /** The 1-based line of a block. */
      public int of(int section, int block) {
        return blocks.get(section).get(block);
      }
    }
  }

  /**
   * A heading and the text under it, up to the next heading.
   *
   * @param level 1 to 6, as the number of # of its heading; 0 for the text before the first heading
   * @param number the section number, "3.2"; "" when there is none
   * @param title the heading without its number, in plain words; "" only at level 0
   * @param values what the author stated of this section, by the key of {@link WorkField}
   * @param blocks in order
   */
  public record Section(
      int level,
      String number,
      String title,
      Map<String, List<String>> values,
      List<Block> blocks) {

    /**
     * "3.2 Een focus" and "1 Zorg" carry a number, "9 maanden" and "1000 dagen" do not: after a
     * lone number a section's title begins with a capital.
     */
    private static final Pattern NUMBERED =
        Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})+|\\d{1,2}(?=\\.?\\s+\\p{Lu}))\\.?\\s+(\\S.*)");

    public Section {
      values = WorkField.copy(values);
      blocks = List.copyOf(blocks);
      if (level < 0 || level > 6) {
        throw new IllegalArgumentException("a heading has level 1 to 6 (0: none), got " + level);
      }
      if (level == 0 ? !title.isEmpty() || !number.isEmpty() : title.isBlank()) {
        throw new IllegalArgumentException(
            "level " + level + " does not fit title \"" + title + "\"");
      }
      if (!number.isEmpty() && !number.matches("\\d{1,2}(\\.\\d{1,3})*")) {
        throw new IllegalArgumentException("not a section number: \"" + number + "\"");
      }
      if (number.isEmpty() && NUMBERED.matcher(title).matches()) {
        throw new IllegalArgumentException("the title holds its number: \"" + title + "\"");
      }
    }

    /** A section of which at most its creators are stated. */
    public Section(
        int level, String number, String title, List<String> creators, List<Block> blocks) {
      this(level, number, title, signedBy(creators), blocks);
    }

    private static Map<String, List<String>> signedBy(List<String> creators) {
      return creators.isEmpty() ? Map.of() : Map.of(WorkField.CREATOR.key(), creators);
    }

    /** A section whose heading may begin with its number: "3.2 Een focus". */
    public static Section headed(
        int level, String heading, List<String> creators, List<Block> blocks) {
      return headed(level, heading, signedBy(creators), blocks);
    }

    static Section headed(
        int level, String heading, Map<String, List<String>> values, List<Block> blocks) {
      Matcher numbered = NUMBERED.matcher(heading);
      return numbered.matches()
          ? new Section(level, numbered.group(1), numbered.group(2), values, blocks)
          : new Section(level, "", heading, values, blocks);
    }

    /** Who wrote this section, when not the work's own creators; may be empty. */
    public List<String> creators() {
      return WorkField.CREATOR.all(values);
    }

    /** What people ask when they need this section, in their words; may be empty. */
    public List<String> questions() {
      return WorkField.QUESTIONS.all(values);
    }

    /** The heading as a person reads it, its number first. */
    public String heading() {
      return number.isEmpty() ? title : number + " " + title;
    }
  }
}
