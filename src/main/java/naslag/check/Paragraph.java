package naslag.check;

/**
 * A paragraph of a work, or what reads like one: an item of a list, a line of a quotation.
 *
 * @param line where it begins, 1-based
 * @param text plain words
 * @param quoted true for somebody else's words, set apart
 * @param section the index of its section in the work
 */
record Paragraph(int line, String text, boolean quoted, int section) {}
