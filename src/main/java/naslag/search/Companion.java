package naslag.search;

import naslag.index.Bond;
import naslag.index.IndexedPassage;
import naslag.index.WorkInfo;

/**
 * A passage that belongs with another: the explanation of an example, or an example of an
 * explanation.
 *
 * @param bond why they belong together
 */
public record Companion(IndexedPassage found, WorkInfo work, Bond bond) {}
