package naslag.dutch;

import naslag.dutch.Lemmatiser.LemmaTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import naslag.dutch.Lemmatiser.Forms.Lemma;
import org.jspecify.annotations.Nullable;

/**
 * Makes src/main/resources/naslag/dutch/lemmas.bin of LanguageTool's Dutch part-of-speech
 * dictionary and of exceptions of our own, lemmas.txt beside this file. To be run from the root of
 * the project, after its classes were compiled; three minutes and 5 GB of memory:
 *
 * <pre>
 * mvn dependency:get -Dartifact=org.languagetool:dutch-pos-dict:0.1 -Dtransitive=false
 * mvn dependency:get -Dartifact=org.carrot2:morfologik-stemming:2.1.9
 * R=~/.m2/repository; T=$(mktemp -d)
 * C=target/classes:$(find $R/org/carrot2 $R/org/apache/lucene $R/org/jspecify -name '*.jar' | tr '\n' ':')
 * unzip -q -d $T $R/org/languagetool/dutch-pos-dict/0.1/*.jar 'org/languagetool/resource/nl/dutch.*'
 * javac -proc:none -cp $C -d $T src/bench/Lemmas.java
 * java -Xmx5g -cp $T:$C naslag.dutch.Lemmas $T/org/languagetool/resource/nl/dutch.dict
 * </pre>
 *
 * <p>It prints the checksum that LemmaTable.DIGEST must hold.
 */
final class Lemmas {
  private static final Path TABLE = Path.of("src/main/resources/naslag/dutch/lemmas.bin");
  private static final Path EXCEPTIONS = Path.of("src/bench/lemmas.txt");

  /** Up to this length the table gives exactly what the dictionary has. */
  private static final int EXACT = 9;

  /** Of 0 to 15, by how much a common noun is seen more in compounds than a rare one. */
  private static final int IN_COMPOUNDS = 5;

  /** No text has longer forms often enough. */
  private static final int LONGEST = 24;

  /** A reading of a form. */
  private record Reading(String lemma, String tag) {
    boolean is(String kind) {
      return tag.startsWith(kind);
    }

    boolean isVerb() {
      return is("WKW");
    }

    boolean isInfinitive() {
      return is("WKW:TGW:INF");
    }

    boolean isNoun() {
      return is("ZNW");
    }

    /** A comparative or superlative. */
    boolean isDegree() {
      return is("BNW:VGR") || is("BNW:OVR");
    }

    /** A noun or an adjective as a dictionary has it. */
    boolean isItself(String form) {
      return lemma.equals(form)
          && (is("BNW:STL:ONV") || is("ZNW:EKV:DE_") || is("ZNW:EKV:HET") || tag.equals("ZNW:EKV"));
    }

    boolean isFunctionWord() {
      return is("BYW") || is("VRZ") || is("VGW") || is("VNW") || is("GET");
    }

    /** Which of a form's readings is meant most often, the lowest first. */
    int rank() {
      if (isFunctionWord()) {
        return 0;
      }
      if (is("BNW:STL:ONV") || is("ZNW:EKV:DE_") || is("ZNW:EKV:HET") || is("TSW")) {
        return 1;
      }
      if (is("ZNW:EKV:VRK") || is("ZNW:MRV:VRK") || is("BNW:STL") || is("WKW:VTD:ONV")) {
        return 2;
      }
      if (is("ZNW:MRV")) {
        return 3;
      }
      if (isInfinitive()) {
        return 4;
      }
      if (isVerb()) {
        return is("WKW:ODW") ? 7 : 5;
      }
      return is("BNW") ? 6 : 8;
    }
  }

  private final Map<String, List<Reading>> readings = new HashMap<>();

  /** What the table lists. */
  private final Map<String, List<Lemma>> listed = new HashMap<>();

  /** Of a verb that shares its first person with a noun ("slaap"), that noun. */
  private final Map<String, String> nouns = new HashMap<>();

  /** Of a noun that is an adjective used as one ("zieke"), that adjective. */
  private final Map<String, String> adjectives = new HashMap<>();

  private final Map<String, List<String>> exceptions = new TreeMap<>();

  private Lemmas() {}

  public static void main(String[] args) throws IOException {
    Lemmas lemmas = new Lemmas();
    lemmas.read(Path.of(args[0]));
    lemmas.exceptions();
    lemmas.nounsOfVerbs();
    lemmas.adjectivesOfNouns();
    lemmas.select();
    byte[] table = new Automaton(lemmas.listed).bytes();
    Files.write(TABLE, table);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(table);
    System.out.printf(
        "%d of %d forms, %d bytes, digest %x%n",
        lemmas.listed.size(), lemmas.readings.size(), table.length, crc.getValue());
    lemmas.check(new LemmaTable(table));
    if (args.length > 1) {
      lemmas.list(Path.of(args[1]));
    }
  }

