package naslag.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import naslag.corpus.Inline.PageMark;
import naslag.corpus.Metadata;
import naslag.corpus.Passage;
import naslag.corpus.PassageCutter;
import naslag.corpus.PlainText;
import naslag.corpus.PlainText.Words;
import naslag.corpus.References;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Work;
import naslag.corpus.Work.Section;
import naslag.corpus.Work.WorkFile;
import naslag.corpus.WorkField;
import naslag.dutch.TextLanguage;
import naslag.intake.Importer.Prompt;
import naslag.intake.blocks.Extraction;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.examples.ExampleFinder;
import naslag.intake.examples.ExampleFinder.ExampleFacts;
import naslag.intake.examples.ExampleFinder.ExampleThreads;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.Narrative;
import naslag.intake.examples.People;
import naslag.intake.examples.People.Person;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.report.ImportReport;
import naslag.intake.report.ImportReport.Item;
import naslag.intake.report.ImportReport.Made;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.MetadataJudge;
import naslag.intake.source.Typography;

/** The last steps, the same for every format: examples, literature, links, metadata, the work. */
record WorkMaker(
    ImportLog log, FoundMetadata said, String fileName, Set<String> stated, Prompt prompt) {
  /** In characters. */
  private static final int CONTEXT = 40;

  /** In lines or paragraphs. */
  private static final int OPENING = 60;

  /** Makes the work of what a reader found in a file. */
  static Converted make(
      Extraction.Content content,
      String fileName,
      FoundMetadata given,
      ImportLog log,
      Prompt prompt) {
    Set<String> stated = new HashSet<>();
    given.said().keySet().forEach(field -> stated.add(field.key()));
    return new WorkMaker(log, content.metadata(), fileName, stated, prompt).make(content);
  }

  private Converted make(Extraction.Content content) {
    List<Draft> all = content.sections();
    List<String> texts = parts(all).stream().map(Draft.Part::text).toList();
    People people = People.of(texts);
    boolean noChildren = said.one(WorkField.ABOUT_CHILDREN).equalsIgnoreCase("nee");
    List<FoundExample> found = noChildren ? List.of() : ExampleFinder.in(all, people, log);
    Map<FoundExample, ExampleThreads.Place> examples = ExampleThreads.of(found, people);
    List<String> references = references(all);
    List<String> opening = content.body().stream().limit(OPENING).toList();
    List<String> creators =
        creators(all, MetadataJudge.creators(said, opening, content.readAs(), log));
    Set<String> numbers = new HashSet<>();
    all.forEach(section -> numbers.add(section.number));
    numbers.remove("");
    CrossReferences crossReferences = new CrossReferences(numbers);
    crossReferences(all, crossReferences);
    Metadata metadata = metadata(content.title(), creators, references, language(texts));
    Work work = new Work(metadata, WorkSections.of(all, examples, crossReferences));
    List<String> before = all.stream().map(s -> s.title.isEmpty() ? "" : s.number).toList();
    Optional<String> difference = difference(content.body(), before, work);
    return new Converted(fileName, work, content, examples, stated, difference);
  }

  private List<String> references(List<Draft> sections) {
    Set<String> references = new LinkedHashSet<>();
    for (Draft.Part part : parts(sections)) {
      for (References.Reference reference : References.in(part.text())) {
        references.add(reference.text());
        log.repaired(part.line(), Repair.Kind.REFERENCE, reference.text());
      }
    }
    return List.copyOf(references);
  }

  private List<String> creators(List<Draft> sections, List<String> named) {
    Optional<Draft> signed = signedByTheAuthors(sections);
    if (named.isEmpty() && signed.isPresent()) {
      List<String> creators = List.copyOf(signed.get().creators);
      log.lookAt(
          signed.get().parts.getLast().line(),
          "auteurs afgeleid uit de ondertekening: %s; geef ze met --auteur als dat niet klopt.",
          String.join(" en ", creators));
      signed.get().creators.clear();
      return creators;
    }
    sections.stream().filter(s -> s.creators.equals(named)).forEach(s -> s.creators.clear());
    return named;
  }

  /** Reports each broken cross-reference once, where it first occurs. */
  private void crossReferences(List<Draft> sections, CrossReferences references) {
    Set<String> dead = new HashSet<>();
    for (Draft.Part part : parts(sections)) {
      for (CrossReferences.Target target : references.in(part.text())) {
        log.repaired(part.line(), Repair.Kind.LINK, "(" + target.number() + ")");
      }
      for (CrossReferences.Target target : references.dead(part.text())) {
        report(part, target.number(), "maar dat deel is niet gevonden", dead);
      }
      for (CrossReferences.Target target : CrossReferences.chapters(part.text())) {
        if (sections.stream().noneMatch(section -> isChapter(section, target.number()))) {
          report(part, "hoofdstuk " + target.number(), "dat er niet in staat", dead);
        }
      }
    }
  }

  private void report(Draft.Part part, String target, String why, Set<String> dead) {
    if (dead.add(target)) {
      String message = "de tekst verwijst naar %s, %s; de verwijzing bleef gewone tekst.";
      log.lookAt(part.line(), message, target, why);
    }
  }

  private static List<Draft.Part> parts(List<Draft> sections) {
    return sections.stream().flatMap(section -> section.parts.stream()).toList();
  }

  private static boolean isChapter(Draft section, String number) {
    return section.number.equals(number)
        || section.title.toLowerCase(Locale.ROOT).matches("hoofdstuk\\s+" + number + "(?!\\d).*");
  }

  /** As the text is; programs write the language of their own menus into a file. */
  private String language(List<String> texts) {
    String said = this.said.one(WorkField.LANGUAGE);
    String told = TextLanguage.of(texts);
    if (said.isEmpty() || told.isEmpty()) {
      return Stream.of(said, told, "nl").filter(code -> !code.isEmpty()).findFirst().orElseThrow();
    }
    if (said.toLowerCase(Locale.ROOT).split("-", 2)[0].equals(told)) {
      return said;
    }
    log.lookAt(
        "het bestand geeft als taal %s, maar de tekst is in het %s; dat laatste is bewaard.",
        said, Locale.forLanguageTag(told).getDisplayLanguage(Locale.forLanguageTag("nl")));
    return told;
  }

  /** With what a person answered; what nobody knows is noted. */
  private Metadata metadata(
      String title, List<String> creators, List<String> references, String language) {
    String nameAsTitle = Typography.titleOf(fileName);
    Set<WorkField> missing = EnumSet.noneOf(WorkField.class);
    missing.addAll(title.equals(nameAsTitle) ? Set.of(WorkField.TITLE) : Set.of());
    missing.addAll(creators.isEmpty() ? Set.of(WorkField.CREATOR) : Set.of());
    missing.addAll(said.all(WorkField.DATE).isEmpty() ? Set.of(WorkField.DATE) : Set.of());
    FoundMetadata answers = missing.isEmpty() ? FoundMetadata.NONE : prompt.ask(fileName, missing);
    answers.said().keySet().forEach(field -> stated.add(field.key()));
    Metadata metadata =
        with(Metadata.titled(title), said)
            .with(WorkField.TITLE, title)
            .with(WorkField.CREATOR, creators)
            .with(WorkField.LANGUAGE, language)
            .with(WorkField.SOURCE, fileName.strip())
            .with(WorkField.REFERENCES, references);
    metadata = with(metadata, answers);
    if (metadata.title().equals(nameAsTitle) && said.one(WorkField.TITLE).isEmpty()) {
      log.mention(0, "de titel is de naam van het bestand; geef een betere met --titel.");
    }
    if (metadata.creators().isEmpty()) {
      log.mention(0, "aan het begin van de tekst is geen auteur gevonden; geef die met --auteur.");
    }
    return metadata;
  }

  private static Metadata with(Metadata metadata, FoundMetadata found) {
    Map<String, List<String>> all = new LinkedHashMap<>(metadata.values());
    found.said().forEach((field, values) -> all.put(field.key(), values));
    return new Metadata(all);
  }

  /**
   * Who wrote the whole, by its signatures: the thanks of a book are its authors', and a text of
   * one section is signed as a whole.
   */
  private static Optional<Draft> signedByTheAuthors(List<Draft> sections) {
    if (sections.size() == 1 && !sections.getFirst().creators.isEmpty()) {
      return Optional.of(sections.getFirst());
    }
    return sections.stream()
        .filter(s -> !s.creators.isEmpty())
        .filter(s -> s.title.toLowerCase(Locale.ROOT).matches(".*(dank|erkentelijk).*"))
        .findFirst();
  }

  /**
   * Proves that no word of the text was lost, doubled or moved: the letters and digits of its
   * lines, in order, are those of the work. Accents are set aside, since a trema comes back when a
   * divided word is made whole; so are case and hyphens.
   *
   * @param lines of the text, without furniture, without numbers before headings
   * @param numbers of each section, the number that stands in the work and not in these lines
   * @return the words around the first difference; empty when there is none
   */
  private static Optional<String> difference(List<String> lines, List<String> numbers, Work work) {
    String source = Typography.key(String.join(" ", lines));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < work.sections().size(); i++) {
      Section section = work.sections().get(i);
      words.append(section.heading().substring(numbers.get(i).length())).append(' ');
      words.append(PlainText.ofBlocks(section.blocks()).text()).append(' ');
    }
    String product = Typography.key(words.toString());
    int at = Arrays.mismatch(source.toCharArray(), product.toCharArray());
    return at < 0
        ? Optional.empty()
        : Optional.of(around(source, at) + " / " + around(product, at));
  }

  private static String around(String text, int at) {
    int from = Math.clamp(at - CONTEXT, 0, text.length());
    return text.substring(from, Math.min(text.length(), at + CONTEXT));
  }

  /**
   * The account of one file.
   *
   * @param read the work as a corpus reads it back
   */
  static ImportReport report(Converted converted, WorkFile read, ImportLog log) {
    List<Item> examples = new ArrayList<>();
    converted.examples().forEach((found, thread) -> examples.add(example(found, thread, log)));
    Work work = converted.work();
    String title = work.metadata().title();
    List<PageMark> pages = converted.pages();
    List<Passage> passages = PassageCutter.cut(read);
    int words =
        passages.stream().mapToInt(Passage::words).sum()
            + work.sections().stream().mapToInt(s -> Words.count(s.title())).sum();
    Extraction.Content content = converted.content();
    return new ImportReport(
        converted.name(),
        content.readAs(),
        content.place(),
        new Made(
            title,
            pages.size(),
            (int) pages.stream().filter(PageMark::inferred).count(),
            passages.size(),
            words,
            work.metadata().all(WorkField.REFERENCES).size()),
        content.sections().stream().map(s -> new Item(s.line, outline(s, title))).toList(),
        examples,
        log.repairs(),
        log.remarks());
  }

  private static String outline(Draft section, String title) {
    String number = section.number.isEmpty() ? "" : section.number + " ";
    String depth = "  ".repeat(Math.max(0, section.level - 2));
    return depth + number + (section.title.isEmpty() ? title : section.title);
  }

  /** What the report says of an example; what a person should look at is noted. */
  private static Item example(FoundExample found, ExampleThreads.Place thread, ImportLog log) {
    ExampleFacts facts = thread.facts();
    Narrative narrative = found.narrative();
    log.repaired(found.line(), Repair.Kind.EXAMPLE, thread.title());
    if (!narrative.doubt().isEmpty()) {
      log.mention(
          found.line(),
          "“%s” is wellicht een voorbeeld (%s); kijk na of het er een is, en schrap dan de regel"
              + " nazien.",
          thread.title(),
          narrative.doubt());
    }
    if (facts.children().isEmpty()) {
      log.mention(
          found.line(),
          "dit voorbeeld noemt geen kind bij naam; vul het veld kind aan als je het weet.");
    }
    String names = String.join(", ", facts.children().stream().map(Person::name).toList());
    String age = facts.age().isEmpty() ? "" : ", " + facts.age();
    return new Item(
        found.line(),
        String.format(
            Locale.ROOT,
            "%s%s zekerheid %.0f%%: %s",
            thread.title(),
            names.isEmpty() ? "" : " [" + names + age + "]",
            100 * narrative.confidence(),
            String.join("; ", narrative.reasons())));
  }

  /**
   * A file made into a work.
   *
   * @param name of the file
   * @param content what was read of the file
   * @param examples with the facts that were read from them
   * @param stated the fields that a person or a record gave
   * @param difference the words around the first difference between source and work; empty when
   *     there is none
   */
  record Converted(
      String name,
      Work work,
      Extraction.Content content,
      Map<FoundExample, ExampleThreads.Place> examples,
      Set<String> stated,
      Optional<String> difference) {
    Converted with(Metadata metadata) {
      Work other = new Work(metadata, work.sections());
      return new Converted(name, other, content, examples, stated, difference);
    }

    /** The page beginnings that the work marks. */
    List<PageMark> pages() {
      return work.sections().stream()
          .flatMap(section -> PlainText.ofBlocks(section.blocks()).pages().stream())
          .map(PlainText.PageAt::mark)
          .toList();
    }
  }
}
