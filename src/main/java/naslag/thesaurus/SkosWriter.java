package naslag.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes SKOS in Turtle, a block for each scheme, concept and group. */
final class SkosWriter {
  /** The types of XML Schema by how a date is written; anything else stays a plain text. */
  private static final Map<String, Pattern> DATES =
      Map.of(
          "gYear", Pattern.compile("\\d{4}"),
          "gYearMonth", Pattern.compile("\\d{4}-\\d{2}"),
          "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "dateTime",
              Pattern.compile(
                  "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?"));

  private final Thesaurus thesaurus;

  private SkosWriter(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  static String write(Thesaurus thesaurus) {
    return new SkosWriter(thesaurus).write();
  }

  private String write() {
    StringBuilder out = new StringBuilder();
    out.append("@prefix skos: <").append(Skos.SKOS).append("> .\n");
    out.append("@prefix dcterms: <").append(Skos.TERMS).append("> .\n");
    int beforeBody = out.length();
    out.append('\n');
    scheme(out, thesaurus.scheme(), thesaurus.title());
    thesaurus
        .otherSchemes()
        .forEach(
            (uri, title) -> {
              out.append('\n');
              scheme(out, uri, title);
            });
    for (Concept concept : thesaurus.concepts()) {
      block(out, concept.uri(), "skos:Concept", statements(concept));
    }
    for (ConceptGroup group : thesaurus.groups()) {
      String type = group.ordered() ? "skos:OrderedCollection" : "skos:Collection";
      block(out, group.uri(), type, statements(group));
    }
    // Only where it is used: a thesaurus that needs them not keeps the heading it had.
    if (out.indexOf("owl:deprecated true") >= 0) {
      out.insert(beforeBody, "@prefix owl: <" + Skos.OWL + "> .\n");
    }
    if (out.indexOf("\"^^xsd:") >= 0) {
      out.insert(beforeBody, "@prefix xsd: <" + SkosNode.XSD + "> .\n");
    }
    return out.toString();
  }

  /** Its top concepts too, though each says it of itself: many programs begin at the scheme. */
  private void scheme(StringBuilder out, String uri, String title) {
    out.append(iri(uri)).append(" a skos:ConceptScheme");
    if (!title.isEmpty()) {
      out.append(" ;\n  dcterms:title ").append(literal(title, "nl"));
    }
    List<String> tops = new ArrayList<>();
    for (Concept concept : thesaurus.concepts()) {
      if (concept.broader().isEmpty() && schemes(concept.particulars()).contains(uri)) {
        tops.add("\n    " + iri(concept.uri()));
      }
    }
    if (!tops.isEmpty()) {
      out.append(" ;\n  skos:hasTopConcept").append(String.join(",", tops));
    }
    out.append(" .\n");
  }

  private static void block(StringBuilder out, String uri, String type, List<String> statements) {
    out.append('\n').append(iri(uri)).append(" a ").append(type);
    for (String statement : statements) {
      out.append(" ;\n  ").append(statement);
    }
    out.append(" .\n");
  }

  private List<String> statements(Concept concept) {
    List<String> out = new ArrayList<>();
    List<String> schemes = schemes(concept.particulars());
    link(out, "skos:inScheme", schemes);
    if (concept.broader().isEmpty()) {
      link(out, "skos:topConceptOf", schemes);
    }
    out.add("dcterms:type " + literal(concept.kind().dutch(), ""));
    identifier(out, concept.uri(), concept.id());
    if (!concept.particulars().foreign()) {
      add(out, "skos:prefLabel", List.of(concept.prefLabel()), "nl");
    }
    add(out, "skos:altLabel", concept.altLabels(), "nl");
    add(out, "skos:hiddenLabel", concept.hiddenLabels(), "nl");
    otherLabels(out, concept.otherLabels());
    if (!concept.definition().isEmpty()) {
      add(out, "skos:definition", List.of(concept.definition()), "nl");
    }
    if (!concept.scopeNote().isEmpty()) {
      add(out, "skos:scopeNote", List.of(concept.scopeNote()), "nl");
    }
    link(out, "skos:broader", thesaurus.broader(concept).stream().map(Concept::uri).toList());
    link(out, "skos:related", concept.related().stream().map(this::uri).toList());
    for (String kind : Concept.MATCHES) {
      link(out, "skos:" + kind, concept.matches().getOrDefault(kind, List.of()));
    }
    particulars(out, concept.particulars());
    return out;
  }

  private List<String> statements(ConceptGroup group) {
    List<String> out = new ArrayList<>();
    if (!group.particulars().schemes().isEmpty()) {
      link(out, "skos:inScheme", group.particulars().schemes());
    }
    identifier(out, group.uri(), group.id());
    if (!group.particulars().foreign()) {
      add(out, "skos:prefLabel", List.of(group.prefLabel()), "nl");
    }
    otherLabels(out, group.otherLabels());
    List<String> members = group.members().stream().map(this::uri).toList();
    if (group.ordered()) {
      out.add("skos:memberList (" + String.join("", each(members)) + " )");
    } else {
      link(out, "skos:member", members);
    }
    particulars(out, group.particulars());
    return out;
  }

  private static List<String> each(List<String> uris) {
    return uris.stream().map(uri -> " " + iri(uri)).toList();
  }

  private String uri(String id) {
    return thesaurus
        .byId(id)
        .map(Concept::uri)
        .or(
            () ->
                thesaurus.groups().stream()
                    .filter(group -> group.id().equals(id))
                    .map(ConceptGroup::uri)
                    .findFirst())
        .orElseThrow();
  }

  private List<String> schemes(Particulars particulars) {
    return particulars.schemes().isEmpty() ? List.of(thesaurus.scheme()) : particulars.schemes();
  }

  private static void identifier(List<String> out, String uri, String id) {
    if (!SkosReader.localName(uri).equals(id)) {
      out.add("dcterms:identifier " + literal(id, ""));
    }
  }

  private static void otherLabels(List<String> out, Map<String, List<String>> others) {
    for (Map.Entry<String, List<String>> labels : others.entrySet()) {
      String language = OtherLanguages.bare(labels.getKey());
      List<String> texts = labels.getValue();
      if (OtherLanguages.isHidden(labels.getKey())) {
        add(out, "skos:hiddenLabel", texts, language);
      } else if (OtherLanguages.isAlternative(labels.getKey())) {
        add(out, "skos:altLabel", texts, language);
      } else {
        add(out, "skos:prefLabel", texts.subList(0, 1), language);
        add(out, "skos:altLabel", texts.subList(1, texts.size()), language);
      }
    }
  }

  private static void particulars(List<String> out, Particulars particulars) {
    if (!particulars.notations().isEmpty()) {
      List<String> notations = particulars.notations().stream().map(SkosWriter::notation).toList();
      out.add("skos:notation " + String.join(", ", notations));
    }
    particulars
        .notes()
        .forEach(
            (key, texts) ->
                add(out, "skos:" + Particulars.kind(key), texts, Particulars.language(key)));
    date(out, "dcterms:created", particulars.created());
    date(out, "dcterms:modified", particulars.modified());
    if (particulars.deprecated()) {
      out.add("owl:deprecated true");
    }
    link(out, "dcterms:isReplacedBy", particulars.replacedBy());
  }

  private static String notation(String written) {
    int type = written.lastIndexOf("^^");
    boolean typed = type > 0 && Concept.isUri(written.substring(type + 2));
    return typed
        ? literal(written.substring(0, type), "") + "^^" + iri(written.substring(type + 2))
        : literal(written, "");
  }

  private static void date(List<String> out, String predicate, String date) {
    if (!date.isEmpty()) {
      String type =
          DATES.entrySet().stream()
              .filter(entry -> entry.getValue().matcher(date).matches())
              .map(entry -> "^^xsd:" + entry.getKey())
              .findFirst()
              .orElse("");
      out.add(predicate + " " + literal(date, "") + type);
    }
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