  private void read(Path dictionary) throws IOException {
    for (WordData word : new DictionaryLookup(Dictionary.read(dictionary))) {
      String form = Normaliser.normalise(word.getWord().toString());
      String lemma = Normaliser.normalise(word.getStem().toString());
      String tag = word.getTag().toString();
      if (isPlain(form) && isPlain(lemma) && isWanted(form, lemma, tag)) {
        readings.computeIfAbsent(form, f -> new ArrayList<>(1)).add(new Reading(lemma, tag.intern()));
      }
    }
  }

  private static boolean isPlain(String word) {
    return word.length() > 1 && word.length() <= LONGEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /**
   * Of names the first names alone: surnames and places are words of every day too often. Not the
   * subjunctive, nor the first half of a separable verb under the verb's name ("vang" in "vang op").
   */
  private static boolean isWanted(String form, String lemma, String tag) {
    if (tag.startsWith("ENM")) {
      return tag.equals("ENM:PER:FST") && form.equals(lemma);
    }
    return !(tag.endsWith(":LOS")
        || tag.startsWith("WKW:AWS")
        || tag.endsWith(":GIJ")
        || tag.startsWith("WKW:VTD:ZNW")
        || tag.startsWith("WKW:ODW:MRV")
        || (form.startsWith("aller") && !lemma.startsWith("aller")));
  }

  private void exceptions() throws IOException {
    for (String line : Files.readAllLines(EXCEPTIONS)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        String[] words = line.strip().split("[: ]+");
        List<String> lemmas = List.of(words).subList(1, words.length);
        if (words[0].equals("=")) {
          lemmas.forEach(word -> exceptions.put(word, List.of(word)));
        } else {
          exceptions.put(words[0], lemmas);
        }
      }
    }
  }

  private void nounsOfVerbs() {
    for (Map.Entry<String, List<Reading>> entry : readings.entrySet()) {
      String form = entry.getKey();
      List<Reading> of = entry.getValue();
      boolean noun = of.stream().anyMatch(r -> r.is("ZNW:EKV") && r.lemma().equals(form));
      if (noun && of.stream().noneMatch(Reading::isFunctionWord)) {
        of.stream()
            .filter(r -> r.is("WKW:TGW:1EP"))
            .forEach(r -> nouns.merge(r.lemma(), form, Lemmas::shorter));
      }
    }
  }

