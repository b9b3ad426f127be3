package naslag.index;

import java.io.IOException;
import java.util.List;
import naslag.age.AgeRange;
import naslag.corpus.Passage;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A passage with what was found in it.
 *
 * @param passage as its author wrote it
 * @param themes stated first, then found
 * @param ages the surest first
 */
public record IndexedPassage(Passage passage, List<ThemeMark> themes, List<AgeMark> ages) {
  public IndexedPassage {
    themes = List.copyOf(themes);
    ages = List.copyOf(ages);
  }

  /** The themes that an example's author gave it, by concept id; empty for explanation. */
  public List<String> exampleThemes() {
    return passage.example().isEmpty() || passage.example().get().themes().isEmpty()
        ? List.of()
        : themes.stream().filter(ThemeMark::stated).map(ThemeMark::concept).toList();
  }

  /**
   * An age that a passage is about.
   *
   * @param range in days
   * @param origin how it is known
   */
  public record AgeMark(AgeRange range, Origin origin) {

    /** How an age is known, the surest first. */
    public enum Origin {
      /** The author stated it in the example's field. */
      STATED,
      /** The text gives it as a number. */
      NUMBER,
      /** The text names a stage, such as "peuter". */
      STAGE,
      /** The text names a child whose age another passage of the work tells. */
      NAMED_CHILD
    }

    /** The ages of a passage as one value of its document, written and walked. */
    static final class Values {
      private static final Origin[] ORIGINS = Origin.values();

      private final ByteArrayDataInput in;
      private int from;
      private int to;
      private int origin;

      Values(BytesRef value) {
        in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
      }

      static BytesRef of(List<AgeMark> ages) throws IOException {
        ByteBuffersDataOutput values = new ByteBuffersDataOutput();
        for (AgeMark age : ages) {
          values.writeZInt(age.range().from());
          values.writeZInt(age.range().to());
          values.writeVInt(age.origin().ordinal());
        }
        return new BytesRef(values.toArrayCopy());
      }

      /** Goes to the next age; false when there is none. */
      boolean next() throws IOException {
        if (in.eof()) {
          return false;
        }
        from = in.readZInt();
        to = in.readZInt();
        origin = in.readVInt();
        return true;
      }

      /** The first day of the age. */
      int from() {
        return from;
      }

      /** The day after its last. */
      int to() {
        return to;
      }

      Origin origin() {
        return ORIGINS[origin];
      }
    }
  }

  /**
   * A theme that a passage is about.
   *
   * @param concept the concept's id; the label itself when no thesaurus knows it
   * @param label the preferred label
   * @param stated true when its author said so, false when the text names it
   */
  public record ThemeMark(String concept, String label, boolean stated) {}
}
