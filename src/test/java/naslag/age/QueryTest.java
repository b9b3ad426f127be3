package naslag.age;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9m slapen                        | 9m 274..304
          5w mama moe                      | 5w 35..42
          32w beweegt niet                 | 32w 224..231, 32w -56..-49
          32w oud                          | 32w oud 224..231
          9 maanden slapen                 | 9 maanden 274..304
          baby 4 maanden wil niet drinken  | 4 maanden 122..152
          kind van 3 bijt                  | 3 1096..1461
          kleuter 4                        | 4 1461..1826
          peuter 2, driftbui               | 2 731..1096
          baby 3                           | baby 0..365
          peuter 2 bijt                    | 2 731..1096
          kind 3 keer wakker               | -
          kleuter 4 vriendjes              | kleuter 913..2192
          2,5 jaar niet zindelijk          | 2,5 jaar 913..944
          3 jarige wil niet delen          | 3 jarige 1096..1461
          bijna twee en driftig            | bijna twee 639..731
          2;6 taal                         | 2;6 913..944
          -9 maanden tot +5 jaar           | -9 maanden tot +5 jaar -280..1826
          20 weken zwanger en moe          | 20 weken zwanger -140..-133
          pasgeboren                       | pasgeboren 0..28
          gecorrigeerd 4 maanden           | 4 maanden 122..152
          baby van 3 maanden huilt al 2 weken | 3 maanden 91..122
          al 3 weken huilen                | -
          2 jaar oudere zusje jaloers      | -
          over vier weken afspraak         | -
          moeder 19 jaar                   | -
          2 uur huilen                     | -
          hoofdstuk 3                      | -
          tronick 1978                     | -
          een week slecht geslapen         | -
          """)
  void aQueryIsReadLeniently(String query, String expected) {
    String got =
        AgeExpressions.inQuery(query).stream()
            .map(m -> m.text() + " " + m.range().from() + ".." + m.range().to())
            .collect(Collectors.joining(", "));
    assertEquals(expected, got.isEmpty() ? "-" : got);
  }
}
