package naslag.intake.examples;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.age.AgeExpressions;
import naslag.age.AgeMention;
import naslag.dutch.Tokens;
import naslag.intake.examples.People.Person.Kind;
import naslag.intake.source.Typography;
import org.jspecify.annotations.Nullable;

/** The people of a text: first names that stand alone, and what the words beside them say. */
public final class People {
  private static final String NAME = "\\p{Lu}\\p{Ll}[\\p{L}]*(?:-\\p{Lu}\\p{Ll}+)?";

  /** No second name beside it: "An Peeters" writes books, "An" plays in an example. */
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{L}\\p{Lu}’'.&-])(" + NAME + ")(?![\\p{L}-])");

  private static final Pattern AFTER_ROLE =
      Pattern.compile(
          "(?<!\\p{L})((?:maatschappelijk |sociaal )?\\p{L}+)(?=\\s+\\(?(" + NAME + "))");

  private static final Pattern APPOSITION =
      Pattern.compile(
          ("(%s),\\s+(?:(?:de|het|een|onze|haar|zijn|hun)\\s+)?((?:maatschappelijk |sociaal"
                  + " )?\\p{L}+)"
                  + "(\\s+(?:in|van|bij)\\s+(?:de|het|een)\\s+(\\p{Ll}+))?")
              .formatted(NAME));

  private static final Pattern BEFORE_SURNAME =
      Pattern.compile("\\s+(?:(?:van|de|den|der|von)\\s+)*\\p{Lu}\\p{L}+");

  private static final Pattern BEFORE_YEAR = Pattern.compile("(?:,| &| et al\\.,?)? ?\\(?\\d{4}");

  private static final Pattern CHILD_OF =
      Pattern.compile(
          "(?:vader|moeder|papa|mama|ouders|mama[’']s|vaders|moeders)\\s+van\\s+(" + NAME + ")");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final String AGED =
      "(?:(?:\\d+|%1$s)\\s+(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?)|(?:1[0-2]|\\d|%1$s)\\s+jaar)"
          .formatted(
              "(?:een|één|half|anderhal(?:f|ve)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf"
                  + "|twaalf|\\p{Ll}+enhal(?:f|ve))");

  private static final Pattern CHILD_AGED =
      Pattern.compile(
          "(" + NAME + ")(?:,?\\s+(?:van\\s+|is\\s+(?:net\\s+|nu\\s+|al\\s+|bijna\\s+)?)?)" + AGED);

  private static final Pattern AGED_CHILD =
      Pattern.compile("(?:oude|jarige|-jarige)\\s+(" + NAME + ")");

  /** How further professions end: "schoolverpleegkundige", "rouwtherapeut". */
  private static final Pattern PROFESSION_END =
      Pattern.compile(
          "\\p{L}{3,}(?:%s)|(?:kinder|huis|jeugd|school|zieken)arts"
              .formatted(Typography.either("end of a profession")));

  private final Map<String, Person> people = new LinkedHashMap<>();

  /** In the order of the kinds, so that of as many votes the first kind wins, in every run. */
  private final Map<String, EnumMap<Kind, Integer>> votes = new HashMap<>();

  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, String> professions = new HashMap<>();
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Set<String> insideSentence = new HashSet<>();
  private final Set<String> smallWords = new HashSet<>();
  private final Map<String, Integer> paired = new HashMap<>();

  private final boolean ofChildren;

  private People(boolean ofChildren) {
    this.ofChildren = ofChildren;
  }

  public static People of(List<String> texts) {
    People people =
        new People(
            AgeExpressions.areAboutChildren(
                texts.stream().flatMap(text -> Tokens.words(text).stream())));
    texts.stream()
        .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
        .filter(word -> Character.isLowerCase(word.charAt(0)))
        .forEach(people.smallWords::add);
    texts.forEach(people::names);
    texts.forEach(people::evidence);
    people.decide();
    return people;
  }

  /** Whether the work is about children, or names a child of this passage more than once. */
  boolean tellOfAChild(Map<Person, Integer> mentions) {
    return ofChildren
        || mentions.entrySet().stream()
            .anyMatch(e -> e.getKey().kind() == Kind.CHILD && e.getValue() > 1);
  }

  private void names(String text) {
    Matcher name = ALONE.matcher(text);
    while (name.find()) {
      String word = name.group(1);
      String small = word.toLowerCase(Locale.ROOT);
      if (smallWords.contains(small) || is("name of no person", word) || isRole(word)) {
        continue;
      }
      if (besideCapital(text, name.start(1), name.end(1))) {
        paired.merge(word, 1, Integer::sum);
        continue;
      }
      seen.merge(base(word), 1, Integer::sum);
      if (!opensSentence(text, name.start(1))) {
        insideSentence.add(base(word));
      }
    }
  }

  private static String withoutS(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "Leons", "Marjoleins": the possessive of a name that stands elsewhere without it. */
  private String base(String word) {
    return seen.containsKey(withoutS(word)) ? withoutS(word) : word;
  }

  private static boolean besideCapital(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 25), start);
    Matcher last = Pattern.compile("(\\p{L}+)\\s+$").matcher(before);
    boolean capitalBefore =
        last.find()
            && Character.isUpperCase(last.group(1).charAt(0))
            && !isRole(last.group(1))
            && !opensSentence(text, start - before.length() + last.start());
    return capitalBefore
        || BEFORE_SURNAME.matcher(text).region(end, text.length()).lookingAt()
        || BEFORE_YEAR.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean opensSentence(String text, int at) {
    String left = text.substring(Math.max(0, at - 12), at).stripTrailing();
    return left.isEmpty() || left.matches("(?s).*[.!?:…‘“\"(][’”\")]*");
  }

