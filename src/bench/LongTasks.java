import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The longest task of the page's main thread in each step of a usual visit, from Chromium's own trace.
 *
 * <p>A task is counted by the processor time of its thread, times six. Chromium can slow its processor itself, but it stands
 * still by the clock: on a machine that does other work, a task of 8 ms then takes 238. The best of several rounds counts
 * for a step; what every round has is the page's own.
 *
 * <p>Run by longtasks.sh. Arguments: how many rounds at most, then the command that starts the server. Run by frames.sh with
 * a file in place of the rounds, it takes a picture after each key of the same question instead, prints what moved, and
 * writes nine of the pictures side by side and the last one beside that, as pagina.png.
 */
public final class LongTasks {
  private static final double SLOWED = 6;
  private static final double MOST_MS = 100;
  private static final int KEY_MS = 120;

  /** The server has done what it does once it is started. */
  private static final int WARM_MS = 5_000;

  private static final String QUESTION = "baby van 9 maanden wil niet slapen";

  private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Pattern SOCKET = Pattern.compile("\"webSocketDebuggerUrl\": \"(ws:[^\"]+/page/[^\"]+)\"");
  private static final Pattern MAIN =
      Pattern.compile("\"name\":\"CrRendererMain\"\\},\"cat\":\"__metadata\",\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":(\\d+),\"tid\":(\\d+)");
  private static final Pattern TASK =
      Pattern.compile("\"name\":\"(?:RunTask|ThreadControllerImpl::RunTask)\",\"ph\":\"X\",\"pid\":(\\d+),\"tdur\":(\\d+),\"tid\":(\\d+)");

  private LongTasks() {}

  public static void main(String[] args) throws Exception {
    List<String> command = Arrays.asList(args).subList(1, args.length);
    Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
    Map<String, Double> best = new LinkedHashMap<>();
    Path profile = Files.createTempDirectory("longtasks");
    try (BufferedReader said = server.inputReader();
        Browser browser = new Browser(profile)) {
      String address = "";
      for (String line = said.readLine(); address.isEmpty() && line != null; line = said.readLine()) {
        Matcher ready = READY.matcher(line);
        address = ready.find() ? ready.group() : "";
      }
      if (args[0].endsWith(".png")) {
        frames(browser, address, Path.of(args[0]));
      }
      for (int round = 0; !args[0].endsWith(".png") && round < Integer.parseInt(args[0]); round++) {
        for (int[] screen : new int[][] {{1280, 800}, {390, 844}}) {
          visit(browser, address, screen, best);
        }
        if (best.values().stream().allMatch(ms -> ms < MOST_MS)) {
          break;
        }
      }
    } finally {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      delete(profile);
    }
    if (args[0].endsWith(".png")) {
      System.exit(0);
    }
    best.forEach((step, ms) -> System.out.printf("%-32s %4.0f ms%n", step, ms));
    System.exit(!best.isEmpty() && best.values().stream().allMatch(ms -> ms < MOST_MS) ? 0 : 1);
  }

  private interface Step {
    void take() throws Exception;
  }

