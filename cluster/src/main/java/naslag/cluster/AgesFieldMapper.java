package naslag.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.opensearch.index.mapper.MappedFieldType;
import org.opensearch.index.mapper.ParametrizedFieldMapper;
import org.opensearch.index.mapper.ParseContext;
import org.opensearch.index.mapper.SourceValueFetcher;
import org.opensearch.index.mapper.TextSearchInfo;
import org.opensearch.index.mapper.ValueFetcher;
import org.opensearch.index.query.QueryShardContext;
import org.opensearch.search.lookup.SearchLookup;

/**
 * The field of the ages that a passage is about: one value of bytes, in base 64 in the document.
 * The type {@code binary} puts a header before the bytes that the query of ages does not expect.
 */
final class AgesFieldMapper extends ParametrizedFieldMapper {
  static final String TYPE = "naslag_ages";
  static final TypeParser PARSER = new TypeParser((name, context) -> new Builder(name));

  private AgesFieldMapper(String name, MappedFieldType type, MultiFields fields, CopyTo copyTo) {
    super(name, type, fields, copyTo);
  }

  private static final class Builder extends ParametrizedFieldMapper.Builder {
    Builder(String name) {
      super(name);
    }

    @Override
    protected List<Parameter<?>> getParameters() {
      return List.of();
    }

    @Override
    public AgesFieldMapper build(BuilderContext context) {
      MappedFieldType type = new AgesFieldType(buildFullName(context));
      return new AgesFieldMapper(
          name, type, multiFieldsBuilder.build(this, context), copyTo.build());
    }
  }

  private static final class AgesFieldType extends MappedFieldType {
    AgesFieldType(String name) {
      super(name, false, false, true, TextSearchInfo.NONE, Map.of());
    }

    @Override
    public String typeName() {
      return TYPE;
    }

    @Override
    public ValueFetcher valueFetcher(QueryShardContext context, SearchLookup lookup, String form) {
      return SourceValueFetcher.identity(name(), context, form);
    }

    @Override
    public Query termQuery(Object value, QueryShardContext context) {
      throw new IllegalArgumentException("ask for ages with the query naslag, not in " + name());
    }
  }

  @Override
  protected void parseCreateField(ParseContext context) throws IOException {
    byte[] value = context.parser().binaryValue();
    context.doc().add(new BinaryDocValuesField(name(), new BytesRef(value)));
  }

  @Override
  public ParametrizedFieldMapper.Builder getMergeBuilder() {
    return new Builder(simpleName()).init(this);
  }

  @Override
  protected String contentType() {
    return TYPE;
  }
}