  private void evidence(String text) {
    AFTER_ROLE
        .matcher(text)
        .results()
        .filter(
            found ->
                isRole(found.group(1))
                    && !BEFORE_SURNAME
                        .matcher(text)
                        .region(found.end(2), text.length())
                        .lookingAt())
        .forEach(found -> vote(found.group(2), found.group(1), ""));
    APPOSITION
        .matcher(text)
        .results()
        .filter(found -> seen.containsKey(found.group(1)) && isRole(found.group(2)))
        .forEach(
            found -> {
              boolean place = found.group(4) != null && is("place", found.group(4));
              vote(found.group(1), found.group(2), place ? found.group(3).strip() : "");
            });
    for (Pattern child : List.of(CHILD_OF, CHILD_AGED, AGED_CHILD)) {
      child.matcher(text).results().forEach(found -> count(found.group(1), Kind.CHILD));
    }
  }

  private void vote(String name, String called, String where) {
    String word = called.toLowerCase(Locale.ROOT);
    if (smallWords.contains(name.toLowerCase(Locale.ROOT)) || isRole(name)) {
      return;
    }
    seen.putIfAbsent(name, 0);
    if (isProfession(word)) {
      count(name, Kind.ADULT);
      String said =
          is("profession that needs its place", word) && !where.isEmpty()
              ? word + " " + where
              : word;
      professions.merge(name, said, (a, b) -> b.length() > a.length() ? b : a);
    } else if (is("adult", word)) {
      count(name, Kind.ADULT);
      roles.putIfAbsent(name, word);
    } else if (is("animal or thing with a name", word)) {
      count(name, Kind.NO_PERSON);
    } else {
      count(name, is("sibling", word) ? Kind.SIBLING : Kind.CHILD);
    }
  }

  private void count(String name, Kind kind) {
    votes.computeIfAbsent(name, n -> new EnumMap<>(Kind.class)).merge(kind, 1, Integer::sum);
  }

  private void decide() {
    for (String name : seen.keySet()) {
      boolean possessive = name.endsWith("s") && seen.containsKey(withoutS(name));
      boolean likely =
          seen.get(name) > 1
              && insideSentence.contains(name)
              && paired.getOrDefault(name, 0) * 2 < seen.get(name);
      if (!possessive && !isNoPerson(name) && (likely || votes.containsKey(name))) {
        String role = roles.getOrDefault(name, "");
        people.put(name, new Person(name, kind(name), role, professions.getOrDefault(name, "")));
      }
    }
  }

  /** How often a text names each person, in order of first mention; possessives count. */
  Map<Person, Integer> mentions(String text) {
    Map<Person, Integer> mentions = new LinkedHashMap<>();
    ALONE
        .matcher(text)
        .results()
        .map(name -> find(name.group(1)))
        .filter(Objects::nonNull)
        .forEach(person -> mentions.merge(person, 1, Integer::sum));
    return mentions;
  }

  /**
   * The ages that a text says, without those of an animal or a thing that has a name: the name
   * before the age in its sentence, or else the first after it, says whose it is.
   */
  List<AgeMention> ages(String text) {
    return AgeExpressions.inText(text).stream().filter(age -> !isOfNoPerson(text, age)).toList();
  }

  private boolean isOfNoPerson(String text, AgeMention age) {
    String before = text.substring(0, age.start()).replaceFirst("(?s).*[.!?]", "");
    String after = text.substring(age.end()).replaceFirst("(?s)[.!?].*", "");
    Optional<String> last = named(before).reduce((one, next) -> next);
    return last.or(() -> named(after).findFirst()).filter(this::isNoPerson).isPresent();
  }

  private Stream<String> named(String text) {
    return ALONE
        .matcher(text)
        .results()
        .map(name -> name.group(1))
        .filter(name -> isNoPerson(name) || find(name) != null);
  }

  private boolean isNoPerson(String name) {
    return kind(name) == Kind.NO_PERSON;
  }

  private Kind kind(String name) {
    return votes.getOrDefault(name, new EnumMap<>(Kind.class)).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Kind.UNKNOWN);
  }

  @Nullable Person find(String word) {
    return people.getOrDefault(word, people.get(withoutS(word)));
  }

  /** True for a word of one of the lists, as people and places are called in Flanders and NL. */
  static boolean is(String list, String word) {
    return Typography.list(list).contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isProfession(String word) {
    return is("profession", word)
        || PROFESSION_END.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  /** True for a word for a relative, a child, a profession or what is no person. */
  static boolean isRole(String word) {
    return Stream.of("adult", "child", "sibling", "animal or thing with a name")
            .anyMatch(list -> is(list, word))
        || isProfession(word);
  }

  /**
   * Somebody whom the text names.
   *
   * @param name the first name; "" of a helper of whom the text says only what they are
   * @param kind by the words beside the name
   * @param role the word for a relative or friend beside the name, "mama"; "" when there is none
   * @param profession "vroedvrouw"; "" when the text gives none
   */
  public record Person(String name, Kind kind, String role, String profession) {

    /** Child or not, as far as the text says. */
    enum Kind {
      NO_PERSON,
      CHILD,
      SIBLING,
      ADULT,
      UNKNOWN
    }

    /** The name with what the text calls its bearer: "kinderarts Martine", "mama Nina". */
    String called() {
      if (name.isEmpty()) {
        return "de " + profession;
      }
      if (!profession.isEmpty()) {
        return profession.contains(" ") ? name + ", " + profession : profession + " " + name;
      }
      return role.isEmpty() ? name : role + " " + name;
    }
  }
}
