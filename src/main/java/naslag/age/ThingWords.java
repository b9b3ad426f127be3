package naslag.age;

import java.util.List;
import java.util.Set;

/** What has an age, or lasts, without being a person. */
final class ThingWords {
  /** What is ten years old without being a person, and what lasts three years. */
  private static final Set<String> THING =
      Set.of(
          """
          afspraak aanbod abonnement artikel auto band beleid bestaan bestuursvoorstel boek boom \
          cijfer cijfers computer contract cursus cyclus dagboek decreet deeltijds document \
          dossier ervaring factuur fiets film foto foto's gebouw gevel gewoonte gids hond huis \
          huwelijk initiatief jubileum kat kaart kast kind-en-gezin krant liedje looptijd loopbaan \
          meting methode model muur onderzoek ontwikkelingsplan opleiding opdracht opvolging \
          organisatie periode plan plant poes praktijk programma project rapport reis relatie \
          richtlijn samenwerking school software stage straf studie subsidie tekst telefoon \
          termijn test traject trauma verblijf vereniging verhaal verlof verslag video vriendschap \
          wachtlijst wachttijd wagen werking wet woning zetel ziekte crisis creche opvang \
          kinderdagverblijf kribbe dagopvang oorlog opname follow-up overeenkomst mandaat proef \
          behandeling therapie begeleiding vorming bachelor master jurk speelgoed buggy wieg bed \
          gegevens data nieuws brief mail"""
              .split(" "));

  private static final List<String> THING_ENDINGS =
      List.of(
          """
          studie onderzoek opleiding traject project contract periode plan verlof gebouw huis \
          school programma tijd test schap termijn beleid lijst dienst centrum bestaan gegevens \
          cijfers"""
              .split(" "));

  private ThingWords() {}

  static boolean thing(String norm) {
    return THING.contains(norm) || Words.endsWith(norm, THING_ENDINGS);
  }
}
