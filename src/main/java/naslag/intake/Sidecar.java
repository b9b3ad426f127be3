package naslag.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naslag.intake.source.SourceFile.Digests;
import org.jspecify.annotations.Nullable;

/**
 * What an import remembers of itself beside the work, so that an edit by a person is seen.
 *
 * @param said under the keys below; also {@link #REPLACED}, the digest of the work that an import
 *     wrote before and this one replaces, and the digest of each field that comes from the file
 */
record Sidecar(Map<String, String> said) {
  static final String SOURCE = "source";
  static final String DIGEST = "source-digest";
  static final String GONE = "gone";

  /** Of a PDF: the page number on each sheet, "_" for none, with spaces between. */
  static final String PAGES = "pages";

  private static final String OUTPUT = "output-digest";
  private static final List<String> KEYS = List.of(SOURCE, DIGEST, "importer", "options", OUTPUT);
  private static final String REPLACED = "replaced-digest";
  private static final String TEXT = "text-digest";
  private static final String FIELD = "field ";

  /**
   * Of one import.
   *
   * @param source where the file stood, absolute
   * @param digest of its bytes
   * @param importer the version of the rules
   * @param options digest of what a person gave beside it
   */
  static Sidecar of(String source, String digest, String importer, String options) {
    String where = source.replace("\n", " ");
    return new Sidecar(
        Map.of(SOURCE, where, DIGEST, digest, "importer", importer, "options", options));
  }

  /** Empty when there is none, or when it cannot be understood: the work then counts as edited. */
  static Optional<Sidecar> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, String> said = new HashMap<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Pattern.compile("(?m)^([^:]+): (.*)$")
        .matcher(text)
        .results()
        .forEach(line -> said.put(line.group(1), line.group(2).strip()));
    return Optional.of(new Sidecar(said)).filter(s -> said.keySet().containsAll(KEYS));
  }

  String write() {
    return Stream.concat(KEYS.stream(), said.keySet().stream().sorted())
        .distinct()
        .map(key -> key + ": " + said.get(key) + "\n")
        .collect(Collectors.joining());
  }

  String source() {
    return said.getOrDefault(SOURCE, "");
  }

  boolean isGone() {
    return said.containsKey(GONE);
  }

  Sidecar with(String key, String value) {
    Map<String, String> more = new HashMap<>(said);
    more.put(key, value);
    return new Sidecar(more);
  }

  /** The same, with the digests of the work as it is written. */
  Sidecar making(String markdown) {
    return with(OUTPUT, Digests.of(markdown)).with(TEXT, Digests.of(text(markdown)));
  }

  /** The same, with these fields as the file gave them. */
  Sidecar giving(Map<String, List<String>> fields, Collection<String> notByFile) {
    Map<String, String> more = new HashMap<>(said);
    fields.forEach((key, values) -> more.put(FIELD + key, Digests.of(values.toString())));
    notByFile.forEach(key -> more.remove(FIELD + key));
    return new Sidecar(more);
  }

  private static String text(String markdown) {
    return markdown.replaceFirst("(?s)\\A---\\R.*?\\R---\\R", "");
  }

  /** The same, in the place of what an import wrote before. */
  Sidecar replacing(String standing) {
    return made(standing) ? this : with(REPLACED, standing);
  }

  /** The same, once the work stands there. */
  Sidecar settled() {
    Map<String, String> less = new HashMap<>(said);
    less.remove(REPLACED);
    return new Sidecar(less);
  }

  /** True when the work that stands there is the one that this import wrote. */
  boolean made(String standing) {
    return standing.equals(said.get(OUTPUT));
  }

  /** True when only the front matter may differ from what this import wrote. */
  boolean hasText(String markdown) {
    return Digests.of(text(markdown)).equals(said.get(TEXT));
  }

  /** Whether an import was broken off between this and the work, so that the one before stands. */
  boolean isAheadOf(String standing) {
    return standing.equals(said.get(REPLACED));
  }

  /**
   * Whether a person wrote, changed or removed a field of the work that stands there. Of an older
   * import that is not known, and a work that nobody touched since has nothing of a person.
   */
  boolean isOfPerson(String key, @Nullable List<String> values, String standing) {
    String made = said.get(FIELD + key);
    if (said.get(TEXT) == null) {
      return !made(standing) && values != null;
    }
    return isAheadOf(standing)
        ? made == null
        : !Objects.equals(made, values == null ? null : Digests.of(values.toString()));
  }

  /** True when all these are the same for both. */
  boolean shares(Sidecar other, String... keys) {
    return Stream.of(keys).allMatch(key -> Objects.equals(said.get(key), other.said.get(key)));
  }

  /** The same file, read by the same rules, with the same words beside it. */
  boolean madeFrom(Sidecar now) {
    return shares(now, DIGEST, "importer", "options");
  }
}
