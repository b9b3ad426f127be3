package naslag.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one Dutch sentence what is wrong with a command line. */
final class DutchUsage implements IParameterExceptionHandler {
  private final Terminal terminal;

  DutchUsage(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    terminal.say(
        "naslag: "
            + sentence(e)
            + "; bekijk "
            + line.getCommandSpec().qualifiedName()
            + " --help.");
    terminal.flush();
    return Exit.USAGE.status();
  }

  private static String sentence(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        List<String> suggestions = unmatched.getSuggestions();
        String word = unmatched.getUnmatched().getFirst();
        String what = word.startsWith("-") ? "de optie " : "de opdracht ";
        yield what
            + word
            + " bestaat niet"
            + (suggestions.isEmpty() ? "" : " (bedoelde je " + suggestions.getFirst() + "?)");
      }
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          "hier ontbreekt " + missing.getMissing().getFirst().paramLabel();
      default ->
          "\""
              + e.getValue()
              + "\" past niet bij "
              + (e.getArgSpec() == null ? "deze opdracht" : e.getArgSpec().paramLabel());
    };
  }
}
