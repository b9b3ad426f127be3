package naslag.intake.examples;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import naslag.intake.source.Typography;

/**
 * Words for the people and places of practice examples, as they are said in Flanders and the
 * Netherlands.
 */
final class DutchRoles {
  private static final Set<String> ADULTS =
      Typography.words(
          """
          mama mam mamma moeder papa pappa pap vader oma opa grootmoeder grootvader bomma bompa
          meemoeder meevader pleegmoeder pleegvader plusmama pluspapa stiefmoeder stiefvader tante
          nonkel oom vriendin vriend buurvrouw buurman partner vrouw man echtgenoot echtgenote
          collega mevrouw meneer
          """);

  private static final Set<String> CHILDREN =
      Typography.words(
          """
          baby babytje peuter peutertje kleuter dreumes boreling pasgeborene zuigeling kind kindje
          zoon zoontje dochter dochtertje jongen jongetje meisje kleinzoon kleindochter pleegkind
          prematuurtje
          """);

  private static final Set<String> SIBLINGS =
      Set.of("zus", "zusje", "broer", "broertje", "halfzus", "halfbroer", "neefje", "nichtje");

  private static final Set<String> PROFESSIONS =
      Typography.words(
          """
          vroedvrouw, vroedkundige, verloskundige, kraamverzorgster, kraamverzorgende, kraamhulp,
          gynaecoloog, huisarts, kinderarts, arts, dokter, neonatoloog, verpleegkundige,
          verpleger, verpleegster, wijkverpleegkundige, kinderverzorgster, kinderverzorger,
          kinderbegeleider, kinderbegeleidster, verzorgster, verzorgende, verzorger, onthaalouder,
          onthaalmoeder, gastouder, begeleider, begeleidster, gezinsbegeleider,
          gezinsbegeleidster, thuisbegeleider, thuisbegeleidster, medewerker, medewerkster,
          vrijwilliger, vrijwilligster, leerkracht, kleuterleerkracht, kleuterjuf, juf, meester,
          leerkrachtondersteuner, zorgcoördinator, directeur, directrice, psycholoog, psychologe,
          kinderpsycholoog, kinderpsychiater, psychiater, psychotherapeut, therapeut,
          orthopedagoog, orthopedagoge, pedagoog, pedagoge, kinesist, kinesiste, kinesitherapeut,
          fysiotherapeut, ergotherapeut, logopedist, logopediste, diëtist, diëtiste, osteopaat,
          lactatiekundige, doula, maatschappelijk werker, maatschappelijk werkster, sociaal
          werker, sociaal werkster, jeugdverpleegkundige, consultatiearts, gezinsondersteuner,
          huisbezoeker, opvoedingsconsulent, consulent, consulente, tolk, brugfiguur, bemiddelaar,
          coach, jeugdarts, teamleider
          """);

  /** How further professions end: "schoolverpleegkundige", "rouwtherapeut". */
  private static final Pattern PROFESSION_END =
      Pattern.compile(
          "\\p{L}{3,}(?:verpleegkundige|therapeute?|begeleid(?:er|ster)|verzorg(?:er|ster|ende)"
              + "|leerkracht|psycholo(?:og|ge)|pedago(?:og|ge)|psychiater|consulente?|medewerk(?:er|ster)"
              + "|kundige|hulpverlen(?:er|ster)|coach)|(?:kinder|huis|jeugd|school|zieken)arts");

  /** These say only with their place what somebody does. */
  private static final Set<String> GENERAL =
      Set.of(
          "medewerker",
          "medewerkster",
          "begeleider",
          "begeleidster",
          "vrijwilliger",
          "vrijwilligster");

  private static final Set<String> PLACES =
      Typography.words(
          """
          huisbezoek ontmoetingsruimte spelotheek kinderdagverblijf crèche creche kinderopvang
          peuteropvang peuterspeelzaal opvang onthaalgezin klas kleuterklas peuterklas onthaalklas
          instapklas school kleuterschool schoolpoort speelplaats ziekenhuis kraamafdeling
          kraamkliniek kraambed materniteit verloskamer neonatologie couveuseafdeling spoed
          spoeddienst consultatiebureau raadpleging consultatie praktijk wachtzaal wachtkamer
          polikliniek opvangcentrum asielcentrum inloophuis wijkcentrum buurthuis inloopteam
          bibliotheek speeltuin speelgroep moedergroep oudergroep gezinshuis pleeggezin
          revalidatiecentrum dagcentrum vluchthuis
          """);

  private DutchRoles() {}

  static boolean isAdult(String word) {
    return ADULTS.contains(small(word));
  }

  static boolean isChild(String word) {
    return CHILDREN.contains(small(word));
  }

  static boolean isSibling(String word) {
    return SIBLINGS.contains(small(word));
  }

  static boolean isProfession(String word) {
    String small = small(word);
    return PROFESSIONS.contains(small) || PROFESSION_END.matcher(small).matches();
  }

  static boolean isGeneral(String profession) {
    return GENERAL.contains(small(profession));
  }

  static boolean isPlace(String word) {
    return PLACES.contains(small(word));
  }

  static boolean isRole(String word) {
    return isAdult(word) || isChild(word) || isSibling(word) || isProfession(word);
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
