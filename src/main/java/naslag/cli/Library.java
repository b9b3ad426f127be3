package naslag.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.index.Refresh;

/** Opens the index of corpora after bringing it up to date, and says what that took. */
final class Library {
  /** How often to look whether another process has made the first index, and how long to wait. */
  private static final int WAIT_MILLIS = 200;

  private static final int MOST_WAITS = 1_500;

  private final List<Places> places;
  private final Terminal terminal;

  /** Of corpora side by side, one or more. */
  Library(List<Places> places, Terminal terminal) {
    this.places = places;
    this.terminal = terminal;
  }

  /** What a command does with an open index. */
  @FunctionalInterface
  interface Use<T> {
    T of(PassageIndex index) throws IOException;
  }

  /**
   * Opens the index for one use. Opening reads little of an index; damage that only the use meets
   * is mended, and the use done again.
   *
   * @throws Refusal when there is no corpus
   * @throws IOException when the index can be neither read nor made
   */
  <T> T use(Use<T> use) throws IOException {
    try (PassageIndex index = open()) {
      try {
        return use.of(index);
      } catch (IOException | RuntimeException e) {
        if (e instanceof Refusal || index.isSound()) {
          throw e;
        }
      }
    }
    for (Places each : places) {
      if (!isSound(each)) {
        IndexProgress progress = new IndexProgress(terminal);
        Refresh remade = builder(each).remake(progress);
        progress.done();
        say(remade);
      }
    }
    try (PassageIndex index = open()) {
      return use.of(index);
    }
  }

  private static boolean isSound(Places each) {
    try (PassageIndex index = PassageIndex.open(each.index()).orElseThrow()) {
      return index.isSound();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static IndexBuilder builder(Places each) {
    return new IndexBuilder(each.corpusThatExists(), each.index());
  }

  /**
   * Opens the index, for a question or two.
   *
   * @throws Refusal when there is no corpus
   * @throws IOException when the index can be neither read nor made
   */
  PassageIndex open() throws IOException {
    return open(false);
  }

  /** The same, for a process that answers many questions. */
  PassageIndex openToServe() throws IOException {
    return open(true);
  }

  private PassageIndex open(boolean toServe) throws IOException {
    List<PassageIndex> opened = new ArrayList<>();
    try {
      for (Places each : places) {
        opened.add(open(each, toServe));
      }
      return PassageIndex.sideBySide(opened, Places.names(places));
    } catch (IOException | RuntimeException e) {
      for (PassageIndex index : opened) {
        index.close();
      }
      throw e;
    }
  }

  private PassageIndex open(Places each, boolean toServe) throws IOException {
    IndexBuilder builder = builder(each);
    IndexProgress progress = new IndexProgress(terminal);
    Refresh refresh = builder.refresh(false, progress);
    progress.done();
    say(refresh);
    for (int waits = 0; waits < MOST_WAITS; waits++) {
      try {
        Optional<PassageIndex> index =
            toServe ? PassageIndex.openToServe(each.index()) : PassageIndex.open(each.index());
        if (index.isPresent()) {
          return index.get();
        }
        waitForOther(waits);
      } catch (IOException | RuntimeException damaged) {
        Refresh remade = builder.remake(progress);
        progress.done();
        if (remade instanceof Refresh.Busy) {
          waitForOther(waits);
        } else {
          say(remade);
        }
      }
    }
    throw new Refusal(
        Exit.FAILED,
        "een andere Naslag houdt de index bezet ("
            + each.index()
            + "); sluit die en probeer opnieuw.");
  }

  private void waitForOther(int waits) throws IOException {
    if (waits == 0) {
      terminal.say("Een andere Naslag maakt de index; even wachten…");
    }
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Indexes each corpus again from nothing, or what changed. */
  List<Refresh> refresh(boolean anew) throws IOException {
    List<Refresh> refreshes = new ArrayList<>();
    for (Places each : places) {
      IndexProgress progress = new IndexProgress(terminal);
      Refresh refresh = builder(each).refresh(anew, progress);
      progress.done();
      refreshes.add(refresh);
    }
    return refreshes;
  }

  /** What a search has to say of the index that it will use. */
  private void say(Refresh refresh) {
    // A switch over types is linked anew in every JVM; the usual case goes round it.
    if (!(refresh instanceof Refresh.Fresh)) {
      switch (refresh) {
        case Refresh.Fresh fresh -> {}
        case Refresh.Busy busy ->
            terminal.say("Een andere Naslag werkt de index bij; ik zoek in de vorige versie.");
        case Refresh.ReadOnly readOnly -> terminal.say(IndexProgress.READ_ONLY);
        case Refresh.Failed failed ->
            terminal.say(IndexProgress.sentence(failed, ", dus ik zoek in de vorige versie"));
        case Refresh.Updated updated -> IndexProgress.say(updated, terminal);
      }
    }
    IndexProgress.say(refresh.problems(), terminal);
  }
}
