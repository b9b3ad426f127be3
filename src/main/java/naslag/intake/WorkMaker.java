package naslag.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.PlainText;
import naslag.corpus.References;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Section;
import naslag.corpus.Work;
import naslag.corpus.WorkField;
import naslag.dutch.TextLanguage;
import naslag.intake.blocks.Draft;
import naslag.intake.blocks.Extraction;
import naslag.intake.examples.ExampleFinder;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.ExampleThreads;
import naslag.intake.examples.People;
import naslag.intake.report.ImportLog;
import naslag.intake.report.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.Typography;

/** The last steps, the same for every format: examples, literature, links, metadata, the work. */
final class WorkMaker {
  private final ImportLog log;
  private final FoundMetadata said;
  private final String fileName;

  /**
   * For one file.
   *
   * @param said what a person, a record beside the file or the file itself says of the work
   */
  private WorkMaker(ImportLog log, FoundMetadata said, String fileName) {
    this.log = log;
    this.said = said;
    this.fileName = fileName;
  }

  /** Makes the work of what a reader found in a file. */
  static Converted make(Extraction.Content content, String fileName, ImportLog log) {
    return new WorkMaker(log, content.metadata(), fileName).make(content);
  }

  private Converted make(Extraction.Content content) {
    List<Draft> all = content.sections();
    People people =
        People.of(all.stream().flatMap(s -> s.parts.stream()).map(Draft.Part::text).toList());
    Map<FoundExample, ExampleThreads.Place> examples =
        ExampleThreads.of(ExampleFinder.in(all, people, log), people);
    List<String> references = references(all);
    List<String> creators = creators(all);
    Set<String> numbers = new HashSet<>();
    all.forEach(section -> numbers.add(section.number));
    numbers.remove("");
    CrossReferences crossReferences = new CrossReferences(numbers);
    crossReferences(all, crossReferences);
    Metadata metadata = metadata(content.title(), creators, references, language(all));
    Work work = WorkAssembler.assemble(metadata, all, examples, crossReferences);
    List<String> before = new ArrayList<>();
    for (Draft section : all) {
      before.add(section.title.isEmpty() ? "" : section.number);
    }
    return new Converted(
        work, content, examples, references, Completeness.difference(content.body(), before, work));
  }

  private List<String> references(List<Draft> sections) {
    Set<String> references = new LinkedHashSet<>();
    for (Draft section : sections) {
      for (Draft.Part part : section.parts) {
        for (References.Reference reference : References.in(part.text())) {
          references.add(reference.text());
          log.repaired(part.prose().line(), Repair.Kind.REFERENCE, reference.text());
        }
      }
    }
    return List.copyOf(references);
  }

  private List<String> creators(List<Draft> sections) {
    Optional<Draft> signed = signedByTheAuthors(sections);
    if (said.creators().isEmpty() && signed.isPresent()) {
      List<String> creators = List.copyOf(signed.get().creators);
      log.lookAt(
          signed.get().parts.getLast().prose().line(),
          "auteurs afgeleid uit de ondertekening: "
              + String.join(" en ", creators)
              + "; geef ze met --auteur als dat niet klopt.");
      signed.get().creators.clear();
      return creators;
    }
    sections.stream()
        .filter(s -> s.creators.equals(said.creators()))
        .forEach(s -> s.creators.clear());
    return said.creators();
  }

  /** Reports each broken cross-reference once, where it first occurs. */
  private void crossReferences(List<Draft> sections, CrossReferences references) {
    Map<String, Integer> dead = new LinkedHashMap<>();
    Map<String, Integer> chapters = new LinkedHashMap<>();
    for (Draft section : sections) {
      for (Draft.Part part : section.parts) {
        int line = part.prose().line();
        for (CrossReferences.Target target : references.in(part.text())) {
          log.repaired(line, Repair.Kind.LINK, "(" + target.number() + ")");
        }
        for (CrossReferences.Target target : references.dead(part.text())) {
          dead.putIfAbsent(target.number(), line);
        }
        for (CrossReferences.Target target : CrossReferences.chapters(part.text())) {
          chapters.putIfAbsent(target.number(), line);
        }
      }
    }
    dead.forEach(
        (number, line) ->
            log.lookAt(
                line,
                "de tekst verwijst naar "
                    + number
                    + ", maar dat deel is niet gevonden; de verwijzing bleef gewone tekst."));
    chapters.forEach(
        (number, line) -> {
          if (sections.stream().noneMatch(s -> isChapter(s, number))) {
            log.lookAt(
                line,
                "de tekst verwijst naar hoofdstuk "
                    + number
                    + ", dat er niet in staat; de verwijzing bleef gewone tekst.");
          }
        });
  }

