package naslag.intake.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.age.AgeMention;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.Runs;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.Narrative.Quotes;
import naslag.intake.examples.People.Person;
import naslag.intake.examples.People.Person.Kind;
import naslag.intake.report.ImportLog;
import naslag.intake.source.Typography;

/** Finds the practice examples between the explanation of a text. */
public final class ExampleFinder {
  private final People people;
  private final ImportLog log;
  private final List<FoundExample> found = new ArrayList<>();

  private ExampleFinder(People people, ImportLog log) {
    this.people = people;
    this.log = log;
  }

  public static List<FoundExample> in(List<Draft> sections, People people, ImportLog log) {
    ExampleFinder finder = new ExampleFinder(people, log);
    sections.forEach(finder::section);
    return finder.found;
  }

  private void section(Draft section) {
    String before = "";
    int from = 0;
    int lastExample = -1;
    for (List<Draft.Part> parts : Runs.of(section.parts, (a, b) -> a.group() == b.group())) {
      int end = from + parts.size() - 1;
      String text = parts.stream().map(Draft.Part::text).collect(Collectors.joining(" "));
      boolean prose = parts.stream().allMatch(Draft.Part::prose);
      Narrative narrative = Narrative.of(text, before, people);
      if (prose && lastExample == from - 1 && lastExample >= 0 && goesOn(text)) {
        FoundExample open = found.removeLast();
        String both = open.text() + " " + text;
        found.add(
            new FoundExample(section, open.first(), end, both, open.before(), open.narrative()));
        lastExample = end;
      } else if (prose && narrative.score() >= Narrative.ENOUGH) {
        found.add(new FoundExample(section, from, end, text, before, narrative));
        lastExample = end;
      } else if (prose) {
        before = text;
        if (narrative.opens() && narrative.score() >= Narrative.MAYBE) {
          log.lookAt(
              parts.getFirst().line(),
              "hier kan een voorbeeld staan ("
                  + narrative.doubt()
                  + "); het bleef uitleg, maak er zelf een van als het er een is.");
        }
      }
      from = end + 1;
    }
  }

  /**
   * The story of the example directly above: the same people, nobody introduced, nothing explained.
   */
  private boolean goesOn(String text) {
    Map<Person, Integer> open = people.mentions(found.getLast().text());
    Map<Person, Integer> here = people.mentions(text);
    // Children that the example above does not name: another story.
    return !here.isEmpty() && open.keySet().containsAll(here.keySet());
  }

  /**
   * A practice example that was found.
   *
   * @param first index of its first part in the section
   * @param last index of its last part
   * @param text its paragraphs, a space between two
   * @param before the explanation that precedes it
   */
  public record FoundExample(
      Draft section, int first, int last, String text, String before, Narrative narrative) {

    public int line() {
      return section.parts.get(first).line();
    }

    public List<Draft.Part> parts() {
      return section.parts.subList(first, last + 1);
    }
  }

  /** Gives the examples their titles and ties those about one child together. */
  public static final class ExampleThreads {
    private final Map<FoundExample, Place> threads = new LinkedHashMap<>();

    /**
     * How an example stands to the others.
     *
     * @param follows the title of the example before it about the same child
     * @param retells the titles of the examples that it tells again
     */
    public record Place(
        ExampleFacts facts, String title, List<String> follows, List<String> retells) {}

    public static Map<FoundExample, Place> of(List<FoundExample> examples, People people) {
      ExampleThreads threads = new ExampleThreads();
      Map<String, Integer> titles = new HashMap<>();
      for (FoundExample example : examples) {
        ExampleFacts facts = ExampleFacts.of(example, people);
        threads.add(example, facts, titles);
      }
      return threads.threads;
    }

