package naslag.intake;

import naslag.intake.source.Signs;
import java.util.List;
import java.util.Optional;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.PlainText;
import naslag.corpus.Section;
import naslag.corpus.Work;

/**
 * Proves that no word of the text was lost, doubled or moved: the letters and digits of its lines,
 * in order, are those of the work. Accents are set aside, since a trema comes back when a divided
 * word is made whole; so are case and hyphens.
 */
final class Completeness {
  private static final int CONTEXT = 40;

  private Completeness() {}

  /**
   * Compares.
   *
   * @param lines the lines of the text, without furniture, without numbers before headings
   * @param numbers of each section, the number that stands in the work and not in these lines
   * @param work made of them
   * @return the words around the first difference; empty when there is none
   */
  static Optional<String> difference(List<String> lines, List<String> numbers, Work work) {
    String source = Signs.key(String.join(" ", lines));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < work.sections().size(); i++) {
      Section section = work.sections().get(i);
      words.append(section.heading().substring(numbers.get(i).length())).append(' ');
      for (Block block : section.blocks()) {
        List<Block> body = block instanceof Example example ? example.body() : List.of(block);
        words.append(PlainText.ofBlocks(body).text()).append(' ');
      }
    }
    String product = Signs.key(words.toString());
    if (source.equals(product)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < source.length()
        && at < product.length()
        && source.charAt(at) == product.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - CONTEXT);
    return Optional.of(
        source.substring(from, Math.min(source.length(), at + CONTEXT))
            + " / "
            + product.substring(
                Math.min(from, product.length()), Math.min(product.length(), at + CONTEXT)));
  }
}
