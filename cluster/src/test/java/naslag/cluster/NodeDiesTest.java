package naslag.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node goes while questions come. */
class NodeDiesTest {
  private static final int ASKERS = 2;
  private static final int QUESTIONS = 40;
  private static final long MILLIS_BEFORE = 1_000;
  private static final long MILLIS_AFTER = 6_000;

  /** A client that gets no answer asks again. */
  private static final int MOST_TRIES = 20;

  @TempDir private Path directory;

  @Test
  void noAnswerIsWrongOrLost() throws Exception {
    try (Shipped shipped = Shipped.in(directory);
        Nodes nodes = new Nodes(3, directory.resolve("nodes"))) {
      nodes.load("three", shipped.export(), 3);
      Map<String, List<String>> right = new LinkedHashMap<>();
      for (String question : Shipped.judged().stream().limit(QUESTIONS).toList()) {
        right.put(question, nodes.ten(0, "three", question));
      }
      AtomicBoolean on = new AtomicBoolean(true);
      AtomicInteger answered = new AtomicInteger();
      Queue<String> wrong = new ConcurrentLinkedQueue<>();
      List<Thread> askers = new ArrayList<>();
      for (int i = 0; i < ASKERS; i++) {
        int node = i;
        askers.add(
            Thread.startVirtualThread(
                () -> {
                  while (on.get()) {
                    right.forEach(
                        (question, ten) -> {
                          List<String> found = ask(nodes, node, question, wrong);
                          answered.incrementAndGet();
                          if (!found.equals(ten)) {
                            wrong.add(question + ": " + found + " not " + ten);
                          }
                        });
                  }
                }));
      }
      Thread.sleep(MILLIS_BEFORE);
      int before = answered.get();
      nodes.kill(2);
      Thread.sleep(MILLIS_AFTER);
      on.set(false);
      for (Thread asker : askers) {
        asker.join();
      }
      assertEquals(List.of(), List.copyOf(wrong));
      assertTrue(answered.get() > before + QUESTIONS, answered + " answers, " + before + " before");
    }
  }

  private static List<String> ask(Nodes nodes, int node, String question, Queue<String> wrong) {
    IOException last = new IOException();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return nodes.ten(node, "three", question);
      } catch (IOException e) {
        last = e;
      }
    }
    wrong.add(question + ": " + last.getMessage());
    return List.of();
  }
}
