package naslag.age;

import java.util.Set;

/** Tells the name of a child from any other word with a capital. */
final class ChildNames {
  /** Capitalised words that are no name: numbered things, places, adults, function words. */
  private static final Set<String> NO_NAME =
      Set.of(
          """
          tabel figuur hoofdstuk deel fase stap bijlage paragraaf les punt module noot bron zie \
          sectie vraag oefening groep klas opvang pauze europa belgie vlaanderen nederland imh \
          mama papa moeder vader ouder ouders oma opa mevrouw meneer juf meester dokter arts \
          vroedvrouw tante nonkel oom meter peter plusmama pluspapa meemoeder de het een dit dat \
          deze die in op na voor over sinds met bij tot van vanaf tussen aan uit om onder boven \
          door tegen rond als toen wanneer nu dan maar en of want dus omdat hoewel terwijl zodra \
          nadat voordat pas ook al er hier daar wat wie waar hoe waarom welke elke elk iedere \
          ieder alle veel weinig sommige enkele wij we ik u ons onze mijn zijn haar hun jullie zo \
          toch wel niet geen vandaag gisteren morgen soms vaak meestal ongeveer ruim bijna net nog \
          vorige volgende binnen tijdens gedurende eerst later daarna ondertussen intussen naast \
          zonder samen alleen ja nee per circa minstens wordt is was kan mag moet heeft"""
              .split(" "));

  private ChildNames() {}

  /** Whether a word with a capital may be the name of a child. */
  static boolean name(Token token) {
    return token.word()
        && token.capital()
        && token.norm().length() > 1
        && !NO_NAME.contains(token.norm())
        && NumberWords.cardinal(token.norm()).isEmpty()
        && !Words.PRONOUN.contains(token.norm())
        && !ThingWords.thing(token.norm());
  }
}
