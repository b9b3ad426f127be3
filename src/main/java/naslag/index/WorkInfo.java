package naslag.index;

import naslag.corpus.Metadata;

/**
 * A work as the index knows it.
 *
 * @param id the work's name in passage ids
 * @param file relative to the corpus
 * @param metadata from its front matter
 * @param passages how many passages of explanation
 * @param examples how many practice examples
 * @param words how many words of text
 * @param collection the name of the {@link Collection} that it stands in; "" when not opened as
 *     part of one
 */
public record WorkInfo(
    String id,
    String file,
    Metadata metadata,
    int passages,
    int examples,
    int words,
    String collection) {}
