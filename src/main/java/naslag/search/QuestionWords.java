package naslag.search;

import java.util.List;
import java.util.Set;
import naslag.index.Tokens;

/** Words that make a sentence a question and say nothing of its subject. */
final class QuestionWords {
  private static final Set<String> OPENING =
      Set.of(
          "wat",
          "hoe",
          "waarom",
          "wanneer",
          "wie",
          "welke",
          "welk",
          "waar",
          "waardoor",
          "waarmee",
          "waarvoor",
          "waarover",
          "waaraan",
          "hoeveel",
          "hoelang",
          "hoezo",
          "kan",
          "kun",
          "kunnen",
          "mag",
          "moet",
          "moeten",
          "is",
          "zijn",
          "heeft",
          "hebben",
          "doet",
          "bestaat",
          "bestaan");

  /** Said in questions about anything: verbs of asking, manner and helping out. */
  private static final Set<String> EMPTY =
      Set.of(
          "wat",
          "hoe",
          "waarom",
          "wanneer",
          "wie",
          "welke",
          "welk",
          "waar",
          "waardoor",
          "waarmee",
          "waarvoor",
          "waarover",
          "waaraan",
          "hoeveel",
          "hoelang",
          "hoezo",
          "moet",
          "moeten",
          "mag",
          "mogen",
          "kan",
          "kun",
          "kunt",
          "kunnen",
          "best",
          "beste",
          "betekent",
          "betekenen",
          "bedoeld",
          "bedoelt",
          "doen",
          "doe",
          "doet",
          "gaat",
          "gaan",
          "komt",
          "komen",
          "maakt",
          "maken",
          "eigenlijk",
          "precies",
          "wel",
          "ook",
          "zo",
          "even",
          "nog",
          "toch",
          "altijd",
          "soms",
          "vaak",
          "weet",
          "weten",
          "zie",
          "ziet",
          "merk",
          "merkt",
          "herken",
          "herkent",
          "bestaat",
          "bestaan",
          "zeg",
          "zeggen",
          "iemand",
          "iets",
          "ervoor",
          "eraan",
          "ermee",
          "ervan",
          "jouw",
          "hun",
          "gebruik",
          "gebruiken",
          "mogelijk",
          "ben",
          "bent",
          "krijg",
          "krijgt",
          "wil",
          "wilt",
          "willen",
          "vind",
          "vinden",
          "nodig",
          "belangrijk");

  private QuestionWords() {}

  static boolean contains(String form) {
    return EMPTY.contains(form);
  }

  /** It ends with a question mark, or opens as a question does and has three words at least. */
  static boolean isQuestion(ParsedQuestion parsed) {
    List<Tokens.Token> tokens = parsed.tokens();
    return parsed.plain().endsWith("?")
        || (tokens.size() >= 3 && OPENING.contains(tokens.getFirst().term()));
  }

  /** "Wat is …", "wat betekent …", "wat zijn …". */
  static boolean asksWhatItIs(List<Tokens.Token> tokens) {
    return tokens.size() >= 3
        && tokens.getFirst().term().equals("wat")
        && Set.of("is", "zijn", "betekent", "betekenen", "houdt", "verstaat")
            .contains(tokens.get(1).term());
  }
}
