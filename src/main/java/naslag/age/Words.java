package naslag.age;

import java.util.List;
import java.util.Set;

/** The words that tell whether a number of days, weeks or years is the age of a child. */
final class Words {
  static final Set<String> PREGNANT =
      Set.of(
          "zwanger",
          "zwangere",
          "zwangerschap",
          "zwangerschapsduur",
          "zwangerschapsleeftijd",
          "amenorroe",
          "amenorrhoe",
          "gestatie",
          "gestatieleeftijd");

  /** What makes a whole sentence be about the unborn. */
  static final Set<String> UNBORN =
      Set.of(
          "zwanger",
          "zwangere",
          "zwangeren",
          "zwangerschap",
          "ongeboren",
          "foetus",
          "embryo",
          "baarmoeder",
          "buik",
          "echo",
          "echografie",
          "vruchtwater",
          "trimester",
          "verwachting",
          "prenataal",
          "prenatale");

  static final Set<String> BORN =
      Set.of(
          "geboren",
          "bevallen",
          "beviel",
          "bevalt",
          "bevalling",
          "gehaald",
          "keizersnede",
          "wereld",
          "ingeleid",
          "vroeggeboren",
          "vroeggeboorte",
          "prematuur",
          "premature",
          "preterm");

  private static final Set<String> CHILD =
      Set.of(
          "kids",
          "kleine",
          "kleintje",
          "kleintjes",
          "boreling",
          "borelingen",
          "dreumes",
          "dreumesen",
          "zuigeling",
          "zuigelingen",
          "pasgeborene",
          "pasgeborenen",
          "jongen",
          "jongens",
          "zoon",
          "zonen",
          "zoons",
          "dochter",
          "dochters",
          "tweeling",
          "tweelingen",
          "drieling",
          "eeneiige",
          "jongste",
          "ukje",
          "ukjes",
          "uk",
          "hummel",
          "hummels",
          "spruit",
          "telg",
          "kroost",
          "foetus",
          "prematuur",
          "prematuurtje",
          "prematuurtjes",
          "premature",
          "prematuren",
          "patientje",
          "patientjes",
          "eentje",
          "iemand",
          "kinders",
          "kinderkes",
          "meiske",
          "ventje",
          "manneke",
          "mannetje",
          "kereltje",
          "meid",
          "dametje",
          "kinderpatient",
          "tweelingbroer",
          "tweelingzus",
          "tweelingbroertje",
          "tweelingzusje",
          "kleuterkind");

  private static final List<String> CHILD_ENDINGS =
      List.of(
          "kind",
          "kindje",
          "kindjes",
          "kinderen",
          "kindjen",
          "baby",
          "baby's",
          "babys",
          "babytje",
          "babytjes",
          "baby'tje",
          "peuter",
          "peuters",
          "peutertje",
          "peutertjes",
          "kleuter",
          "kleuters",
          "kleutertje",
          "kleutertjes",
          "zoontje",
          "zoontjes",
          "dochtertje",
          "dochtertjes",
          "meisje",
          "meisjes",
          "jongetje",
          "jongetjes",
          "kleinzoon",
          "kleindochter",
          "pleegzoon",
          "pleegdochter",
          "dreumesje",
          "dreumesjes",
          "jarige",
          "jarigen");

  /**
   * Children in passing: an age that is said of them is not that of the child the text is about.
   */
  private static final List<String> SIBLING_ENDINGS =
      List.of(
          "broer",
          "broers",
          "broertje",
          "broertjes",
          "zus",
          "zussen",
          "zusje",
          "zusjes",
          "zuster",
          "broerke",
          "zuske",
          "neef",
          "neefje",
          "neefjes",
          "nicht",
          "nichtje",
          "nichtjes",
          "buurjongen",
          "buurjongetje",
          "buurmeisje",
          "buurkind",
          "vriendje",
          "vriendjes",
          "vriendinnetje",
          "oudste");

  private static final Set<String> NOT_SIBLING =
      Set.of("tweelingbroer", "tweelingzus", "tweelingbroertje", "tweelingzusje");

  /** "haar oudere dochter van zes", "het andere kind van vier". */
  static final Set<String> OTHER =
      Set.of("ander", "andere", "ouder", "oudere", "oudste", "grote", "grotere");

