package naslag.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import naslag.corpus.Block;
import naslag.corpus.Example;
import naslag.corpus.PlainText;
import naslag.corpus.Work;
import naslag.corpus.Work.Section;
import naslag.intake.Importer.Prompt;
import naslag.intake.WorkMaker.Converted;
import naslag.intake.blocks.Extraction;
import naslag.intake.report.ImportLog;
import naslag.intake.report.ImportLog.Repair;
import naslag.intake.source.FoundMetadata;
import naslag.intake.source.SourceFile;
import naslag.intake.source.SourceFile.Source;

/** Texts of our own with the oddities of text copied out of a PDF. */
final class Texts {
  private Texts() {}

  static String resource(String name) {
    try (InputStream in = Texts.class.getResourceAsStream("/intake/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Converted convert(String text, ImportLog log) {
    return convert(text, "tekst.txt", log);
  }

  static Converted convert(String text, String name, ImportLog log) {
    SourceFile.Opened file =
        new SourceFile.Opened(SourceFile.Format.TEXT, Path.of(name), "", text, "UTF-8");
    return convert(file, log);
  }

  /** A file as it is imported, without anything that a person says of it. */
  static Converted convert(SourceFile.Opened file, ImportLog log) {
    try {
      Source source = new Source(file, FoundMetadata.NONE, page -> {});
      return switch (Importer.read(source, log)) {
        case Extraction.Content content ->
            WorkMaker.make(content, source.name(), source.given(), log, Prompt.NONE);
        case Extraction.Refused(String reason) -> throw new AssertionError(reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Work work(String text) {
    return convert(text, new ImportLog()).work();
  }

  static List<String> headings(Work work) {
    return work.sections().stream().map(Section::heading).toList();
  }

  static List<String> paragraphs(Work work) {
    return work.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .flatMap(b -> b instanceof Example e ? e.body().stream() : List.of(b).stream())
        .filter(Block.Paragraph.class::isInstance)
        .map(b -> PlainText.ofBlocks(List.of(b)).text())
        .toList();
  }

  static List<Example> examples(Work work) {
    return work.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .filter(Example.class::isInstance)
        .map(Example.class::cast)
        .toList();
  }

  /** The lines that were left out as no part of the text, 1-based. */
  static Set<Integer> furniture(ImportLog log) {
    Set<Repair.Kind> kinds =
        EnumSet.of(
            Repair.Kind.RUNNING_HEAD,
            Repair.Kind.PRINTER_SLUG,
            Repair.Kind.PAGE_NUMBER,
            Repair.Kind.MARGIN_NUMBER);
    return log.repairs().stream()
        .filter(repair -> kinds.contains(repair.kind()))
        .map(Repair::line)
        .collect(Collectors.toSet());
  }

  static void contains(String part, String whole) {
    assertTrue(whole.contains(part), whole);
  }
}
