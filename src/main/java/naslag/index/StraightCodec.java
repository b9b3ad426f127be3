package naslag.index;

import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;

/**
 * Lucene's own formats, without the choice of one for each field: we make none, and to look the
 * choices up costs a cold lookup two searches through every jar. Public, and named in the jar's
 * services, for Lucene to find it by the name that stands in each segment.
 */
public final class StraightCodec extends FilterCodec {
  private final PostingsFormat postings = new Lucene104PostingsFormat();
  private final DocValuesFormat docValues = new Lucene90DocValuesFormat();

  /** For Lucene, which makes one of each codec that it finds. */
  public StraightCodec() {
    super("NaslagStraight104", new Lucene104Codec());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  @Override
  public DocValuesFormat docValuesFormat() {
    return docValues;
  }
}
