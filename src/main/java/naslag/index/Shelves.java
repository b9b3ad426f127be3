package naslag.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import naslag.corpus.Passage;
import naslag.corpus.Slug;
import naslag.index.PassageQueries.Fields;
import naslag.index.WorkInfo.Collection;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * The corpora that are searched side by side, and the corpus of each document.
 *
 * <p>Two corpora may both have a work "slapen". Names of the first corpus stay as they are, so that
 * they mean the same with and without another corpus beside it; those of the others get the name of
 * their corpus in front, "eigen.slapen/begin/k7f3". No id of a work holds a point, and no file's
 * name two slashes, so that no name can be taken for another.
 *
 * @param names one a corpus, all different, safe in a URL
 * @param corpora the directory of each, as its passages state it; unused where there is one
 */
record Shelves(List<String> names, List<String> corpora) {
  private static final String IN_ID = ".";
  private static final String IN_FILE = "//";

  /** Any of them. */
  static final int ANY = -1;

  Shelves {
    names = List.copyOf(names);
    corpora = List.copyOf(corpora);
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("each corpus has a name of its own: " + names);
    }
    for (String name : names) {
      if (!Slug.isOf(name, "-") || (name.isEmpty() && names.size() > 1)) {
        throw new IllegalArgumentException("not safe in a URL: \"" + name + "\"");
      }
    }
  }

  /** A name that an index knows, and on which shelf; {@link #ANY} where the name does not say. */
  record Key(int shelf, String name) {}

  boolean several() {
    return names.size() > 1;
  }

  /** {@link PassageQueries#IN_ORDER} within each corpus, one corpus after the other. */
  Sort inOrder() {
    if (!several()) {
      return PassageQueries.IN_ORDER;
    }
    BooleanQuery.Builder number = new BooleanQuery.Builder();
    for (int shelf = 1; shelf < names.size(); shelf++) {
      number.add(new BoostQuery(new ConstantScoreQuery(onShelf(shelf)), shelf), Occur.SHOULD);
    }
    List<SortField> fields = new ArrayList<>(List.of(PassageQueries.IN_ORDER.getSort()));
    fields.addFirst(DoubleValuesSource.fromQuery(number.build()).getSortField(false));
    return new Sort(fields.toArray(SortField[]::new));
  }

  /** What a query finds of one corpus. */
  Query on(int shelf, Query query) {
    return several() ? PassageQueries.both(onShelf(shelf), query) : query;
  }

  private Query onShelf(int shelf) {
    return new TermQuery(new Term(Fields.CORPUS, corpora.get(shelf)));
  }

  /** The number of the corpus of a segment. */
  static int of(LeafReaderContext segment) {
    IndexReaderContext corpus = segment.parent;
    return corpus == null || corpus.isTopLevel ? 0 : corpus.ordInParent;
  }

  /** The number of the corpus of a document. */
  int of(int document, List<LeafReaderContext> segments) {
    return several() ? of(segments.get(ReaderUtil.subIndex(document, segments))) : 0;
  }

  /** Reads the id of a passage or of a work. */
  Key id(String id) {
    return key(id, IN_ID);
  }

  /** Reads the name of a file. */
  Key file(String file) {
    return key(file, IN_FILE);
  }

  private Key key(String name, String sign) {
    int end = name.indexOf(sign);
    int shelf = end < 1 ? ANY : names.indexOf(name.substring(0, end));
    return shelf == ANY ? new Key(ANY, name) : new Key(shelf, name.substring(end + sign.length()));
  }

  /** The id of a passage or a work, told apart from those of other corpora. */
  String id(int shelf, String id) {
    return shelf == 0 ? id : names.get(shelf) + IN_ID + id;
  }

  private String file(int shelf, String file) {
    return shelf == 0 ? file : names.get(shelf) + IN_FILE + file;
  }

  IndexedPassage own(int shelf, IndexedPassage found) {
    if (shelf == 0) {
      return found;
    }
    Passage p = found.passage();
    Passage own =
        new Passage(
            id(shelf, p.id()),
            id(shelf, p.work()),
            file(shelf, p.file()),
            p.line(),
            p.ordinal(),
            p.path(),
            p.number(),
            p.title(),
            p.creators(),
            p.signed(),
            p.paragraph(),
            p.text(),
            p.pages(),
            p.startPage(),
            p.links(),
            p.stops(),
            p.example(),
            p.themes(),
            p.questions(),
            p.care());
    return new IndexedPassage(own, found.themes(), found.ages());
  }

  WorkInfo own(int shelf, WorkInfo work) {
    return new WorkInfo(
        id(shelf, work.id()),
        file(shelf, work.file()),
        work.metadata(),
        work.passages(),
        work.examples(),
        work.words(),
        collection(shelf, work.file()));
  }

  /** The directory right under the corpus, or the corpus itself; both where there are several. */
  private String collection(int shelf, String file) {
    int slash = file.indexOf('/');
    String directory = slash < 0 ? "" : file.substring(0, slash);
    if (!several()) {
      return directory.isEmpty() ? names.getFirst() : directory;
    }
    return directory.isEmpty() ? names.get(shelf) : names.get(shelf) + "/" + directory;
  }

  /** The collections that works stand in, and the corpora that hold several, in order. */
  List<Collection> collections(List<WorkInfo> works) {
    List<Collection> collections = new ArrayList<>();
    for (int shelf = 0; shelf < names.size(); shelf++) {
      int number = shelf;
      List<WorkInfo> own = works.stream().filter(w -> shelfOf(w) == number).toList();
      List<String> parts = own.stream().map(WorkInfo::collection).distinct().sorted().toList();
      String whole = names.get(shelf);
      if (!parts.contains(whole) && several() && parts.size() != 1) {
        collections.add(new Collection(whole, shelf, "", own.size()));
      }
      for (String part : parts) {
        boolean isWhole = part.equals(whole);
        String directory = isWhole ? "" : part.substring(part.indexOf('/') + 1);
        List<WorkInfo> in =
            isWhole ? own : own.stream().filter(w -> w.collection().equals(part)).toList();
        collections.add(new Collection(part, shelf, directory, in.size()));
      }
    }
    return collections;
  }

  /** Whether a work stands in a collection. */
  boolean holds(Collection collection, WorkInfo work) {
    Key file = file(work.file());
    return shelfOf(work) == collection.shelf()
        && (collection.directory().isEmpty()
            || file.name().startsWith(collection.directory() + "/"));
  }

  private int shelfOf(WorkInfo work) {
    return Math.max(0, file(work.file()).shelf());
  }
}
