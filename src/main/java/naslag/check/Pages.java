package naslag.check;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Page marks: each page once, in order, and written so that they are read. */
final class Pages implements WorkRule {
  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)(-->|$)");
  private static final Pattern MARK =
      Pattern.compile("\\s*p\\.\\s*([0-9A-Za-z.\\-]{1,12})\\s*(, afgeleid)?\\s*");
  private static final Pattern MEANT =
      Pattern.compile(
          "\\s*(?:p|pp|pag|pagina|blz|bladzijde)\\.?\\s*(\\w{1,6})\\s*", Pattern.CASE_INSENSITIVE);

  @Override
  public void examine(Examined work, Findings findings) {
    Map<String, Integer> seen = new HashMap<>();
    int highest = 0;
    int highestLine = 0;
    boolean fenced = false;
    for (int i = work.frontMatterEnd(); i < work.lines().size(); i++) {
      String line = work.lines().get(i);
      fenced ^= line.startsWith("```");
      Matcher comment = COMMENT.matcher(line);
      while (!fenced && comment.find()) {
        Matcher mark = MARK.matcher(comment.group(1));
        Matcher meant = MEANT.matcher(comment.group(1));
        if (mark.matches() && comment.group(2).equals("-->")) {
          String page = mark.group(1);
          Integer before = seen.putIfAbsent(page, i + 1);
          int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
          if (before != null) {
            findings.add(
                Code.PAGES,
                i + 1,
                "bladzijde " + page + " begint ook al op regel " + before + "; schrap er een.");
          } else if (number > 0 && number < highest) {
            findings.add(
                Code.PAGES,
                i + 1,
                "bladzijde "
                    + page
                    + " komt na bladzijde "
                    + highest
                    + " (regel "
                    + highestLine
                    + "); zet de merktekens in volgorde.");
          }
          if (number > highest) {
            highest = number;
            highestLine = i + 1;
          }
        } else if (meant.matches() && comment.group(1).matches(".*\\d.*")) {
          findings.add(
              Code.PAGES,
              i + 1,
              "dit merkteken wordt niet gelezen; schrijf <!-- p. " + meant.group(1) + " -->.");
        }
      }
    }
  }
}
