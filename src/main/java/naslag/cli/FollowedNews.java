package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.corpus.CorpusLock;
import naslag.corpus.FollowedFolder;
import naslag.corpus.Parcel;
import naslag.corpus.Problem.Failure;
import naslag.index.IndexBuilder.Progress;
import naslag.index.Refresh;
import naslag.show.HtmlPages.Told;
import naslag.show.HtmlPages.Told.Offer;
import naslag.web.NewTexts;

/**
 * Tells of newer parcels in the folders that corpora follow. A look goes on in a thread of its own,
 * which no command waits for: a drive may be away or hang.
 */
final class FollowedNews implements NewTexts {
  /** How long a person waits who asks what is in the folder. */
  static final Duration ASKED = Duration.ofSeconds(5);

  private final List<Places> corpora;

  /** Of a page that starts: looks now, and once a day when it is asked for. */
  FollowedNews(List<Places> corpora) {
    this.corpora = corpora;
    List<Found> unused = found(true);
  }

  /** What was found before; looks again, in the background, once a day. */
  static Optional<String> known(Path corpus) throws IOException {
    return followed(corpus, false).flatMap(folder -> sentence(folder, corpus));
  }

  private static Optional<FollowedFolder> followed(Path corpus, boolean looks) throws IOException {
    Optional<FollowedFolder> followed = FollowedFolder.of(corpus);
    if (followed.isPresent() && (looks || followed.get().isDue())) {
      Thread unused = looking(followed.get(), corpus);
    }
    return followed;
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

  /** What was found for a corpus, by its number. */
  private record Found(String corpus, Places places, FollowedFolder.News news) {}

  private List<Found> found(boolean looks) {
    List<Found> all = new ArrayList<>();
    for (Places each : corpora) {
      String name = Integer.toString(corpora.indexOf(each));
      try {
        followed(each.corpus(), looks)
            .flatMap(FollowedFolder::news)
            .ifPresent(news -> all.add(new Found(name, each, news)));
      } catch (IOException | RuntimeException e) {
        // What it keeps cannot be read now: nothing to say.
      }
    }
    return all;
  }

  @Override
  public List<Offer> offers() {
    return found(false).stream().map(each -> new Offer(each.news.sentence(), each.corpus)).toList();
  }

  @Override
  public Told answer(String name) {
    try {
      Found found =
          found(false).stream()
              .filter(each -> each.corpus.equals(name.split("/", 2)[0]))
              .findFirst()
              .orElseThrow(() -> Refusal.failed("hier zijn nu geen nieuwere teksten voor"));
      return answer(name, found);
    } catch (Refusal e) {
      return refused(e.sentence());
    } catch (Parcel.Damaged e) {
      return refused("het nieuwe pakket is niet te gebruiken, want " + e.getMessage());
    } catch (IOException e) {
      return refused(Failure.sentence(e));
    }
  }

  private static Told answer(String name, Found found) throws IOException {
    try (Parcel parcel = Parcel.open(found.news.parcel())) {
      String version = found.corpus + "/" + parcel.contents().made().toEpochMilli();
      boolean looks = name.equals(found.corpus);
      if (!looks && !name.equals(version)) {
        throw Refusal.failed("er kwamen intussen nog nieuwere teksten");
      }
      List<String> lines = new ArrayList<>();
      Path corpus = found.places.corpus();
      Optional<Refresh> unused =
          CorpusLock.holding(
              corpus.getParent(),
              () -> {},
              () ->
                  FetchCommand.take(
                      parcel, found.places, false, looks, lines::add, Progress.SILENT));
      lines.replaceAll(String::strip);
      if (looks) {
        return new Told(found.news.sentence(), lines, version);
      }
      lines.add("Terug kan met naslag haal --terug --naar \"" + corpus + "\".");
      return new Told("De nieuwe teksten zijn in gebruik", lines, "");
    }
  }

  /** What the command advises after a semicolon is no help on the page. */
  private static Told refused(String why) {
    String kept = "De teksten die in gebruik zijn, blijven zoals ze zijn: ";
    return new Told("Dat lukt niet", List.of(kept + why.split("[.]$|; ", 2)[0] + "."), "");
  }
}