  private static boolean isChapter(Draft section, String number) {
    return section.number.equals(number)
        || section.title.toLowerCase(Locale.ROOT).matches("hoofdstuk\\s+" + number + "(?!\\d).*");
  }

  /** As the text is; programs write the language of their own menus into a file. */
  private String language(List<Draft> sections) {
    String said = this.said.language();
    String told =
        TextLanguage.of(
            sections.stream().flatMap(s -> s.parts.stream()).map(Draft.Part::text).toList());
    boolean same = said.toLowerCase(Locale.ROOT).split("-", 2)[0].equals(told);
    if (said.isEmpty() || same || told.isEmpty()) {
      return !said.isEmpty() ? said : told.isEmpty() ? "nl" : told;
    }
    log.lookAt(
        0,
        "het bestand geeft als taal "
            + said
            + ", maar de tekst is in het "
            + Locale.forLanguageTag(told).getDisplayLanguage(Locale.forLanguageTag("nl"))
            + "; dat laatste is bewaard.");
    return told;
  }

  private Metadata metadata(
      String title, List<String> creators, List<String> references, String language) {
    return Metadata.titled(title)
        .with(WorkField.CREATOR, creators)
        .with(WorkField.CONTRIBUTOR, said.contributors())
        .with(WorkField.PUBLISHER, said.publisher())
        .with(WorkField.DATE, said.date())
        .with(WorkField.TYPE, said.type())
        .with(WorkField.LANGUAGE, language)
        .with(WorkField.RIGHTS, said.rights())
        .with(WorkField.SOURCE, fileName)
        .with(WorkField.IDENTIFIER, said.identifier())
        .with(WorkField.IS_PART_OF, said.isPartOf())
        .with(WorkField.SUBJECT, said.subjects())
        .with(WorkField.REFERENCES, references);
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
   */
  static final class Completeness {
    private static final int CONTEXT = 40;

    private Completeness() {}

    /**
     * Compares.
     *
     * @param lines the lines of the text, without furniture, without numbers before headings
     * @param numbers of each section, the number that stands in the work and not in these lines
     * @param work made of them
     * @return the words around the first difference; empty when there is none
     */
    static Optional<String> difference(List<String> lines, List<String> numbers, Work work) {
      String source = Typography.key(String.join(" ", lines));
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < work.sections().size(); i++) {
        Section section = work.sections().get(i);
        words.append(section.heading().substring(numbers.get(i).length())).append(' ');
        for (Block block : section.blocks()) {
          List<Block> body = block instanceof Example example ? example.body() : List.of(block);
          words.append(PlainText.ofBlocks(body).text()).append(' ');
        }
      }
      String product = Typography.key(words.toString());
      if (source.equals(product)) {
        return Optional.empty();
      }
      int at = 0;
      while (at < source.length()
          && at < product.length()
          && source.charAt(at) == product.charAt(at)) {
        at++;
      }
      int from = Math.max(0, at - CONTEXT);
      return Optional.of(
          source.substring(from, Math.min(source.length(), at + CONTEXT))
              + " / "
              + product.substring(
                  Math.min(from, product.length()), Math.min(product.length(), at + CONTEXT)));
    }
  }

  /**
   * A file made into a work.
   *
   * @param content what was read of the file
   * @param examples with the facts that were read from them
   * @param references literature that the text names, each once
   * @param difference the words around the first difference between source and work; empty when
   *     there is none
   */
  record Converted(
      Work work,
      Extraction.Content content,
      Map<FoundExample, ExampleThreads.Place> examples,
      List<String> references,
      Optional<String> difference) {
    Converted {
      references = List.copyOf(references);
    }

    /** The same with another front matter. */
    Converted with(Work other) {
      return new Converted(other, content, examples, references, difference);
    }
  }
}
