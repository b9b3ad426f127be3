package naslag.corpus;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files as texts write them, which need not be paths on this system. */
public final class FileName {
  private FileName() {}

  /** Without its ending: "boek.2.pdf" is "boek.2". */
  public static String stem(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** A file as seen from another file, both below one directory; with slashes of either kind. */
  public static String beside(String from, String target) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (from.substring(0, from.lastIndexOf('/') + 1) + target).split("[/\\\\]+")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
