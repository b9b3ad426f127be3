package naslag.dutch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import naslag.dutch.DutchAnalysis.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

final class DutchAnalysisTest {

  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }

  /** Each token with the stretch of text it stands for. */
  private static List<String> marked(Analyzer analyzer, String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term + "=" + text.substring(offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      assertTrue(offset.endOffset() <= text.length());
    }
    return tokens;
  }

  @Test
  void theStopWordsAreThoseThatLuceneShips() {
    Set<String> shipped = new TreeSet<>();
    for (Object word : DutchAnalyzer.getDefaultStopSet()) {
      shipped.add(new String((char[]) word));
    }
    assertEquals(shipped, new TreeSet<>(StopWords.SNOWBALL));
  }

  @Test
  void lemmatisedLeavesOutStopWordsAndInflection() throws IOException {
    assertEquals(
        List.of("baby", "slaap", "nachts", "goed"),
        tokens(DutchAnalysis.lemmatised(), "De baby’s slapen 's nachts niet goed."));
  }

  @Test
  void exactKeepsEveryWordAsItStands() throws IOException {
    assertEquals(
        List.of("de", "baby's", "slapen", "in", "de", "creche"),
        tokens(DutchAnalysis.exact(), "De baby’s slapen in de crèche"));
  }

  @Test
  void partsGivesOnlyWhatHidesInWords() throws IOException {
    assertEquals(
        List.of("slaap", "probleem", "hersenen", "ontwikkeling"),
        tokens(DutchAnalysis.parts(), "Mama praat over slaapproblemen en hersenontwikkeling."));
  }

  @Test
  void aHyphenatedWordIsAlsoFoundJoined() throws IOException {
    assertTrue(
        tokens(DutchAnalysis.parts(), "de taal-ontwikkeling van Noor")
            .contains(DutchAnalysis.lemma("taalontwikkeling")));
  }

  @Test
  void whatAHangingHyphenSparesIsFound() throws IOException {
    assertTrue(
        tokens(DutchAnalysis.parts(), "de voor- en nadelen ervan")
            .contains(DutchAnalysis.lemma("voordelen")));
    assertTrue(
        tokens(DutchAnalysis.parts(), "moeder- of vaderschap")
            .contains(DutchAnalysis.lemma("moederschap")));
    assertTrue(
        tokens(DutchAnalysis.parts(), "slaap- en eetproblemen")
            .contains(DutchAnalysis.lemma("slaapproblemen")));
  }

  @Test
  void offsetsPointIntoTheTextAsItStands() throws IOException {
    assertEquals(
        List.of("creche=crèche", "ontwikkeling=ont\u200Bwik\u00ADkeling", "baby=baby’s"),
        marked(DutchAnalysis.lemmatised(), "\uFEFFin de crèche: ont\u200Bwik\u00ADkeling, baby’s"));
    assertEquals(
        List.of("slaap=slaap\u00ADproblemen", "probleem=slaap\u00ADproblemen"),
        marked(DutchAnalysis.parts(), "de slaap\u00ADproblemen"));
  }

  @Test
  void stopWordsAreKnownInAnySpelling() {
    assertTrue(DutchAnalysis.isStopWord("De"));
    assertTrue(DutchAnalysis.isStopWord("één"));
    assertFalse(DutchAnalysis.isStopWord("moeder"));
  }

  @DefaultLocale("tr-TR")
  @Test
  void aTurkishComputerGivesTheSameTokens() throws IOException {
    assertEquals(
        List.of("infant", "initiatief"), tokens(DutchAnalysis.lemmatised(), "INFANT INITIATIEF"));
  }

  @Test
  void hostileTextGivesTokensAndNoError() throws IOException {
    for (Analyzer analyzer :
        List.of(DutchAnalysis.lemmatised(), DutchAnalysis.exact(), DutchAnalysis.parts())) {
      assertEquals(List.of(), tokens(analyzer, ""));
      assertEquals(List.of(), tokens(analyzer, "\u00AD\u200B\uFEFF".repeat(10_000)));
      tokens(analyzer, "a\uD800b \uDC00 \uD83D\uDC76-\uD83D\uDC76");
      tokens(analyzer, "a".repeat(100_000));
      tokens(analyzer, "slaap".repeat(20_000));
      tokens(analyzer, "slaap-".repeat(20_000));
      tokens(analyzer, "-'’/".repeat(20_000));
    }
    assertEquals("a".repeat(100_000), DutchAnalysis.lemma("A".repeat(100_000)));
    assertEquals("", DutchAnalysis.lemma(""));
    assertEquals("'", DutchAnalysis.lemma("’"));
  }

  @Test
  void theFingerprintIsTheSameTwice() {
    assertEquals(DutchAnalysis.fingerprint(), DutchAnalysis.fingerprint());
    assertTrue(DutchAnalysis.fingerprint().contains(Lexicon.DIGEST));
  }
}
