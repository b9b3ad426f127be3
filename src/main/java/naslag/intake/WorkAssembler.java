package naslag.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Inline;
import naslag.corpus.Metadata;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Section;
import naslag.corpus.Work;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.Faithful;
import naslag.intake.examples.ExampleFinder.ExampleFacts;
import naslag.intake.examples.ExampleFinder.ExampleThreads;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.People.Person;

/** Makes the work of the sections and the examples found in them. */
final class WorkAssembler {

  private final CrossReferences references;
  private final Map<Draft.Part, FoundExample> exampleOf = new HashMap<>();
  private final Map<FoundExample, ExampleThreads.Place> examples;

  private WorkAssembler(
      Map<FoundExample, ExampleThreads.Place> examples, CrossReferences references) {
    this.examples = examples;
    this.references = references;
    examples.keySet().forEach(e -> e.parts().forEach(part -> exampleOf.put(part, e)));
  }

  static Work assemble(
      Metadata metadata,
      List<Draft> sections,
      Map<FoundExample, ExampleThreads.Place> examples,
      CrossReferences references) {
    WorkAssembler assembler = new WorkAssembler(examples, references);
    return new Work(metadata, sections.stream().map(assembler::section).toList());
  }

  private Section section(Draft draft) {
    List<Block> blocks = new ArrayList<>(draft.pages);
    for (int i = 0; i < draft.parts.size(); i++) {
      Draft.Part part = draft.parts.get(i);
      FoundExample example = exampleOf.get(part);
      if (example == null) {
        blocks.addAll(part.pages());
        blocks.add(Linked.block(part.block(), references));
      } else if (example.first() == i) {
        blocks.addAll(part.pages());
        blocks.add(example(example));
      }
    }
    if (draft.title.isEmpty()) {
      return new Section(0, "", "", draft.creators, blocks);
    }
    String heading = draft.number.isEmpty() ? draft.title : draft.number + " " + draft.title;
    return Section.headed(draft.level, heading, draft.creators, blocks);
  }

  private Example example(FoundExample found) {
    List<Block> body = new ArrayList<>();
    for (Draft.Part part : found.parts()) {
      if (!body.isEmpty()) {
        body.addAll(part.pages());
      }
      body.add(Linked.block(part.block(), references));
    }
    ExampleThreads.Place thread = examples.get(found);
    ExampleFacts facts = thread.facts();
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(WorkField.CHILD.key(), facts.children().stream().map(Person::name).toList());
    values.put(WorkField.AGE.key(), List.of(facts.age()));
    values.put(
        WorkField.HELPER.key(),
        facts.helpers().stream().map(Person::profession).distinct().toList());
    values.put(WorkField.SETTING.key(), facts.places());
    values.put(WorkField.FOLLOWS.key(), thread.follows());
    values.put(WorkField.RETELLS.key(), thread.retells());
    // An example that is not certain says so, until a person has looked at it.
    values.put(WorkField.REVIEW.key(), List.of(found.narrative().doubt()));
    values.values().removeIf(all -> all.isEmpty() || all.equals(List.of("")));
    return new Example(thread.title(), values, body);
  }

  /** Makes links of the section numbers in parentheses that exist, in a block with emphasis. */
  static final class Linked {

    static Block block(Block block, CrossReferences references) {
      return switch (block) {
        case Block.Paragraph paragraph -> {
          Block.Paragraph linked = new Block.Paragraph(inlines(paragraph.content(), references));
          yield linked.equals(paragraph) || Faithful.survives(linked) ? linked : paragraph;
        }
        case Block.Quote quote ->
            new Block.Quote(quote.content().stream().map(b -> block(b, references)).toList());
        case Block.Listing listing ->
            new Block.Listing(
                listing.ordered(),
                listing.start(),
                listing.items().stream()
                    .map(item -> item.stream().map(b -> block(b, references)).toList())
                    .toList());
        default -> block;
      };
    }

    private static List<Inline> inlines(List<Inline> content, CrossReferences references) {
      List<Inline> linked = new ArrayList<>();
      for (Inline inline : content) {
        if (inline instanceof Inline.Text(String value)) {
          int from = 0;
          for (CrossReferences.Target target : references.in(value)) {
            text(linked, value.substring(from, target.start()));
            linked.add(
                new Inline.Link("#" + target.number(), List.of(new Inline.Text(target.number()))));
            from = target.end();
          }
          text(linked, value.substring(from));
        } else {
          linked.add(inline);
        }
      }
      return linked;
    }

    private static void text(List<Inline> content, String words) {
      if (!words.isEmpty()) {
        content.add(new Inline.Text(words));
      }
    }
  }
}
