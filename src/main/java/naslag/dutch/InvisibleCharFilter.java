package naslag.dutch;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Drops invisible characters before a tokenizer sees them, and makes grave and acute accents that
 * stand for an apostrophe one.
 *
 * <p>A tokenizer would cut a word at a zero-width space, which PDF and HTML put where a line may
 * break. Everything else waits for {@link NormalisingFilter}, which is cheaper than moving offsets.
 */
final class InvisibleCharFilter extends BaseCharFilter {

  private int removed;
  private int given;

  InvisibleCharFilter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (true) {
      int count = input.read(buffer, offset, length);
      if (count <= 0) {
        return count;
      }
      int kept = offset;
      for (int i = offset; i < offset + count; i++) {
        char c = buffer[i];
        if (c >= 0x80 && Normaliser.isInvisible(c)) {
          removed++;
          addOffCorrectMap(given, removed);
        } else {
          buffer[kept++] = (c == '`' || c == '´') ? '\'' : c;
          given++;
        }
      }
      // Zero would tell a Reader's caller nothing: read on until there is something to give.
      if (kept > offset) {
        return kept - offset;
      }
    }
  }
}