  /** What is ten years old without being a person, and what lasts three years. */
  private static final Set<String> THING =
      Set.of(
          "afspraak",
          "aanbod",
          "abonnement",
          "artikel",
          "auto",
          "band",
          "beleid",
          "bestaan",
          "bestuursvoorstel",
          "boek",
          "boom",
          "cijfer",
          "cijfers",
          "computer",
          "contract",
          "cursus",
          "cyclus",
          "dagboek",
          "decreet",
          "deeltijds",
          "document",
          "dossier",
          "ervaring",
          "factuur",
          "fiets",
          "film",
          "foto",
          "foto's",
          "gebouw",
          "gevel",
          "gewoonte",
          "gids",
          "hond",
          "huis",
          "huwelijk",
          "initiatief",
          "jubileum",
          "kat",
          "kaart",
          "kast",
          "kind-en-gezin",
          "krant",
          "liedje",
          "looptijd",
          "loopbaan",
          "meting",
          "methode",
          "model",
          "muur",
          "onderzoek",
          "ontwikkelingsplan",
          "opleiding",
          "opdracht",
          "opvolging",
          "organisatie",
          "periode",
          "plan",
          "plant",
          "poes",
          "praktijk",
          "programma",
          "project",
          "rapport",
          "reis",
          "relatie",
          "richtlijn",
          "samenwerking",
          "school",
          "software",
          "stage",
          "straf",
          "studie",
          "subsidie",
          "tekst",
          "telefoon",
          "termijn",
          "test",
          "traject",
          "trauma",
          "verblijf",
          "vereniging",
          "verhaal",
          "verlof",
          "verslag",
          "video",
          "vriendschap",
          "wachtlijst",
          "wachttijd",
          "wagen",
          "werking",
          "wet",
          "woning",
          "zetel",
          "ziekte",
          "crisis",
          "oorlog",
          "opname",
          "follow-up",
          "overeenkomst",
          "mandaat",
          "proef",
          "behandeling",
          "therapie",
          "begeleiding",
          "vorming",
          "bachelor",
          "master",
          "jurk",
          "speelgoed",
          "buggy",
          "wieg",
          "bed",
          "gegevens",
          "data",
          "nieuws",
          "brief",
          "mail");

  private static final List<String> THING_ENDINGS =
      List.of(
          "studie",
          "onderzoek",
          "opleiding",
          "traject",
          "project",
          "contract",
          "periode",
          "plan",
          "verlof",
          "gebouw",
          "huis",
          "school",
          "programma",
          "tijd",
          "test",
          "schap",
          "termijn",
          "beleid",
          "lijst",
          "dienst",
          "centrum",
          "bestaan",
          "gegevens",
          "cijfers");

  /** Right before a quantity these say how long, how often or when. */
  static final Set<String> DURATION_BEFORE =
      Set.of(
          "over",
          "gedurende",
          "sinds",
          "sedert",
          "binnen",
          "tijdens",
          "elke",
          "elk",
          "iedere",
          "ieder",
          "per",
          "komende",
          "volgende",
          "afgelopen",
          "vorige",
          "voorbije",
          "laatste",
          "verleden",
          "duurt",
          "duurde",
          "duren",
          "geduurd",
          "maximum",
          "na",
          "in",
          "extra",
          "door");

  /** Right after a quantity these say a duration, a difference, a distance in time. */
  static final Set<String> DURATION_AFTER =
      Set.of(
          "geleden",
          "later",
          "lang",
          "durend",
          "durende",
          "ouder",
          "oudere",
          "jonger",
          "jongere",
          "eerder",
          "daarna",
          "nadien",
          "erna",
          "ervoor",
          "daarvoor",
          "vooraf",
          "voordien",
          "tijd",
          "terug",
          "verschil",
          "ervaring",
          "verlof",
          "ouderschapsverlof",
          "zwangerschapsverlof",
          "moederschapsrust",
          "moederschapsverlof",
          "bevallingsverlof",
          "wachten",
          "wachttijd",
          "wachtlijst",
          "opleiding",
          "studie",
          "stage",
          "therapie",
          "begeleiding",
          "behandeling",
          "opname",
          "afstand",
          "vakantie",
          "voorhand",
          "termijn",
          "per",
          "reis",
          "gevangenis",
          "cel",
          "garantie",
          "huwelijk",
          "getrouwd",
          "samen",
          "opvolging",
          "opzeg",
          "aanstelling",
          "werk",
          "dienst",
          "weg",
          "vroeger",
          "verder",
          "onafgebroken",
          "achtereen",
          "aaneen",
          "duren");

