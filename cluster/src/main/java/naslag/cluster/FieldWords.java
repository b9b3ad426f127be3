package naslag.cluster;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.Counter;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/**
 * The terms of a field and how many documents have each, without the documents: what is known of
 * passages that are elsewhere.
 */
final class FieldWords extends Terms implements Writeable {
  private final BytesRefArray terms = new BytesRefArray(Counter.newCounter());
  private int[] frequencies = new int[16];
  private int documents;

  FieldWords() {}

  FieldWords(StreamInput in) throws IOException {
    documents = in.readVInt();
    int size = in.readVInt();
    for (int i = 0; i < size; i++) {
      add(in.readBytesRef(), in.readVInt());
    }
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeVInt(documents);
    out.writeVInt(terms.size());
    BytesRefBuilder term = new BytesRefBuilder();
    for (int i = 0; i < terms.size(); i++) {
      out.writeBytesRef(terms.get(term, i));
      out.writeVInt(frequencies[i]);
    }
  }

  /** Those of an index. */
  static FieldWords of(Terms all) throws IOException {
    FieldWords words = new FieldWords();
    words.documents = all.getDocCount();
    TermsEnum each = all.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      words.add(term, each.docFreq());
    }
    return words;
  }

  /** Those of two parts of an index together. */
  static FieldWords both(FieldWords a, FieldWords b) throws IOException {
    FieldWords both = new FieldWords();
    both.documents = a.documents + b.documents;
    TermsEnum left = a.iterator();
    TermsEnum right = b.iterator();
    BytesRef x = left.next();
    BytesRef y = right.next();
    while (x != null || y != null) {
      int order = x == null ? 1 : y == null ? -1 : x.compareTo(y);
      both.add(
          order <= 0 ? x : y,
          (order <= 0 ? left.docFreq() : 0) + (order >= 0 ? right.docFreq() : 0));
      x = order <= 0 ? left.next() : x;
      y = order >= 0 ? right.next() : y;
    }
    return both;
  }

  /** Terms come in order. */
  private void add(BytesRef term, int frequency) {
    frequencies = ArrayUtil.grow(frequencies, terms.size() + 1);
    frequencies[terms.append(term)] = frequency;
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public long size() {
    return terms.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    return getSumDocFreq();
  }

  @Override
  public long getSumDocFreq() {
    return Arrays.stream(frequencies, 0, terms.size()).asLongStream().sum();
  }

  @Override
  public int getDocCount() {
    return documents;
  }

  @Override
  public boolean hasFreqs() {
    return false;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Each extends BaseTermsEnum {
    private final BytesRefBuilder spare = new BytesRefBuilder();
    private BytesRef term = new BytesRef();
    private int at = -1;

    @Override
    public SeekStatus seekCeil(BytesRef wanted) {
      int low = 0;
      int high = terms.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = terms.get(spare, middle).compareTo(wanted);
        if (order == 0) {
          seekExact(middle);
          return SeekStatus.FOUND;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle - 1;
      }
      if (low == terms.size()) {
        return SeekStatus.END;
      }
      seekExact(low);
      return SeekStatus.NOT_FOUND;
    }

    @Override
    public void seekExact(long ord) {
      at = (int) ord;
      term = terms.get(spare, at);
    }

    @Override
    public BytesRef next() {
      if (at + 1 == terms.size()) {
        return null;
      }
      seekExact(at + 1);
      return term;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public long ord() {
      return at;
    }

    @Override
    public int docFreq() {
      return frequencies[at];
    }

    @Override
    public long totalTermFreq() {
      return frequencies[at];
    }

    @Override
    public PostingsEnum postings(PostingsEnum reuse, int flags) {
      throw new UnsupportedOperationException("the documents are elsewhere");
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException("the documents are elsewhere");
    }
  }
}
