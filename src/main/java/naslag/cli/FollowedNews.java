package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import naslag.corpus.FollowedFolder;

/**
 * Tells of newer parcels in the folders that corpora follow. A look goes on in a thread of its own,
 * which no command waits for: a drive may be away or hang.
 */
final class FollowedNews {
  /** How long a person waits who asks what is in the folder. */
  static final Duration ASKED = Duration.ofSeconds(5);

  private static final long EVERY_MILLIS = TimeUnit.MINUTES.toMillis(1);

  private final List<Path> corpora;
  private volatile List<String> news = List.of();

  private FollowedNews(List<Path> corpora) {
    this.corpora = corpora;
  }

  /** What was found before; looks again, in the background, once a day. */
  static Optional<String> known(Path corpus) throws IOException {
    Optional<FollowedFolder> followed = FollowedFolder.of(corpus);
    if (followed.isPresent() && followed.get().isDue()) {
      Thread unused = looking(followed.get(), corpus);
    }
    return followed.flatMap(folder -> sentence(folder, corpus));
  }

  /** Looks now, and waits for a while; what is known when it ends. */
  static Optional<String> look(Path corpus, Duration most) throws IOException {
    Optional<FollowedFolder> followed = FollowedFolder.of(corpus);
    if (followed.isEmpty()) {
      return Optional.empty();
    }
    try {
      looking(followed.get(), corpus).join(most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return FollowedFolder.of(corpus).flatMap(folder -> sentence(folder, corpus));
  }

  private static Thread looking(FollowedFolder folder, Path corpus) {
    return Thread.ofPlatform()
        .daemon()
        .name("naslag-follow")
        .start(
            () -> {
              try {
                folder.look(corpus);
              } catch (IOException | RuntimeException e) {
                // The drive is away, or nobody may write here; the next look may do better.
              }
            });
  }

  private static Optional<String> sentence(FollowedFolder folder, Path corpus) {
    return folder
        .news()
        .map(
            newer ->
                "%s. Neem ze in gebruik met naslag haal \"%s\" --naar \"%s\"."
                    .formatted(newer.sentence(), newer.parcel(), corpus));
  }

  /** Looks when a page starts and once a day after that. */
  static FollowedNews whileServing(List<Path> corpora) {
    FollowedNews all = new FollowedNews(corpora);
    Thread.ofPlatform().daemon().name("naslag-news").start(all::goOn);
    return all;
  }

  /** What to say on the page now. */
  List<String> news() {
    return news;
  }

  private void goOn() {
    boolean first = true;
    while (true) {
      List<String> found = new ArrayList<>();
      for (Path corpus : corpora) {
        try {
          (first ? look(corpus, ASKED) : known(corpus)).ifPresent(found::add);
        } catch (IOException | RuntimeException e) {
          // What it keeps cannot be read now: nothing to say.
        }
      }
      news = List.copyOf(found);
      first = false;
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
