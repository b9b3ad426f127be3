package naslag.dutch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for people: children, brothers and sisters, parents and other adults, and words with a
 * capital that are no given name. Text blocks and no resource, since to open a file costs a cold
 * lookup more than all else it does with words.
 */
public final class PeopleWords {
  private static final Map<String, List<String>> LISTS =
      lists(
          """
          child: kids kleine kleintje kleintjes boreling borelingen dreumes dreumesen zuigeling \
          zuigelingen pasgeborene pasgeborenen jongen jongens zoon zonen zoons dochter dochters \
          tweeling tweelingen drieling eeneiige jongste ukje ukjes uk hummel hummels spruit telg \
          kroost foetus prematuur prematuurtje prematuurtjes premature prematuren patientje \
          patientjes eentje iemand kinders kinderkes meiske ventje manneke mannetje kereltje meid \
          dametje kinderpatient tweelingbroer tweelingzus tweelingbroertje tweelingzusje \
          kleuterkind
          -child: kind kindje kindjes kinderen kindjen baby baby's babys babytje babytjes baby'tje \
          peuter peuters peutertje peutertjes kleuter kleuters kleutertje kleutertjes zoontje \
          zoontjes dochtertje dochtertjes meisje meisjes jongetje jongetjes kleinzoon kleindochter \
          pleegzoon pleegdochter dreumesje dreumesjes jarige jarigen
          -sibling: broer broers broertje broertjes zus zussen zusje zusjes zuster broerke zuske \
          neef neefje neefjes nicht nichtje nichtjes buurjongen buurjongetje buurmeisje buurkind \
          vriendje vriendjes vriendinnetje oudste
          adult: mama papa moeder vader oma opa mevrouw meneer ouder ouders
          family: mama papa moeder vader ouders ouder oma opa grootmoeder grootvader tante nonkel \
          oom zus broer zusje broertje buurvrouw buurman vriendin kind baby peuter kleuter man \
          vrouw partner
          no name: tabel figuur hoofdstuk deel fase stap bijlage paragraaf les punt module noot \
          bron zie sectie vraag oefening groep klas opvang pauze europa belgie vlaanderen \
          nederland imh juf meester dokter arts vroedvrouw tante nonkel oom meter peter plusmama \
          pluspapa meemoeder de het een dit dat deze die in op na voor over sinds met bij tot van \
          vanaf tussen aan uit om onder boven door tegen rond als toen wanneer nu dan maar en of \
          want dus omdat hoewel terwijl zodra nadat voordat pas ook al er hier daar wat wie waar \
          hoe waarom welke elke elk iedere ieder alle veel weinig sommige enkele wij we ik u ons \
          onze mijn zijn haar hun jullie zo toch wel niet geen vandaag gisteren morgen soms vaak \
          meestal ongeveer ruim bijna net nog vorige volgende binnen tijdens gedurende eerst later \
          daarna ondertussen intussen naast zonder samen alleen ja nee per circa minstens wordt is \
          was kan mag moet heeft
          """);

  /** Words for a child that are no ending of others. */
  private static final Set<String> CHILDREN = Set.copyOf(LISTS.get("child"));

  /** A compound that ends in one of these is a child: "huilbaby", "tweelingzoontje". */
  private static final Endings CHILD_ENDINGS = Endings.of(LISTS.get("-child"));

  /** A word that ends in one of these is a brother, a sister or another child in passing. */
  public static final Endings SIBLING_ENDINGS = Endings.of(LISTS.get("-sibling"));

  /** Parents, grandparents and forms of address. */
  public static final Set<String> ADULTS = Set.copyOf(LISTS.get("adult"));

  /** Family, and whoever else in an example is no helper. */
  public static final Set<String> FAMILY = Set.copyOf(LISTS.get("family"));

  /** Words beside {@link #ADULTS} that are no given name when they have a capital. */
  public static final Set<String> NO_NAME = Set.copyOf(LISTS.get("no name"));

  private PeopleWords() {}

  /** Whether a normalised word is one for a child, compounds included: "huilbaby". */
  public static boolean isChild(String form) {
    return CHILDREN.contains(form) || CHILD_ENDINGS.end(form);
  }

  /** Whether a word for a child begins so: "bab", "kin". */
  public static boolean beginsChild(String form) {
    return Stream.of("child", "-child")
        .flatMap(list -> LISTS.get(list).stream())
        .anyMatch(word -> word.startsWith(form));
  }

  /**
   * Named lists of words.
   *
   * @param text on each line a name, a colon, and words with a space between them
   */
  public static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : text.strip().split("\n")) {
      int colon = line.indexOf(": ");
      lists.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
    }
    return lists;
  }

  /**
   * Endings of words, by their last letter, since most words end in none of them.
   *
   * @param byLast the endings with that letter
   */
  public record Endings(Map<Character, List<String>> byLast) {
    /** Those of a list, none of them empty. */
    public static Endings of(List<String> endings) {
      return new Endings(
          endings.stream().collect(Collectors.groupingBy(e -> e.charAt(e.length() - 1))));
    }

    /** Whether a word ends in one of them, or is one. */
    public boolean end(String word) {
      if (!word.isEmpty()) {
        for (String ending : byLast.getOrDefault(word.charAt(word.length() - 1), List.of())) {
          if (word.endsWith(ending)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
