package naslag.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes SKOS in Turtle, a block for each concept. */
final class SkosWriter {
  private SkosWriter() {}

  static String write(Thesaurus thesaurus) {
    StringBuilder out = new StringBuilder();
    out.append("@prefix skos: <").append(Skos.SKOS).append("> .\n");
    out.append("@prefix dcterms: <").append(Skos.TERMS).append("> .\n\n");
    out.append(iri(thesaurus.scheme())).append(" a skos:ConceptScheme");
    if (!thesaurus.title().isEmpty()) {
      out.append(" ;\n  dcterms:title ").append(literal(thesaurus.title(), "nl"));
    }
    out.append(" .\n");
    for (Concept concept : thesaurus.concepts()) {
      out.append('\n').append(iri(concept.uri())).append(" a skos:Concept");
      for (String statement : statements(thesaurus, concept)) {
        out.append(" ;\n  ").append(statement);
      }
      out.append(" .\n");
    }
    return out.toString();
  }

  private static List<String> statements(Thesaurus thesaurus, Concept concept) {
    List<String> out = new ArrayList<>();
    String scheme = iri(thesaurus.scheme());
    out.add("skos:inScheme " + scheme);
    if (concept.broader().isEmpty()) {
      out.add("skos:topConceptOf " + scheme);
    }
    out.add("dcterms:type " + literal(concept.kind().dutch(), ""));
    if (!SkosReader.localName(concept.uri()).equals(concept.id())) {
      out.add("dcterms:identifier " + literal(concept.id(), ""));
    }
    add(out, "skos:prefLabel", List.of(concept.prefLabel()), "nl");
    add(out, "skos:altLabel", concept.altLabels(), "nl");
    add(out, "skos:hiddenLabel", concept.hiddenLabels(), "nl");
    for (Map.Entry<String, List<String>> labels : concept.otherLabels().entrySet()) {
      if (labels.getKey().endsWith(SkosLabels.HIDDEN)) {
        add(out, "skos:hiddenLabel", labels.getValue(), SkosLabels.withoutHidden(labels.getKey()));
        continue;
      }
      add(out, "skos:prefLabel", labels.getValue().subList(0, 1), labels.getKey());
      add(
          out,
          "skos:altLabel",
          labels.getValue().subList(1, labels.getValue().size()),
          labels.getKey());
    }
    if (!concept.definition().isEmpty()) {
      add(out, "skos:definition", List.of(concept.definition()), "nl");
    }
    if (!concept.scopeNote().isEmpty()) {
      add(out, "skos:scopeNote", List.of(concept.scopeNote()), "nl");
    }
    link(out, "skos:broader", thesaurus.broader(concept).stream().map(Concept::uri).toList());
    link(
        out,
        "skos:related",
        concept.related().stream().map(id -> thesaurus.byId(id).orElseThrow().uri()).toList());
    for (String kind : Concept.MATCHES) {
      link(out, "skos:" + kind, concept.matches().getOrDefault(kind, List.of()));
    }
    return out;
  }

  private static void add(List<String> out, String predicate, List<String> texts, String language) {
    if (!texts.isEmpty()) {
      List<String> literals = texts.stream().map(text -> literal(text, language)).toList();
      out.add(predicate + " " + String.join(", ", literals));
    }
  }

  private static void link(List<String> out, String predicate, List<String> uris) {
    if (!uris.isEmpty()) {
      out.add(predicate + " " + String.join(", ", uris.stream().map(SkosWriter::iri).toList()));
    }
  }

  private static String iri(String uri) {
    return "<" + uri + ">";
  }

  private static String literal(String text, String language) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return '"' + escaped + '"' + (language.isEmpty() ? "" : "@" + language);
  }
}
