package naslag.age;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.age.AgeTokens.Token;
import naslag.dutch.PeopleWords;

/** The words that tell whether a number of days, weeks or years is the age of a child. */
final class AgeWords {
  private static final Map<String, List<String>> LISTS =
      PeopleWords.lists(
          """
          pregnant: zwanger zwangere zwangerschap zwangerschapsduur zwangerschapsleeftijd \
          amenorroe amenorrhoe gestatie gestatieleeftijd
          unborn: zwanger zwangere zwangeren zwangerschap ongeboren foetus embryo baarmoeder buik \
          echo echografie vruchtwater trimester verwachting prenataal prenatale
          born: geboren bevallen beviel bevalt bevalling gehaald keizersnede wereld ingeleid \
          vroeggeboren vroeggeboorte prematuur premature preterm
          visit: consult raadpleging controle vaccinatie inenting prik spuitje mijlpaal mijlpalen
          other: ander andere ouder oudere oudste grote grotere
          filler: al nog maar net pas amper nauwelijks reeds intussen ondertussen inmiddels nu \
          juist exact precies zowat ruim dik goed ruime dikke goede kleine een toen ook vandaag \
          eindelijk bijna gecorrigeerd gecorrigeerde zelfs ergens gemiddeld minstens hoogstens \
          iets dan dus morgen binnenkort straks weldra
          pronoun: hij ze zij die 'ie ie jij je
          copula: is was zijn waren wordt werd worden werden bent blijft geworden geweest zou leek \
          lijkt
          become: wordt werd worden werden geworden
          clause: en maar wanneer als toen of dus want terwijl zodra nu en/of waarop waardoor \
          zodat die dat
          thing: afspraak aanbod abonnement artikel auto band beleid bestaan bestuursvoorstel boek \
          boom cijfer cijfers computer contract cursus cyclus dagboek decreet deeltijds document \
          dossier ervaring factuur fiets film foto foto's gebouw gevel gewoonte gids hond huis \
          huwelijk initiatief jubileum kat kaart kast kind-en-gezin krant liedje looptijd loopbaan \
          meting methode model muur onderzoek ontwikkelingsplan opleiding opdracht opvolging \
          organisatie periode plan plant poes praktijk programma project rapport reis relatie \
          richtlijn samenwerking school software stage straf studie subsidie tekst telefoon \
          termijn test traject trauma verblijf vereniging verhaal verlof verslag video vriendschap \
          wachtlijst wachttijd wagen werking wet woning zetel ziekte crisis creche opvang \
          kinderdagverblijf kribbe dagopvang oorlog opname follow-up overeenkomst mandaat proef \
          behandeling therapie begeleiding vorming bachelor master jurk speelgoed buggy wieg bed \
          gegevens data nieuws brief mail
          -thing: studie onderzoek opleiding traject project contract periode plan verlof gebouw \
          huis school programma tijd test schap termijn beleid lijst dienst centrum bestaan \
          gegevens cijfers
          before a duration: over gedurende sinds sedert binnen tijdens elke elk iedere ieder per \
          komende volgende afgelopen vorige voorbije laatste verleden duurt duurde duren geduurd \
          maximum na in extra door
          after a duration: geleden later lang durend durende ouder oudere jonger jongere eerder \
          daarna nadien erna ervoor daarvoor vooraf voordien tijd verschil ervaring verlof \
          ouderschapsverlof zwangerschapsverlof moederschapsrust moederschapsverlof \
          bevallingsverlof wachten wachttijd wachtlijst opleiding studie stage therapie \
          begeleiding behandeling opname afstand vakantie voorhand termijn per reis gevangenis cel \
          garantie huwelijk getrouwd samen opvolging opzeg aanstelling werk dienst weg vroeger \
          verder onafgebroken achtereen aaneen duren
          lasts: duurt duurde duren wachten wacht wachtte kost loopt verlof verlengd verlengen \
          duur gedurende wachttijd durend tijdens
          age: leeftijd leeftijden kalenderleeftijd leeftijdsgroep leeftijdsgroepen \
          leeftijdscategorie leeftijdsgrens leeftijdsklasse leeftijdsfase ontwikkelingsleeftijd
          verb: heeft had kan kon wil wou wilde zit zat komt kwam gaat ging mag moet niet op in \
          bij met uit te naar begint nog al wel ook toch meer zelf steeds de het een voor zo begon \
          sprak spreekt speelt speelde huilt slaapt leert leerde
          lead: leeftijd op van met pas net nog al de het een kind kinderen baby ruim gecorrigeerd \
          gecorrigeerde in : ' ca .
          trail: oud oude jong leeftijd gecorrigeerd gecorrigeerde . ' kind kinderen baby
          old: oud oude jong jonge oudje
          counted: keer maal x uur kilo kg gram graden cm liter fles flesje hap hapje woord \
          woordje tand tandje druppel
          """);

  static final Set<String> PREGNANT = set("pregnant");

  /** What makes a whole sentence be about the unborn. */
  static final Set<String> UNBORN = set("unborn");

  static final Set<String> BORN = set("born");

  /** What is done or seen at an age: "het consult van 6 maanden". */
  static final Set<String> VISIT = set("visit");

  /** "haar oudere dochter van zes", "het andere kind van vier". */
  static final Set<String> OTHER = set("other");

  /** May come between a preposition or verb and the number without changing the meaning. */
  static final Set<String> FILLER = set("filler");

  static final Set<String> PRONOUN = set("pronoun");
  static final Set<String> COPULA = set("copula");
  static final Set<String> BECOME = set("become");

  /** AgeWords after which a clause has said what it says: "ze is drie maanden en lacht". */
  static final Set<String> CLAUSE = set("clause");

