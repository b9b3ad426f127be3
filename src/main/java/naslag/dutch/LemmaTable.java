package naslag.dutch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
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
    int node = root;
    int last = form.length() - 1;
    for (int i = 0; i <= last; i++) {
      int letter = form.charAt(i) - 'a' + 1;
      if (letter < 1 || letter > 26) {
        return -1;
      }
      int at = node;
      while (true) {
        int edge = table[at++];
        int code = -1;
        if ((edge & END) != 0) {
          code = number(at);
          at = behind(at);
        }
        if ((edge & 0x1F) == letter) {
          if (i == last) {
            return code;
          }
          int back = number(at);
          if (back == 0) {
            return -1;
          }
          node -= back;
          break;
        }
        if ((edge & LAST) != 0) {
          return -1;
        }
        at = behind(at);
      }
    }
    return -1;
  }

  private List<Lemma> decode(String form, int start) {
    int at = start;
    int size = number(at);
    at = behind(at);
    Lemma[] lemmas = new Lemma[size];
    for (int i = 0; i < size; i++) {
      int off = number(at);
      at = behind(at);
      int length = number(at);
      at = behind(at);
      StringBuilder lemma = new StringBuilder(form.length() + length).append(form);
      if ((length & 1) != 0) {
        int place = form.length() - table[at++];
        lemma.delete(place, place + 2);
      }
      lemma.setLength(lemma.length() - (off >> 1));
      for (int end = at + (length >> 1); at < end; at++) {
        lemma.append((char) table[at]);
      }
      lemmas[i] = new Lemma(lemma.toString(), (off & 1) != 0);
    }
    return List.of(lemmas);
  }

  private int fixed(int at) {
    return (table[at] & 0xFF) << 24
        | (table[at + 1] & 0xFF) << 16
        | (table[at + 2] & 0xFF) << 8
        | (table[at + 3] & 0xFF);
  }

  private int number(int start) {
    int number = 0;
    int at = start;
    for (int shift = 0; ; shift += 7) {
      int b = table[at++];
      number |= (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }

  private int behind(int start) {
    int at = start;
    while (table[at] < 0) {
      at++;
    }
    return at + 1;
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
