package naslag.intake.pdf;

/**
 * A heading as a file lists it for its reader's sidebar.
 *
 * @param level from 1
 * @param page index of the page, from 0; -1 when the file does not say
 */
record Bookmark(int level, String title, int page) {}
