package naslag.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.check.ThesaurusDocument;
import naslag.corpus.Example;
import naslag.index.IndexedPassage;
import naslag.index.PassageIndex;
import naslag.index.ThemeMark;
import naslag.show.Json;
import naslag.thesaurus.Concept;
import naslag.thesaurus.Concept.Kind;
import naslag.thesaurus.Thesaurus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "thesaurus",
    description = "Toont de begrippen als een boom, met aantallen passages.",
    synopsisHeading = "Gebruik: ",
    commandListHeading = "%nOpdrachten:%n",
    optionListHeading = "%nOpties:%n",
    synopsisSubcommandLabel = "[OPDRACHT]",
    footerHeading = "%n",
    footer = {
      "opgegeven: de auteur noemde het thema, het beroep of de plaats;",
      "in de tekst: de tekst noemt het. Bij een thema tellen de smallere mee."
    },
    subcommands = {
      ThesaurusImportCommand.class,
      ThesaurusExportCommand.class,
      ThesaurusCandidatesCommand.class,
    })
final class ThesaurusCommand extends CorpusCommand {
  @Option(names = "--alles", description = "Ook de beroepen, de plaatsen en de woorden.")
  private boolean everything;

  @Option(names = "--json", description = "Alles als één JSON-document voor een ander programma.")
  private boolean json;

  @Override
  Exit run() throws IOException {
    Thesaurus thesaurus = ThesaurusStore.of(places(), terminal()).read();
    if (thesaurus.concepts().isEmpty()) {
      throw new Refusal(
          Exit.NOTHING,
          "er staan geen begrippen in "
              + places().corpusThatExists().thesaurus()
              + "; haal ze binnen met naslag thesaurus importeer.");
    }
    ThesaurusTree tree =
        new Library(List.of(places()), terminal()).use(index -> counted(thesaurus, index));
    if (json) {
      terminal()
          .out()
          .println(Json.line(ThesaurusDocument.of(thesaurus, tree.stated(), tree.found())));
    } else {
      terminal().out().print(tree.render(everything, terminal().width()));
    }
    return Exit.OK;
  }

  private static ThesaurusTree counted(Thesaurus thesaurus, PassageIndex index) throws IOException {
    Map<String, Integer> stated = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (IndexedPassage passage : index.everyPassage()) {
      Map<String, Boolean> here = new HashMap<>();
      for (ThemeMark mark : passage.themes()) {
        mark(thesaurus, mark.concept(), mark.stated(), here);
      }
      passage.passage().example().ifPresent(example -> people(thesaurus, example, here));
      here.forEach((id, told) -> (told ? stated : found).merge(id, 1, Integer::sum));
    }
    return new ThesaurusTree(thesaurus, stated, found);
  }

  /** A theme and all above it; what its author stated outweighs what the text names. */
  private static void mark(
      Thesaurus thesaurus, String id, boolean stated, Map<String, Boolean> here) {
    here.merge(id, stated, Boolean::logicalOr);
    thesaurus
        .byId(id)
        .ifPresent(
            concept ->
                thesaurus
                    .broaderClosure(concept)
                    .forEach(above -> here.merge(above.id(), stated, Boolean::logicalOr)));
  }

  private static void people(Thesaurus thesaurus, Example example, Map<String, Boolean> here) {
    Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
    names.put(Kind.PROFESSION, example.helpers());
    names.put(Kind.PLACE, example.places());
    names.forEach(
        (kind, labels) ->
            labels.forEach(
                label ->
                    thesaurus.byLabel(label).stream()
                        .filter(concept -> concept.kind() == kind)
                        .findFirst()
                        .map(Concept::id)
                        .ifPresent(id -> mark(thesaurus, id, true, here))));
  }
}
