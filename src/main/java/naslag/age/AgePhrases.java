package naslag.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How people type an age: what a script that cannot read ages looks up, since each phrase was read
 * beforehand.
 */
public final class AgePhrases {
  private static final String WRITTEN =
      "een twee drie vier vijf zes zeven acht negen tien elf twaalf anderhalf anderhalve"
          + " 0,5 1,5 2,5 3,5 4,5";

  private static final String UNITS = "dag dagen d week weken w wk maand maanden m mnd jaar j jr";

  /** With a number in the place of the sign. */
  private static final String OTHERS =
      "dag #|week #|# weken zwanger|# w zwanger|#w zwanger|zwanger # weken|zwanger # w|zwanger #w";

  /** By the unit of an interval, the highest number that it begins or ends with. */
  private static final Map<String, Integer> HIGHEST =
      new TreeMap<>(Map.of("weken", 12, "maanden", 24, "jaar", 6));

  private static final int WEEKS_OF_PREGNANCY = 42;

  private AgePhrases() {}

  /** The phrases, a few thousand, in small letters. */
  public static List<String> all() {
    List<String> phrases = new ArrayList<>(List.of(OTHERS.split("\\|")));
    for (String unit : UNITS.split(" ")) {
      phrases.addAll(List.of("#" + unit, "# " + unit));
    }
    List<String> all = new ArrayList<>();
    Stream.concat(Stream.of(WRITTEN.split(" ")), numbers(0, WEEKS_OF_PREGNANCY))
        .forEach(amount -> phrases.forEach(each -> all.add(each.replace("#", amount))));
    numbers(1, HIGHEST.get("jaar") - 1)
        .flatMap(years -> Stream.of(years + " jaar en ", years + " jaar "))
        .forEach(years -> numbers(1, 11).forEach(months -> all.add(years + months + " maanden")));
    HIGHEST.forEach(
        (unit, highest) -> {
          for (int first = 0; first < highest; first++) {
            for (int last = first + 1; last <= highest; last++) {
              all.add(first + "-" + last + " " + unit);
              all.add(first + " tot " + last + " " + unit);
            }
          }
        });
    return all;
  }

  private static Stream<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString);
  }
}
