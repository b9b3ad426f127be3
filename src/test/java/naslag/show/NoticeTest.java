package naslag.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.TestCorpus;
import naslag.dutch.Tokens;
import naslag.index.PassageIndex;
import naslag.index.TextField;
import naslag.search.Asking;
import naslag.search.Filters;
import naslag.search.Hit;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import naslag.search.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is said of the words of a question, held against the passages that are shown. */
class NoticeTest {
  @TempDir private Path temporary;

  private List<String> notice(String question, String... texts) throws IOException {
    Path directory = Files.createTempDirectory(temporary, "corpus");
    TestCorpus corpus = TestCorpus.in(directory).work("proef.md", "Proef", texts);
    corpus.thesaurus(
        "id: mobieltje, prefLabel: mobieltje, broader: [toestel]",
        "id: toestel, prefLabel: toestel");
    try (PassageIndex index = corpus.open()) {
      return Notice.of(hits(index, question, 0));
    }
  }

  private static Hits hits(PassageIndex index, String question, int offset) throws IOException {
    Question asked = new Question(question, Filters.NONE, 10, offset, false, Set.of());
    return Asking.hits(index, asked);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "notices.txt", delimiter = '|', quoteCharacter = '\'')
  void whatIsSaidOfTheWordsIsSo(String question, String texts, @Nullable String said)
      throws IOException {
    List<String> sentences = said == null ? List.of() : List.of(said.split(" / "));
    assertEquals(sentences, notice(question, texts.split(" / ")));
  }

  @Test
  void whileAQuestionIsTypedNothingIsSaidOfTheHalfWord() throws IOException {
    TestCorpus corpus = TestCorpus.in(temporary).work("proef.md", "Proef", "Noortje slaapt.");
    try (PassageIndex index = corpus.open()) {
      for (String question : List.of("noortje qz", "noortje slaapt qz", "slaapt xylofoon qz")) {
        for (int end = 1; end <= question.length(); end++) {
          String typed = question.substring(0, end);
          String last = typed.substring(typed.lastIndexOf(' ') + 1);
          Question asked = new Question(typed, Filters.NONE, 10, 0, false, Set.of(), true);
          Hits hits = Asking.hits(index, asked);
          String said = String.join(" ", Notice.of(hits));
          assertFalse(!last.isEmpty() && said.contains("“" + last + "”"), typed + ": " + said);
        }
      }
    }
  }

  private static final String EVERYDAY =
      """
      baby bijten slapen huilen peuter kleuter papa mama boos bang eten borstvoeding crèche
      verdriet speen vroedvrouw oma troost nacht angst spelen taal gehechtheid stress adhd
      zindelijk slaan scheiding prematuur depressie wiegen driftbui knuffel zwanger
      """;

  private static final String MORE =
      """
      bijten peuter krabben slaan
      huilen nacht begeleider:verpleegkundige
      driftbui 15 maanden adhd
      baby van 9 maanden wil niet slapen
      mijn baby van 5 weken huilt de hele dag
      ik kan niet meer en mijn dochter bijt
      slapen qqq
      slapen -baby nacht
      "milde blik" peuter
      papa* huilt
      huilne peuter
      waarom bijt een peuter van 2 jaar in de crèche?
      wat is gehechtheid
      soort:voorbeeld oma verdriet
      """;

  /**
   * Of hundreds of questions to the shipped texts. The literal words of a passage are read here by
   * another way than the search has, so that a passage can be seen to have a word.
   */
  @Test
  void noSentenceSaysOfShippedPassagesWhatTheirWordsDeny() throws IOException {
    try (PassageIndex index = TestCorpus.shipped(temporary.resolve("index")).open()) {
      Claims claims = new Claims(index);
      for (String question : questions(Path.of("corpus", "vragen.jsonl"))) {
        claims.check(question, 0);
      }
      for (String question : MORE.lines().toList()) {
        claims.check(question, 10);
        claims.agreeWithWhy(question);
      }
      assertTrue(claims.seen.size() >= 7, "kinds of sentences seen: " + claims.seen);
    }
  }

