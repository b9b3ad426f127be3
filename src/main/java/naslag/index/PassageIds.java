package naslag.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import naslag.corpus.MovedIds;
import naslag.index.PassageQueries.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds passages by id, also by an id that a passage had before it was moved or rewritten.
 *
 * @param readers one a corpus
 * @param reader over all of them
 */
record PassageIds(List<DirectoryReader> readers, IndexReader reader, Shelves shelves) {
  /** The document of the passage that has an id now, or else had it before. */
  OptionalInt document(String id) throws IOException {
    Shelves.Key key = shelves.id(id);
    List<Integer> documents = documents(key.name(), key.shelf());
    for (int shelf = 0; documents.isEmpty() && shelf < readers.size(); shelf++) {
      if (key.shelf() == Shelves.ANY || key.shelf() == shelf) {
        for (String later : moved(shelf).after(key.name())) {
          documents = documents(later, shelf);
          if (!documents.isEmpty()) {
            break;
          }
        }
      }
    }
    return documents.isEmpty() ? OptionalInt.empty() : OptionalInt.of(documents.getFirst());
  }

  /** Whether an id that no passage has was once the id of one. */
  boolean isGone(String id) throws IOException {
    for (int shelf = 0; shelf < readers.size(); shelf++) {
      if (moved(shelf).knows(shelves.id(id).name())) {
        return true;
      }
    }
    return false;
  }

  /** Read when an id is not there, which is seldom. */
  private MovedIds moved(int shelf) throws IOException {
    DirectoryReader one = readers.get(shelf);
    Manifest made = Manifest.of(one.getIndexCommit().getUserData());
    Path index = ((FSDirectory) one.directory()).getDirectory();
    return MovedIds.in(index.resolve(made.corpus()).normalize());
  }

  private List<Integer> documents(String id, int shelf) throws IOException {
    return TermLists.documents(reader, new Term(Fields.ID, id), shelf);
  }
}
