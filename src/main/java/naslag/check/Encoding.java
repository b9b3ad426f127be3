package naslag.check;

import java.util.List;

/** Letters that were lost, or read in the wrong encoding. */
final class Encoding implements WorkRule {
  @Override
  public void examine(Examined work, Findings findings) {
    List<String> lines = work.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int lost = line.indexOf('\uFFFD');
      if (lost >= 0) {
        findings.add(
            Code.ENCODING,
            i + 1,
            "hier ging een letter verloren (\"" + around(line, lost) + "\"); zet ze terug.");
      }
      for (Mojibake.Spot spot : Mojibake.in(line)) {
        findings.add(
            Code.ENCODING,
            i + 1,
            "\""
                + spot.written()
                + "\" is een verkeerd gelezen \""
                + spot.meant()
                + "\"; naslag controleer --verbeter zet het recht.");
      }
    }
  }

  private static String around(String line, int at) {
    int from = Math.max(0, at - 12);
    return line.substring(from, Math.min(line.length(), at + 12)).strip();
  }
}