  /** Right before a quantity these say how long, how often or when. */
  static final Set<String> BEFORE_DURATION = set("before a duration");

  /** Right after a quantity these say a duration, a difference, a distance in time. */
  static final Set<String> AFTER_DURATION = set("after a duration");

  static final Set<String> LASTS = set("lasts");

  /** AgeWords for age; "leeftijdsverschil" is none. */
  static final Set<String> AGE = set("age");

  static final Set<String> OLD = set("old");

  /** Verbs and function words that go on after a number without its unit. */
  static final Set<String> GOES_ON = set("verb");

  /** Typed before an age without changing it. */
  static final Set<String> LEAD = set("lead");

  /** Typed after an age without changing it. */
  static final Set<String> TRAIL = set("trail");

  /** Counted in the singular: "kind 3 keer wakker" has no age. */
  static final Set<String> COUNTED = set("counted");

  private static final Set<String> THING = set("thing");
  private static final List<String> THING_ENDINGS = LISTS.get("-thing");

  private AgeWords() {}

  private static Set<String> set(String name) {
    return Set.copyOf(LISTS.get(name));
  }

  /** A word for a child, compounds included: "huilbaby", "tweelingzoontje". */
  static boolean child(String norm) {
    return PeopleWords.CHILDREN.contains(norm) || endsWith(norm, PeopleWords.CHILD_ENDINGS);
  }

  /**
   * A brother, a sister or another child in passing: an age that is said of them is not that of the
   * child the text is about. A twin is such a child itself.
   */
  static boolean sibling(String norm) {
    return !norm.startsWith("tweeling") && endsWith(norm, PeopleWords.SIBLING_ENDINGS);
  }

  /** What is ten years old, or lasts three years, without being a person. */
  static boolean thing(String norm) {
    return THING.contains(norm) || endsWith(norm, THING_ENDINGS);
  }

  /** Whether a word with a capital may be the name of a child. */
  static boolean childName(Token token) {
    return token.word()
        && token.capital()
        && token.norm().length() > 1
        && !PeopleWords.NO_NAME.contains(token.norm())
        && !PeopleWords.ADULTS.contains(token.norm())
        && NumberWords.cardinal(token.norm()).isEmpty()
        && !PRONOUN.contains(token.norm())
        && !thing(token.norm());
  }

  /** Compounds are too many to list. */
  private static boolean endsWith(String norm, List<String> endings) {
    for (String ending : endings) {
      if (norm.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Dutch number words without diacritics: "negen", "drieentwintig", "anderhalve", "tweeeneenhalf".
   */
  static final class NumberWords {
    private static final String[] SMALL =
        """
        nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien \
        zestien zeventien achttien negentien"""
            .split(" ");

    private static final String[] TENS =
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");

    private static final String[] HALF_ENDINGS = {"eneenhalf", "eneenhalve", "enhalf", "enhalve"};

    /** The words that others are made of; all that can be made of them would be a thousand. */
    private static final Map<String, Integer> WHOLE = new HashMap<>();

    static {
      for (int i = 0; i < SMALL.length; i++) {
        WHOLE.put(SMALL[i], i);
      }
      for (int i = 0; i < TENS.length; i++) {
        WHOLE.put(TENS[i], 20 + 10 * i);
      }
      WHOLE.put("honderd", 100);
    }

    private NumberWords() {}

    /** The value of a whole number or of one with a half, such as "drieenhalf". */
    static Optional<Double> cardinal(String norm) {
      int whole = whole(norm);
      if (whole >= 0) {
        return Optional.of((double) whole);
      }
      return switch (norm) {
        case "duizend" -> Optional.of(1000.0);
        case "anderhalf", "anderhalve" -> Optional.of(1.5);
        case "half", "halve" -> Optional.of(0.5);
        case "driekwart" -> Optional.of(0.75);
        default -> andAHalf(norm);
      };
    }

    private static Optional<Double> andAHalf(String norm) {
      for (String ending : HALF_ENDINGS) {
        if (norm.endsWith(ending)) {
          int whole = whole(norm.substring(0, norm.length() - ending.length()));
          if (whole >= 0) {
            return Optional.of(whole + 0.5);
          }
        }
      }
      return Optional.empty();
    }

    /** The value of "negen", "dertig", "drieendertig"; -1 for other words. */
    private static int whole(String norm) {
      Integer known = WHOLE.get(norm);
      if (known != null) {
        return known;
      }
      if (norm.endsWith("tig")) {
        for (int t = 0; t < TENS.length; t++) {
          int rest = norm.length() - TENS[t].length() - 2;
          if (rest > 0 && norm.endsWith(TENS[t]) && norm.startsWith("en", rest)) {
            int unit = WHOLE.getOrDefault(norm.substring(0, rest), 0);
            return unit >= 1 && unit <= 9 ? 20 + 10 * t + unit : -1;
          }
        }
      }
      return -1;
    }

    /** The value of "eerste", "derde", "twintigste"; empty for other words. */
    static Optional<Integer> ordinal(String norm) {
      return switch (norm) {
        case "eerste" -> Optional.of(1);
        case "derde" -> Optional.of(3);
        case "duizendste" -> Optional.of(1000);
        default -> byEnding(norm);
      };
    }

    /** "Tweede", "vierde" take -de, "achtste" and everything from twenty -ste. */
    private static Optional<Integer> byEnding(String norm) {
      boolean ste = norm.endsWith("ste");
      if (!ste && !norm.endsWith("de")) {
        return Optional.empty();
      }
      int whole = whole(norm.substring(0, norm.length() - (ste ? 3 : 2)));
      return whole >= 0 && ste == (whole >= 20 || whole == 8)
          ? Optional.of(whole)
          : Optional.empty();
    }
  }
}
