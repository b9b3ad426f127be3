/**
 * Takes a note in Markdown, of Obsidian too, gives its sections without the marks of its editor.
 */
@NullMarked
package naslag.intake.markdown;

import org.jspecify.annotations.NullMarked;
