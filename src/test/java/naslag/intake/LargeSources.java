package naslag.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes what a large import needs: a folder of two thousand files and a book of a thousand pages.
 */
final class LargeSources {
  private static final String[] WORDS =
      ("de het een kind moeder vader tuin water huis kamer licht morgen avond regen stoel tafel boek spelen slapen"
              + " kijken luisteren vertellen lopen zitten eten drinken samen vaak altijd soms daarna eerst rustig warm"
              + " klein groot nieuw oud mooi zacht en of want maar met zonder bij naar uit over onder tussen")
          .split(" ");
  private static final int FILES = 2_000;
  private static final int PAGES = 1_000;

  private final Random random = new Random(7);

  private LargeSources() {}

  private String sentence() {
    StringBuilder sentence = new StringBuilder();
    int length = 6 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      sentence.append(
          i == 0
              ? word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1)
              : " " + word);
    }
    return sentence.append('.').toString();
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder(sentence());
    for (int i = 0; i < 5; i++) {
      paragraph.append(' ').append(sentence());
    }
    return paragraph.toString();
  }

  /** Into a directory: <code>veel/</code> and <code>boek.pdf</code>. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Path many = Files.createDirectories(directory.resolve("veel"));
    LargeSources sources = new LargeSources();
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("Verhaal nummer " + i + "\n\n");
      for (int p = 0; p < 12; p++) {
        text.append(sources.paragraph()).append("\n\n");
      }
      Files.writeString(
          many.resolve(String.format(java.util.Locale.ROOT, "verhaal-%04d.txt", i)), text);
    }
    try (PdfSketch book = new PdfSketch()) {
      for (int page = 0; page < PAGES; page++) {
        book.page();
        book.at(PdfSketch.LEFT, 800, PdfSketch.ITALIC, 9, "Een heel dik boek");
        book.at(290, 40, PdfSketch.ROMAN, 9, String.valueOf(page + 1));
        if (page % 20 == 0) {
          book.heading(20, (page / 20 + 1) + " Hoofdstuk van twintig bladzijden");
        }
        for (int p = 0; p < 6; p++) {
          book.paragraph(14, sources.paragraph());
        }
      }
      book.save(directory.resolve("boek.pdf"));
    }
  }
}
