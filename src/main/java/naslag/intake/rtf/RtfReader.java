package naslag.intake.rtf;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.intake.blocks.Extraction;
import naslag.intake.office.PageReader;
import naslag.intake.office.StyleName;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Run;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile.Source;
import naslag.intake.source.Typography;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads rtf (version 1.9): groups between braces, each with a state that it takes over from the one
 * around it, and control words that change the state or say what a group's words are for.
 */
public final class RtfReader {
  /** Of groups in one another; no program writes a hundredth of it. */
  private static final int DEEPEST = 10_000;

  private static final Pattern CONTROL = Pattern.compile("([a-zA-Z]+)(-?\\d{1,9}|) ?");
  private static final Pattern TYPED = Pattern.compile("\\s*([•·▪–]|\\(?\\d{1,3}[.)])");

  /** Groups that hold no words of the text. */
  private static final Set<String> SKIPPED = Typography.list("rtf group without words");

  /** Groups whose words are for something else. */
  private static final Set<String> KEPT = Typography.list("rtf group with other words");

  private static final Set<String> LETTERS = Typography.list("rtf look of letters");

  private static final Set<String> PARAGRAPH = Typography.list("rtf look of a paragraph");

  private static final Pattern STARRED =
      Pattern.compile("(?s)\\s*\\\\(?:fldinst|shpinst|annotation|footnote|listtext|pntext)\\b.*");

  /** Control words and symbols that are a character. */
  private static final Map<String, String> CHARACTERS =
      Stream.of(
              ("emdash=— endash=– lquote=‘ rquote=’ ldblquote=“ rdblquote=” bullet=• tab=\t"
                      + " emspace=\u2003 enspace=\u2002 qmspace=\u2005 ~=\u00A0 _=\u2011 -=\u00AD {={"
                      + " }=} \\=\\")
                  .split(" "))
          .collect(
              toMap(c -> c.substring(0, c.lastIndexOf('=')), c -> c.substring(c.length() - 1)));

  private final byte[] bytes;
  private final WordPage page;
  private final ImportLog log;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Deque<Text> texts = new ArrayDeque<>();
  private final RtfFonts fonts = new RtfFonts();
  private final Map<Integer, String> styles = new HashMap<>();
  private final Map<Integer, Integer> outlines = new HashMap<>();
  private final Map<String, StringBuilder> kept = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Group now = new Group("", new StringBuilder(), new HashMap<>());
  private Text text;
  private int at;

  /**
   * What a group takes over from the one around it.
   *
   * @param use what its words are for; "" for the text itself
   * @param field the instruction of the field that it is in
   * @param set the value of each control word that sets something
   */
  private record Group(String use, StringBuilder field, Map<String, Integer> set) {
    Group with(String other) {
      return new Group(other, field, set);
    }

    int value(String word, int otherwise) {
      return set.getOrDefault(word, otherwise);
    }

    boolean is(String... words) {
      return Stream.of(words).anyMatch(word -> value(word, 0) != 0);
    }
  }

  /** A text while it is read: the whole, a note or a box. */
  private static final class Text {
    final Element to;

    /** How many groups were open when it began. */
    final int depth;

    final List<Run> runs = new ArrayList<>();
    Element inline = new Element("p");
    @Nullable String label;
    @Nullable Element row;
    Element cell = new Element("td");

    Text(Element to, int depth) {
      this.to = to;
      this.depth = depth;
    }
  }

  private RtfReader(byte[] bytes, ImportLog log) {
    this.bytes = bytes;
    this.log = log;
    this.page = new WordPage(log);
    this.text = new Text(page.body(), 0);
  }

  /** Reads an rtf file. */
  public static Extraction read(Source source, ImportLog log) throws IOException {
    RtfReader reader = new RtfReader(Files.readAllBytes(source.path()), log);
    if (!reader.parse()) {
      return Extraction.Refused.tangled(source.name());
    }
    FoundMetadata own =
        PageReader.said(use -> Stream.of(reader.kept(use)).filter(w -> !w.isEmpty()).toList());
    return PageReader.read(reader.page.whole(), source, own, "rtf", log);
  }

