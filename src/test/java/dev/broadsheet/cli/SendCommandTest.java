package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.delivery.smtp.FaultyServer;
import dev.broadsheet.delivery.smtp.FaultyServer.Fault;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mailing editions, from outside: what arrives, what the exit code says, what a rerun does. */
class SendCommandTest {
  private static final String ARTICLE =
      "Ferry takes the long way round\n\n"
          + "The ferry between Quill and Sarrow takes the long way round from Monday, the harbour"
          + " master said on Friday.\n\n"
          + "A sandbank has moved into the channel, and dredging will last until March.\n";

  @TempDir Path folder;

  @BeforeEach
  void writeAnArticle() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/ferry.txt"), ARTICLE);
  }

  private Result digest(int port, String... more) {
    return run(port, "digest", List.of(folder.resolve("in").toString()), more);
  }

  private Result send(int port, String... more) {
    return run(port, "send", List.of(), more);
  }

  private Result run(int port, String command, List<String> paths, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--out", folder + "/out"));
    args.addAll(List.of("--smtp-host", "localhost", "--smtp-security", "none"));
    args.addAll(List.of("--smtp-port", Integer.toString(port)));
    args.addAll(List.of("--mail-from", "paper@post.example"));
    args.addAll(Arrays.asList(more));
    args.addAll(paths);
    return Program.run(args.toArray(String[]::new));
  }

  private static GreenMail started() {
    GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  @Test
  void digestMailsTheEditionToEachReaderOnce() throws Exception {
    GreenMail mail = started();
    int port = mail.getSmtp().getPort();
    String[] readers = {"--send", "--to", "a@reader.example", "--to", "b@reader.example"};
    Result first = digest(port, readers);
    Result second = digest(port, readers);
    MimeMessage[] received = mail.getReceivedMessages();
    mail.stop();
    assertEquals(0, first.status(), first.err());
    assertTrue(first.err().contains("mailed to 2 readers"), first.err());
    assertEquals(0, second.status(), second.err());
    assertTrue(second.err().contains("2 already had it"), second.err());
    assertEquals(2, received.length);
    assertEquals("a@reader.example", received[0].getHeader("To", ","));
    assertTrue(received[0].getSubject().startsWith("Broadsheet, 31 January 2026: "));
    assertTrue(received[0].isMimeType("multipart/alternative"));
  }

  @Test
  void sendMailsWhatIsWrittenAndResendsWhenToldTo() throws Exception {
    GreenMail mail = started();
    int port = mail.getSmtp().getPort();
    assertEquals(0, digest(port).status());
    assertEquals(0, send(port, "--to", "a@reader.example").status());
    assertEquals(0, send(port, "--to", "A@reader.example").status());
    assertEquals(1, mail.getReceivedMessages().length);
    assertEquals(0, send(port, "--resend", "--to", "a@reader.example").status());
    assertEquals(2, mail.getReceivedMessages().length);
    mail.stop();
  }

  @Test
  void aServerThatIsDownMakesFourAndTheNextRunMails() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Result down = digest(free, "--send", "--to", "a@reader.example");
    assertEquals(4, down.status(), down.err());
    assertTrue(down.err().contains("not mailed: 2026-01-31 to a@reader.example"), down.err());
    assertTrue(Files.exists(folder.resolve("out/2026-01-31/digest.html")));
    GreenMail mail = started();
    Result up = digest(mail.getSmtp().getPort(), "--send", "--to", "a@reader.example");
    assertEquals(1, mail.getReceivedMessages().length);
    mail.stop();
    assertEquals(0, up.status(), up.err());
  }

  @Test
  void aBrokenConnectionAfterTheMailIsNoSuccessAndNoReasonToSendItTwice() throws Exception {
    try (FaultyServer faulty = new FaultyServer(Fault.DROPS_AFTER_DATA)) {
      Result first = digest(faulty.port(), "--send", "--to", "a@reader.example");
      assertEquals(4, first.status(), first.err());
      assertTrue(first.err().contains("possibly mailed"), first.err());
      assertTrue(first.err().contains("send --resend --date 2026-01-31"), first.err());
      Result second = send(faulty.port(), "--to", "a@reader.example");
      assertEquals(4, second.status(), second.err());
      assertEquals(1, faulty.heard().stream().filter("."::equals).count());
    }
  }

  @Test
  void everyFaultOfTheMailSettingsIsListedAndNothingIsWritten() {
    Result result =
        Program.run(
            "",
            Map.of("BROADSHEET_SMTP_PORT", "x"),
            "digest",
            "--send",
            "--out",
            folder + "/out",
            "--formats",
            "html",
            "--to",
            "a@reader.example,no address",
            "--mail-from",
            "a b@c",
            "--site-url",
            "javascript:alert(1)",
            "--list-unsubscribe",
            "http://insecure.example/",
            "--smtp-user",
            "paper",
            folder.resolve("in").toString());
    assertEquals(2, result.status());
    for (String fault :
        List.of(
            "BROADSHEET_SMTP_PORT",
            "--to: \"no\"",
            "--mail-from",
            "--site-url",
            "--list-unsubscribe",
            "--smtp-host",
            "BROADSHEET_SMTP_PASSWORD",
            "eml among the formats")) {
      assertTrue(result.err().contains(fault), fault + "\n" + result.err());
    }
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void thereIsNoOptionForAPassword() {
    Result result = Program.run("send", "--smtp-password", "s3cret");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("no such option"), result.err());
  }

  @Test
  void aPasswordFileThatIsNotThereIsAFaultOfTheSettings() {
    Result result =
        digest(
            25,
            "--send",
            "--to",
            "a@b.example",
            "--smtp-user",
            "p",
            "--smtp-password-file",
            "nowhere");
    assertEquals(2, result.status(), result.err());
    assertTrue(result.err().contains("nowhere"), result.err());
  }

  @Test
  void doctorTriesTheMailServer() throws Exception {
    GreenMail mail = started();
    String port = Integer.toString(mail.getSmtp().getPort());
    Map<String, String> environment =
        Map.of(
            "BROADSHEET_SMTP_HOST", "localhost",
            "BROADSHEET_SMTP_SECURITY", "none",
            "BROADSHEET_SMTP_PORT", port,
            "BROADSHEET_MAIL_FROM", "paper@post.example",
            "BROADSHEET_TO", "a@reader.example");
    String[] command = {"doctor", "--engine", "extractive", "--out", folder + "/out"};
    Result up = Program.run("", environment, command);
    mail.stop();
    Result down = Program.run("", environment, command);
    assertTrue((up.out() + up.err()).contains("localhost lets paper@post.example in"), up.out());
    assertTrue((down.out() + down.err()).contains("nobody listens there"), down.out());
    assertEquals(1, down.status());
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void whereThereIsNoEditionNothingIsSent() {
    Result result = send(1, "--to", "a@reader.example");
    assertEquals(1, result.status(), result.err());
    assertTrue(result.err().contains("there is no edition"), result.err());
  }
}
