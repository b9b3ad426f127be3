package naslag.thesaurus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naslag.thesaurus.YamlNode.Entry;

/**
 * What the names in a JSON-LD document stand for: its inline {@code @context}.
 *
 * @param terms by name
 * @param language of texts without one, "" when none is said
 * @param base against which a relative URI is read, "" when none is said
 * @param vocabulary before a name that is no term, "" when there is none
 */
record JsonLdContext(Map<String, Term> terms, String language, String base, String vocabulary) {

  /** Names that stand for each other stand for nothing. */
  private static final int DEEPEST = 10;

  static final JsonLdContext NONE = new JsonLdContext(Map.of(), "", "", "");

  /**
   * A name.
   *
   * @param uri or a keyword such as "@id"
   * @param type "@id" and "@vocab" say that its texts are URIs; else a datatype, or ""
   * @param language of its texts, where {@code ownLanguage}; else that of the document counts
   * @param container "@language", "@list" and the like, or ""
   */
  record Term(String uri, String type, String language, boolean ownLanguage, String container) {}

  /** This one, and what a further context says. */
  JsonLdContext with(YamlNode context) throws RdfFault {
    return switch (context) {
      case YamlNode.Items(List<YamlNode> items, int line) -> {
        JsonLdContext all = this;
        for (YamlNode item : items) {
          all = all.with(item);
        }
        yield all;
      }
      case YamlNode.Mapping mapping -> withTerms(mapping);
      case YamlNode.Text(String text, boolean plain, int line) -> {
        if (plain && text.equals("null")) {
          yield NONE;
        }
        throw RdfFault.jsonLd(
            line,
            "de context staat elders ("
                + text
                + "); zet het bestand om met rdfpipe -i json-ld -o turtle, met het net erbij");
      }
    };
  }

  private JsonLdContext withTerms(YamlNode.Mapping mapping) {
    Map<String, Term> all = new HashMap<>(terms);
    Map<String, String> settings = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      if (entry.key() instanceof YamlNode.Text key) {
        if (entry.value() instanceof YamlNode.Text value && key.text().startsWith("@")) {
          settings.put(key.text(), value.isNull() ? "" : value.text());
        } else {
          all.put(key.text(), term(key.text(), entry.value()));
        }
      }
    }
    JsonLdContext whole =
        new JsonLdContext(
            all,
            settings.getOrDefault("@language", language),
            settings.getOrDefault("@base", base),
            settings.getOrDefault("@vocab", vocabulary));
    // A prefix may be defined after the terms that use it.
    Map<String, Term> expanded = new HashMap<>();
    all.forEach(
        (name, term) ->
            expanded.put(
                name,
                new Term(
                    whole.expanded(term.uri()),
                    whole.expanded(term.type()),
                    term.language(),
                    term.ownLanguage(),
                    term.container())));
    return new JsonLdContext(expanded, whole.language(), whole.base(), whole.vocabulary());
  }

  private static Term term(String name, YamlNode value) {
    if (value instanceof YamlNode.Text text) {
      return new Term(text.isNull() ? "" : text.text(), "", "", false, "");
    }
    Map<String, String> parts = new HashMap<>();
    if (value instanceof YamlNode.Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.key() instanceof YamlNode.Text key
            && entry.value() instanceof YamlNode.Text part) {
          parts.put(key.text(), part.isNull() ? "" : part.text());
        }
      }
    }
    return new Term(
        parts.getOrDefault("@id", name),
        parts.getOrDefault("@type", ""),
        parts.getOrDefault("@language", ""),
        parts.containsKey("@language"),
        parts.getOrDefault("@container", ""));
  }

  /** A name as a URI or keyword; "" when it stands for nothing. */
  String expanded(String name) {
    return expanded(name, 0);
  }

  private String expanded(String name, int depth) {
    if (name.startsWith("@") || name.isEmpty()) {
      return name;
    }
    if (depth > DEEPEST) {
      return "";
    }
    Term term = terms.get(name);
    if (term != null && !term.uri().equals(name)) {
      return expanded(term.uri(), depth + 1);
    }
    int colon = name.indexOf(':');
    if (colon >= 0) {
      Term prefix = terms.get(name.substring(0, colon));
      boolean url = name.startsWith("//", colon + 1);
      return prefix == null || url
          ? name
          : expanded(prefix.uri(), depth + 1) + name.substring(colon + 1);
    }
    return vocabulary.isEmpty() ? "" : vocabulary + name;
  }
}