  private String kept(String use) {
    StringBuilder words = kept.remove(use);
    return words == null ? "" : Typography.clean(words.toString());
  }

  /** Reads all; false when the groups stand too deep in one another. */
  private boolean parse() {
    while (at < bytes.length && groups.size() < DEEPEST) {
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          flush();
          groups.push(now);
          now = new Group(now.use, now.field, new HashMap<>(now.set));
        }
        case '}' -> {
          flush();
          close();
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> pending.write(c);
      }
    }
    flush();
    paragraph();
    return at >= bytes.length;
  }

  private void close() {
    if (groups.size() == text.depth && !texts.isEmpty()) {
      paragraph();
      text = texts.pop();
    }
    String use = now.use;
    now = groups.isEmpty() ? now : groups.pop();
    if (use.equals(now.use)) {
      return;
    }
    if (use.matches("listtext|pntext")) {
      text.label = kept(use);
    } else if (use.equals("annotation")) {
      page.met(Met.COMMENT, kept(use));
    } else if (use.matches("(?:header|footer).?") && kept.containsKey(use)) {
      log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(kept(use)));
    }
  }

  private String ascii(int from, int to) {
    return new String(bytes, from, Math.min(bytes.length, to) - from, StandardCharsets.ISO_8859_1);
  }

  private void control() {
    Matcher word = CONTROL.matcher(ascii(at, at + 40));
    if (word.lookingAt()) {
      at += word.end();
      flush();
      String number = word.group(2);
      word(word.group(1), number.isEmpty() ? 1 : Integer.parseInt(number));
      return;
    }
    String symbol = ascii(at, ++at);
    if (symbol.equals("'")) {
      String hex = ascii(at, at + 2);
      at += 2;
      if (hex.matches("[0-9A-Fa-f]{2}")) {
        pending.write(Integer.parseInt(hex, 16));
      }
    } else if (symbol.equals("*")) {
      // A group that may be skipped by who does not know it; what follows says which it is.
      now = STARRED.matcher(ascii(at, at + 24)).matches() ? now : now.with("skip");
    } else {
      flush();
      say(CHARACTERS.getOrDefault(symbol, ""));
    }
  }

  /** Gives the bytes that wait to the text. */
  private void flush() {
    byte[] waiting = pending.toByteArray();
    pending.reset();
    say(fonts.words(now.value("f", -1), waiting));
  }

  private void say(String words) {
    if (words.isEmpty()) {
      return;
    }
    switch (now.use) {
      case "skip" -> {}
      case "fldinst" -> now.field.append(words);
      case "fonttbl" -> fonts.named(now.value("f", -1), words);
      case "stylesheet" -> styles.merge(now.value("s", 0), words, String::concat);
      case "" -> text(words);
      default -> kept.computeIfAbsent(now.use, u -> new StringBuilder()).append(words);
    }
  }

  private void text(String words) {
    if (now.is("v", "deleted")) {
      page.met(now.is("v") ? Met.HIDDEN : Met.CHANGED, words);
      return;
    }
    if (now.is("strike", "striked")) {
      page.met(Met.STRUCK, words);
    }
    String before = words.equals("\t") && text.label == null ? text.inline.wholeText() : "";
    if (TYPED.matcher(before).matches()) {
      // Some programs write the label as words, and a tab.
      text.label = before.strip();
      text.inline = new Element("p");
      return;
    }
    String link = WordPage.address(now.field);
    Element place = link.isEmpty() ? text.inline : WordPage.within(text.inline, "a", link);
    String height = now.is("super", "up") ? "sup" : now.is("sub", "dn") ? "sub" : "";
    WordPage.styled(place, now.is("b"), now.is("i"), height).appendText(words);
    if (!words.isBlank()) {
      text.runs.add(new Run(words.length(), now.value("fs", 24), now.is("b", "ul", "caps")));
    }
  }

  /** Ends a paragraph of the text. */
  private void paragraph() {
    int number = now.value("s", 0);
    StyleName style = StyleName.of(styles.getOrDefault(number, "").replace(";", "").strip());
    int outline = now.value("outlinelevel", outlines.getOrDefault(number, 9));
    int level = style.heading(style.level() > 0 ? style.level() : outline < 9 ? outline + 1 : 0);
    String label = text.label == null ? "" : text.label;
    boolean bullet = label.codePoints().noneMatch(Character::isLetterOrDigit);
    int depth = text.label != null ? Math.clamp(now.value("ilvl", 0), 0, 8) : -1;
    page.place(
        text.inline,
        new Setting(level, bullet ? "" : label, depth, style.look()),
        Seen.of(text.runs, now.value("sb", 0), now.value("sa", 0)),
        now.is("intbl") && text.row != null ? text.cell : text.to);
    text.inline = new Element("p");
    text.runs.clear();
    text.label = null;
  }

  private void row() {
    if (text.row != null && !text.row.children().isEmpty()) {
      WordPage.within(text.to, "table", "").appendChild(text.row);
    }
    text.row = null;
  }

  /** Begins a text of its own, which lasts as long as the group. */
  private void begin(Element to) {
    now = now.with("");
    texts.push(text);
    text = new Text(to, groups.size());
  }

  private void word(String word, int value) {
    if (word.equals("bin")) {
      at = (int) Math.min(bytes.length, (long) at + Math.max(0, value));
    } else if (now.use.equals("skip") && !word.equals("nestrow")) {
      return;
    } else if (CHARACTERS.containsKey(word)) {
      say(CHARACTERS.get(word));
    } else if (SKIPPED.contains(word) || KEPT.contains(word)) {
      now = now.with(KEPT.contains(word) ? word : "skip");
    } else {
      act(word, value);
    }
  }

  private void act(String word, int value) {
    switch (word) {
      case "par", "sect", "nestrow" -> paragraph();
      case "line" -> text.inline.appendElement("br");
      case "nestcell" -> text.inline.appendText(" ");
      case "trowd", "intbl" -> {
        text.row = text.row == null ? new Element("tr") : text.row;
        now.set.put("intbl", 1);
      }
      case "cell" -> {
        act("intbl", 1);
        paragraph();
        if (text.row != null) {
          text.row.appendChild(text.cell);
        }
        text.cell = new Element("td");
      }
      case "row" -> row();
      case "pard" -> now.set.keySet().removeAll(PARAGRAPH);
      case "plain" -> now.set.keySet().removeAll(LETTERS);
      case "ulnone" -> now.set.remove("ul");
      case "nosupersub" -> now.set.keySet().removeAll(Set.of("super", "sub"));
      case "u" -> {
        int code = value < 0 ? value + 65536 : value;
        say(fonts.character(now.value("f", -1), code));
        skip();
      }
      case "mac", "pc", "pca", "ansicpg" -> fonts.common(word, value);
      case "fcharset" -> fonts.charset(now.value("f", -1), value);
      case "yr" -> say(now.use.equals("creatim") ? String.valueOf(value) : "");
      case "field" -> {
        // A field in a link, as the number of a page, stays in the link.
        String outer = WordPage.address(now.field).isEmpty() ? "" : now.field.toString();
        now = new Group(now.use, new StringBuilder(outer), now.set);
      }
      case "footnote" -> begin(page.note(text.inline));
      case "shptxt" -> begin(text.to.appendElement("div"));
      default -> {
        now.set.put(word, value);
        if (word.equals("outlinelevel") && now.use.equals("stylesheet")) {
          outlines.put(now.value("s", 0), value);
        }
      }
    }
  }

  /**
   * Skips the substitute behind a Unicode character, for readers that do not know the character.
   */
  private void skip() {
    for (int i = 0; i < now.value("uc", 1) && at < bytes.length; i++) {
      boolean escaped = ascii(at, at + 2).equals("\\'");
      if (!escaped && "{}\\".indexOf(bytes[at]) >= 0) {
        return;
      }
      at = Math.min(bytes.length, at + (escaped ? 4 : 1));
    }
  }
}
