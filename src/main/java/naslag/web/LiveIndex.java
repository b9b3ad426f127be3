package naslag.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import naslag.corpus.Corpus;
import naslag.corpus.FrontPage;
import naslag.corpus.Problem;
import naslag.corpus.Problem.Failure;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;
import naslag.index.PassageIndex.Use;
import naslag.index.Refresh;
import naslag.show.HtmlPages.Notices;
import naslag.show.HtmlPages.Told;
import naslag.show.HtmlPages.Told.Offer;
import org.jspecify.annotations.Nullable;

/**
 * An index that follows its corpora: what a person edits is found within two seconds, and searches
 * go on meanwhile.
 */
public final class LiveIndex implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 700;

  /** Brings the index of one corpus up to date. */
  @FunctionalInterface
  interface Look {
    Refresh now() throws IOException;
  }

  private final List<Look> looks;
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Thread watcher;
  private final Health health;
  private PassageIndex index;
  private volatile Optional<NewTexts> news = Optional.empty();

  /** Looked up here and not at each key. */
  private volatile List<Offer> offers = List.of();

  private final CountDownLatch closing = new CountDownLatch(1);

  private final List<Corpus> corpora;

  private LiveIndex(List<Look> looks, List<Corpus> corpora, PassageIndex index) {
    this.looks = looks;
    this.corpora = corpora;
    this.index = index;
    health = new Health(looks.size());
    watcher = Thread.ofVirtual().name("naslag-watch").unstarted(this::watch);
  }

  /**
   * Follows corpora from now on.
   *
   * @param builders each brings the index of one corpus up to date
   * @param index open on all of them; from now on this object's to close
   */
  public static LiveIndex following(List<IndexBuilder> builders, PassageIndex index) {
    List<Look> looks = new ArrayList<>();
    builders.forEach(builder -> looks.add(() -> builder.refresh(false, Progress.SILENT)));
    return looking(looks, builders.stream().map(IndexBuilder::corpus).toList(), index);
  }

  static LiveIndex looking(List<Look> looks, List<Corpus> corpora, PassageIndex index) {
    LiveIndex live = new LiveIndex(looks, corpora, index);
    live.watcher.start();
    return live;
  }

  /** Lends the index, which stays open until the work is done. */
  public <T> T use(Use<T> use) throws IOException {
    lock.readLock().lock();
    try {
      return use.of(index);
    } finally {
      lock.readLock().unlock();
    }
  }

  List<Corpus> corpora() {
    return corpora;
  }

  /** The front page of each corpus, read anew, so that an edit shows at once. */
  List<FrontPage> frontPages() {
    return corpora.stream().map(FrontPage::of).toList();
  }

  /** From now on also offers newer texts. */
  public void offering(NewTexts offered) {
    news = Optional.of(offered);
    offers = offered.offers();
  }

  /** What newer texts change, or that they are in use now; nothing where there are none. */
  Optional<Told> answer(String name) {
    Optional<Told> told = news.map(each -> each.answer(name));
    offers = news.map(NewTexts::offers).orElse(List.of());
    return told;
  }

  /** Whether this is the last commit, and there is nothing to say of it or of the corpora. */
  public boolean isAsTheIndex() throws IOException {
    return notices().isEmpty() && use(PassageIndex::isNewest);
  }

  /** What to say above the answers of the moment. */
  Notices notices() {
    Notices all = health.notices();
    return new Notices(all.stale(), all.problems(), offers);
  }

  /**
   * Whatever goes wrong, the last good index goes on answering and the next look may find all well:
   * a full disk, a corpus on a stick that was pulled out, an error of the JVM.
   */
  private void watch() {
    do {
      for (int i = 0; i < looks.size(); i++) {
        try {
          health.looked(i, looks.get(i).now());
        } catch (Throwable e) {
          health.failed(i, e);
        }
      }
      try {
        renew();
        health.opened(null);
      } catch (Throwable e) {
        health.opened(e);
      }
      offers = news.map(NewTexts::offers).orElse(List.of());
    } while (!isClosing());
  }

  private boolean isClosing() {
    try {
      return closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void renew() throws IOException {
    PassageIndex newer = index.newest();
    if (newer == index) {
      return;
    }
    try {
      // Done here, so that no person waits for it at the next key.
      NaslagServer.WarmUp.of(newer);
    } catch (Throwable e) {
      newer.close();
      throw e;
    }
    PassageIndex old = index;
    lock.writeLock().lock();
    try {
      index = newer;
    } finally {
      lock.writeLock().unlock();
    }
    // Uses of the old index held the read lock, so none is left.
    old.close();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    try {
      // Not interrupted: that would tear down an index in the middle of a write.
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lock.writeLock().lock();
    try {
      index.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * What keeps the page from showing the corpora as they are now. One thread reports, any may ask.
   */
  static final class Health {
    /** Another process that writes is done in some seconds; this many looks take 20. */
    private static final int LONG_BUSY = 30;

    /**
     * What the last look at a corpus came to.
     *
     * @param stale why the index is not as the corpus is; "" when it is
     * @param problems files that cannot be read
     * @param busy how many looks on end found another process writing
     */
    private record Seen(String stale, List<String> problems, int busy) {}

    private final Seen[] looks;

    /** Why the newest index could not be opened; "" when it could. */
    private String unopened = "";

    /** Of corpora side by side. */
    Health(int corpora) {
      looks = new Seen[corpora];
      Arrays.fill(looks, new Seen("", List.of(), 0));
    }

    synchronized void looked(int corpus, Refresh refresh) {
      int busy = refresh instanceof Refresh.Busy ? looks[corpus].busy() + 1 : 0;
      String stale =
          switch (refresh) {
            case Refresh.Failed failed -> Failure.sentence(failed.cause());
            case Refresh.ReadOnly readOnly ->
                "in de map van de index mag niet geschreven worden; kies met --index een andere.";
            case Refresh.Busy other ->
                busy > LONG_BUSY ? "een andere Naslag houdt de index bezet; sluit die." : "";
            case Refresh.Fresh fresh -> "";
            case Refresh.Updated updated -> "";
          };
      looks[corpus] = new Seen(stale, Problem.shortly(refresh.problems()), busy);
    }

    synchronized void failed(int corpus, Throwable thrown) {
      looks[corpus] = new Seen(Failure.sentence(thrown), List.of(), 0);
    }

    /** Says why the newest index could not be opened; null when it could. */
    synchronized void opened(@Nullable Throwable thrown) {
      unopened = thrown == null ? "" : Failure.sentence(thrown);
    }

    synchronized Notices notices() {
      Stream<String> stale = Stream.concat(Stream.of(unopened), Stream.of(looks).map(Seen::stale));
      return new Notices(
          stale.filter(why -> !why.isEmpty()).toList(),
          Stream.of(looks).flatMap(look -> look.problems().stream()).toList(),
          List.of());
    }
  }
}
