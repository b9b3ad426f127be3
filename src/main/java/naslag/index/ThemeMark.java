package naslag.index;

/**
 * A theme that a passage is about.
 *
 * @param concept the concept's id; the label itself when no thesaurus knows it
 * @param label the preferred label
 * @param stated true when its author said so, false when the text names it
 */
public record ThemeMark(String concept, String label, boolean stated) {}
