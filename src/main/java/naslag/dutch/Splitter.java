package naslag.dutch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the likeliest way to cut a word into listed words, each but the last with a linking s, e,
 * en, er or n after it or without.
 *
 * <p>A part costs what it is improbable, in bits: how often the word list itself uses the word in
 * that place of a compound. The whole word must be covered. A word stays whole when no cut is
 * cheaper than spelling it out.
 */
record Splitter(Lexicon lexicon) {
  /** A part as it stands in the word, and the listed word in it, without its linking sound. */
  record Part(String surface, String base) {}

  /** The likeliest way to cut a word so far: what it costs, and its last part. */
  private record Cut(double bits, int from, String base) {}

  private static final String[] LINKS = {"", "s", "en", "e", "er", "n"};
  private static final double[] LINK_COST = {0, 1.5, 4, 5, 6, 6};

  /**
   * What a part costs that the list never uses in its place, and what it saves by each doubling.
   */
  private static final double PART_BITS = 15;

  private static final double UNSEEN = 6;
  private static final double PER_LEVEL = 1 / 1.5;

  /** A name as a part ("debianpakket") is rarer than a word. */
  private static final double NAME_BITS = 6;

  private static final double COMBINING_BITS = 9;

  /**
   * A word stays whole when its parts cost more than this. A listed word is spelled out more
   * cheaply: that it is listed explains it already.
   */
  private static final double WHOLE_BITS = 6;

  private static final double WHOLE_BITS_PER_LETTER = 3.6;
  private static final double LISTED_BITS = -1;
  private static final double LISTED_BITS_PER_LETTER = 2.8;

  /** How much a word begins compounds, in doublings, to be trusted as a first part. */
  private static final int FIRST_IN_USE = 5;

  private static final class Holder {
    static final Splitter DUTCH = new Splitter(Lexicon.dutch());
  }

  static Splitter dutch() {
    return Holder.DUTCH;
  }

  /** The parts of a normalised word without hyphens; the word alone when it is no compound. */
  List<Part> parts(String word) {
    int n = word.length();
    Cut[] best = new Cut[n + 1];
    Arrays.fill(best, new Cut(Double.MAX_VALUE, 0, ""));
    best[0] = new Cut(0, 0, "");
    for (int i = 0; i < n; i++) {
      if (best[i].bits() < Double.MAX_VALUE) {
        extend(word, i, best);
      }
    }
    boolean listed = lexicon.graph().someSpelling(word, false) >= 0;
    double limit =
        listed ? LISTED_BITS + LISTED_BITS_PER_LETTER * n : WHOLE_BITS + WHOLE_BITS_PER_LETTER * n;
    if (best[n].bits() > limit) {
      return List.of(new Part(word, word));
    }
    List<Part> parts = new ArrayList<>();
    for (int at = n; at > 0; at = best[at].from()) {
      parts.addFirst(new Part(word.substring(best[at].from(), at), best[at].base()));
    }
    for (int i = parts.size() - 2; i >= 0; i--) {
      String both = parts.get(i).surface() + parts.get(i + 1).surface();
      if (isWhole(both)) {
        parts.set(i, new Part(both, both));
        parts.remove(i + 1);
      }
    }
    return parts;
  }

  /** Whether a word of two parts by its letters says nothing of either. */
  static boolean isWhole(String word) {
    return ShortParts.WHOLE.contains(word);
  }

