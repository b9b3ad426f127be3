package naslag.check;

/**
 * A word or fixed expression that a corpus uses much and no concept of its thesaurus covers.
 *
 * @param words in the form that the texts use most
 * @param times how often
 * @param passages in how many
 * @param works in how many
 * @param file of an example, relative to the corpus
 * @param line of the passage in that file
 * @param excerpt some words around it
 */
public record Candidate(
    String words, int times, int passages, int works, String file, int line, String excerpt) {}
