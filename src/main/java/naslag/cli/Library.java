package naslag.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import naslag.cli.Main.Exit;
import naslag.corpus.Corpus;
import naslag.corpus.ParcelPlace;
import naslag.corpus.Problem;
import naslag.corpus.Problem.Failure;
import naslag.index.IndexBuilder;
import naslag.index.IndexBuilder.Exchange;
import naslag.index.IndexBuilder.Progress;
import naslag.index.PassageIndex;
import naslag.index.PassageIndex.Use;
import naslag.index.Refresh;

/**
 * Opens the index of corpora after bringing it up to date, and says what that took.
 *
 * @param places one corpus or more, side by side
 */
record Library(List<Places> places, Terminal terminal) implements Lookup.Indexes {
  private static final String READ_ONLY =
      "De index is verouderd en kan hier niet bijgewerkt worden; kies met --index een map waar je"
          + " mag schrijven.";

  /** How often to look whether another process has made the first index, and how long to wait. */
  private static final int WAIT_MILLIS = 200;

  private static final int MOST_WAITS = 1_500;

  /**
   * Opens the index for one use. Opening reads little of an index; damage that only the use finds
   * is fixed, and the use done again.
   *
   * @throws Refusal when there is no corpus
   * @throws IOException when the index can be neither read nor made
   */
  @Override
  public <T> T use(Use<T> use) throws IOException {
    for (Places each : places) {
      each.news().ifPresent(terminal::say);
    }
    try (PassageIndex index = open(false)) {
      try {
        return use.of(index);
      } catch (IOException | RuntimeException e) {
        if (e instanceof Refusal || index.isSound()) {
          throw e;
        }
      }
    }
    for (Places each : places) {
      if (!builder(each).isSound()) {
        say(shown(builder(each)::remake), true);
      }
    }
    try (PassageIndex index = open(false)) {
      return use.of(index);
    }
  }

  private static IndexBuilder builder(Places each) throws IOException {
    return new IndexBuilder(each.corpusThatExists(), each.index());
  }

