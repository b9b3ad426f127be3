package naslag.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import naslag.intake.Asker;

/** Asks a person at the terminal; an empty answer is one. */
record Asking(Terminal terminal, BufferedReader answers) implements Asker {

  @Override
  public Answers ask(String name, Missing missing) {
    terminal.err().println();
    String title = missing.title() ? ask(name, "titel") : "";
    String creators = missing.creators() ? ask(name, "auteurs, met ; ertussen") : "";
    String date = missing.date() ? ask(name, "jaar van uitgave") : "";
    List<String> names =
        Stream.of(creators.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return new Answers(title, names, date);
  }

  private String ask(String name, String what) {
    terminal.err().print(name + ": " + what + " (Enter als je het niet weet)? ");
    terminal.flush();
    try {
      String answer = answers.readLine();
      return answer == null ? "" : answer.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
