package naslag.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.dutch.DutchAnalysis;
import naslag.dutch.SeparableVerbs;
import naslag.dutch.Tokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordStreamTest {
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "EXACT", "ROOTS"})
  void givesEachFieldOfTheShippedPassagesWhatItsAnalyzerGives(TextField field) throws IOException {
    for (Passage passage : Corpus.at(Path.of("corpus")).read(name -> true).passages()) {
      assertSame(field, passage.text());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "EXACT", "ROOTS"})
  void givesStopWordsAtTheEndAndTextsWithoutWordsTheSame(TextField field) throws IOException {
    for (String text : List.of("", "de", "Een baby en de", "’s nachts, na\u200bdenken – 2 `t")) {
      assertSame(field, text);
    }
  }

  @Test
  void canBeReadAgain() throws IOException {
    WordStream stream = new WordStream(PassageWords.of("de baby huilt"), TextField.TEXT);
    assertEquals(tokens(stream), tokens(stream));
  }

  private static void assertSame(TextField field, String text) throws IOException {
    List<String> given = tokens(new WordStream(PassageWords.of(text), field));
    if (field == TextField.TEXT) {
      // The verbs of a text are joined to their particles, which no analyzer does.
      SeparableVerbs.in(text, Tokens.of(DutchAnalysis.exact(), text))
          .forEach(verb -> given.remove("+0 " + DutchAnalysis.lemma(verb.infinitive())));
    }
    assertEquals(tokens(field.analyzer().tokenStream(field.field(), text)), given, text);
  }

  private static List<String> tokens(TokenStream source) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = source) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add("+" + step.getPositionIncrement() + " " + term);
      }
      stream.end();
      tokens.add("+" + step.getPositionIncrement());
    }
    return tokens;
  }
}
