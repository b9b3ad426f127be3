package naslag.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.Inline;
import naslag.corpus.References.CrossReferences;
import naslag.corpus.Work.Section;
import naslag.corpus.WorkField;
import naslag.intake.blocks.Extraction.Draft;
import naslag.intake.blocks.RoundTrip;
import naslag.intake.examples.ExampleFinder.ExampleFacts;
import naslag.intake.examples.ExampleFinder.ExampleThreads;
import naslag.intake.examples.ExampleFinder.FoundExample;
import naslag.intake.examples.People.Person;

/** The sections of a work, with the examples found in them and links between the sections. */
record WorkSections(
    Map<FoundExample, ExampleThreads.Place> examples,
    Map<Draft.Part, FoundExample> exampleOf,
    CrossReferences references) {

  static List<Section> of(
      List<Draft> drafts,
      Map<FoundExample, ExampleThreads.Place> examples,
      CrossReferences references) {
    Map<Draft.Part, FoundExample> exampleOf = new HashMap<>();
    examples.keySet().forEach(example -> example.parts().forEach(p -> exampleOf.put(p, example)));
    WorkSections sections = new WorkSections(examples, exampleOf, references);
    return drafts.stream().map(sections::section).toList();
  }

  private Section section(Draft draft) {
    List<Block> blocks = new ArrayList<>(draft.pages);
    for (int i = 0; i < draft.parts.size(); i++) {
      Draft.Part part = draft.parts.get(i);
      FoundExample example = exampleOf.get(part);
      if (example == null) {
        blocks.addAll(part.pages());
        blocks.add(linked(part.block()));
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
      body.add(linked(part.block()));
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
  private Block linked(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> {
        Block.Paragraph linked = new Block.Paragraph(linked(paragraph.content()));
        yield linked.equals(paragraph) || RoundTrip.survives(linked) ? linked : paragraph;
      }
      case Block.Quote quote ->
          new Block.Quote(quote.content().stream().map(this::linked).toList());
      case Block.Listing listing ->
          new Block.Listing(
              listing.ordered(),
              listing.start(),
              listing.items().stream()
                  .map(item -> item.stream().map(this::linked).toList())
                  .toList());
      default -> block;
    };
  }

  private List<Inline> linked(List<Inline> content) {
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
