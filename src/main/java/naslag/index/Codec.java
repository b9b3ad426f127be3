package naslag.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import naslag.age.AgeRange;
import naslag.corpus.Example;
import naslag.corpus.Metadata;
import naslag.corpus.PageMark;
import naslag.corpus.Passage;
import naslag.corpus.PlainText;
import naslag.thesaurus.Concept;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Records as bytes of one stored field. One field and not twenty: a stored document is read field
 * by field, and on a cold start each kind of field costs a class.
 */
final class Codec {
  private Codec() {}

  static BytesRef write(IndexedPassage indexed) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Passage passage = indexed.passage();
    out.writeString(passage.id());
    out.writeString(passage.work());
    out.writeString(passage.file());
    out.writeVInt(passage.line());
    out.writeVInt(passage.ordinal());
    strings(out, passage.path());
    out.writeString(passage.number());
    out.writeString(passage.title());
    strings(out, passage.creators());
    out.writeVInt(passage.signed());
    out.writeVInt(passage.paragraph());
    out.writeString(passage.text());
    out.writeVInt(passage.pages().size());
    for (PlainText.PageAt page : passage.pages()) {
      out.writeVInt(page.offset());
      mark(out, page.mark());
    }
    flag(out, passage.startPage().isPresent());
    if (passage.startPage().isPresent()) {
      mark(out, passage.startPage().get());
    }
    out.writeVInt(passage.links().size());
    for (PlainText.LinkAt link : passage.links()) {
      out.writeVInt(link.start());
      out.writeVInt(link.end());
      out.writeString(link.target());
    }
    flag(out, passage.example().isPresent());
    if (passage.example().isPresent()) {
      example(out, passage.example().get());
    }
    strings(out, passage.themes());
    out.writeVInt(indexed.themes().size());
    for (ThemeMark theme : indexed.themes()) {
      out.writeString(theme.concept());
      out.writeString(theme.label());
      flag(out, theme.stated());
    }
    out.writeVInt(indexed.ages().size());
    for (AgeMark age : indexed.ages()) {
      out.writeZInt(age.range().from());
      out.writeZInt(age.range().to());
      out.writeVInt(age.origin().ordinal());
    }
    return bytes(out);
  }

  static IndexedPassage passage(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    String id = in.readString();
    String work = in.readString();
    String file = in.readString();
    int line = in.readVInt();
    int ordinal = in.readVInt();
    List<String> path = strings(in);
    String number = in.readString();
    String title = in.readString();
    List<String> creators = strings(in);
    int signed = in.readVInt();
    int paragraph = in.readVInt();
    String text = in.readString();
    List<PlainText.PageAt> pages = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      pages.add(new PlainText.PageAt(in.readVInt(), mark(in)));
    }
    Optional<PageMark> start = flag(in) ? Optional.of(mark(in)) : Optional.empty();
    List<PlainText.LinkAt> links = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      links.add(new PlainText.LinkAt(in.readVInt(), in.readVInt(), in.readString()));
    }
    Optional<Example> example = flag(in) ? Optional.of(example(in)) : Optional.empty();
    List<String> stated = strings(in);
    List<ThemeMark> themes = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      themes.add(new ThemeMark(in.readString(), in.readString(), flag(in)));
    }
    List<AgeMark> ages = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) {
      AgeRange range = new AgeRange(in.readZInt(), in.readZInt());
      ages.add(new AgeMark(range, AgeMark.Origin.values()[in.readVInt()]));
    }
    Passage passage =
        new Passage(
            id, work, file, line, ordinal, path, number, title, creators, signed, paragraph, text,
            pages, start, links, example, stated);
    return new IndexedPassage(passage, themes, ages);
  }

  private static void example(DataOutput out, Example example) throws IOException {
    out.writeString(example.title());
    strings(out, example.children());
    out.writeString(example.age());
    strings(out, example.helpers());
    strings(out, example.places());
    strings(out, example.themes());
    strings(out, example.follows());
    strings(out, example.retells());
    out.writeString(example.saying());
  }

  /** The body is not kept twice: the passage's text has its words. */
  private static Example example(DataInput in) throws IOException {
    return new Example(
        in.readString(),
        strings(in),
        in.readString(),
        strings(in),
        strings(in),
        strings(in),
        strings(in),
        strings(in),
        in.readString(),
        List.of(),
        List.of());
  }

  static BytesRef write(WorkInfo work) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(work.id());
    out.writeString(work.file());
    Metadata m = work.metadata();
    for (String value :
        List.of(
            m.title(),
            m.publisher(),
            m.date(),
            m.type(),
            m.language(),
            m.rights(),
            m.source(),
            m.identifier(),
            m.isPartOf())) {
      out.writeString(value);
    }
    strings(out, m.creators());
    strings(out, m.contributors());
    strings(out, m.subjects());
    listsByKey(out, m.other());
    out.writeVInt(work.passages());
    out.writeVInt(work.examples());
    out.writeVInt(work.words());
    return bytes(out);
  }

  static WorkInfo work(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    String id = in.readString();
    String file = in.readString();
    String title = in.readString();
    String publisher = in.readString();
    String date = in.readString();
    String type = in.readString();
    String language = in.readString();
    String rights = in.readString();
    String source = in.readString();
    String identifier = in.readString();
    String isPartOf = in.readString();
    List<String> creators = strings(in);
    List<String> contributors = strings(in);
    List<String> subjects = strings(in);
    Metadata metadata =
        new Metadata(
            title,
            creators,
            contributors,
            publisher,
            date,
            type,
            language,
            rights,
            source,
            identifier,
            isPartOf,
            subjects,
            listsByKey(in));
    return new WorkInfo(id, file, metadata, in.readVInt(), in.readVInt(), in.readVInt(), "");
  }

  static BytesRef write(Concept concept) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(concept.id());
    out.writeString(concept.uri());
    out.writeVInt(concept.kind().ordinal());
    out.writeString(concept.prefLabel());
    strings(out, concept.altLabels());
    strings(out, concept.hiddenLabels());
    listsByKey(out, concept.otherLabels());
    strings(out, concept.broader());
    strings(out, concept.related());
    out.writeString(concept.definition());
    out.writeString(concept.scopeNote());
    listsByKey(out, concept.matches());
    return bytes(out);
  }

  static Concept concept(BytesRef bytes) throws IOException {
    DataInput in = input(bytes);
    return new Concept(
        in.readString(),
        in.readString(),
        Concept.Kind.values()[in.readVInt()],
        in.readString(),
        strings(in),
        strings(in),
        listsByKey(in),
        strings(in),
        strings(in),
        in.readString(),
        in.readString(),
        listsByKey(in));
  }

  private static DataInput input(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }

  private static BytesRef bytes(ByteBuffersDataOutput out) {
    return new BytesRef(out.toArrayCopy());
  }

  private static void mark(DataOutput out, PageMark mark) throws IOException {
    out.writeString(mark.page());
    flag(out, mark.inferred());
  }

  private static PageMark mark(DataInput in) throws IOException {
    return new PageMark(in.readString(), flag(in));
  }

  private static void flag(DataOutput out, boolean value) throws IOException {
    out.writeByte((byte) (value ? 1 : 0));
  }

  private static boolean flag(DataInput in) throws IOException {
    return in.readByte() == 1;
  }

  private static void strings(DataOutput out, List<String> values) throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  private static List<String> strings(DataInput in) throws IOException {
    int n = in.readVInt();
    List<String> values = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      values.add(in.readString());
    }
    return values;
  }

  private static void listsByKey(DataOutput out, Map<String, List<String>> map) throws IOException {
    out.writeVInt(map.size());
    for (Map.Entry<String, List<String>> entry : map.entrySet()) {
      out.writeString(entry.getKey());
      strings(out, entry.getValue());
    }
  }

  private static Map<String, List<String>> listsByKey(DataInput in) throws IOException {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (int n = in.readVInt(); n > 0; n--) {
      map.put(in.readString(), strings(in));
    }
    return map;
  }
}
