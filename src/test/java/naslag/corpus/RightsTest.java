package naslag.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as librarians and publishers write them; a doubtful one is never free. */
class RightsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CC BY 4.0                                                        | FREE
          cc-by-nc-nd                                                      | FREE
          CC BY-NC-SA 4.0 (naamsvermelding, niet-commercieel, gelijk delen) | FREE
          CC0                                                              | FREE
          Creative Commons Naamsvermelding 4.0 Internationaal              | FREE
          https://creativecommons.org/licenses/by/4.0/deed.nl              | FREE
          https://creativecommons.org/publicdomain/mark/1.0/               | FREE
          publiek domein                                                   | FREE
          Public Domain                                                    | FREE
          © 2020 An Peeters, CC BY 4.0                                     | FREE
          (c) 2019 Het Centrum. Vrij te gebruiken met bronvermelding.      | FREE
          Geen rechten voorbehouden                                        | FREE
          No rights reserved                                               | FREE
          GNU Free Documentation License 1.3                               | FREE
          GPL-2.0-or-later                                                 | FREE
          Open access                                                      | FREE
          Deze brochure mag vrij verspreid worden.                         | FREE
          Alle rechten voorbehouden                                        | FORBIDDEN
          ALLE RECHTEN VOORBEHOUDEN.                                       | FORBIDDEN
          All rights reserved                                              | FORBIDDEN
          Tous droits réservés                                             | FORBIDDEN
          Rechten voorbehouden                                             | FORBIDDEN
          © 2020 Uitgeverij Zomer                                          | FORBIDDEN
          (c) 2020                                                         | FORBIDDEN
          Copyright 2020 An Peeters                                        | FORBIDDEN
          auteursrechtelijk beschermd                                      | FORBIDDEN
          niet verspreiden                                                 | FORBIDDEN
          Niet verder verspreiden a.u.b.                                   | FORBIDDEN
          niet vrij te gebruiken                                           | FORBIDDEN
          alleen voor intern gebruik                                       | FORBIDDEN
          Enkel voor persoonlijk gebruik                                   | FORBIDDEN
          Overname verboden                                                | FORBIDDEN
          mag niet gekopieerd worden                                       | FORBIDDEN
          Overgenomen met toestemming van de uitgever                      | FORBIDDEN
          Enkel na schriftelijke toestemming                               | FORBIDDEN
          vertrouwelijk                                                    | FORBIDDEN
          Do not distribute                                                | FORBIDDEN
          CC BY 4.0 voor deel 1, voor de rest alle rechten voorbehouden    | FORBIDDEN
          ''                                                               | UNKNOWN
          zie de website                                                   | UNKNOWN
          onbekend                                                         | UNKNOWN
          De uitgever                                                      | UNKNOWN
          account                                                          | UNKNOWN
          """)
  void whatTheWordsLetSomebodyDo(String stated, Rights rights) {
    assertEquals(rights, Rights.of(stated));
  }
}