  private static String shorter(String a, String b) {
    return a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) < 0) ? a : b;
  }

  /** "zieke" and "verpleegkundige" are adjectives used as nouns, "waarde" is a noun. */
  private void adjectivesOfNouns() {
    for (Map.Entry<String, List<Reading>> entry : readings.entrySet()) {
      String form = entry.getKey();
      boolean noun =
          entry.getValue().stream().anyMatch(r -> r.is("ZNW:EKV") && r.lemma().equals(form));
      if (noun && form.endsWith("e") && Lexicon.dutch().productivity(form) < IN_COMPOUNDS) {
        entry.getValue().stream()
            .filter(r -> r.is("BNW:STL:VRB") || r.is("BNW:OVR:VRB"))
            .forEach(r -> adjectives.merge(form, r.lemma(), Lemmas::shorter));
      }
    }
  }

  /** The lemmas of a form as they should be. */
  private List<Lemma> wanted(String form) {
    List<String> exception = exceptions.get(form);
    if (exception != null) {
      return exception.stream().map(lemma -> new Lemma(lemma, true)).toList();
    }
    List<Reading> of = plausible(form, readings.get(form));
    of.sort(
        Comparator.comparingInt(Reading::rank)
            .thenComparingInt(r -> -Automaton.common(form, r.lemma()))
            .thenComparing(Reading::lemma));
    String singular = singular(form, of);
    boolean noun = of.stream().anyMatch(Reading::isNoun);
    Map<String, Boolean> lemmas = new LinkedHashMap<>();
    for (Reading reading : of) {
      lemmas.merge(lemma(reading, singular), mayEnd(reading, noun), Boolean::logicalOr);
    }
    return lemmas.entrySet().stream().map(e -> new Lemma(e.getKey(), e.getValue())).toList();
  }

  private String lemma(Reading reading, @Nullable String singular) {
    if (reading.isVerb()) {
      return nouns.getOrDefault(reading.lemma(), reading.lemma());
    }
    if (reading.isNoun()) {
      return singular != null
          ? singular
          : adjectives.getOrDefault(reading.lemma(), reading.lemma());
    }
    return reading.lemma();
  }

  /** Whether a compound may end in the form as it is read here; nouns before all else. */
  private static boolean mayEnd(Reading reading, boolean noun) {
    return noun ? reading.isNoun() : !reading.isVerb();
  }

  /** Without the readings that hardly any text means. */
  private List<Reading> plausible(String form, List<Reading> all) {
    List<Reading> of = new ArrayList<>(all);
    if (of.stream().anyMatch(Reading::isFunctionWord)) {
      // "pas" is seldom "ik pas", "maar" never "ik maar".
      of.removeIf(r -> !r.isFunctionWord() && !r.lemma().equals(form));
    }
    if (of.stream().anyMatch(Reading::isInfinitive)) {
      // "roken" is seldom the past of "ruiken", nor "braken" of "breken".
      of.removeIf(r -> r.is("WKW:VLT:INF"));
    }
    if (of.stream().anyMatch(r -> r.is("BNW:STL:ONV"))) {
      // "lang" is no form of "langen".
      of.removeIf(r -> r.is("WKW:TGW:1EP"));
    }
    if (of.stream().anyMatch(r -> r.isNoun() && r.isItself(form) && inCompounds(r) >= IN_COMPOUNDS)) {
      // "geweld" is no participle of "wellen", "begeleider" not more "begeleid".
      of.removeIf(r -> r.is("WKW:VTD") || r.is("BNW:VGR"));
    }
    if (of.stream().anyMatch(r -> r.is("BNW:STL"))) {
      // "wakker" is not more "wak".
      of.removeIf(Reading::isDegree);
    }
    if (of.stream().anyMatch(Reading::isVerb)) {
      // "moest" is not most "moe", nor "dorst" most "dor".
      of.removeIf(r -> r.isDegree() && form.endsWith("st"));
    }
    if (of.stream().anyMatch(r -> !r.tag().endsWith(":IET"))) {
      // "ouders" is not "iets ouders".
      of.removeIf(r -> r.tag().endsWith(":IET"));
    }
    int most = of.stream().mapToInt(Lemmas::inCompounds).max().orElse(0);
    boolean infinitive = of.stream().anyMatch(Reading::isInfinitive);
    of.removeIf(
        r ->
            r.isNoun()
                && !r.lemma().equals(form)
                && (inCompounds(r) + IN_COMPOUNDS <= most || (infinitive && inCompounds(r) < 2)));
    return of;
  }

  /** Rare nouns make no compounds: "kaar" beside "kaart", of which "kaartje" might be, "zegge". */
  private static int inCompounds(Reading reading) {
    return reading.isNoun() ? Lexicon.dutch().productivity(reading.lemma()) : 0;
  }

  /**
   * The singular of a noun that the dictionary has as a lemma in the plural beside its singular
   * ("adressen"), or null.
   */
  private @Nullable String singular(String form, List<Reading> of) {
    boolean odd =
        of.stream().allMatch(r -> r.isVerb() || (r.is("ZNW:MRV") && r.lemma().equals(form)));
    if (odd && form.endsWith("en")) {
      String stem = form.substring(0, form.length() - 2);
      for (String bare : List.of(stem, Lemmatiser.finished(stem))) {
        if (readings.getOrDefault(bare, List.of()).stream()
            .anyMatch(r -> r.is("ZNW:EKV") && r.lemma().equals(bare))) {
          return bare;
        }
      }
    }
    return null;
  }

  /** Shorter forms first, since longer ones may end in them. */
  private void select() {
    Lemmatiser lemmatiser = new Lemmatiser(listed::get);
    List<String> forms = new ArrayList<>(readings.keySet());
    exceptions.keySet().stream().filter(f -> !readings.containsKey(f)).forEach(forms::add);
    forms.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    for (String form : forms) {
      List<Lemma> wanted = wanted(form);
      if (!isGuessed(form, wanted, lemmatiser.known(form))) {
        listed.put(form, wanted);
      }
    }
  }

  private boolean isGuessed(String form, List<Lemma> wanted, List<String> guess) {
    if (guess == null || exceptions.containsKey(form)) {
      return false;
    }
    List<String> texts = wanted.stream().map(Lemma::text).toList();
    List<Reading> of = readings.get(form);
    if (form.length() <= EXACT || of.stream().anyMatch(Reading::isVerb)) {
      return guess.equals(texts);
    }
    // The dictionary gives many compounds in the plural or the diminutive themselves for a lemma.
    boolean itself = texts.equals(List.of(form)) && of.stream().noneMatch(r -> r.rank() < 2);
    return itself || guess.getFirst().equals(texts.getFirst()) || guess.containsAll(texts);
  }

  private void list(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    listed.forEach((form, lemmas) -> lines.add(form + " " + lemmas));
    lines.sort(null);
    Files.write(file, lines);
  }

  private void check(LemmaTable table) {
    listed.forEach(
        (form, lemmas) -> {
          if (!lemmas.equals(table.lemmas(form))) {
            throw new IllegalStateException(form + " " + lemmas + " " + table.lemmas(form));
          }
        });
  }

  /** Daciuk et al., Incremental Construction of Minimal Acyclic Finite-State Automata, 2000. */
  private static final class Automaton {
    private static final int NOWHERE = -1;

    private static final class Node {
      final List<Character> letters = new ArrayList<>();
      final List<Node> targets = new ArrayList<>();
      final List<Integer> codes = new ArrayList<>();
      int place = NOWHERE;

      String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
          key.append(letters.get(i)).append(codes.get(i)).append(':');
          key.append(targets.get(i).place).append(' ');
        }
        return key.toString();
      }
    }

    private final Map<String, Node> register = new HashMap<>();
    private final Node nowhere = new Node();
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final List<byte[]> codes = new ArrayList<>();
    private final Map<String, Integer> codeOf = new HashMap<>();
    private int root;

    Automaton(Map<String, List<Lemma>> listed) {
      codes(listed);
      Node start = new Node();
      String before = "";
      for (String form : new TreeSet<>(listed.keySet())) {
        int common = 0;
        while (common < before.length() && before.charAt(common) == form.charAt(common)) {
          common++;
        }
        Node node = start;
        for (int i = 0; i < common; i++) {
          node = node.targets.getLast();
        }
        settle(node);
        for (int i = common; i < form.length(); i++) {
          node.letters.add(form.charAt(i));
          node.targets.add(new Node());
          node.codes.add(i == form.length() - 1 ? codeOf.get(code(form, listed.get(form))) : -1);
          node = node.targets.getLast();
        }
        before = form;
      }
      settle(start);
      root = register(start).place;
    }

    /** The commonest codes have the lowest numbers, which take the fewest bytes. */
    private void codes(Map<String, List<Lemma>> listed) {
      Map<String, Integer> counts = new TreeMap<>();
      listed.forEach((form, lemmas) -> counts.merge(code(form, lemmas), 1, Integer::sum));
      counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(
              e -> {
                codeOf.put(e.getKey(), codes.size());
                codes.add(e.getKey().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
              });
    }

    private static String code(String form, List<Lemma> lemmas) {
      StringBuilder code = new StringBuilder().append((char) lemmas.size());
      for (Lemma lemma : lemmas) {
        String text = lemma.text();
        int end = lemma.mayEnd() ? 1 : 0;
        int common = common(form, text);
        int added = text.length() - common;
        String best =
            "" + (char) ((form.length() - common) * 2 + end) + (char) (added * 2) + text.substring(common);
        for (int ge = form.indexOf("ge"); ge >= 0; ge = form.indexOf("ge", ge + 1)) {
          String without = form.substring(0, ge) + form.substring(ge + 2);
          common = common(without, text);
          if (common > ge && text.length() - common < added) {
            added = text.length() - common;
            best =
                "" + (char) ((without.length() - common) * 2 + end) + (char) (added * 2 + 1)
                    + (char) (form.length() - ge) + text.substring(common);
          }
        }
        code.append(best);
      }
      return code.toString();
    }

    private static int common(String a, String b) {
      int common = 0;
      while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
        common++;
      }
      return common;
    }

    private void settle(Node node) {
      if (!node.targets.isEmpty() && node.targets.getLast().place == NOWHERE) {
        Node last = node.targets.getLast();
        settle(last);
        node.targets.set(node.targets.size() - 1, register(last));
      }
    }

    private Node register(Node node) {
      if (node.letters.isEmpty()) {
        return nowhere;
      }
      Node equal = register.putIfAbsent(node.key(), node);
      if (equal != null) {
        return equal;
      }
      node.place = nodes.size();
      for (int i = 0; i < node.letters.size(); i++) {
        int code = node.codes.get(i);
        nodes.write(
            node.letters.get(i) - 'a' + 1
                | (i == node.letters.size() - 1 ? LemmaTable.LAST : 0)
                | (code < 0 ? 0 : LemmaTable.END));
        if (code >= 0) {
          number(nodes, code);
        }
        Node target = node.targets.get(i);
        number(nodes, target == nowhere ? 0 : node.place - target.place);
      }
      return node;
    }

    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int size = LemmaTable.HEADER + 4 * codes.size() + codes.stream().mapToInt(c -> c.length).sum();
      fixed(out, size + root);
      fixed(out, codes.size());
      int at = LemmaTable.HEADER + 4 * codes.size();
      for (byte[] code : codes) {
        fixed(out, at);
        at += code.length;
      }
      codes.forEach(out::writeBytes);
      out.writeBytes(nodes.toByteArray());
      System.out.println(codes.size() + " codes, " + size + " bytes before the nodes");
      return out.toByteArray();
    }

    private static void fixed(ByteArrayOutputStream out, int number) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write(number >>> shift);
      }
    }

    private static void number(ByteArrayOutputStream out, int number) {
      int rest = number;
      while (rest > 0x7F) {
        out.write(rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }
  }
}
