package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.broadsheet.cli.Program.Result;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told how a run went: a service by a call, the owner by a mail. */
class NotifyTest {
  private static final String SECRET_PATH = "/ping/0f8a-33";

  @TempDir private Path folder;

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    service.start();
    SampleArticles.write(folder.resolve("in"), 0, 2);
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + service.getAddress().getPort() + SECRET_PATH;
  }

  private Result digest(Map<String, String> settings, String... options) {
    List<String> arguments = new ArrayList<>(List.of("digest", "--out", folder + "/out"));
    arguments.addAll(List.of(options));
    if (options.length == 0 || !options[0].startsWith(folder.toString())) {
      arguments.add(folder + "/in");
    }
    Map<String, String> environment = new HashMap<>(settings);
    environment.putIfAbsent("BROADSHEET_NOTIFY_URL", address());
    return Program.run("", environment, arguments.toArray(String[]::new));
  }

  @Test
  void callsTheAddressWithTheOutcome() throws IOException {
    Result result = digest(Map.of());

    assertEquals(0, result.status(), result.err());
    assertEquals(List.of("POST " + SECRET_PATH), calls);
    JsonNode body = new ObjectMapper().readTree(bodies.get(0));
    assertEquals("done", body.path("status").asText());
    assertEquals(0, body.path("exit").asInt(-1));
    assertEquals("2026-01-31", body.path("date").asText());
    assertEquals(2, body.path("counts").path("articles").asInt());
    assertFalse(bodies.get(0).contains("crowns"), bodies.get(0));
    assertEquals(0, digest(Map.of()).status());
    assertEquals(2, calls.size(), "a night without news is a sign of life, too");
  }

  @Test
  void callsTheOtherAddressWhenTheRunFailed() throws IOException {
    assertEquals(1, digest(Map.of(), folder + "/nowhere").status());
    assertEquals(
        1,
        digest(Map.of("BROADSHEET_NOTIFY_URL", address() + "?who=me"), folder + "/nowhere")
            .status());
    assertEquals(
        1,
        digest(Map.of("BROADSHEET_NOTIFY_FAIL_URL", address() + "/down"), folder + "/nowhere")
            .status());
    Files.writeString(folder.resolve("taken"), "a file");
    assertEquals(1, digest(Map.of(), "--out", folder + "/taken/out").status());

    assertEquals(
        List.of(
            "POST " + SECRET_PATH + "/fail",
            "POST " + SECRET_PATH + "/fail?who=me",
            "POST " + SECRET_PATH + "/down",
            "POST " + SECRET_PATH + "/fail"),
        calls);
    assertEquals("failed", new ObjectMapper().readTree(bodies.get(0)).path("status").asText());
  }

  @Test
  void warnsWhereNobodyHearsAndKeepsEditionExitCodeAndSecret() throws IOException {
    answer = 404;
    Result refused = digest(Map.of());
    answer = 503;
    Result broken = digest(Map.of());
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Result nobody =
        digest(Map.of("BROADSHEET_NOTIFY_URL", "http://127.0.0.1:" + free + SECRET_PATH));

    for (Result result : List.of(refused, broken, nobody)) {
      assertEquals(0, result.status(), result.err());
      assertTrue(result.err().contains("the heartbeat failed: "), result.err());
      assertFalse(result.err().contains("0f8a"), result.err());
    }
    assertTrue(refused.err().contains("127.0.0.1 answered 404"), refused.err());
    assertEquals(3, calls.size(), "once where it was refused, twice where the service was ill");
    assertTrue(Files.exists(folder.resolve("out/2026-01-31/digest.html")));
  }

  @Test
  void isSilentAboutWrongSettingsAndNamesNoAddressInThem() {
    Result result = digest(Map.of("BROADSHEET_NOTIFY_URL", "ftp://watch.example/0f8a"));

    assertEquals(2, result.status());
    assertTrue(result.err().contains("BROADSHEET_NOTIFY_URL: "), result.err());
    assertFalse(result.err().contains("0f8a"), result.err());
    assertEquals(2, digest(Map.of(), "--max-stories", "x").status());
    assertEquals(List.of(), calls);
  }

  @Test
  void mailsTheOwnerWhenTheRunFailedAndOnlyThen() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> settings = mailSettings(mail.getSmtp().getPort());
    Result well = digest(settings);
    int afterAGoodRun = mail.getReceivedMessages().length;
    Result failed = digest(settings, folder + "/nowhere");
    MimeMessage[] received = mail.getReceivedMessages();
    mail.stop();
    Result unheard = digest(settings, folder + "/nowhere");

    assertEquals(0, well.status(), well.err());
    assertEquals(0, afterAGoodRun);
    assertEquals(1, failed.status());
    assertEquals(1, received.length);
    assertEquals("Broadsheet: the edition of 2026-01-31 was not made", received[0].getSubject());
    assertEquals("ann@owner.example", received[0].getHeader("To", ","));
    String text = new String(received[0].getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("nowhere"), text);
    assertTrue(text.contains("Exit code 1"), text);
    assertEquals(1, unheard.status());
    assertTrue(
        unheard.err().contains("the failure was not mailed to ann@owner.example"), unheard.err());
  }

  private static Map<String, String> mailSettings(int port) {
    return Map.of(
        "BROADSHEET_NOTIFY_MAIL_TO", "ann@owner.example",
        "BROADSHEET_MAIL_FROM", "paper@post.example",
        "BROADSHEET_SMTP_HOST", "localhost",
        "BROADSHEET_SMTP_SECURITY", "none",
        "BROADSHEET_SMTP_PORT", Integer.toString(port));
  }

  @Test
  void wantsAMailServerToMailTheOwner() {
    Result result = digest(Map.of("BROADSHEET_NOTIFY_MAIL_TO", "ann@owner.example"));

    assertEquals(2, result.status());
    assertTrue(result.err().contains("--smtp-host"), result.err());
    assertTrue(result.err().contains("--mail-from"), result.err());
  }

  @Test
  void keepsTheAddressOutOfSchedules() {
    Result result =
        Program.run("", Map.of("BROADSHEET_NOTIFY_URL", address()), "schedule", folder + "/in");

    assertEquals(0, result.status(), result.err());
    assertFalse((result.out() + result.err()).contains("0f8a"), result.out());
    assertTrue(result.err().contains("BROADSHEET_NOTIFY_URL is not included"), result.err());
  }
}