  /** Whether each part is a common word that the list uses in that place of a compound. */
  boolean isSound(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean last = i == parts.size() - 1;
      int index = lexicon.graph().someSpelling(part.base(), true);
      int least = last ? 1 : FIRST_IN_USE;
      // A linking e is as often a slip: it joins few words, and those are listed ("zonneschijn").
      if (index < 0
          || (last ? lexicon.asLastPart(index) : lexicon.asFirstPart(index)) < least
          || part.surface().equals(part.base() + "e")) {
        return false;
      }
    }
    return true;
  }

  private void extend(String word, int start, Cut[] best) {
    int n = word.length();
    for (int end = start + 2; end <= n; end++) {
      if (start == 0 && end == n) {
        continue;
      }
      boolean last = end == n;
      String base = word.substring(start, end);
      int common = lexicon.graph().someSpelling(base, true);
      int index = common < 0 ? lexicon.graph().someSpelling(base, false) : common;
      if (index < 0) {
        String stands = ShortParts.unlisted(base, last);
        if (!stands.isEmpty()) {
          offer(best, end, new Cut(best[start].bits() + COMBINING_BITS, start, stands));
        }
      } else if (ShortParts.mayBe(base, last)) {
        double bits = bits(last ? lexicon.asLastPart(index) : lexicon.asFirstPart(index));
        bits += best[start].bits() + (common < 0 ? NAME_BITS : 0);
        for (int link = 0; link < (last ? 1 : LINKS.length); link++) {
          int next = end + LINKS[link].length();
          if (last || (next < n && word.startsWith(LINKS[link], end))) {
            offer(best, next, new Cut(bits + LINK_COST[link], start, base));
          }
        }
      }
    }
  }

  private static void offer(Cut[] best, int end, Cut cut) {
    if (cut.bits() < best[end].bits()) {
      best[end] = cut;
    }
  }

  private static double bits(int level) {
    return PART_BITS + (level == 0 ? UNSEEN : -level * PER_LEVEL);
  }

  /**
   * Which short listed words are parts of compounds, and which parts are no listed word. Most two-
   * and three-letter entries of a word list are endings in disguise ("ken", "ing", "ter"), and
   * would take every inflected word apart.
   */
  static final class ShortParts {

    /** Of two and three letters. */
    private static final Set<String> SHORT =
        words(
            """
            aap arm bad bak bal bar bed bel bij bok bol bom bon bos bot box bus cel dag dak dal dam
            das dek dia dij dop duo eed eis gas gat gel gif god hak hal ham hap hek hel hof hok hut
            ijs jam jas job kam kap kar kas kat kei kin kip kit koe kok kom kop kot kus lab lak lap
            las lat lek les lid lip lot mat mes mol mos mug nek net oog oom oor pad pak pan pap pas
            pet pil pin pit pop pot put rad ram ras rat rek rem rib rij rit rok rol rug sap set sla
            sok tak tap tas tip tol ton top tor uil uur vak val vat vee vel vet vis vla vlo vos wal
            was weg wei wet wol zak zee zin zon zus ei ui
            """);

    private static final Set<String> SHORT_FIRST =
        words(
            """
            af op in om na on aal aan air bas bio bob cup dik dis dom duw een eer eet eik eng erf
            ets fax fok gal gen gok gom gum gym heg hei hit hol hop huw ink jet lam led leg lig lof
            log lok los lui mee mei mis mot nat nap nep nul nut oer oud pek pen pik pis pub ree rob
            rot rum ski sub tel tik tin toe uit vol wad web wel wil win wip wit zes zit
            """);

    private static final Set<String> SHORT_LAST =
        Set.of("bek", "bes", "bod", "bui", "fan", "gek", "juf", "man", "map", "mix", "mus", "rel");

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

    /**
     * Words of two parts by their letters, of which no part says anything: "belangrijk" is not
     * rich, and monday has no moon.
     */
    private static final Set<String> WHOLE =
        words(
            """
            aardappel achteruit allemaal ambtenaar batterij bederf behandel behandeling
            behandelen belangrijk belangstelling belasten belasting beloof boerderij burgemeester
            combineren creator daarnet diagnostiek dinosaurus donderdag drijfveer eenhoorn evenwicht
            flexibel hondsdol kameraad kantoor kieskeurig klemtoon kokhalzen kortrijk maandag
            maatregel maatschappelijk markering nederland netwerk ongeluk oordeel oorzaak parentaal
            rechtstreeks scheidsrechter schildklier slachtoffer temperatuur televisie teleurstelling
            teleurgesteld uitzondering verbazing verslaving verwarring volledig volwassen vrijdag
            vrijwillig vrijwilliger waarschuwen waarschuwing wantrouwen welkom wellicht
            wetenschappelijk zondag
            """);

    /** Adjectives that only follow something: "drietalig", "bolvormig". */
    private static final Set<String> COMBINING_LAST =
        words(
            """
            talig talige taligen vormig vormige voudig voudige zijdig zijdige delig delige jarig
            jarige jarigen maandelijks wekelijks
            """);

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

    /** Whether a listed word may be the last part, or else the first or a middle one. */
    static boolean mayBe(String word, boolean last) {
      return word.length() < 4
          ? SHORT.contains(word) || (last ? SHORT_LAST : SHORT_FIRST).contains(word)
          : !(last ? ENDINGS : PREFIXES).contains(word);
    }

    private static Set<String> words(String list) {
      return Set.copyOf(List.of(list.strip().split("\\s+")));
    }
  }
}
