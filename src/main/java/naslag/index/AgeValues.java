package naslag.index;

import java.io.IOException;
import java.util.List;
import naslag.age.AgeRange;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** The ages of a passage as one value of its document, written and walked. */
final class AgeValues {
  private static final AgeMark.Origin[] ORIGINS = AgeMark.Origin.values();

  private final ByteArrayDataInput in;
  private int from;
  private int to;
  private int origin;

  AgeValues(BytesRef value) {
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

  AgeRange range() {
    return new AgeRange(from, to);
  }

  AgeMark.Origin origin() {
    return ORIGINS[origin];
  }

  boolean overlaps(AgeRange wanted) {
    return from < wanted.to() && wanted.from() < to;
  }
}
