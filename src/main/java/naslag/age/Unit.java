package naslag.age;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units in which Dutch counts a child's life, with the forms in which they are written and
 * typed.
 */
enum Unit {
  HOUR(1 / 24.0, "uur uren", "", ""),
  DAY(1, "dag dagen dagje dagjes", "dgn dg", "d"),
  WEEK(7, "week weken weekje weekjes", "wk wkn wks", "w"),
  MONTH(30.44, "maand maanden maandje maandjes", "mnd mnden mndn mnds md mdn maa mnt", "m"),
  QUARTER(3 * 30.44, "kwartaal kwartalen", "", ""),
  YEAR(12 * 30.44, "jaar jaren jaartje jaartjes", "jr jrn", "j"),
  DECADE(120 * 30.44, "decennium decennia", "", "");

  private static final Map<String, Unit> WRITTEN = new HashMap<>();
  private static final Map<String, Unit> LETTERS = new HashMap<>();
  private static final Set<String> ABBREVIATED = new HashSet<>();

  static {
    for (Unit unit : values()) {
      for (String form : unit.forms.split(" ", -1)) {
        WRITTEN.put(form, unit);
      }
      for (String form : unit.abbreviations.split(" ", -1)) {
        if (!form.isEmpty()) {
          WRITTEN.put(form, unit);
          ABBREVIATED.add(form);
        }
      }
      if (!unit.letter.isEmpty()) {
        LETTERS.put(unit.letter, unit);
        ABBREVIATED.add(unit.letter);
      }
    }
  }

  private final double days;
  private final String forms;
  private final String abbreviations;
  private final String letter;

  Unit(double days, String forms, String abbreviations, String letter) {
    this.days = days;
    this.forms = forms;
    this.abbreviations = abbreviations;
    this.letter = letter;
  }

  double days() {
    return days;
  }

  /**
   * How many days wide a number of these is. Nobody means a year by "anderhalf jaar" but a month;
   * halves of other units are half as wide.
   */
  double precision(boolean fraction) {
    if (this == HOUR || this == DAY) {
      return 1;
    }
    if (!fraction) {
      return days;
    }
    return this == YEAR || this == DECADE ? MONTH.days : days / 2;
  }

  /** The unit that a word in running text names. */
  static Optional<Unit> written(String norm) {
    return Optional.ofNullable(WRITTEN.get(norm));
  }

  /** "9m", "5w", "3d", "2j": as people type; in a book "9 m" is a length. */
  static Optional<Unit> letter(String norm) {
    return Optional.ofNullable(LETTERS.get(norm));
  }

  /** Whether the form is an abbreviation, after which a full stop may belong to the word. */
  static boolean abbreviated(String norm) {
    return ABBREVIATED.contains(norm);
  }
}
