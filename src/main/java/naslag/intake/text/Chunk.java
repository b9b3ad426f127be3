package naslag.intake.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that neither an empty line nor a page parts.
 *
 * @param lines at least one
 */
record Chunk(List<BodyLine> lines) {
  Chunk {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a chunk has a line");
    }
  }

  static List<Chunk> of(List<BodyLine> body) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= body.size(); i++) {
      if (i == body.size() || body.get(i).gap() || body.get(i).pageBreak()) {
        chunks.add(new Chunk(body.subList(from, i)));
        from = i;
      }
    }
    return chunks;
  }

  BodyLine first() {
    return lines.getFirst();
  }

  BodyLine last() {
    return lines.getLast();
  }

  int size() {
    return lines.size();
  }

  Chunk from(int line) {
    return new Chunk(lines.subList(line, lines.size()));
  }
}
