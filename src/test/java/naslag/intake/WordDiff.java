package naslag.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares two texts word by word, in order: the longest run of words that both have, then the same
 * to the left and to the right of it (Ratcliff and Obershelp, 1988; what Python calls difflib).
 *
 * @param wanted words of the truth
 * @param inOrder words of the truth that stand in the other text in the same order
 * @param present words of the truth that the other text has anywhere: no order can give more
 * @param extra words of the other text that no run covers
 * @param missing the runs of the truth that the other text lacks, each with its words
 * @param added the runs that only the other text has
 */
record WordDiff(
    int wanted, int inOrder, int present, int extra, List<String> missing, List<String> added) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private record Span(int fromA, int toA, int fromB, int toB) {}

  static List<String> words(String text) {
    // A soft hyphen is no sign of the word, and the dash of a divided word is no letter.
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace("\u00AD", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static WordDiff of(List<String> truth, List<String> other) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] a = numbered(truth, numbers);
    int[] b = numbered(other, numbers);
    int[][] places = places(b, numbers.size());
    boolean[] hitA = new boolean[a.length];
    boolean[] hitB = new boolean[b.length];
    Deque<Span> open = new ArrayDeque<>();
    open.push(new Span(0, a.length, 0, b.length));
    int inOrder = 0;
    while (!open.isEmpty()) {
      Span span = open.pop();
      int[] run = longest(a, places, span, b.length);
      if (run[2] == 0) {
        continue;
      }
      Arrays.fill(hitA, run[0], run[0] + run[2], true);
      Arrays.fill(hitB, run[1], run[1] + run[2], true);
      inOrder += run[2];
      open.push(new Span(span.fromA(), run[0], span.fromB(), run[1]));
      open.push(new Span(run[0] + run[2], span.toA(), run[1] + run[2], span.toB()));
    }
    int[] left = new int[numbers.size()];
    for (int word : b) {
      left[word]++;
    }
    int present = 0;
    for (int word : a) {
      present += left[word]-- > 0 ? 1 : 0;
    }
    return new WordDiff(
        a.length, inOrder, present, b.length - inOrder, runs(truth, hitA), runs(other, hitB));
  }

  double share() {
    return 100.0 * inOrder / wanted;
  }

  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
        .toArray();
  }

  private static int[][] places(int[] words, int kinds) {
    int[] counts = new int[kinds];
    for (int word : words) {
      counts[word]++;
    }
    int[][] places = new int[kinds][];
    for (int i = 0; i < kinds; i++) {
      places[i] = new int[counts[i]];
      counts[i] = 0;
    }
    for (int i = 0; i < words.length; i++) {
      places[words[i]][counts[words[i]]++] = i;
    }
    return places;
  }

  /** Start in a, start in b and length of the longest common run, the first of equals. */
  private static int[] longest(int[] a, int[][] places, Span span, int lengthB) {
    int[] best = {span.fromA(), span.fromB(), 0};
    int[] before = new int[lengthB + 1];
    int[] now = new int[lengthB + 1];
    List<Integer> touchedBefore = new ArrayList<>();
    for (int i = span.fromA(); i < span.toA(); i++) {
      List<Integer> touched = new ArrayList<>();
      for (int j : places[a[i]]) {
        if (j < span.fromB() || j >= span.toB()) {
          continue;
        }
        int length = before[j] + 1;
        now[j + 1] = length;
        touched.add(j + 1);
        if (length > best[2]) {
          best = new int[] {i - length + 1, j - length + 1, length};
        }
      }
      for (int j : touchedBefore) {
        before[j] = 0;
      }
      int[] swap = before;
      before = now;
      now = swap;
      touchedBefore = touched;
    }
    return best;
  }

  private static List<String> runs(List<String> words, boolean[] hit) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < hit.length; i++) {
      if (!hit[i]) {
        int from = i;
        while (i < hit.length && !hit[i]) {
          i++;
        }
        runs.add(from + ": " + String.join(" ", words.subList(from, i)));
      }
    }
    return runs;
  }

  /** Compares two files: the truth, then the product; a third word prints what differs. */
  public static void main(String[] files) throws Exception {
    WordDiff diff =
        of(words(Files.readString(Path.of(files[0]))), words(Files.readString(Path.of(files[1]))));
    System.out.printf(
        Locale.ROOT,
        "%d words, in order %.2f%%, present %.2f%%, extra %d%n",
        diff.wanted(),
        diff.share(),
        100.0 * diff.present() / diff.wanted(),
        diff.extra());
    if (files.length > 2) {
      diff.missing().forEach(run -> System.out.println("- " + run));
      diff.added().forEach(run -> System.out.println("+ " + run));
    }
  }
}
