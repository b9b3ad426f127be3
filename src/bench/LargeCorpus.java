import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import naslag.corpus.Corpus;
import naslag.corpus.Passage;
import naslag.corpus.Sentences;
import naslag.index.IndexBuilder;
import naslag.index.PassageIndex;
import naslag.search.Filters;
import naslag.search.Hits;
import naslag.search.Question;
import naslag.search.Searcher;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Speed on a large corpus, beside plain Lucene. Each step is a run of its own, so that none finds the code of another
 * compiled:
 *
 * <pre>
 *   mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/cp
 *   bench="java -cp target/classes:$(cat target/cp) src/bench/LargeCorpus.java"
 *   $bench make DIR 100000    writes DIR/corpus
 *   $bench naslag DIR         indexes it
 *   $bench raw DIR            the same with DutchAnalyzer, text stored
 *   $bench ask DIR            40 judged questions, 20 times each
 *   $bench texts DIR CORPUS   the passages of a corpus as DIR/texts.tsv and as files in DIR/texts, for other programs
 *   $bench naslag-ask DIR [QUESTION]   the ids of the first ten, for each line read where no question is given
 *   $bench raw-ask DIR [QUESTION]      the same of plain Lucene
 * </pre>
 *
 * <p>A passage is a row of sentences drawn from the shipped corpus, in which every fifth word is replaced by one drawn
 * from all its running words: so words are as frequent as there, and neighbours as likely. Words that the shipped corpus
 * lacks, of which a corpus of this size has many, are not made up. The seed is fixed.
 */
