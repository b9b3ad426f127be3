package naslag.intake.pdf;

/** Web addresses and file names that a line end divides without any hyphen. */
final class WebAddress {
  private WebAddress() {}

  /** True when the text ends within an address: after a slash, a dot, an equals sign. */
  static boolean isOpen(CharSequence text) {
    String all = text.toString();
    String last = all.substring(all.lastIndexOf(' ') + 1);
    return last.matches(
        ".*(?:https?://|ftp://|www\\.|/[\\w.-]+/).*[/.=?&#_@;%+~-]|.*(?:https?|ftp):(?://?)?");
  }

  /** True when the words go on with an address that is open. */
  static boolean continues(String words) {
    String first = words.split(" ", 2)[0];
    return !first.isEmpty()
        && (first.startsWith("//")
            || Character.isLowerCase(first.charAt(0))
            || first.matches("[\\p{L}\\d_%~-]*[/._=&?#@;+-][^ ]*|[\\p{L}\\d_]+[)>].*"));
  }
}
