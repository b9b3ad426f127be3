package naslag.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import naslag.intake.blocks.Legibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, and letters that are none. */
class LegibilityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | Het kind kijkt of er al een bloem aan de plant zit en giet dan wat water in de pot.",
        "false | Nauczycielka stawia doniczkę na parapecie i mówi dzieciom żeby nie podlewać jej zbyt często",
        "false | tomaat 2,50 prei 1,20 kool 0,90 wortel 1,10 ajuin 0,80 sla 1,00 biet 1,30 raap 0,70",
        "false | http://tuin.example/html/zaden.html pdf/tuin.xml (tuin.example/mp3/html) ftp://tuin.example/hdr",
        "false | Дети смотрят на цветы и поливают растения водой из старой лейки во дворе школы",
        // Each letter three further, and each letter another one.
        "true | khw nlqg nlmnw ri hu do hhq eorhp ddq gh sodqw clw hq jlhw gdq zdw zdwhu lq gh srw",
        "true | vwr pbcz pbgpr dk wl xm wwc qmdwh xxc zw tmxcr nbr wc vbwr zxc sxr sxrwl bc zw tdr",
      })
  void lettersByChanceAreNoText(boolean mush, String line) {
    assertEquals(mush, Legibility.of((line + " ").repeat(8)).isMush());
  }
}
