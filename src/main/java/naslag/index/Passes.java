package naslag.index;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.jspecify.annotations.Nullable;

/** Passes over what a query finds, one thread, results kept by the collector itself. */
public final class Passes {
  private Passes() {}

  /** One pass with a collector. */
  public static <C extends Collector> CollectorManager<C, @Nullable Void> with(
      Supplier<C> collector) {
    return new CollectorManager<>() {
      @Override
      public C newCollector() {
        return collector.get();
      }

      @Override
      public @Nullable Void reduce(Collection<C> collectors) {
        return null;
      }
    };
  }
}
