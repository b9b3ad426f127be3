package naslag.show;

import java.util.List;
import naslag.search.Filters;

/** The filters that a page shows, each with how to read and change it. */
enum FilterName {
  THEME("Thema’s", false),
  AGE("Leeftijd", true),
  TYPE("Soort", true),
  SOURCE("Bron", true),
  HELPER("Wie helpt", true),
  PLACE("Waar", true),
  COLLECTION("Verzameling", true);

  private final String heading;
  private final boolean single;

  FilterName(String heading, boolean single) {
    this.heading = heading;
    this.single = single;
  }

  String heading() {
    return heading;
  }

  /** True where choosing a value replaces the one chosen before. */
  boolean isSingle() {
    return single;
  }

  List<String> of(Filters f) {
    return switch (this) {
      case THEME -> f.themes();
      case AGE -> f.ages();
      case TYPE -> f.types();
      case SOURCE -> f.sources();
      case HELPER -> f.helpers();
      case PLACE -> f.places();
      case COLLECTION -> f.collections();
    };
  }

  Filters set(Filters f, List<String> to) {
    return new Filters(
        this == THEME ? to : f.themes(),
        this == AGE ? to : f.ages(),
        this == TYPE ? to : f.types(),
        this == SOURCE ? to : f.sources(),
        this == HELPER ? to : f.helpers(),
        this == PLACE ? to : f.places(),
        this == COLLECTION ? to : f.collections());
  }
}
