package naslag.search;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import naslag.dutch.Spelling;
import naslag.index.PassageIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real words that neither the shipped works nor the lexicon have. */
class AbsentWordsTest {
  private static final String WORDS = "absent-words.txt";

  /** Measured: 10 of 214, 62 before a correction had to be likely. */
  private static final double MOST_CORRECTED = 0.06;

  @Test
  void namesOfMedicinesIllnessesBrandsAndPeopleAreLeftAsTyped(@TempDir Path temporary)
      throws IOException {
    try (PassageIndex index = ShippedCorpus.index(temporary)) {
      Spelling spelling = Spelling.with(index.vocabulary());
      List<String> unknown = words().stream().filter(word -> !spelling.isKnown(word)).toList();
      List<String> corrected = new ArrayList<>();
      for (String word : unknown) {
        Hits hits = assertInstanceOf(Hits.class, Searcher.on(index).search(Question.of(word)));
        hits.corrected().ifPresent(other -> corrected.add(word + " " + other));
      }
      System.out.printf("absent words: of %d corrected %s%n", unknown.size(), corrected);
      assertTrue(unknown.size() >= 150, "unknown: " + unknown.size());
      assertTrue(corrected.size() <= MOST_CORRECTED * unknown.size(), corrected.toString());
    }
  }

  private static List<String> words() throws IOException {
    try (InputStream in = AbsentWordsTest.class.getResourceAsStream(WORDS)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .flatMap(line -> List.of(line.split(" +")).stream())
          .toList();
    }
  }
}
