package naslag.age;

import java.util.List;

/**
 * The stages as data, in Belgian use first.
 *
 * <p>Sources of the bounds: a newborn is 0 to 28 days (World Health Organization); a trimester is
 * thirteen to fourteen weeks of pregnancy; the embryo is called a foetus from ten weeks of
 * pregnancy; Flemish children may go to the kleuterschool from two and a half, and each kleuterklas
 * is a school year; Kind en Gezin calls children from one to three peuters, in the Netherlands a
 * dreumes comes between baby and peuter. The first thousand days run from conception to the second
 * birthday.
 */
final class Stages {
  private static final int YEAR = 365;
  private static final int TWO = 731;
  private static final int TWO_AND_A_HALF = 913;
  private static final int THREE = 1096;
  private static final int FOUR = 1461;
  private static final int FIVE = 1826;
  private static final int SIX = 2192;

  static final List<Stage> ALL =
      List.of(
              stage(-280, 0, "zwangerschap", "zwangerschappen", "zwanger", "zwangere", "zwangeren"),
              stage(
                  -280,
                  0,
                  "prenataal",
                  "prenatale",
                  "antenataal",
                  "antenatale",
                  "in de buik",
                  "in de baarmoeder"),
              stage(
                  -280,
                  0,
                  "ongeboren",
                  "ongeborene",
                  "ongeborenen",
                  "ongeboren kind",
                  "ongeboren baby"),
              stage(-280, -189, "eerste trimester", "eerste zwangerschapstrimester", "trimester 1"),
              stage(-189, -84, "tweede trimester", "tweede zwangerschapstrimester", "trimester 2"),
              stage(
                  -84,
                  0,
                  "derde trimester",
                  "derde zwangerschapstrimester",
                  "laatste trimester",
                  "trimester 3"),
              stage(-266, -210, "embryo", "embryo's"),
              stage(-210, 0, "foetus", "foetussen", "foetaal", "foetale"),
              stage(
                  -280,
                  TWO,
                  "eerste 1000 dagen",
                  "eerste duizend dagen",
                  "1000 eerste dagen",
                  "duizend eerste dagen"),
              stage(
                  0,
                  7,
                  "eerste levensdagen",
                  "eerste dagen na de geboorte",
                  "eerste dagen na de bevalling"),
              stage(0, 10, "kraamweek", "kraambed", "kraamdagen"),
              stage(
                  0,
                  28,
                  "pasgeborene",
                  "pasgeboren",
                  "pasgeborenen",
                  "pasgeborenes",
                  "boreling",
                  "borelingen",
                  "borelingske",
                  "neonaat",
                  "neonaten",
                  "neonataal",
                  "neonatale",
                  "newborn"),
              stage(
                  0,
                  42,
                  "kraamtijd",
                  "kraamperiode",
                  "kraamtijden",
                  "eerste levensweken",
                  "eerste weken na de geboorte",
                  "eerste weken na de bevalling"),
              stage(0, 91, "vierde trimester"),
              stage(
                  0,
                  183,
                  "eerste levensmaanden",
                  "eerste maanden na de geboorte",
                  "eerste maanden na de bevalling"),
              stage(
                  0,
                  YEAR,
                  "baby",
                  "baby's",
                  "babys",
                  "babytje",
                  "babytjes",
                  "baby'tje",
                  "baby'tjes",
                  "babytijd",
                  "babyjaar"),
              stage(0, YEAR, "zuigeling", "zuigelingen", "zuigelingetje", "zuigelingentijd"),
              stage(
                  0,
                  YEAR,
                  "eerste levensjaar",
                  "eerste jaar van het leven",
                  "eerste jaar na de geboorte",
                  "eerste jaar van zijn leven",
                  "eerste jaar van haar leven",
                  "eerste jaar van hun leven"),
              stage(0, THREE, "eerste levensjaren", "eerste jaren van het leven"),
              stage(YEAR, TWO, "dreumes", "dreumesen", "dreumesje", "dreumesjes"),
              stage(
                  YEAR,
                  THREE,
                  "peuter",
                  "peuters",
                  "peutertje",
                  "peutertjes",
                  "peutertijd",
                  "peuterjaren",
                  "peuterleeftijd"),
              stage(
                  TWO_AND_A_HALF,
                  THREE,
                  "instapklas",
                  "instapklasje",
                  "instapklassen",
                  "onthaalklas",
                  "peuterklas",
                  "peuterklasje",
                  "instapper",
                  "instappers",
                  "instappertje",
                  "instappertjes"),
              stage(
                  TWO_AND_A_HALF,
                  SIX,
                  "kleuter",
                  "kleuters",
                  "kleutertje",
                  "kleutertjes",
                  "kleutertijd",
                  "kleuterleeftijd",
                  "kleuterklas",
                  "kleuterklassen",
                  "kleuterklasje",
                  "kleuterschool",
                  "kleuterscholen",
                  "kleuteronderwijs"),
              stage(
                  THREE,
                  FOUR,
                  "eerste kleuterklas",
                  "in de eerste kleuter",
                  "uit de eerste kleuter",
                  "van de eerste kleuter",
                  "eerste kleuterjaar",
                  "kleuterklas 1"),
              stage(
                  FOUR,
                  FIVE,
                  "tweede kleuterklas",
                  "in de tweede kleuter",
                  "uit de tweede kleuter",
                  "van de tweede kleuter",
                  "tweede kleuterjaar",
                  "kleuterklas 2"),
              stage(
                  FIVE,
                  SIX,
                  "derde kleuterklas",
                  "in de derde kleuter",
                  "uit de derde kleuter",
                  "van de derde kleuter",
                  "derde kleuterjaar",
                  "kleuterklas 3"))
          .stream()
          .sorted((a, b) -> a.range().compareTo(b.range()))
          .toList();

  static final List<Stage> TIMELINE =
      ALL.stream()
          .filter(
              s ->
                  List.of("zwangerschap", "pasgeborene", "baby", "dreumes", "peuter", "kleuter")
                      .contains(s.name()))
          .toList();

  private Stages() {}

  private static Stage stage(int from, int to, String... names) {
    return new Stage(names[0], List.of(names), new AgeRange(from, to));
  }
}