public final class LargeCorpus {
  private static final int PASSAGES_A_WORK = 100;
  private static final int WORDS_A_PASSAGE = 95;
  private static final int QUESTIONS = 40;
  private static final int TIMES = 20;
  private static final Path SHIPPED = Path.of("corpus");
  private static final Pattern QUERY = Pattern.compile("\"query\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    Path corpus = directory.resolve("corpus");
    switch (args[0]) {
      case "make" -> make(corpus, Integer.parseInt(args[2]));
      case "naslag" -> {
        Path index = directory.resolve("naslag");
        new IndexBuilder(Corpus.at(corpus), index).refresh(true, (done, all) -> {});
        report(index);
      }
      case "raw" -> {
        List<Passage> passages = Corpus.at(corpus).read(name -> true).passages();
        double before = processorSeconds();
        raw(passages, directory.resolve("raw"));
        System.out.printf(Locale.ROOT, "of it before indexing: %.1f s%n", before);
        report(directory.resolve("raw"));
      }
      case "ask" -> ask(directory.resolve("naslag"));
      case "texts" -> texts(directory, Corpus.at(Path.of(args[2])).read(name -> true).passages());
      case "naslag-ask" -> {
        try (PassageIndex index = PassageIndex.open(byLauncher(directory.resolve("naslag"))).orElseThrow()) {
          Searcher searcher = Searcher.on(index);
          answer(args, text -> {
            Hits hits = (Hits) searcher.search(new Question(text, Filters.NONE, 10, 0, false, Set.of()));
            return hits.hits().stream().map(hit -> key(hit.found().passage())).toList();
          });
        }
      }
      case "raw-ask" -> {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory.resolve("raw")))) {
          IndexSearcher searcher = new IndexSearcher(reader);
          QueryBuilder builder = new QueryBuilder(new DutchAnalyzer());
          answer(args, text -> {
            Query query = builder.createBooleanQuery("text", text);
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : query == null ? new ScoreDoc[0] : searcher.search(query, 10).scoreDocs) {
              ids.add(reader.storedFields().document(hit.doc).get("id"));
            }
            return ids;
          });
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void make(Path corpus, int passages) throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Passage passage : Corpus.at(SHIPPED).read(name -> true).passages()) {
      List<Integer> bounds = Sentences.bounds(passage.text());
      for (int i = 0; i + 1 < bounds.size(); i++) {
        sentences.add(passage.text().substring(bounds.get(i), bounds.get(i + 1)).strip());
      }
    }
    List<String> words = sentences.stream().flatMap(s -> Stream.of(s.split("\\s+"))).toList();
    Files.createDirectories(corpus);
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|tsv)")).toList()) {
        Files.copy(file, corpus.resolve(file.getFileName()));
      }
    }
    Random random = new Random(7);
    StringBuilder work = new StringBuilder();
    for (int i = 1; i <= passages; i++) {
      work.append("\n## ").append(words.get(random.nextInt(words.size()))).append(' ').append(i).append("\n\n");
      for (int n = 0; n < WORDS_A_PASSAGE; ) {
        String[] sentence = sentences.get(random.nextInt(sentences.size())).split("\\s+");
        for (int j = 0; j < sentence.length; j++, n++) {
          work.append(n % 5 == 4 ? words.get(random.nextInt(words.size())) : sentence[j]).append(' ');
        }
      }
      work.append('\n');
      if (i % PASSAGES_A_WORK == 0 || i == passages) {
        String title = "---\ntitle: Werk " + i / PASSAGES_A_WORK + "\n---\n";
        Files.writeString(corpus.resolve("werk-" + i + ".md"), title + work);
        work.setLength(0);
      }
    }
  }

  /** Without a slash: it is the name of a file too. */
  private static String key(Passage passage) {
    return passage.id().replace('/', '.');
  }

  private static void texts(Path directory, List<Passage> passages) throws IOException {
    Path files = Files.createDirectories(directory.resolve("texts"));
    StringBuilder table = new StringBuilder();
    for (Passage passage : passages) {
      String text = (passage.title() + " " + passage.text()).replaceAll("\\s+", " ");
      table.append(key(passage)).append('\t').append(text).append('\n');
      Files.writeString(files.resolve(key(passage) + ".txt"), text);
    }
    Files.writeString(directory.resolve("texts.tsv"), table);
    if (!Files.exists(directory.resolve("corpus"))) {
      Files.createSymbolicLink(directory.resolve("corpus"), SHIPPED.toAbsolutePath());
    }
  }

  /** The launcher puts an index in a directory of the corpus' name. */
  private static Path byLauncher(Path place) throws IOException {
    try (Stream<Path> inside = Files.list(place)) {
      return inside.filter(Files::isDirectory).findFirst().orElse(place);
    }
  }

  private interface Answers {
    List<String> to(String question) throws IOException;
  }

  private static void answer(String[] args, Answers answers) throws IOException {
    if (args.length > 2) {
      System.out.println(String.join(" ", answers.to(args[2])));
      return;
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(String.join(" ", answers.to(line)));
      }
    }
  }

  private static void raw(List<Passage> passages, Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new DutchAnalyzer()))) {
      for (Passage passage : passages) {
        Document document = new Document();
        document.add(new TextField("text", passage.text(), Field.Store.YES));
        document.add(new StoredField("id", key(passage)));
        writer.addDocument(document);
      }
    }
  }

  private static void report(Path index) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    System.out.printf(Locale.ROOT, "%.1f s of processor time, index %.1f MB%n", processorSeconds(), bytes / 1e6);
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  /** The odd lines of a judged set, as {@code src/bench/judged/README.md} says. */
  private static List<String> questions() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/bench/judged/imh.jsonl"));
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < lines.size() && questions.size() < QUESTIONS; i += 2) {
      Matcher query = QUERY.matcher(lines.get(i));
      if (query.find()) {
        questions.add(query.group(1));
      }
    }
    return questions;
  }

  private static void ask(Path directory) throws IOException {
    try (PassageIndex index = PassageIndex.openToServe(directory).orElseThrow()) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      List<String> questions = questions();
      for (boolean facets : new boolean[] {false, true}) {
        long[] took = new long[questions.size() * TIMES];
        long[] used = new long[took.length];
        // The first rounds are not counted: the JVM compiles what it runs.
        for (int i = -took.length / 2; i < took.length; i++) {
          String text = questions.get(Math.floorMod(i, questions.size()));
          Question question = new Question(text, Filters.NONE, 10, 0, facets, Set.of());
          long begun = System.nanoTime();
          long processor = threads.getCurrentThreadCpuTime();
          Searcher.on(index).search(question);
          if (i >= 0) {
            took[i] = System.nanoTime() - begun;
            used[i] = threads.getCurrentThreadCpuTime() - processor;
          }
        }
        System.out.printf("%d passages, %s facets%n", index.passages(), facets ? "with" : "without");
        System.out.printf("  clock     %s%n", percentiles(took));
        System.out.printf("  processor %s%n", percentiles(used));
      }
    }
  }

  private static String percentiles(long[] nanos) {
    long[] sorted = Arrays.stream(nanos).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "p50 %.1f, p90 %.1f, p99 %.1f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 9 / 10] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }
}
