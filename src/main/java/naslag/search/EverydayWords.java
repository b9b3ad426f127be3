package naslag.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.dutch.DutchAnalysis;

/**
 * Words that people speak in and seldom ask for. In a small corpus such a word may be rare, or not
 * be there at all, and would then weigh more than the subject: of "heeft mijn peuter echt zo veel
 * slaap nodig" only two words ask. Counts of words in texts about one subject cannot tell them from
 * its own words, so they are listed, in any of their forms.
 */
final class EverydayWords {
  private static final String VERBS =
      """
      accepteren bedoelen beginnen begrijpen behoren bereiken beseffen bestaan beter bezig blijken
      blijven brengen denken draaien duren durven ervaren gaan gebeuren gebruiken geloven geven
      gelden gooien haasten halen hangen hebben helpen herkennen hoeven houden inzien kennen kiezen
      kijken klinken kloppen komen kosten krijgen kunnen kwijtraken laten leggen lijken liggen lopen
      lukken maken meemaken meenemen meevallen merken missen moeten mogen nemen noemen omgaan
      ontstaan oppakken opvallen pakken passen proberen raken reageren regelen roepen schijnen
      snappen staan steken stellen stoppen sturen tegenkomen tonen uitleggen vallen veranderen
      verlopen vermijden verschijnen vertellen verwachten vinden voelen volgen voorkomen
      voorstellen vragen waarnemen wachten weten willen worden zetten zeggen zien zitten zoeken
      zorgen zouden afwachten ophalen overkomen aanpakken opmerken doorgaan afvragen bekijken
      verdienen werken
      """;

  private static final String MANNERS =
      """
      absoluut achteraf alleen alsnog altijd anders behalve belangrijk beter best bijna bijvoorbeeld
      binnen blijkbaar buiten constant daarna dagelijks dankzij dezelfde dikwijls direct dringend
      duidelijk echt eender eens eerder eerst eigenlijk elk enkel enorm erbij erdoor erg ergens
      ernstig erover ervoor even evenveel extra fijn gauw geregeld gewoon goed graag groot haast
      hard heel helemaal helaas hetzelfde hoogstens ieder iedereen inderdaad ineens
      intussen juist kennelijk klaar klein kort lang langzaam langer laat later leuk liefst liever
      maar makkelijk meer meest meestal meteen minder minstens misschien moeilijk mogelijk mooi
      namelijk natuurlijk nauwelijks nergens net niemand nieuw nodig nogal nooit normaal nou nuttig
      onder ongeveer onmiddellijk ook opeens opnieuw oud overal plots precies raar recent redelijk
      schadelijk slecht slechts sinds snel soms speciaal steeds sterk stuk tamelijk tegelijk ten
      tenminste terug terwijl thuis tijdens toevallig tussen uiteindelijk uiteraard vaak vandaag
      vanaf vanzelf verder verkeerd verschillend vlug vol volgend voldoende volledig
      voorlopig vooral vroeg vroeger waarschijnlijk weer weinig wellicht werkelijk zeer zeker
      zelden zelfs zodat zodra zogenaamd zoiets zomaar zowat zulk zwaar vrij
      """;

  private static final String THINGS =
      """
      aantal ander avond beetje begin boel bron daar dag deel ding dinsdag donderdag doel eind einde
      feit fout geval gevoel hoop idee jaar kans keer kant kwart kwestie leven maal maand maandag
      manier mens middag minuut moment morgen naam ochtend ogenblik ooit paar plaats probleem punt
      reden rol ruimte situatie slag soort stap start tijd tip tips toekomst uur verschil volgorde
      voorbeeld vraag vrijdag weekend weg week wereld woensdag zaak zaterdag zondag zin stootje
      advies raad manieren gevolg plek
      """;

  private static final Set<String> STEMS =
      Arrays.stream((VERBS + MANNERS + THINGS).split("\\s+"))
          .map(DutchAnalysis::lemma)
          .collect(Collectors.toUnmodifiableSet());

  private EverydayWords() {}

  /** Whether a normalised word, in any form, is one of them. */
  static boolean contains(String form) {
    return STEMS.contains(DutchAnalysis.lemma(form));
  }
}
