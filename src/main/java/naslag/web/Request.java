package naslag.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of an HTTP request; nothing that is asked of Naslag has a body but the posted key.
 *
 * @param target path and query as sent, a character for each byte
 * @param isLast whether the connection closes after the reply
 * @param headers by name in lower case; the values of one name in the order of arrival
 * @param body of {@link AccessKey}, as a form; else ""
 */
record Request(
    String method, String target, boolean isLast, Map<String, List<String>> headers, String body) {
  /** Of a whole head; a browser sends some 800 bytes beside the question. */
  static final int MOST_BYTES = 65_536;

  static final int MOST_HEADERS = 64;

  private static final int MOST_BODY = 200;

  /** What is sent is no request that can be answered. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reply reply;

    Malformed(int status, String sentence) {
      super(sentence);
      reply = Reply.plain(status, sentence, Map.of());
    }

    Reply reply() {
      return reply;
    }
  }

  /**
   * Reads one, as lines that end in CRLF or in LF alone.
   *
   * @return nothing when the other side hung up before the end
   * @throws IOException when the connection breaks
   */
  static Optional<Request> read(InputStream in) throws IOException, Malformed {
    Lines lines = new Lines(in);
    Optional<String> line = lines.next();
    while (line.isPresent() && line.get().isEmpty()) {
      line = lines.next();
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] first = line.get().split(" ", -1);
    if (first.length != 3 || !isToken(first[0]) || !first[2].startsWith("HTTP/")) {
      throw new Malformed(400, "Dit is geen vraag van een browser.");
    }
    if (!first[2].equals("HTTP/1.1") && !first[2].equals("HTTP/1.0")) {
      throw new Malformed(505, "Naslag spreekt HTTP/1.1.");
    }
    lines.isFirst = false;
    Map<String, List<String>> headers = new HashMap<>();
    int count = 0;
    for (line = lines.next(); line.isPresent() && !line.get().isEmpty(); line = lines.next()) {
      int colon = line.get().indexOf(':');
      if (colon < 0 || !isToken(line.get().substring(0, colon))) {
        throw new Malformed(400, "Een kopregel van deze aanvraag is niet te lezen.");
      }
      if (++count > MOST_HEADERS) {
        throw new Malformed(431, "Deze aanvraag heeft te veel kopregels.");
      }
      headers
          .computeIfAbsent(
              line.get().substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.get().substring(colon + 1).strip());
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    boolean isLast =
        first[2].equals("HTTP/1.0")
            || headers.getOrDefault("connection", List.of()).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
    String length = String.join(",", headers.getOrDefault("content-length", List.of("0")));
    boolean isKey = first[0].equals("POST") && first[1].equals(AccessKey.PATH);
    int most =
        isKey && length.matches("\\d{1,3}") ? Math.min(Integer.parseInt(length), MOST_BODY) : 0;
    if (headers.containsKey("transfer-encoding") || !length.equals(Integer.toString(most))) {
      throw new Malformed(413, "Naslag neemt alleen een vraag aan, zonder inhoud erbij.");
    }
    String body = new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
    return Optional.of(new Request(first[0], first[1], isLast, headers, body));
  }

  /** The values of a header, by its name in lower case. */
  List<String> all(String header) {
    return headers.getOrDefault(header, List.of());
  }

  /** The first value of a header, "" when there is none. */
  String first(String header) {
    return all(header).isEmpty() ? "" : all(header).getFirst();
  }

  /** Whether a reply may be compressed. */
  boolean takesGzip() {
    String codings = String.join(",", all("accept-encoding")).replace(" ", "");
    return Pattern.matches("(?i)(.*,)?gzip(,.*|;q=(1|0[.]0*[1-9]).*)?", codings);
  }

  /** The path, decoded. */
  String path() {
    int mark = target.indexOf('?');
    return Parameters.decoded(mark < 0 ? target : target.substring(0, mark));
  }

  /** The part after the question mark, still encoded; "" when there is none. */
  String query() {
    int mark = target.indexOf('?');
    return mark < 0 ? "" : target.substring(mark + 1);
  }

  private static boolean isToken(String name) {
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  }

  /** Reads the lines of a head, no more than {@link #MOST_BYTES} together. */
  private static final class Lines {
    private final InputStream in;
    private int bytes;
    private boolean isFirst = true;

    Lines(InputStream in) {
      this.in = in;
    }

    Optional<String> next() throws IOException, Malformed {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (++bytes > MOST_BYTES) {
          throw isFirst
              ? new Malformed(414, "Deze vraag is te lang.")
              : new Malformed(431, "De kopregels van deze aanvraag zijn te lang.");
        }
        boolean afterCr = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        if (c == '\n') {
          return Optional.of(line.substring(0, line.length() - (afterCr ? 1 : 0)));
        }
        // At once: who speaks something else, such as TLS, may never send the end of a line.
        if (afterCr || c == 0x7f || (c < ' ' && c != '\t' && c != '\r')) {
          throw new Malformed(400, "Dit is geen vraag van een browser.");
        }
        line.append((char) c);
      }
      return Optional.empty();
    }
  }

  /**
   * The part of an address after the question mark, decoded.
   *
   * @param values by name, in order
   */
  record Parameters(Map<String, List<String>> values) {
    private static final int MOST = 64;

    /**
     * Reads what a browser sent.
     *
     * @param raw still encoded; "" when there was no question mark
     * @throws IllegalArgumentException when it is not encoded as addresses are, or has too many
     */
    static Parameters of(String raw) {
      String[] pairs = raw.split("&", -1);
      if (pairs.length > MOST) {
        throw new IllegalArgumentException("too many parameters: " + pairs.length);
      }
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (String pair : pairs) {
        String[] parts = pair.split("=", 2);
        String value = parts.length < 2 ? "" : words(parts[1]);
        values.computeIfAbsent(words(parts[0]), key -> new ArrayList<>()).add(value);
      }
      return new Parameters(values);
    }

    /**
     * Decodes percent-encoded UTF-8; raw bytes of UTF-8 are accepted too.
     *
     * @param part a character for each byte
     * @throws IllegalArgumentException when an escape is incomplete, or the bytes are no UTF-8
     */
    static String decoded(String part) {
      // One character a byte, in and out; a plus is a space only in what follows a question mark.
      Charset bytes = StandardCharsets.ISO_8859_1;
      ByteBuffer decoded = bytes.encode(URLDecoder.decode(part.replace("+", "%2B"), bytes));
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException("no UTF-8", e);
      }
    }

    private static String words(String part) {
      return decoded(part.replace('+', ' '));
    }

    /** The first value, "" when there is none. */
    String first(String name) {
      return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** Every value that is not blank. */
    List<String> all(String name) {
      return values.getOrDefault(name, List.of()).stream()
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /**
     * A number.
     *
     * @param otherwise when it is absent
     * @throws IllegalArgumentException naming the value that is no number from {@code least} to
     *     {@code most}
     */
    int number(String name, int least, int most, int otherwise) {
      String value = first(name);
      if (value.isEmpty()) {
        return otherwise;
      }
      int number = Integer.parseInt(value);
      if (number < least || number > most) {
        throw new IllegalArgumentException(
            name + " goes from " + least + " to " + most + ": " + number);
      }
      return number;
    }
  }
}
