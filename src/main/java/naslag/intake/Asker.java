package naslag.intake;

import java.util.List;

/** Somebody who may know what neither a file nor a record beside it says. */
public interface Asker {
  /** Nobody is there. */
  Asker NOBODY = (name, missing) -> new Answers("", List.of(), "");

  /**
   * What is not known.
   *
   * @param title true when the title is merely the file's name
   */
  record Missing(boolean title, boolean creators, boolean date) {
    public boolean any() {
      return title || creators || date;
    }
  }

  /** What was answered; "" and empty where the answer is not known either. */
  record Answers(String title, List<String> creators, String date) {
    public Answers {
      title = title.strip();
      creators = List.copyOf(creators);
      date = date.strip();
    }
  }

  /**
   * Asks.
   *
   * @param name of the file
   */
  Answers ask(String name, Missing missing);
}
