package naslag.intake.rtf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naslag.intake.blocks.Extraction;
import naslag.intake.office.WordPage;
import naslag.intake.office.WordPage.Met;
import naslag.intake.office.WordPage.Seen;
import naslag.intake.office.WordPage.Setting;
import naslag.intake.office.WordPage.StyleName;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.SourceFile;
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

  private static final Pattern LINK =
      Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);

  private static final Pattern TYPED = Pattern.compile("^\\s*([•·▪–]|\\(?\\d{1,3}[.)])\\t");

  /** Groups that hold no words of the text, and those whose words go elsewhere. */
  private static final Set<String> SKIPPED =
      Set.of(
          ("colortbl pict nonshppict listtable listoverridetable revtbl rsidtbl themedata sp"
                  + " nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl xe tc rxe"
                  + " bkmkstart bkmkend atnid atnauthor atntime atnref atnparent template")
              .split(" "));

  private static final Set<String> KEPT =
      Set.of(
          ("fonttbl stylesheet info title author creatim listtext pntext fldinst annotation header"
                  + " headerl headerr headerf footer footerl footerr footerf")
              .split(" "));

  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("tab", "\t"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("~", " "),
          Map.entry("_", "\u2011"),
          Map.entry("-", "\u00AD"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("\\", "\\"));

  /** The number of a {@code \fcharset} and the name of its code page. */
  private static final String CHARSETS =
      " 77=x-MacRoman 128=windows-31j 129=x-windows-949 134=GBK 136=Big5 161=windows-1253"
          + " 162=windows-1254 163=windows-1258 177=windows-1255 178=windows-1256 186=windows-1257"
          + " 204=windows-1251 222=x-windows-874 238=windows-1250 254=IBM437 255=IBM850 ";

  private final byte[] bytes;
  private final WordPage page;
  private final ImportLog log;
  private final Deque<State> groups = new ArrayDeque<>();
  private final Deque<Text> texts = new ArrayDeque<>();
  private final Map<Integer, String> fonts = new HashMap<>();
  private final Map<Integer, Integer> charsets = new HashMap<>();
  private final Map<Integer, String> styles = new HashMap<>();
  private final Map<Integer, Integer> outlines = new HashMap<>();
  private final Map<String, StringBuilder> kept = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Charset ansi = Charset.forName("windows-1252");
  private State now = new State();
  private Text text;
  private int at;

  /** What a group takes over from the one around it. */
  private static final class State implements Cloneable {
    /** What the group's words are for: "" for the text itself. */
    String use = "";

    boolean bold;
    boolean italic;
    boolean underlined;
    boolean struck;
    boolean hidden;
    boolean deleted;
    String height = "";
    String link = "";
    StringBuilder field = new StringBuilder();
    int font = -1;
    int size = 24;

    /** How many characters stand after {@code \\u} for readers that do not know it. */
    int skip = 1;

    int style;
    int outline = -1;
    int depth;
    int before;
    int after;
    boolean cell;

    @Override
    public State clone() {
      try {
        return (State) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A text while it is read: the whole, a note or a box. */
  private static final class Text {
    final Element to;

    /** How many groups were open when it began. */
    final int depth;

    Element inline = new Element("p");
    final Map<Integer, Integer> sizes = new HashMap<>();
    boolean heavy = true;
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
    if (Files.size(source.path()) > SourceFile.LARGEST) {
      return new Extraction.Refused(
          source.name() + " is groter dan 64 MB; bewaar het als docx en probeer opnieuw.");
    }
    RtfReader reader = new RtfReader(Files.readAllBytes(source.path()), log);
    if (!reader.parse()) {
      return Extraction.Refused.tangled(source.name());
    }
    return WordPage.read(
        reader.page.whole(),
        source,
        WordPage.said(reader.kept("title"), reader.kept("author"), "", reader.kept("creatim")),
        "rtf",
        log);
  }

  private String kept(String use) {
    return Typography.clean(kept.getOrDefault(use, new StringBuilder()).toString());
  }

  /** Reads all; false when the groups stand too deep in one another. */
  private boolean parse() {
    boolean first = false;
    while (at < bytes.length && groups.size() < DEEPEST) {
      int c = bytes[at++] & 0xFF;
      if (c == '{') {
        flush();
        groups.push(now);
        now = now.clone();
        first = true;
        continue;
      } else if (c == '}') {
        flush();
        close();
      } else if (c == '\\') {
        control(first);
      } else if (c != '\r' && c != '\n') {
        pending.write(c);
      }
      first = false;
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
    now = groups.isEmpty() ? new State() : groups.pop();
    if (use.equals(now.use)) {
      return;
    }
    if (use.matches("listtext|pntext")) {
      text.label = kept(use);
      kept.remove(use);
    } else if (use.equals("annotation")) {
      page.met(Met.COMMENT, kept(use));
      kept.remove(use);
    } else if (use.matches("(?:header|footer).?") && !kept(use).isEmpty()) {
      log.repaired(0, Repair.Kind.RUNNING_HEAD, Repair.opening(kept(use)));
      kept.remove(use);
    }
  }

  private void control(boolean first) {
    if (at >= bytes.length) {
      return;
    }
    int start = at;
    while (at < bytes.length && Character.isLetter(bytes[at])) {
      at++;
    }
    if (at == start) {
      at++;
      symbol((char) (bytes[start] & 0xFF), first);
      return;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    int number = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    while (at < bytes.length && at - number < 11 && Character.isDigit(bytes[at])) {
      at++;
    }
    String digits = new String(bytes, number, at - number, StandardCharsets.ISO_8859_1);
    boolean some = digits.matches("-?\\d{1,9}");
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    flush();
    word(word, some ? Integer.parseInt(digits) : 1, some);
  }

  private void symbol(char c, boolean first) {
    if (c == '\'' && at + 2 <= bytes.length) {
      String hex = new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
      at += 2;
      if (hex.matches("[0-9A-Fa-f]{2}")) {
        pending.write(Integer.parseInt(hex, 16));
      }
    } else if (c == '*' && first) {
      // A group that may be skipped by who does not know it; what follows says which it is.
      Matcher known =
          Pattern.compile("\\s*\\\\(?:fldinst|shpinst|annotation|footnote|listtext|pntext)\\b.*")
              .matcher(
                  new String(
                          bytes, at, Math.min(24, bytes.length - at), StandardCharsets.ISO_8859_1)
                      .lines()
                      .findFirst()
                      .orElse(""));
      now.use = known.matches() ? now.use : "skip";
    } else if (c == '\r' || c == '\n') {
      flush();
      paragraph();
    } else {
      flush();
      words(CHARACTERS.getOrDefault(String.valueOf(c), ""));
    }
  }

  /** Gives the bytes that wait to the text, in the code page of their font. */
  private void flush() {
    if (pending.size() == 0) {
      return;
    }
    byte[] waiting = pending.toByteArray();
    pending.reset();
    int charset = charsets.getOrDefault(now.font, 0);
    if (charset == 2) {
      for (byte b : waiting) {
        words(WordPage.symbol(fonts.getOrDefault(now.font, ""), "%02X".formatted(b)));
      }
    } else {
      words(new String(waiting, charset(charset)));
    }
  }

  private Charset charset(int number) {
    Matcher row = Pattern.compile(" " + number + "=(\\S+) ").matcher(CHARSETS);
    return row.find() && Charset.isSupported(row.group(1)) ? Charset.forName(row.group(1)) : ansi;
  }

  private void words(String words) {
    if (now.use.equals("skip") || words.isEmpty()) {
      return;
    }
    if (now.use.equals("fldinst")) {
      now.field.append(words);
    } else if (now.use.equals("fonttbl")) {
      fonts.merge(now.font, words.replace(";", ""), (one, more) -> one);
    } else if (now.use.equals("stylesheet")) {
      styles.merge(now.style, words, String::concat);
    } else if (!now.use.isEmpty()) {
      kept.computeIfAbsent(now.use, u -> new StringBuilder()).append(words);
    } else if (now.hidden || now.deleted) {
      page.met(now.hidden ? Met.HIDDEN : Met.CHANGED, words);
    } else {
      if (now.struck) {
        page.met(Met.STRUCK, words);
      }
      boolean link = !now.link.isEmpty();
      Element place = link ? WordPage.within(text.inline, "a", now.link) : text.inline;
      WordPage.styled(place, now.bold, now.italic, now.height).appendText(words);
      if (!words.isBlank()) {
        text.sizes.merge(now.size, words.length(), Integer::sum);
        text.heavy &= now.bold || now.underlined;
      }
    }
  }

  /** Ends a paragraph of the text. */
  private void paragraph() {
    String name = styles.getOrDefault(now.style, "").replace(";", "").strip();
    StyleName style = StyleName.of(name);
    int outline = now.outline >= 0 ? now.outline : outlines.getOrDefault(now.style, -1);
    int level = style.level() > 0 ? style.level() : outline >= 0 && outline < 9 ? outline + 1 : 0;
    Matcher typed = TYPED.matcher(text.inline.wholeText());
    if (text.label == null && typed.find()) {
      // Some programs write the label as words.
      text.label = typed.group(1);
      text.inline.textNodes().stream()
          .findFirst()
          .ifPresent(node -> node.text(TYPED.matcher(node.getWholeText()).replaceFirst("")));
    }
    String label = text.label == null ? "" : text.label;
    boolean bullet = label.codePoints().noneMatch(Character::isLetterOrDigit);
    int size =
        text.sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    boolean item = level == 0 && text.label != null;
    page.place(
        text.inline,
        new Setting(level, bullet ? "" : label, item ? now.depth : -1, style.look()),
        new Seen(size, text.heavy, now.before, now.after),
        now.cell && text.row != null ? text.cell : text.to);
    text.inline = new Element("p");
    text.sizes.clear();
    text.heavy = true;
    text.label = null;
  }

  private void row() {
    Element row = text.row;
    if (row != null && !row.children().isEmpty()) {
      Element last = text.to.lastElementChild();
      Element table = last != null && last.nameIs("table") ? last : text.to.appendElement("table");
      table.appendChild(row);
    }
    text.row = null;
  }

  /** Begins a text of its own, which lasts as long as the group. */
  private void begin(Element to) {
    now.use = "";
    texts.push(text);
    text = new Text(to, groups.size());
  }

  private void word(String word, int value, boolean some) {
    if (word.equals("bin")) {
      at = (int) Math.min(bytes.length, (long) at + Math.max(0, some ? value : 0));
      return;
    }
    if (now.use.equals("skip") && !word.equals("nestrow")) {
      return;
    }
    boolean on = value != 0;
    String character = CHARACTERS.get(word);
    if (character != null) {
      words(character);
      return;
    }
    if (SKIPPED.contains(word)) {
      now.use = "skip";
      return;
    }
    if (KEPT.contains(word)) {
      now.use = word;
      return;
    }
    switch (word) {
      case "par", "sect" -> paragraph();
      case "line" -> text.inline.appendElement("br");
      case "cell" -> {
        now.cell = true;
        text.row = text.row == null ? new Element("tr") : text.row;
        paragraph();
        text.row.appendChild(text.cell);
        text.cell = new Element("td");
      }
      case "nestcell" -> text.inline.appendText(" ");
      case "nestrow" -> paragraph();
      case "row" -> row();
      case "trowd" -> text.row = text.row == null ? new Element("tr") : text.row;
      case "intbl" -> {
        now.cell = true;
        text.row = text.row == null ? new Element("tr") : text.row;
      }
      case "pard" -> {
        State plain = new State();
        now.style = plain.style;
        now.outline = plain.outline;
        now.depth = plain.depth;
        now.before = plain.before;
        now.after = plain.after;
        now.cell = plain.cell;
      }
      case "plain" -> {
        now.bold = now.italic = now.underlined = now.struck = now.hidden = now.deleted = false;
        now.height = "";
        now.size = 24;
      }
      case "b" -> now.bold = on;
      case "i" -> now.italic = on;
      case "ul", "uld", "uldb", "ulw", "caps" -> now.underlined = on;
      case "ulnone" -> now.underlined = false;
      case "strike", "striked" -> now.struck = on;
      case "v" -> now.hidden = on;
      case "deleted" -> now.deleted = on;
      case "super", "up" -> now.height = on ? "sup" : "";
      case "sub", "dn" -> now.height = on ? "sub" : "";
      case "nosupersub" -> now.height = "";
      case "f" -> now.font = value;
      case "fs" -> now.size = value;
      case "sb" -> now.before = value;
      case "sa" -> now.after = value;
      case "s" -> now.style = value;
      case "ilvl" -> now.depth = Math.clamp(value, 0, 8);
      case "outlinelevel" -> {
        now.outline = value;
        if (now.use.equals("stylesheet")) {
          outlines.put(now.style, value);
        }
      }
      case "uc" -> now.skip = Math.clamp(value, 0, 8);
      case "u" -> {
        words(unicode(value < 0 ? value + 65536 : value));
        skip();
      }
      case "mac" -> ansi = charset(77);
      case "pc" -> ansi = charset(254);
      case "pca" -> ansi = charset(255);
      case "ansicpg" -> {
        String name = value == 65001 ? "UTF-8" : "windows-" + value;
        ansi = Charset.isSupported(name) ? Charset.forName(name) : ansi;
      }
      case "fcharset" -> charsets.put(now.font, value);
      case "yr" -> words(now.use.equals("creatim") ? String.valueOf(value) : "");
      case "field" -> now.field = new StringBuilder();
      case "fldrslt" -> {
        Matcher link = LINK.matcher(now.field);
        now.link = link.matches() ? link.group(1) : now.link;
      }
      case "footnote" -> begin(page.note(text.inline));
      case "shptxt" -> {
        Element box = new Element("div");
        text.to.appendChild(box);
        begin(box);
      }
      default -> {}
    }
  }

  private String unicode(int code) {
    boolean symbol = code >= 0xF000 && code <= 0xF0FF;
    return symbol
        ? WordPage.symbol(fonts.getOrDefault(now.font, ""), "%02X".formatted(code & 0xFF))
        : Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  /** Skips what stands after a {@code \\u} for readers that do not know it. */
  private void skip() {
    for (int i = 0; i < now.skip && at < bytes.length; i++) {
      if (bytes[at] == '\\' && at + 1 < bytes.length && bytes[at + 1] == '\'') {
        at = Math.min(bytes.length, at + 4);
      } else if (bytes[at] != '{' && bytes[at] != '}' && bytes[at] != '\\') {
        at++;
      } else {
        return;
      }
    }
  }
}
