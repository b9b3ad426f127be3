package naslag.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import naslag.cli.Main.Exit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: where its output goes, and how it ends. */
abstract class NaslagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  Terminal terminal() {
    return ((Naslag) spec.root().userObject()).terminal();
  }

  /** Where data goes. */
  Terminal.Output out() {
    return terminal().out();
  }

  /** Says a sentence to the person, as {@link Terminal#say}. */
  void say(String sentence, Object... values) {
    terminal().say(sentence, values);
  }

  @Override
  public Integer call() throws IOException {
    return run().status();
  }

  abstract Exit run() throws IOException;
}
