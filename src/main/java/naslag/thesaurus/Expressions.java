package naslag.thesaurus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import naslag.dutch.ShippedFile;
import naslag.thesaurus.Reading.Fault;

/**
 * What people say for a concept beside its labels: words of parents in Antwerp and Rotterdam,
 * jargon, acronyms, other languages. They widen a question and are no part of the thesaurus.
 *
 * <p>A line of the file is {@code begrip, uitdrukking, land, register, sterkte}, with tabs between;
 * the first line says so. Those of the concepts that ship with Naslag are in its jar; a corpus may
 * have a file of its own beside its thesaurus.
 *
 * @param ofConcept by concept id, in the order of the file
 * @param problems lines that were left out
 */
public record Expressions(Map<String, List<Expression>> ofConcept, List<Fault> problems) {

  /** CRC-32C of the file in the jar: an index that was made with another is made again. */
  public static final String DIGEST = "4cd8b9fb";

  /** None. */
  public static final Expressions NONE = new Expressions(Map.of(), List.of());

  /** The scheme of the concepts that the expressions in the jar are about. */
  private static final String SHIPPED = "urn:naslag:imh";

  private static final List<String> COLUMNS =
      List.of("begrip", "uitdrukking", "land", "register", "sterkte");

  private static final String SHAPE =
      "Een regel heeft vijf kolommen met een tab ertussen ("
          + String.join(", ", COLUMNS)
          + "), en als sterkte "
          + Arrays.stream(Strength.values()).map(Strength::code).collect(Collectors.joining(", "))
          + ".";

  /** How near an expression is to its concept. */
  public enum Strength {
    /** A synonym. */
    SAME,
    /** A kind or a case of it. */
    NARROWER,
    /** Who says it probably needs the concept, and means something else. */
    RELATED;

    /** In the file. */
    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An expression.
   *
   * @param isForeign true in English or French
   */
  public record Expression(String text, Strength strength, boolean isForeign) {

    /** Whether it is capitals only, which match as they are written. */
    public boolean isAcronym() {
      return text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '&');
    }
  }

  /** Those of a concept; may be empty. */
  public List<Expression> of(String concept) {
    return ofConcept.getOrDefault(concept, List.of());
  }

  /**
   * The expressions for a thesaurus: those in the jar if it has the concepts that ship with Naslag,
   * and those of a corpus' own file.
   *
   * @param file may be absent; what cannot be read of it is a problem
   */
  public static Expressions of(Thesaurus thesaurus, Path file) {
    Map<String, List<Expression>> all = new LinkedHashMap<>();
    List<Fault> problems = new ArrayList<>();
    if (thesaurus.scheme().equals(SHIPPED)) {
      read(ShippedFile.bytes(Expressions.class, "uitdrukkingen.tsv"), thesaurus, all, problems);
      // The thesaurus may have lost concepts since it was copied.
      problems.clear();
    }
    if (Files.isRegularFile(file)) {
      try {
        read(Files.readAllBytes(file), thesaurus, all, problems);
      } catch (IOException e) {
        problems.add(new Fault(0, "Dit bestand kan niet gelezen worden; kijk de rechten na."));
      }
    }
    return new Expressions(all, problems);
  }

  private static void read(
      byte[] file, Thesaurus thesaurus, Map<String, List<Expression>> all, List<Fault> problems) {
    String[] lines = new String(file, StandardCharsets.UTF_8).split("\\R");
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split("\t", -1);
      if (lines[i].isBlank() || lines[i].startsWith("#") || Arrays.asList(parts).equals(COLUMNS)) {
        continue;
      }
      Optional<Strength> strength =
          Arrays.stream(Strength.values())
              .filter(s -> parts.length == COLUMNS.size() && parts[4].equals(s.code()))
              .findFirst();
      if (strength.isEmpty() || parts[1].isBlank()) {
        problems.add(new Fault(i + 1, SHAPE));
      } else if (thesaurus.byId(parts[0]).isEmpty()) {
        String unknown =
            "Het begrip \"%s\" staat niet in de thesaurus; schrijf de id van een begrip.";
        problems.add(Fault.of(i + 1, unknown, parts[0]));
      } else {
        boolean foreign = parts[3].equals("engels") || parts[3].equals("frans");
        all.computeIfAbsent(parts[0], id -> new ArrayList<>())
            .add(new Expression(parts[1].strip(), strength.get(), foreign));
      }
    }
  }
}
