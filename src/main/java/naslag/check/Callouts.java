package naslag.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Examples whose frame is broken, so that words fall out of them or into them. */
final class Callouts implements WorkRule {
  private static final Pattern HEAD =
      Pattern.compile("(>?)\\s*\\[!\\s*(\\p{L}*)\\s*(\\]?)[+-]?(.*)");

  @Override
  public void examine(Examined work, Findings findings) {
    List<String> lines = work.lines();
    boolean inside = false;
    boolean fenced = false;
    for (int i = work.frontMatterEnd(); i < lines.size(); i++) {
      String line = lines.get(i);
      fenced ^= line.startsWith("```");
      if (fenced || line.startsWith("    ")) {
        continue;
      }
      Matcher head = HEAD.matcher(line);
      boolean quoted = line.startsWith(">");
      if (head.matches()) {
        head(head, i + 1, findings);
        inside = quoted;
      } else if (inside && !quoted) {
        ended(lines, i, findings);
        inside = false;
      }
    }
  }

  private static void head(Matcher head, int line, Findings findings) {
    String word = head.group(2);
    if (head.group(1).isEmpty()) {
      findings.add(
          Code.CALLOUT,
          line,
          "[!" + word + "] staat niet achter een > en wordt dus gewone tekst; zet er > voor.");
    } else if (head.group(3).isEmpty()) {
      findings.add(
          Code.CALLOUT, line, "achter [!" + word + " ontbreekt het haakje ]; zet het erbij.");
    } else if (!word.equalsIgnoreCase("voorbeeld")) {
      findings.add(
          Code.CALLOUT,
          line,
          "[!"
              + word
              + "] kent Naslag niet en wordt een gewoon citaat; schrijf [!voorbeeld], of laat het"
              + " haakwoord weg.");
    }
  }

  /** The first line after an example that does not begin with its sign. */
  private static void ended(List<String> lines, int at, Findings findings) {
    if (!lines.get(at).isBlank()) {
      findings.add(
          Code.CALLOUT,
          at + 1,
          "deze regel hoort nog bij het voorbeeld erboven maar begint niet met >; zet > ervoor, of"
              + " laat een lege regel als hij er niet bij hoort.");
      return;
    }
    String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
    boolean goesOn = next.startsWith(">") && !HEAD.matcher(next).matches();
    if (goesOn) {
      findings.add(
          Code.CALLOUT,
          at + 1,
          "door deze lege regel valt het voorbeeld in twee; zet er een > op.");
    }
  }
}
