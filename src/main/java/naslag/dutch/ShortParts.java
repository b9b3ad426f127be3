package naslag.dutch;

import java.util.Set;

/**
 * Which short listed words are parts of compounds, and which parts are no listed word. Most two-
 * and three-letter entries of a word list are endings in disguise ("ken", "ing", "ter"), and would
 * take every inflected word apart.
 */
final class ShortParts {

  private static final Set<String> TWO_FIRST =
      Set.of("af", "op", "in", "om", "na", "ei", "ui", "on");

  private static final Set<String> TWO_LAST = Set.of("ei", "ui");

  private static final Set<String> THREE_FIRST =
      words(
          """
          aal aan aap air arm bad bak bal bar bas bed bel bij bio bob bok bol bom bon bos bot box
          bus cel cup dag dak dal dam das dek dia dij dik dis dom dop duo duw eed een eer eet eik eis
          eng erf ets fax fok gal gas gat gel gen gif gok god gom gum gym hak hal ham hap heg hei hek
          hel hit hof hok hol hop huw hut ijs ink jam jas jet job kam kap kar kas kat kei kin kip kit
          koe kok kom kop kot kus lab lak lam lap las lat led leg lek les lid lig lip lof log lok los
          lot lui mat mee mei mes mis mol mos mot mug nat nap nek nep net nul nut oer oog oom oor oud
          pad pak pan pap pas pek pen pet pik pil pin pis pit pop pot pub put rad ram ras rat ree rek
          rem rib rij rit rob rok rol rot rug rum sap set ski sla sok sub tak tap tas tel tik tin tip
          toe tol ton top tor uil uit uur vak val vat vee vel vet vis vla vlo vol vos wad wal was
          web weg wei wel wet wil win wip wit wol zak zee zes zin zit zon zus
          """);

  private static final Set<String> THREE_LAST =
      words(
          """
          aap arm bad bak bal bar bed bek bel bes bij bod bok bol bom bon bos bot box bui bus cel dag
          dak dal dam das dek dia dij dop duo eed eis fan gas gat gek gel gif god hak hal ham hap hek
          hel hof hok hut ijs jam jas job juf kam kap kar kas kat kei kin kip kit koe kok kom kop kot
          kus lab lak lap las lat lek les lid lip lot man map mat mes mix mol mos mug mus nek net oog
          oom oor pad pak pan pap pas pet pil pin pit pop pot put rad ram ras rat rek rel rem rib rij
          rit rok rol rug sap set sla sok tak tas tap tip tol ton top tor uil uur vak val vat vee vel
          vet vis vla vlo vos wal was weg wei wet wol zak zee zin zon zus
          """);

  /** Endings that happen to be listed: -king, -lijk, -schap, -heden, and the like. */
  private static final Set<String> ENDINGS =
      words(
          """
          eren ende enen eert eerd eerde aars aart aren ante ette isme king ling ning ping sing ding
          lijk lijke lijker lijks baar bare schap schappen heid heden ment tuur list gers lende kende
          rende telde teren netje reed elen alen ingen kings tig achtig zaam ling tal der ders ten
          ster sters erij rij pelen pende delend end ens elijk ende loog logen loge gen logisch logische foon deren schijnlijk eld erd aal
          iek ieke iel iele ief ieve air aire eus euze ion ionen iteit teit atie aties eerder erend
          nis nissen sel sels dom te en er chillen luiden gene geen
          """);

  /** Unstressed prefixes, and little words, that never begin a compound. */
  private static final Set<String> PREFIXES =
      words(
          """
          ver her ont be ge er her pre pro des dis con com per gen ter der den een het van dit dat
          vers gesp beg verg bek bel bete bene herin verh verf verb verl best erg elk bes hers vert behan verst herst rela
          """);

  /** First parts that are no word by themselves; of "hersen" the word is "hersenen". */
  private static final Set<String> COMBINING_FIRST =
      words(
          """
          hersen aarts stief pleeg kraam psycho neuro socio micro macro multi elektro pseudo semi
          ultra super anti
          """);

  /** Adjectives that only follow something: "drietalig", "bolvormig". */
  private static final Set<String> COMBINING_LAST =
      words(
          """
          talig talige taligen vormig vormige voudig voudige zijdig zijdige delig delige jarig
          jarige jarigen maandelijks wekelijks
          """);

  private ShortParts() {}

  /**
   * The word that stands for a part which no list has, or the empty text where none does.
   *
   * @param last whether it is the last part
   */
  static String unlisted(String form, boolean last) {
    if (!(last ? COMBINING_LAST : COMBINING_FIRST).contains(form)) {
      return "";
    }
    return form.equals("hersen") ? "hersenen" : form;
  }

  /** Whether a listed word may be the first or a middle part. */
  static boolean mayBegin(String word) {
    return switch (word.length()) {
      case 0, 1 -> false;
      case 2 -> TWO_FIRST.contains(word);
      case 3 -> THREE_FIRST.contains(word);
      default -> !PREFIXES.contains(word);
    };
  }

  /** Whether a listed word may be the last part. */
  static boolean mayEnd(String word) {
    return switch (word.length()) {
      case 0, 1 -> false;
      case 2 -> TWO_LAST.contains(word);
      case 3 -> THREE_LAST.contains(word);
      default -> !ENDINGS.contains(word);
    };
  }

  private static Set<String> words(String list) {
    return Set.copyOf(java.util.List.of(list.strip().split("\\s+")));
  }
}
