package naslag.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import naslag.index.TextField;
import naslag.index.WholeTextAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;

/** Naslag in OpenSearch: its analysis, its ages and its question. */
public final class NaslagPlugin extends Plugin
    implements ActionPlugin, AnalysisPlugin, MapperPlugin, SearchPlugin {
  /** A question of 48 words has thousands: each word brings its synonyms. */
  private static final int MOST_CLAUSES = 1 << 20;

  @Override
  public Settings additionalSettings() {
    return Settings.builder().put("indices.query.bool.max_clause_count", MOST_CLAUSES).build();
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all = new LinkedHashMap<>();
    analyzer(all, "naslag", TextField.TEXT.analyzer());
    analyzer(all, "naslag_text", new WholeTextAnalyzer());
    analyzer(all, "naslag_exact", TextField.EXACT.analyzer());
    analyzer(all, "naslag_parts", TextField.PARTS.analyzer());
    analyzer(all, "naslag_roots", TextField.ROOTS.analyzer());
    return all;
  }

  private static void analyzer(
      Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all,
      String name,
      Analyzer analyzer) {
    all.put(name, (settings, environment, as, own) -> new Shared(as, analyzer));
  }

  @Override
  public Map<String, Mapper.TypeParser> getMappers() {
    return Map.of(AgesFieldMapper.TYPE, AgesFieldMapper.PARSER);
  }

  @Override
  public List<QuerySpec<?>> getQueries() {
    return List.of(
        new QuerySpec<>(
            NaslagQueryBuilder.NAME, NaslagQueryBuilder::new, NaslagQueryBuilder::fromXContent));
  }

  @Override
  public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
    return List.of(
        new ActionHandler<>(SettleAction.INSTANCE, SettleAction.Transport.class),
        new ActionHandler<>(WordsAction.INSTANCE, WordsAction.Transport.class));
  }

  @Override
  public List<RestHandler> getRestHandlers(
      Settings settings,
      RestController controller,
      ClusterSettings clusterSettings,
      IndexScopedSettings indexSettings,
      SettingsFilter filter,
      IndexNameExpressionResolver names,
      Supplier<DiscoveryNodes> nodes) {
    return List.of(new SettleRest());
  }

  /** An analyzer of Naslag, which all indices share: who closes this one leaves that one open. */
  private record Shared(String name, Analyzer shared) implements AnalyzerProvider<AnalyzerWrapper> {
    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.GLOBAL;
    }

    @Override
    public AnalyzerWrapper get() {
      return new DelegatingAnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return shared;
        }
      };
    }
  }
}
