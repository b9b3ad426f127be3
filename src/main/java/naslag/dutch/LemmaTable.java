package naslag.dutch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteArrayDataInput;
import org.jspecify.annotations.Nullable;

/**
 * Word forms of Dutch and their lemmas, after the part-of-speech dictionary of LanguageTool: a
 * minimal automaton over the forms, read where it lies, so that nothing is parsed when a cold
 * lookup begins.
 *
 * <p>Layout: the offset of the root and the number of codes, four bytes each; for each code four
 * bytes with its offset; the codes; the nodes. A node is its edges, in order of letter. An edge is
 * a byte with the letter in its low five bits, {@link #LAST} and {@link #END}; where a form ends,
 * the number of its code; then how many bytes before this node the next one begins, 0 where no form
 * goes on. A code is a number of lemmas, for each of which the form's last letters are replaced:
 * twice the number of letters to take off, plus 1 where a compound may end so; twice the number of
 * letters to add, plus 1 where "ge" is taken out first, of which the place follows, counted from
 * the form's end; and the letters to add. Numbers in codes and edges take seven bits a byte, the
 * lowest first.
 */
final class LemmaTable implements Lemmatiser.Forms {

  static final String RESOURCE = "lemmas.bin";

  /** The checksum of the resource, held here so that an index can tell it without reading it. */
  static final String DIGEST = "eff6ded3";

  private static final int LETTER = 0x1F;
  static final int LAST = 1 << 5;
  static final int END = 1 << 6;
  static final int HEADER = 8;

  private static final class Holder {
    static final LemmaTable DUTCH = new LemmaTable(resource());
  }

  private final byte[] table;
  private final int root;

  LemmaTable(byte[] table) {
    this.table = table;
    this.root = fixed(0);
  }

  static LemmaTable dutch() {
    return Holder.DUTCH;
  }

  @Override
  public @Nullable List<Lemma> lemmas(String form) {
    int code = find(form);
    return code < 0 ? null : decode(form, fixed(HEADER + 4 * code));
  }

  /** The code of a form, or -1 where it is not listed. */
  private int find(String form) {
    ByteArrayDataInput in = new ByteArrayDataInput(table);
    int node = root;
    int code = -1;
    for (int i = 0; i < form.length(); i++) {
      int letter = form.charAt(i) - 'a' + 1;
      int edge;
      int back;
      in.setPosition(node);
      do {
        edge = in.readByte();
        code = (edge & END) == 0 ? -1 : in.readVInt();
        back = in.readVInt();
      } while ((edge & LETTER) != letter && (edge & LAST) == 0);
      if ((edge & LETTER) != letter || (back == 0 && i < form.length() - 1)) {
        return -1;
      }
      node -= back;
    }
    return code;
  }

  private List<Lemma> decode(String form, int start) {
    ByteArrayDataInput in = new ByteArrayDataInput(table, start, table.length - start);
    Lemma[] lemmas = new Lemma[in.readVInt()];
    for (int i = 0; i < lemmas.length; i++) {
      int off = in.readVInt();
      int length = in.readVInt();
      StringBuilder lemma = new StringBuilder(form.length() + length).append(form);
      if ((length & 1) != 0) {
        int place = form.length() - in.readByte();
        lemma.delete(place, place + 2);
      }
      lemma.setLength(lemma.length() - (off >> 1));
      for (int left = length >> 1; left > 0; left--) {
        lemma.append((char) in.readByte());
      }
      lemmas[i] = new Lemma(lemma.toString(), (off & 1) != 0);
    }
    return List.of(lemmas);
  }

  private int fixed(int at) {
    return ByteBuffer.wrap(table).getInt(at);
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(LemmaTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
