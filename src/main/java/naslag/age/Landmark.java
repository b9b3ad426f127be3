package naslag.age;

/**
 * An age that is said as a place in life rather than as a quantity: "dag 3", "de derde
 * levensmaand", "haar eerste verjaardag", "32+4", "de 20-wekenecho".
 *
 * @param first its first token
 * @param next the token after its last
 * @param range its days
 * @param certain whether it is about a child wherever it stands; "dag 3" may be the third of a
 *     course
 */
record Landmark(int first, int next, AgeRange range, boolean certain) {}