  private static Set<String> questions(Path judged) throws IOException {
    Set<String> questions = new LinkedHashSet<>(MORE.lines().toList());
    Matcher query = Pattern.compile("\"query\": \"(.*?)\", \"").matcher(Files.readString(judged));
    while (query.find()) {
      questions.add(query.group(1).replace("\\\"", "\""));
    }
    List<String> words = List.of(EVERYDAY.split("\\s+"));
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < Math.min(i + 5, words.size()); j++) {
        questions.add(words.get(i) + " " + words.get(j));
      }
      questions.add(words.get(i) + " " + words.get((i + 7) % words.size()) + " olifant");
    }
    return questions;
  }

  /** Reads the sentences and holds each against the passages. */
  private static final class Claims {
    /** To mark the words of more passages takes longer than it is worth here. */
    private static final int MANY = 40;

    private static final Pattern NOWHERE =
        Pattern.compile("(“.*”) kom(?:t|en) in deze teksten niet voor\\.");
    private static final Pattern NONE =
        Pattern.compile("Geen van deze passages past bij alle woorden\\.");
    private static final Pattern NEAREST =
        Pattern.compile("Dit komt het dichtst in de buurt(?:, zonder (“.*”))?\\.");
    private static final Pattern FIRST =
        Pattern.compile("(\\d+) passages? pas(?:t|sen) bij (?:alle woorden|“.*”)\\.");
    private static final Pattern LACKING =
        Pattern.compile("Wat eronder staat, past niet bij (“.*”)\\.");
    private static final Pattern PARTLY =
        Pattern.compile("Wat eronder staat, (past bij een deel ervan|komt in de buurt)\\.");
    private static final Pattern SOME =
        Pattern.compile("(\\d+) van de (\\d+) passages pas(?:t|sen) bij (?:alle woorden|“.*”)\\.");
    private static final Pattern NOTHING = Pattern.compile("Geen passage past bij deze vraag\\.");

    private final PassageIndex index;
    private final Set<String> everyWord = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    Claims(PassageIndex index) throws IOException {
      this.index = index;
      Question all = new Question("", Filters.NONE, 10_000, 0, false, Set.of());
      Hits every = Asking.hits(index, all);
      every.hits().forEach(hit -> everyWord.addAll(tokens(hit)));
    }

    private static Set<String> tokens(Hit hit) {
      return tokens(hit.found().passage().text());
    }

    private static Set<String> tokens(String text) {
      Set<String> tokens = new HashSet<>();
      Tokens.of(TextField.EXACT.analyzer(), text).forEach(t -> tokens.add(t.term()));
      return tokens;
    }

    /** Of the answer, and of the same hits as the page orders them. */
    void check(String question, int offset) throws IOException {
      Hits hits = hits(index, question, offset);
      check(question, hits);
      check(question, ResultList.page(hits));
    }

    private void check(String question, Hits hits) throws IOException {
      List<Hit> shown = hits.hits();
      for (Hit hit : shown) {
        for (String word : hit.missing()) {
          assertFalse(tokens(hit).containsAll(tokens(word)), question + ": has " + word);
        }
      }
      List<String> sentences = Notice.of(hits);
      if (sentences.isEmpty()) {
        assertTrue(shown.stream().allMatch(hit -> hit.missing().isEmpty()), question);
        assertEquals(hits.total(), hits.withAllWords(), question);
      }
      for (String sentence : sentences) {
        check(question + ": " + sentence, sentence, hits);
      }
    }

    /** What is said of an answer is what the command `waarom` says of each passage. */
    void agreeWithWhy(String question) throws IOException {
      Hits answer = hits(index, question, 0);
      for (Hit hit : answer.hits()) {
        String id = hit.found().passage().id();
        Why why = Searcher.on(index).why(answer, id).orElseThrow();
        List<String> met = why.words().stream().filter(Why.Word::met).map(Why.Word::typed).toList();
        assertEquals(met, hit.words(), question + ": " + id);
      }
    }

    private void check(String what, String sentence, Hits hits) throws IOException {
      List<Hit> shown = hits.hits();
      Matcher claim = claim(sentence, what);
      Pattern kind = claim.pattern();
      if (kind == NOWHERE) {
        for (String word : words(claim.group(1))) {
          assertFalse(everyWord.containsAll(tokens(word)), what);
        }
      } else if (kind == NONE) {
        for (Hit hit : shown) {
          assertFalse(tokens(hit).containsAll(tokens(String.join(" ", all(hit)))), what);
        }
        assertEquals(0, hits.withAllWords(), what);
      } else if (kind == NEAREST) {
        for (String word : claim.group(1) == null ? List.<String>of() : words(claim.group(1))) {
          shown.forEach(hit -> assertFalse(tokens(hit).containsAll(tokens(word)), what));
        }
      } else if (kind == FIRST) {
        int first = Integer.parseInt(claim.group(1));
        for (int i = 0; i < shown.size(); i++) {
          assertEquals(i < first, shown.get(i).missing().isEmpty(), what + " " + i);
        }
      } else if (kind == LACKING) {
        List<Hit> below = shown.subList(hits.withAllWords(), shown.size());
        for (String word : words(claim.group(1))) {
          below.forEach(hit -> assertFalse(tokens(hit).containsAll(tokens(word)), what));
        }
      } else if (kind == SOME) {
        assertEquals(Integer.parseInt(claim.group(2)), hits.total(), what);
        if (hits.total() < MANY) {
          Question all =
              new Question(hits.question().text(), Filters.NONE, MANY, 0, false, Set.of());
          List<Hit> found = Asking.hits(index, all).hits();
          long whole = found.stream().filter(hit -> hit.missing().isEmpty()).count();
          assertEquals(Integer.parseInt(claim.group(1)), whole, what);
        }
      } else if (kind == PARTLY) {
        List<Hit> below = shown.subList(hits.withAllWords(), shown.size());
        boolean partly = claim.group(1).startsWith("past");
        below.forEach(hit -> assertFalse(hit.missing().isEmpty(), what));
        assertEquals(partly, below.stream().noneMatch(hit -> hit.words().isEmpty()), what);
      } else {
        assertEquals(List.of(), shown, what);
      }
    }

    /** The first kind of sentence that this one is; the test fails where none knows it. */
    private Matcher claim(String sentence, String what) {
      for (Pattern kind : List.of(NOWHERE, NONE, NEAREST, FIRST, LACKING, SOME, PARTLY, NOTHING)) {
        Matcher claim = kind.matcher(sentence);
        if (claim.matches()) {
          seen.add(kind.pattern());
          return claim;
        }
      }
      return fail("no test knows this sentence: " + what);
    }

    private static List<String> all(Hit hit) {
      List<String> all = new ArrayList<>(hit.words());
      all.addAll(hit.missing());
      return all;
    }

    private static List<String> words(String quoted) {
      List<String> words = new ArrayList<>();
      Matcher word = Pattern.compile("“(.*?)”").matcher(quoted);
      while (word.find()) {
        words.add(word.group(1));
      }
      return words;
    }
  }
}
