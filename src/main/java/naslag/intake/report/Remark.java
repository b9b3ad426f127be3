package naslag.intake.report;

/**
 * Something a person should look at.
 *
 * @param line the source line, 1-based; 0 when it concerns the whole
 * @param message one Dutch sentence
 */
public record Remark(int line, String message) {}
