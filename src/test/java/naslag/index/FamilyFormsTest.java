package naslag.index;

import static naslag.TestCorpus.example;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import naslag.corpus.MarkdownReader;
import naslag.corpus.PassageCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyFormsTest {
  private static List<String> in(String markdown) {
    return FamilyForms.in(
        PassageCutter.cut(
                MarkdownReader.read("p", "p.md", "---\ntitle: Proef\n---\n\n" + markdown + "\n"))
            .getFirst());
  }

  private static List<String> told(String child, String text) {
    return in(example("In de wachtzaal", List.of("kind: " + child), text));
  }

  /** Surprises included: a capital after the word is all that tells a name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Mama Ans wacht. Moeder Bea komt later.             | twee mama's
          Papa Cas en vader Daan lezen voor.                 | twee papa's
          Mama Ans wacht, en mama Ans zucht.                 | -
          Mama Ans en papa Cas wachten.                      | -
          Mama wacht. Een moeder komt later.                 | -
          Oma Ans en mama Bea wachten.                       | -
          Mama Ans, mama Bea en mama Cato delen de opvang.   | -
          Grootmama Ans en mama Bea wachten.                 | -
          Mama Ans en Bea wachten.                           | -
          """)
  void twoMothersByNameOfOneChildAreAFamily(String text, String form) {
    assertEquals(form == null ? List.of() : List.of(form), told("Fem", text));
  }

  @Test
  void inAGroupOfChildrenEachMotherHasHerOwn() {
    assertEquals(List.of(), told("Fem, Gijs", "Mama Ans wacht. Mama Bea komt later."));
  }

  @Test
  void anExplanationShowsNoFamily() {
    assertEquals(List.of(), in("Mama Ans wacht. Mama Bea komt later."));
  }
}