  private static void visit(Browser page, String address, int[] screen, Map<String, Double> best) throws Exception {
    page.ask(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(screen[0], screen[1]));
    page.ask("Page.navigate", "{\"url\":\"" + address + "\"}");
    page.settled();
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put(
        "a question is typed",
        () -> {
          for (char key : QUESTION.toCharArray()) {
            page.key(String.valueOf(key), 0);
            Thread.sleep(KEY_MS);
          }
        });
    if (screen[0] >= 1024) {
      steps.put(
          "arrows go from hit to hit",
          () -> {
            for (int i = 0; i < 4; i++) {
              page.key("ArrowDown", 40);
              page.settled();
            }
          });
    }
    steps.put("the timeline is opened", () -> page.run("document.querySelector('#tijdlijn-meer summary').click()"));
    steps.put(
        "a hit is opened",
        () -> page.run("document.querySelector('.hit:nth-child(4) [data-hit]').click()"));
    steps.put("a work is read", () -> page.run("document.querySelector('.lees .daden a').click()"));
    steps.put("back", () -> page.run("history.back()"));
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      double ms = page.longest(step.getValue()) * SLOWED;
      best.merge(step.getKey() + ", " + screen[0] + " wide", ms, Math::min);
    }
  }

  /** Where the hits and the passage stand, and how much was shifted so far without being asked: a line each. */
  private static final String PLACES =
      """
      [...document.querySelectorAll('.hit, .lees .kaart')].map(e => (e.matches('.kaart') ? 'open ' : 'hit ') + e.dataset.id \
      + ' ' + Math.round(e.getBoundingClientRect().top)).concat('shift ' + performance.shifted.toFixed(3)).join(';')""";

  private static void frames(Browser page, String address, Path file) throws Exception {
    page.ask(
        "Emulation.setDeviceMetricsOverride", "{\"width\":1280,\"height\":800,\"deviceScaleFactor\":1,\"mobile\":false}");
    page.ask("Emulation.setScrollbarsHidden", "{\"hidden\":true}");
    page.ask("Page.navigate", "{\"url\":\"" + address + "\"}");
    page.settled();
    Thread.sleep(WARM_MS);
    page.run(
        "performance.shifted = 0; new PerformanceObserver(l => l.getEntries().forEach(e => performance.shifted += e.value))"
            + ".observe({type: 'layout-shift', buffered: true})");
    List<BufferedImage> pictures = new ArrayList<>();
    List<String> before = List.of();
    for (int end = 1; end <= QUESTION.length(); end++) {
      page.key(QUESTION.substring(end - 1, end), 0);
      Thread.sleep(2 * KEY_MS);
      if (end == QUESTION.length()) {
        page.settled();
      }
      Matcher told = Pattern.compile("\"value\":\"([^\"]*)\"").matcher(page.run(PLACES.strip()));
      List<String> now = told.find() ? List.of(told.group(1).split(";")) : List.of();
      List<String> names = now.stream().map(place -> place.replaceAll(" -?\\d+$", "")).toList();
      List<String> known = before;
      long stayed = now.stream().filter(known::contains).filter(place -> place.startsWith("hit")).count();
      long moved =
          known.stream().filter(place -> place.startsWith("hit") && !now.contains(place))
              .filter(place -> names.contains(place.replaceAll(" -?\\d+$", ""))).count();
      System.out.printf(
          "%-36s hits in place %2d, moved %2d, of %2d; %s; %s%n",
          QUESTION.substring(0, end), stayed, moved, names.stream().filter(n -> n.startsWith("hit")).count(),
          now.isEmpty() ? "" : now.getLast(), now.stream().filter(place -> place.startsWith("open")).findFirst().orElse(""));
      before = now;
      String picture = page.ask("Page.captureScreenshot", "{}").replaceAll(".*\"data\":\"([^\"]+)\".*", "$1");
      pictures.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture))));
    }
    ImageIO.write(sheet(pictures), "png", file.toFile());
    ImageIO.write(pictures.getLast(), "png", file.resolveSibling("pagina.png").toFile());
  }

  /** Nine of the pictures, the last among them, in three rows; 16 shades of a colour make the file small. */
  private static BufferedImage sheet(List<BufferedImage> pictures) {
    int width = 448;
    int height = 280;
    BufferedImage sheet = new BufferedImage(3 * width + 16, 3 * height + 16, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = sheet.createGraphics();
    on.setColor(Color.GRAY);
    on.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < 9; i++) {
      BufferedImage picture = pictures.get((i + 1) * pictures.size() / 9 - 1);
      on.drawImage(
          picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 4 + i % 3 * (width + 4), 4 + i / 3 * (height + 4), null);
    }
    on.dispose();
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        sheet.setRGB(x, y, sheet.getRGB(x, y) & 0xF0F0F0 | 0x0F0F0F);
      }
    }
    return sheet;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A Chromium without a window, spoken to by its own protocol. */
  private static final class Browser implements AutoCloseable, WebSocket.Listener {
    private final Process process;
    private final WebSocket socket;
    private final StringBuilder message = new StringBuilder();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> traced = new ArrayList<>();
    private int asked;

    Browser(Path profile) throws Exception {
      process =
          new ProcessBuilder(
                  "chromium",
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Path port = profile.resolve("DevToolsActivePort");
      for (int i = 0; i < 600 && !(Files.exists(port) && Files.readString(port).contains("\n")); i++) {
        Thread.sleep(50);
      }
      HttpClient client = HttpClient.newHttpClient();
      URI pages = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json");
      Matcher found = SOCKET.matcher("");
      for (int i = 0; i < 600 && !found.find(); i++) {
        Thread.sleep(50);
        found =
            SOCKET.matcher(client.send(HttpRequest.newBuilder(pages).build(), HttpResponse.BodyHandlers.ofString()).body());
      }
      found.reset();
      found.find();
      socket = client.newWebSocketBuilder().buildAsync(URI.create(found.group(1)), this).get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        String whole = message.toString();
        message.setLength(0);
        if (whole.startsWith("{\"method\":\"Tracing.dataCollected\"")) {
          traced.add(whole);
        } else if (whole.startsWith("{\"id\":") || whole.startsWith("{\"method\":\"Tracing.tracingComplete\"")) {
          answers.add(whole);
        }
      }
      from.request(1);
      return null;
    }

    String ask(String method, String parameters) throws Exception {
      asked++;
      socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(asked, method, parameters), true).get();
      return answer();
    }

    private String answer() throws Exception {
      String answer = answers.poll(60, TimeUnit.SECONDS);
      if (answer == null || answer.contains("\"error\":") || answer.contains("\"exceptionDetails\":")) {
        throw new IOException("the browser said " + answer);
      }
      return answer;
    }

    String run(String script) throws Exception {
      return ask("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + script.replace("\"", "\\\"") + "\"}");
    }

    void key(String key, int code) throws Exception {
      String text = code == 0 ? ",\"text\":\"" + key + "\"" : "";
      String what = "\"key\":\"%s\",\"windowsVirtualKeyCode\":%d%s}".formatted(key, code, text);
      ask("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"," + what);
      ask("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + what);
    }

    /** Until the page is there and nothing more is on its way: its script asks again half a second after a key. */
    void settled() throws Exception {
      int quiet = 0;
      for (int i = 0; i < 1200 && quiet < 14; i++) {
        Thread.sleep(50);
        String busy = "document.readyState !== 'complete' || history.state === null || document.querySelector('[aria-busy]') !== null";
        quiet = run(busy).contains("\"value\":false") ? quiet + 1 : 0;
      }
    }

    /** Milliseconds of processor time. */
    double longest(Step step) throws Exception {
      traced.clear();
      ask("Tracing.start", "{\"transferMode\":\"ReportEvents\",\"traceConfig\":{\"includedCategories\":[\"toplevel\",\"devtools.timeline\",\"disabled-by-default-devtools.timeline\"]}}");
      step.take();
      settled();
      ask("Tracing.end", "{}");
      answer();
      List<String> mains = new ArrayList<>();
      traced.forEach(part -> MAIN.matcher(part).results().forEach(m -> mains.add(m.group(1) + " " + m.group(2))));
      double longest = 0;
      for (String part : traced) {
        for (Matcher task = TASK.matcher(part); task.find(); ) {
          if (mains.contains(task.group(1) + " " + task.group(3))) {
            longest = Math.max(longest, Long.parseLong(task.group(2)) / 1000.0);
          }
        }
      }
      if (longest == 0) {
        throw new IOException("no task in the trace");
      }
      return longest;
    }

    @Override
    public void close() throws Exception {
      ask("Browser.close", "{}");
      process.waitFor(20, TimeUnit.SECONDS);
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
