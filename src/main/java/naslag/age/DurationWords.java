package naslag.age;

import java.util.Set;

/** Words beside a quantity that make it a time which passes, and no age. */
final class DurationWords {
  /** Right before a quantity these say how long, how often or when. */
  static final Set<String> BEFORE =
      Set.of(
          """
          over gedurende sinds sedert binnen tijdens elke elk iedere ieder per komende volgende \
          afgelopen vorige voorbije laatste verleden duurt duurde duren geduurd maximum na in \
          extra door"""
              .split(" "));

  /** Right after a quantity these say a duration, a difference, a distance in time. */
  static final Set<String> AFTER =
      Set.of(
          """
          geleden later lang durend durende ouder oudere jonger jongere eerder daarna nadien erna \
          ervoor daarvoor vooraf voordien tijd terug verschil ervaring verlof ouderschapsverlof \
          zwangerschapsverlof moederschapsrust moederschapsverlof bevallingsverlof wachten \
          wachttijd wachtlijst opleiding studie stage therapie begeleiding behandeling opname \
          afstand vakantie voorhand termijn per reis gevangenis cel garantie huwelijk getrouwd \
          samen opvolging opzeg aanstelling werk dienst weg vroeger verder onafgebroken achtereen \
          aaneen duren"""
              .split(" "));

  private DurationWords() {}
}
