package naslag.intake.blocks;

import java.util.List;
import naslag.intake.source.FoundMetadata;

/** What the reader of a format makes of a file. */
public sealed interface Extraction {

  /**
   * The text, in sections.
   *
   * @param metadata what a person, a record beside the file or the file itself says of the work
   * @param body the text's own words in order, without furniture and without the numbers before
   *     headings: the proof that no word was lost compares them with the work
   * @param furniture the lines that were left out, 1-based; empty where a format has no lines
   * @param readAs what the file was read as, in Dutch, for the report
   * @param place what the places of the report count: "regel", "blz.", "blok"
   */
  record Content(
      String title,
      FoundMetadata metadata,
      List<Draft> sections,
      List<String> body,
      List<Integer> furniture,
      Pages pages,
      String readAs,
      String place)
      implements Extraction {
    public Content {
      sections = List.copyOf(sections);
      body = List.copyOf(body);
      furniture = List.copyOf(furniture);
    }
  }

  /**
   * Page beginnings.
   *
   * @param marked how many there are
   * @param inferred how many of them were counted rather than printed
   */
  record Pages(int marked, int inferred) {}

  /** One Dutch sentence with the way out. */
  record Refused(String reason) implements Extraction {

    /** For a file whose elements are nested too deep, or too many. */
    public static Refused tangled(String name) {
      return new Refused(
          name
              + " is te groot of zit te diep in elkaar; knip het in delen, of bewaar het uit een"
              + " browser als pdf, en lees die in.");
    }
  }
}
