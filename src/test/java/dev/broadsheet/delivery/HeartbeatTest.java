package dev.broadsheet.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final RunOutcome OUTCOME =
      new RunOutcome("done", 0, LocalDate.of(2026, 3, 2), "4 stories", Map.of());

  @Test
  void givesUpOnAServiceThatNeverAnswers() throws IOException {
    // The system takes the connection on; nobody ever reads what comes.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/ping/0f8a");

      IOException failure =
          assertThrows(
              IOException.class,
              () -> new Heartbeat(Duration.ofMillis(200)).tell(address, OUTCOME));

      assertEquals("127.0.0.1 did not answer in time", failure.getMessage());
    }
  }

  @Test
  void givesUpOnAnAnswerThatNeverEnds() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread dripping =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx".getBytes(US_ASCII));
                  socket.getOutputStream().flush();
                  while (socket.getInputStream().read() >= 0) {}
                } catch (IOException e) {
                  return;
                }
              });
      dripping.setDaemon(true);
      dripping.start();
      URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/ping/0f8a");

      IOException failure =
          assertThrows(
              IOException.class,
              () -> new Heartbeat(Duration.ofMillis(400)).tell(address, OUTCOME));

      assertEquals("127.0.0.1 did not answer in time", failure.getMessage());
    }
  }
}
