package naslag.dutch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Makes src/main/resources/naslag/dutch/separable.txt of LanguageTool's Dutch part-of-speech
 * dictionary: the verbs whose participle has "ge" behind a particle ("overgegeven"), and that the
 * word list has too. To be run as Lemmas is. A line has the lemma of the verb, its infinitive and
 * its particles; before them stand the small words of separable.txt, beside this file.
 */
final class Separable {
  private static final Path TABLE = Path.of("src/main/resources/naslag/dutch/separable.txt");

  /** Small words, which the table has too, and verbs that it has not. */
  private static final Path WORDS = Path.of("src/bench/separable.txt");

  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private List<String> particles = List.of();
  private Set<String> leftOut = Set.of();
  private final Set<String> infinitives = new HashSet<>();
  private final Map<String, Set<String>> participles = new TreeMap<>();

  /** By a form that is the first half of a separable verb, that verb ("moedigt", aanmoedigen). */
  private final Map<String, String> halves = new HashMap<>();

  private final Map<String, Map<String, Set<String>>> table = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    Separable separable = new Separable();
    separable.read(Path.of(args[0]));
    separable.words();
    separable.select();
    StringBuilder lines = new StringBuilder();
    separable.words.forEach(
        (name, words) -> lines.append(name + " " + String.join(" ", words) + "\n"));
    separable.table.forEach(
        (lemma, verbs) -> {
          // "Zagen" has the lemma of "zien", which has verbs of its own.
          String verb =
              verbs.containsKey(lemma)
                  ? lemma
                  : Collections.max(
                      verbs.keySet(), Comparator.comparingInt(each -> verbs.get(each).size()));
          lines.append(lemma + ": " + verb + " " + String.join(" ", verbs.get(verb)) + "\n");
        });
    Files.writeString(TABLE, lines);
  }

  private void read(Path dictionary) throws IOException {
    for (WordData word : new DictionaryLookup(Dictionary.read(dictionary))) {
      String form = Normaliser.normalise(word.getWord().toString());
      String lemma = Normaliser.normalise(word.getStem().toString());
      String tag = word.getTag().toString();
      if (tag.startsWith("WKW:TGW:INF") && form.equals(lemma)) {
        infinitives.add(form);
      } else if (tag.startsWith("WKW:VTD")) {
        participles.computeIfAbsent(lemma, l -> new TreeSet<>()).add(form);
      }
      if (tag.endsWith(":LOS") && !tag.startsWith("WKW:AWS")) {
        halves.put(form, lemma);
      }
    }
  }

  private void words() throws IOException {
    for (String line : Files.readAllLines(WORDS)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        List<String> all = List.of(line.split(" "));
        words.put(all.getFirst(), all.subList(1, all.size()));
      }
    }
    particles = words.get("particles:");
    leftOut = Set.copyOf(words.remove("left-out:"));
  }

  private void select() {
    infinitives.removeAll(Set.of("hebben", "zijn"));
    for (String verb : participles.keySet()) {
      for (String particle : particles) {
        String bare = verb.startsWith(particle) ? verb.substring(particle.length()) : "";
        if (infinitives.contains(bare) && isSeparable(verb, particle, bare)) {
          DutchAnalysis.lemmas(bare).forEach(lemma -> add(lemma, particle, bare));
        }
      }
    }
    halves.forEach(
        (half, verb) -> {
          for (String particle : particles) {
            if (verb.startsWith(particle)) {
              add(DutchAnalysis.lemma(half), particle, verb.substring(particle.length()));
            }
          }
        });
  }

  private boolean isSeparable(String verb, String particle, String bare) {
    boolean unstressed = bare.matches("(be|er|ge|her|ont|ver).*");
    return participles.get(verb).stream()
        .anyMatch(
            participle ->
                participle.startsWith(particle + "ge")
                    || (unstressed && participle.startsWith(particle + bare.substring(0, 3))));
  }

  private void add(String lemma, String particle, String bare) {
    String verb = particle + bare;
    if (bare.charAt(0) != '-'
        && Lexicon.dutch().contains(verb)
        && !leftOut.contains(verb)) {
      table
          .computeIfAbsent(lemma, l -> new TreeMap<>())
          .computeIfAbsent(bare, b -> new TreeSet<>())
          .add(particle);
    }
  }
}