  /** May stand between a preposition or verb and the number without changing what it means. */
  static final Set<String> FILLER =
      Set.of(
          "al",
          "nog",
          "maar",
          "net",
          "pas",
          "amper",
          "nauwelijks",
          "reeds",
          "intussen",
          "ondertussen",
          "inmiddels",
          "nu",
          "juist",
          "exact",
          "precies",
          "zowat",
          "ruim",
          "dik",
          "goed",
          "ruime",
          "dikke",
          "goede",
          "kleine",
          "een",
          "toen",
          "ook",
          "vandaag",
          "eindelijk",
          "bijna",
          "gecorrigeerd",
          "gecorrigeerde",
          "zelfs",
          "ergens",
          "gemiddeld",
          "minstens",
          "hoogstens",
          "iets",
          "dan",
          "dus",
          "morgen",
          "binnenkort",
          "straks",
          "weldra");

  static final Set<String> PRONOUN = Set.of("hij", "ze", "zij", "die", "'ie", "ie", "jij", "je");

  static final Set<String> COPULA =
      Set.of(
          "is",
          "was",
          "zijn",
          "waren",
          "wordt",
          "werd",
          "worden",
          "werden",
          "bent",
          "blijft",
          "geworden",
          "geweest",
          "zou",
          "leek",
          "lijkt");

  static final Set<String> BECOME = Set.of("wordt", "werd", "worden", "werden", "geworden");

  /** Words after which a clause has said what it says: "ze is drie maanden en lacht". */
  static final Set<String> CLAUSE =
      Set.of(
          "en",
          "maar",
          "wanneer",
          "als",
          "toen",
          "of",
          "dus",
          "want",
          "terwijl",
          "zodra",
          "nu",
          "en/of",
          "waarop",
          "waardoor",
          "zodat",
          "die",
          "dat");

  /** Begin a sentence or a title with a capital without being a name. */
  private static final Set<String> NO_NAME =
      Set.of(
          // what a number may follow
          "tabel", "figuur", "hoofdstuk", "deel", "fase", "stap", "bijlage", "paragraaf", "les",
          "punt", "module", "noot", "bron", "zie", "sectie", "vraag", "oefening", "groep", "klas",
          "opvang", "pauze", "europa", "belgie", "vlaanderen", "nederland", "imh",
          // adults
          "mama", "papa", "moeder", "vader", "ouder", "ouders", "oma", "opa", "mevrouw", "meneer",
          "juf", "meester", "dokter", "arts", "vroedvrouw", "tante", "nonkel", "oom", "meter",
          "peter", "plusmama", "pluspapa", "meemoeder",
          // function words
          "de", "het", "een", "dit", "dat", "deze", "die", "in", "op", "na", "voor", "over",
          "sinds", "met", "bij", "tot", "van", "vanaf", "tussen", "aan", "uit", "om", "onder",
          "boven", "door", "tegen", "rond", "als", "toen", "wanneer", "nu", "dan", "maar", "en",
          "of", "want", "dus", "omdat", "hoewel", "terwijl", "zodra", "nadat", "voordat", "pas",
          "ook", "al", "er", "hier", "daar", "wat", "wie", "waar", "hoe", "waarom", "welke",
          "elke", "elk", "iedere", "ieder", "alle", "veel", "weinig", "sommige", "enkele", "wij",
          "we", "ik", "u", "ons", "onze", "mijn", "zijn", "haar", "hun", "jullie", "zo", "toch",
          "wel", "niet", "geen", "vandaag", "gisteren", "morgen", "soms", "vaak", "meestal",
          "ongeveer", "ruim", "bijna", "net", "nog", "vorige", "volgende", "binnen", "tijdens",
          "gedurende", "eerst", "later", "daarna", "ondertussen", "intussen", "naast", "zonder",
          "samen", "alleen", "ja", "nee", "per", "circa", "minstens", "wordt", "is", "was", "kan",
          "mag", "moet", "heeft");

  private Words() {}

  /** A word for a child, compounds included: "huilbaby", "tweelingzoontje". */
  static boolean child(String norm) {
    return CHILD.contains(norm) || endsWith(norm, CHILD_ENDINGS);
  }

  static boolean sibling(String norm) {
    return !NOT_SIBLING.contains(norm) && endsWith(norm, SIBLING_ENDINGS);
  }

  static boolean thing(String norm) {
    return THING.contains(norm) || endsWith(norm, THING_ENDINGS);
  }

  /** Whether a word with a capital may be the name of a child. */
  static boolean name(Token token) {
    return token.word()
        && token.capital()
        && token.norm().length() > 1
        && !NO_NAME.contains(token.norm())
        && NumberWords.cardinal(token.norm()).isEmpty()
        && !PRONOUN.contains(token.norm())
        && !thing(token.norm());
  }

  private static boolean endsWith(String norm, List<String> endings) {
    for (String ending : endings) {
      if (norm.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
