package naslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import naslag.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SlowClientsTest {
  @TempDir Path directory;

  /** All at once, since each has to be waited for. */
  @Test
  @Timeout(120)
  void whoeverKeepsAConnectionWithoutUseIsCutOffAndOthersAreAnswered() throws Exception {
    try (Pen pen = new Pen(directory);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> cut = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        cut.add(clients.submit(() -> asksLetterByLetter(pen.server.port())));
        cut.add(clients.submit(() -> saysNothing(pen.server.port())));
      }
      cut.add(clients.submit(() -> neverReads(pen.server.port())));
      for (int i = 0; i < 20; i++) {
        assertEquals(200, pen.search("wiegen").status());
      }
      for (Future<Boolean> each : cut) {
        assertTrue(each.get());
      }
      assertEquals(200, pen.search("wiegen").status());
    }
  }

  @Test
  @Timeout(60)
  void moreConnectionsThanAllowedAreNotTakenAndAllIsWellAfter() throws Exception {
    try (Pen pen = new Pen(directory)) {
      List<Socket> many = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        many.add(new Socket(InetAddress.getLoopbackAddress(), pen.server.port()));
      }
      int refused = 0;
      for (Socket socket : many) {
        socket.setSoTimeout(50);
        refused += isHungUp(socket) ? 1 : 0;
      }
      assertTrue(refused >= 90, refused + " of 300 were refused");
      for (Socket socket : many) {
        socket.close();
      }
      Eventually.until(() -> statusOrNothing(pen) == 200);
    }
  }

  private static int statusOrNothing(Pen pen) {
    try {
      return pen.search("wiegen").status();
    } catch (IOException stillFull) {
      return 0;
    }
  }

  private static boolean isHungUp(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Letter by letter, so that the connection is never silent. */
  private static boolean asksLetterByLetter(int port) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("GET /?q=".getBytes(StandardCharsets.US_ASCII));
      Eventually.until(() -> isCutOff(socket));
      return true;
    }
  }

  private static boolean isCutOff(Socket socket) {
    try {
      socket.getOutputStream().write('a');
      return false;
    } catch (IOException cutOff) {
      return true;
    }
  }

  private static boolean saysNothing(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  /** Asks more than the system's buffers hold, and takes nothing of it. */
  private static boolean neverReads(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(2_048);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      String one = "GET /eigen/naslag.js HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
      byte[] request = one.getBytes(StandardCharsets.US_ASCII);
      while (true) {
        socket.getOutputStream().write(request);
      }
    } catch (SocketException cutOff) {
      return true;
    }
  }
}
