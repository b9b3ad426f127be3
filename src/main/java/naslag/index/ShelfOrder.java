package naslag.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Orders documents by the corpus they are of, as the corpora were given. */
final class ShelfOrder extends FieldComparatorSource {
  /** {@link PassageQueries#IN_ORDER} within each corpus, one corpus after the other. */
  static final Sort IN_ORDER =
      new Sort(
          new SortField("shelf", new ShelfOrder()),
          new SortField(Fields.WORK, SortField.Type.STRING),
          new SortField(Fields.ORDINAL, SortField.Type.INT));

  @Override
  public FieldComparator<?> newComparator(
      String field, int hits, Pruning pruning, boolean reversed) {
    return new ByShelf(hits);
  }

  private static final class ByShelf extends SimpleFieldComparator<Integer> {
    private final int[] slots;
    private int bottom;
    private int top;
    private int current;

    ByShelf(int hits) {
      slots = new int[hits];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      current = Shelves.of(segment);
    }

    @Override
    public int compare(int a, int b) {
      return Integer.compare(slots[a], slots[b]);
    }

    @Override
    public void setBottom(int slot) {
      bottom = slots[slot];
    }

    @Override
    public void setTopValue(Integer value) {
      top = value;
    }

    @Override
    public int compareBottom(int doc) {
      return Integer.compare(bottom, current);
    }

    @Override
    public int compareTop(int doc) {
      return Integer.compare(top, current);
    }

    @Override
    public void copy(int slot, int doc) {
      slots[slot] = current;
    }

    @Override
    public Integer value(int slot) {
      return slots[slot];
    }
  }
}