  /**
   * Opens the index.
   *
   * @param toServe for a process that answers many questions, not one or two
   * @throws Refusal when there is no corpus
   * @throws IOException when the index can be neither read nor made
   */
  PassageIndex open(boolean toServe) throws IOException {
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
    say(shown(progress -> builder.refresh(false, progress)), true);
    for (int waits = 0; waits < MOST_WAITS; waits++) {
      try {
        Optional<PassageIndex> index =
            toServe ? PassageIndex.openToServe(each.index()) : PassageIndex.open(each.index());
        if (index.isPresent()) {
          return index.get();
        }
        waitForOther(waits);
      } catch (IOException | RuntimeException damaged) {
        Refresh remade = shown(builder::remake);
        if (remade instanceof Refresh.Busy) {
          waitForOther(waits);
        } else {
          say(remade, true);
        }
      }
    }
    throw Refusal.failed(
        "een andere Naslag houdt de index bezet (%s); sluit die en probeer opnieuw.", each.index());
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

  /** Indexes each corpus again from nothing, or what changed; gives the worst exit status. */
  Exit refresh(boolean anew) throws IOException {
    Exit worst = Exit.OK;
    for (Places each : places) {
      Exit exit = ended(shown(progress -> builder(each).refresh(anew, progress)));
      worst = exit.compareTo(worst) > 0 ? exit : worst;
    }
    return worst;
  }

  /** Says what became of the index of a corpus that was exchanged; gives the exit status. */
  Exit exchanged(Refresh refresh) {
    return refresh instanceof Refresh.Busy
        ? said(
            Exit.PARTLY,
            "Een andere Naslag werkt aan de index; de volgende zoekvraag maakt hem af.")
        : ended(refresh);
  }

  /**
   * Indexes a version of a corpus and puts it in use. An index that cannot be written now, since it
   * is busy or not ours, is for the next search to bring up to date.
   *
   * @throws IOException when the index fails, as on a full disk: all is as it was
   */
  static Refresh exchange(Places each, Path version, Progress progress) throws IOException {
    ParcelPlace place = new ParcelPlace(each.corpus());
    AtomicBoolean moved = new AtomicBoolean();
    Exchange exchange =
        new Exchange(
            each.corpus(),
            () -> {
              place.use(version);
              moved.set(true);
            });
    Refresh refresh =
        new IndexBuilder(Corpus.at(version), each.index(), exchange).refresh(false, progress);
    if (!moved.get()) {
      if (refresh instanceof Refresh.Failed failed) {
        throw new IOException(failed.cause().getMessage(), failed.cause());
      }
      place.use(version);
    }
    return refresh;
  }

  private Exit ended(Refresh refresh) {
    Exit exit = say(refresh, false);
    return exit == Exit.OK && !refresh.problems().isEmpty() ? Exit.PARTLY : exit;
  }

  /**
   * Says what became of the index.
   *
   * @param search whether a search follows, which uses what there is
   * @return the exit status of a command that only indexes
   */
  private Exit say(Refresh refresh, boolean search) {
    // A switch over types is linked anew in every JVM; the usual case of a search avoids it.
    Exit exit = search && refresh instanceof Refresh.Fresh ? Exit.OK : said(refresh, search);
    say(refresh.problems(), terminal);
    return exit;
  }

  private Exit said(Refresh refresh, boolean search) {
    return switch (refresh) {
      case Refresh.Fresh fresh -> said(Exit.OK, "De index is bij.");
      case Refresh.Busy busy ->
          said(
              Exit.PARTLY,
              search
                  ? "Een andere Naslag werkt de index bij; ik zoek in de vorige versie."
                  : "Een andere Naslag werkt de index al bij, dus deze opdracht deed niets; probeer"
                      + " opnieuw als die klaar is.");
      case Refresh.ReadOnly readOnly -> said(Exit.FAILED, READ_ONLY);
      case Refresh.Failed failed ->
          said(
              Exit.FAILED,
              "De index is niet bijgewerkt%s: %s",
              search ? ", dus ik zoek in de vorige versie" : "",
              Failure.sentence(failed.cause()));
      // Nothing to say when all that changed are works that cannot be read.
      case Refresh.Updated updated -> {
        if (updated.why() != Refresh.Why.WORKS || updated.written() + updated.removed() > 0) {
          terminal.say(sentence(updated));
        }
        updated.remarks().forEach(remark -> terminal.say("let op: " + remark));
        yield updated.remarks().isEmpty() ? Exit.OK : Exit.PARTLY;
      }
    };
  }

  private Exit said(Exit exit, String sentence, Object... values) {
    terminal.say(sentence, values);
    return exit;
  }

  /** Indexes while the terminal shows how far it is. */
  <T> T shown(Indexing<T> indexing) throws IOException {
    Terminal.ProgressLine line = new Terminal.ProgressLine(terminal);
    T indexed =
        indexing.with(
            (done, total) -> {
              if (!terminal.interactive() && done == 1 && total > 1) {
                terminal.say("Index maken van %s werken…", total);
                terminal.flush();
              }
              line.show("Index maken", done, total, done + "/" + total);
            });
    line.clear();
    return indexed;
  }

  interface Indexing<T> {
    T with(Progress progress) throws IOException;
  }

  /** Names the files that cannot be read, at every command that goes on without them. */
  static void say(List<Problem> problems, Terminal terminal) {
    Problem.shortly(problems).forEach(sentence -> terminal.say("let op: " + sentence));
  }

  private static String sentence(Refresh.Updated updated) {
    String removed = updated.removed() == 0 ? "" : ", " + updated.removed() + " verwijderd";
    String what =
        switch (updated.why()) {
          case NEW -> "Index gemaakt: %s.";
          case ASKED -> "Index opnieuw gemaakt: %s.";
          case RULES -> "Index opnieuw gemaakt, want de regels of de thesaurus zijn gewijzigd: %s.";
          case DAMAGED ->
              "De index was beschadigd of van een andere versie, en is opnieuw gemaakt: %s.";
          case WORKS -> "Index bijgewerkt: %s gelezen" + removed + ".";
        };
    return what.formatted(Terminal.counted(updated.written(), "werk", "werken"));
  }
}
