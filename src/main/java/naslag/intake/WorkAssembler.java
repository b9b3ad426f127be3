package naslag.intake;

import naslag.intake.blocks.Draft;
import naslag.intake.examples.ExampleFacts;
import naslag.intake.examples.ExampleThreads;
import naslag.intake.examples.FoundExample;
import naslag.intake.examples.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Block;
import naslag.corpus.CrossReferences;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.Section;
import naslag.corpus.Work;

/** Makes the work of the sections and the examples found in them. */
final class WorkAssembler {
  private static final String REVIEW = "nazien";

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
        blocks.add(block(part));
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

  private Block block(Draft.Part part) {
    if (part.made().isPresent()) {
      return Linked.block(part.made().get(), references);
    }
    Block.Paragraph paragraph = part.prose().paragraph(references);
    return part.kind() == Draft.Kind.MOTTO ? new Block.Quote(List.of(paragraph)) : paragraph;
  }

  private Example example(FoundExample found) {
    List<Block> body = new ArrayList<>();
    for (Draft.Part part : found.parts()) {
      if (!body.isEmpty()) {
        body.addAll(part.pages());
      }
      body.add(block(part));
    }
    ExampleThreads.Place thread = examples.get(found);
    ExampleFacts facts = thread.facts();
    return new Example(
        thread.title(),
        facts.children().stream().map(Person::name).toList(),
        facts.age(),
        facts.helpers().stream().map(Person::profession).distinct().toList(),
        facts.places(),
        List.of(),
        thread.follows(),
        thread.retells(),
        "",
        doubt(found),
        body);
  }

  /** An example that is not certain says so, until a person has looked at it. */
  private static List<Example.Field> doubt(FoundExample found) {
    String doubt = found.narrative().doubt();
    return doubt.isEmpty() ? List.of() : List.of(new Example.Field(REVIEW, doubt));
  }
}