    private void add(FoundExample example, ExampleFacts facts, Map<String, Integer> titles) {
      List<Person> children = facts.children().size() > 1 ? facts.children() : List.of();
      Set<String> words = words(example);
      Comparator<FoundExample> alike =
          Comparator.comparingLong(e -> words(e).stream().filter(words::contains).count());
      List<String> retells = titles(children, BinaryOperator.maxBy(alike));
      boolean again = retells.size() > 1;
      List<String> follows =
          titles(again ? List.of() : facts.children(), (earlier, later) -> later);
      String title = facts.title(example.text());
      int times = titles.merge(title, 1, Integer::sum);
      if (times > 1) {
        title +=
            follows.isEmpty()
                ? " (" + times + ")"
                : ", vervolg" + (times > 2 ? " " + (times - 1) : "");
      }
      threads.put(example, new Place(facts, title, follows, again ? retells : List.of()));
    }

    private static Set<String> words(FoundExample example) {
      return Set.copyOf(List.of(example.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    /** For each child the title of one of the examples about it. */
    private List<String> titles(List<Person> children, BinaryOperator<FoundExample> one) {
      return children.stream()
          .flatMap(child -> earlier(child).reduce(one).stream())
          .map(example -> threads.get(example).title())
          .distinct()
          .toList();
    }

    /** The examples about one child alone so far. */
    private Stream<FoundExample> earlier(Person child) {
      return threads.entrySet().stream()
          .filter(e -> e.getValue().retells().isEmpty())
          .filter(e -> e.getValue().facts().children().contains(child))
          .map(Map.Entry::getKey);
    }
  }

  /**
   * What an example says of its child, its age, who helps and where.
   *
   * @param people everybody in it in order of first mention, for the title
   */
  public record ExampleFacts(
      List<Person> children,
      String age,
      List<Person> helpers,
      List<String> places,
      List<Person> people) {

    /** A child of the story is named at least this often, beside the one named most. */
    private static final double OFTEN = 0.4;

    private static final int MOST_PLACES = 2;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String DETERMINER = "(?:(?:de|het|een|haar|zijn|hun|onze|dit|deze)\\s+)?";
    private static final Pattern LEADS_TO_PLACE =
        Pattern.compile("(?:in|op|naar|bij|aan)\\s+" + DETERMINER + "(?:\\p{Ll}+\\s+)?$");

    /** "De verzorgster van het kinderdagverblijf", but not "een steen van de speelplaats". */
    private static final Pattern WORKS_THERE =
        Pattern.compile("(\\p{L}+)\\s+(?:van|uit)\\s+" + DETERMINER + "$");

    private static final String WHOM =
        "\\s+(?:[\\p{Ll}]+e\\s+)?((?:maatschappelijk |sociaal )?\\p{Ll}{4,})(?!\\p{L})";

    /**
     * "De vroedvrouw knikt.", "zegt de vroedvrouw", but not "ze belt de huisarts", who is not
     * there.
     */
    private static final Pattern ACTS =
        Pattern.compile(
            "(?<!\\p{L})(?:(?:De|Een|Onze|Haar|Zijn|Hun)%s|(?:%s)\\s+(?:de|een|onze|haar|zijn|hun)%s)"
                .formatted(WHOM, Typography.either("verb of who acts"), WHOM));

    /** Without a unit a number in a story is hardly an age: "met twee is dat leuker". */
    private static final Pattern UNIT =
        Pattern.compile("dag|week|weken|wk|maand|mnd|jaar|jarig|zwanger|\\d\\s*[dwmj](?!\\p{L})");

    private static final Pattern ONE_CHILD =
        Pattern.compile("(?<!\\p{L})(?:[Dd]eze|[Dd]it|[Dd]e|[Hh]et|[Hh]aar|[Zz]ijn)\\s+$");

    static ExampleFacts of(FoundExample example, People people) {
      Map<Person, Integer> mentions = people.mentions(example.text());
      List<Person> children = children(mentions);
      List<Person> named =
          mentions.keySet().stream().filter(p -> !p.profession().isEmpty()).toList();
      return new ExampleFacts(
          children,
          age(example.text(), people),
          named.isEmpty() ? unnamed(example.text()) : named,
          places(example, mentions, people),
          List.copyOf(mentions.keySet()));
    }

    /** Helpers of whom the story says no more than what they are, by what they do or say in it. */
    private static List<Person> unnamed(String text) {
      return ACTS.matcher(Quotes.blank(text))
          .results()
          .map(acts -> acts.group(1) == null ? acts.group(2) : acts.group(1))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .filter(People::isProfession)
          .distinct()
          .map(word -> new Person("", Kind.ADULT, "", word))
          .toList();
    }

    /** Those who are no grown-up, when the text names them often; in order of first mention. */
    private static List<Person> children(Map<Person, Integer> mentions) {
      List<Person> some = mentions.keySet().stream().filter(ExampleFacts::mayBeChild).toList();
      int most = some.stream().mapToInt(mentions::get).max().orElse(0);
      return some.stream().filter(child -> mentions.get(child) >= OFTEN * most).toList();
    }

    private static boolean mayBeChild(Person person) {
      return person.profession().isEmpty()
          && (person.kind() == Kind.CHILD || person.kind() == Kind.UNKNOWN);
    }

    /** The first age with a number outside speech, else in speech, else a stage of one child. */
    private static String age(String text, People people) {
      List<AgeMention> ages = people.ages(text);
      Stream<AgeMention> told = people.ages(Quotes.blank(text)).stream();
      return Stream.concat(told, ages.stream())
          .filter(a -> a.kind() != AgeMention.Kind.STAGE && UNIT.matcher(a.text()).find())
          .findFirst()
          .map(a -> a.range().label())
          .or(
              () ->
                  ages.stream()
                      .filter(a -> a.kind() == AgeMention.Kind.STAGE && !a.text().contains(" "))
                      .filter(a -> ONE_CHILD.matcher(text.substring(0, a.start())).find())
                      .map(AgeMention::text)
                      .findFirst())
          .orElse("");
    }

    /** Places of the story outside speech, else of the sentences that announce its people. */
    private static List<String> places(
        FoundExample example, Map<Person, Integer> mentions, People people) {
      List<String> told = placesIn(Quotes.blank(example.text()));
      Predicate<String> announces =
          s -> people.mentions(s).keySet().stream().filter(mentions::containsKey).count() >= 2;
      return told.isEmpty()
          ? Stream.of(example.before().split("(?<=[.!?])\\s+"))
              .filter(announces)
              .flatMap(sentence -> placesIn(sentence).stream())
              .distinct()
              .limit(MOST_PLACES)
              .toList()
          : told;
    }

    private static List<String> placesIn(String text) {
      return WORD.matcher(text)
          .results()
          .filter(word -> People.is("place", word.group()))
          .filter(word -> leads(text.substring(Math.max(0, word.start() - 40), word.start())))
          .map(MatchResult::group)
          .distinct()
          .limit(MOST_PLACES)
          .toList();
    }

    private static boolean leads(String before) {
      Matcher works = WORKS_THERE.matcher(before);
      return LEADS_TO_PLACE.matcher(before).find()
          || (works.find() && People.isProfession(works.group(1)));
    }

    /** A title of the names as the text calls them: the child and who helps it. */
    String title(String text) {
      if (children.isEmpty()) {
        return opening(text);
      }
      Stream<Person> beside =
          !helpers.isEmpty()
              ? helpers.stream().limit(1)
              : people.stream().filter(p -> p.kind() == Kind.ADULT && !p.role().isEmpty()).limit(2);
      Stream<String> called = beside.filter(p -> children.size() == 1).map(Person::called);
      List<String> names = Stream.concat(children.stream().map(Person::name), called).toList();
      int last = names.size() - 1;
      return last == 0
          ? names.getFirst()
          : String.join(", ", names.subList(0, last)) + " en " + names.get(last);
    }

    private static String opening(String text) {
      String sentence = text.split("(?<=[.!?:;])\\s", 2)[0];
      String[] words = sentence.split("\\s+");
      return words.length <= 9
          ? sentence.replaceAll("[.:;]$", "")
          : String.join(" ", List.of(words).subList(0, 8)) + " …";
    }
  }
}
