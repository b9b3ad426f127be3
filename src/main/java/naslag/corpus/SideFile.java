package naslag.corpus;

import java.util.List;

/**
 * The files beside the works of a corpus, and the fields in them. Of the front page and the
 * bibliography the format is fixed; Naslag does not read them yet, and leaves them as they are.
 */
public enum SideFile {
  GUIDE("LEESMIJ.md", ""),
  THESAURUS(Corpus.THESAURUS, "scheme title schemes concepts collections"),
  STATEMENTS("thesaurus.extra.ttl", ""),
  QUESTIONS("vragen.jsonl", "id kind query gold snippet grade filters"),
  IDS(MovedIds.FILE, "old new"),
  FRONT_PAGE("voorpagina.yaml", "title deuren naam vraag verzamelingen map"),
  BIBLIOGRAPHY("bibliografie.json", "id type title author issued accessed note"),
  EXPANSIONS("uitdrukkingen.tsv", "begrip uitdrukking land register sterkte");

  private final String fileName;
  private final String fields;

  SideFile(String fileName, String fields) {
    this.fileName = fileName;
    this.fields = fields;
  }

  /** In the directory of the corpus. */
  public String fileName() {
    return fileName;
  }

  /** Keys or columns; empty for a file in a format of others or in plain words. */
  public List<String> fields() {
    return fields.isEmpty() ? List.of() : List.of(fields.split(" "));
  }
}
