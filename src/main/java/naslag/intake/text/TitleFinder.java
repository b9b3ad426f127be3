package naslag.intake.text;

import naslag.intake.source.Signs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import naslag.intake.text.Heading.Style;
import naslag.intake.text.Paragraphs.Piece;

/**
 * The title of a work: what a person gave, else the running head of the whole, else the heading
 * with which the text begins, else the file's name.
 *
 * @param consumed the heading that became the title, so that it does not stand there twice
 */
record TitleFinder(String title, Optional<Piece.Title> consumed) {

  static TitleFinder of(
      List<Piece> pieces,
      Optional<String> runningTitle,
      String given,
      String fileName,
      ReadingCase readingCase) {
    Optional<Piece.Title> first =
        !pieces.isEmpty()
                && pieces.getFirst() instanceof Piece.Title title
                && title.heading().style() != Style.NUMBERED
            ? Optional.of(title)
            : Optional.empty();
    String opening = cased(first.map(TitleFinder::words).orElse(""), readingCase);
    String wanted = given.isEmpty() ? cased(runningTitle.orElse(""), readingCase) : given;
    if (wanted.isEmpty()) {
      return opening.isEmpty()
          ? new TitleFinder(Signs.titleOf(fileName), Optional.empty())
          : new TitleFinder(opening, first);
    }
    boolean same = RunningHeads.key(opening).equals(RunningHeads.key(wanted));
    return new TitleFinder(wanted, same ? first : Optional.empty());
  }

  private static String cased(String title, ReadingCase readingCase) {
    return Signs.capitals(title) ? readingCase.restore(title) : title;
  }

  private static String words(Piece.Title title) {
    return title.heading().lines().stream().map(BodyLine::text).collect(Collectors.joining(" "));
  }
}
