package naslag.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import naslag.corpus.Failure;
import naslag.corpus.Problem;
import naslag.index.Refresh;
import naslag.show.Notices;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the page from showing the corpora as they are now. One thread reports, any may ask.
 */
final class Health {
  /** Another process that writes is done in some seconds; this many looks take 20. */
  private static final int LONG_BUSY = 30;

  /**
   * What the last look at a corpus came to: one of the two.
   *
   * @param busy how many looks on end found another process writing
   */
  private record Look(@Nullable Refresh refresh, @Nullable Throwable thrown, int busy) {
    static final Look NONE = new Look(null, null, 0);

    /** Why the index is not as the corpus is; null when it is. */
    @Nullable String stale() {
      return switch (refresh) {
        case null -> thrown == null ? null : Failure.sentence(thrown);
        case Refresh.Failed failed -> Failure.sentence(failed.cause());
        case Refresh.ReadOnly readOnly ->
            "in de map van de index mag niet geschreven worden; kies met --index een andere.";
        case Refresh.Busy other ->
            busy > LONG_BUSY ? "een andere Naslag houdt de index bezet; sluit die." : null;
        case Refresh.Fresh fresh -> null;
        case Refresh.Updated updated -> null;
      };
    }
  }

  private final Look[] looks;
  private @Nullable Throwable unopened;

  /** Of corpora side by side. */
  Health(int corpora) {
    looks = new Look[corpora];
    Arrays.fill(looks, Look.NONE);
  }

  synchronized void looked(int corpus, Refresh refresh) {
    int busy = refresh instanceof Refresh.Busy ? looks[corpus].busy() + 1 : 0;
    looks[corpus] = new Look(refresh, null, busy);
  }

  synchronized void failed(int corpus, Throwable thrown) {
    looks[corpus] = new Look(null, thrown, 0);
  }

  /** The newest index could not be opened; null when it could. */
  synchronized void opened(@Nullable Throwable thrown) {
    unopened = thrown;
  }

  synchronized Notices notices() {
    List<String> stale = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (unopened != null) {
      stale.add(Failure.sentence(unopened));
    }
    for (Look look : looks) {
      if (look.stale() != null) {
        stale.add(look.stale());
      }
      if (look.refresh() != null) {
        problems.addAll(Problem.shortly(look.refresh().problems()));
      }
    }
    return new Notices(stale, problems);
  }
}
