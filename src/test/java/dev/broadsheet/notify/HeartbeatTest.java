package dev.broadsheet.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Outcome OUTCOME =
      new Outcome("done", 0, LocalDate.of(2026, 3, 2), "4 stories", Map.of());

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
}
