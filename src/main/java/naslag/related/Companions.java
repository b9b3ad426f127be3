package naslag.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import naslag.age.AgeRange;
import naslag.index.IndexedPassage;
import naslag.index.IndexedPassage.AgeMark;
import naslag.index.IndexedPassage.ThemeMark;
import naslag.index.Pair;
import naslag.index.Pair.Bond;
import naslag.index.PassageIndex;
import naslag.index.PassageQueries;
import naslag.index.WorkInfo;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Pairs theory and practice: by the text itself first, by theme and age after that. */
public final class Companions {
  /**
   * A passage that belongs with another: the explanation of an example, or an example of an
   * explanation.
   *
   * @param bond why they belong together
   */
  public record Companion(IndexedPassage found, WorkInfo work, Bond bond) {}

  /** Weight of a theme that the author stated; one that only the text names has 1. */
  private static final float STATED = 3;

  /** Weight of an age: it decides between examples of one theme, and does not outweigh a theme. */
  private static final float AGE = 1;

  private static final int MOST_KNOWN = 2_000;

  private final PassageIndex index;

  private Companions(PassageIndex index) {
    this.index = index;
  }

  /** Looks in an index, which stays the caller's to close. */
  public static Companions in(PassageIndex index) {
    return new Companions(index);
  }

  /** What belongs with the passages already shown: while a person types, most are shown again. */
  private record Known(Map<String, List<Companion>> companions) {}

  /**
   * What belongs with a passage, the best first.
   *
   * @param most how many at most, 1 or more
   * @throws IOException when the index cannot be read
   */
  public List<Companion> of(IndexedPassage found, int most) throws IOException {
    Map<String, List<Companion>> known =
        index.derived(Known.class, commit -> new Known(new ConcurrentHashMap<>())).companions;
    String key = most + " " + found.passage().id();
    List<Companion> companions = known.get(key);
    if (companions == null) {
      companions = find(found, most);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(key, companions);
    }
    return companions;
  }

  private List<Companion> find(IndexedPassage found, int most) throws IOException {
    Map<IndexedPassage, Bond> bonds = new LinkedHashMap<>();
    for (Pair pair : index.pairs(found.passage().id())) {
      index.passage(pair.id()).ifPresent(other -> bonds.putIfAbsent(other, pair.bond()));
    }
    if (bonds.size() < most && !found.themes().isEmpty()) {
      for (ScoreDoc hit : index.searcher().search(ofTheme(found), most + bonds.size()).scoreDocs) {
        IndexedPassage other = index.passage(hit.doc);
        if (isStatedOrTwice(found, other)) {
          bonds.putIfAbsent(other, Bond.THEME);
        }
      }
    }
    List<Companion> companions = new ArrayList<>();
    for (Map.Entry<IndexedPassage, Bond> each : bonds.entrySet()) {
      index
          .work(each.getKey().passage().work())
          .filter(work -> companions.size() < most)
          .map(work -> new Companion(each.getKey(), work, each.getValue()))
          .ifPresent(companions::add);
    }
    return companions;
  }

  /** Themes are scored as terms are, so a rare theme counts more than a common one. */
  private static Query ofTheme(IndexedPassage found) {
    BooleanQuery.Builder themes = new BooleanQuery.Builder();
    for (ThemeMark theme : found.themes()) {
      Query about = PassageQueries.theme(theme.concept());
      themes.add(new BoostQuery(about, theme.stated() ? STATED : 1), Occur.SHOULD);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(themes.build(), Occur.MUST);
    query.add(PassageQueries.type(!found.passage().isExample()), Occur.FILTER);
    List<AgeRange> ages =
        found.ages().stream()
            .filter(age -> age.origin() != AgeMark.Origin.NAMED_CHILD)
            .map(AgeMark::range)
            .toList();
    if (!ages.isEmpty()) {
      query.add(new BoostQuery(PassageQueries.aboutAge(ages), AGE), Occur.SHOULD);
    }
    return query.build();
  }

  /** Sharing one theme that both texts only name is not enough. */
  private static boolean isStatedOrTwice(IndexedPassage a, IndexedPassage b) {
    int shared = 0;
    for (ThemeMark one : a.themes()) {
      for (ThemeMark other : b.themes()) {
        if (one.concept().equals(other.concept())) {
          shared += one.stated() || other.stated() ? 2 : 1;
        }
      }
    }
    return shared >= 2;
  }
}
