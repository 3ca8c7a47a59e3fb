package dev.broadsheet.delivery.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.MailException.Fate;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.delivery.smtp.SmtpServer.Login;
import dev.broadsheet.delivery.smtp.SmtpServer.Security;
import dev.broadsheet.render.Message;
import dev.broadsheet.render.Message.Sender;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail by SMTP against a whole server, and against one that goes wrong. */
class SmtpMailerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String MAIL =
      new MimeFormat()
          .write(
              new Message(
                  new Sender("The Tarnby Post", "unset@localhost"),
                  "Ennet überall",
                  Instant.parse("2026-11-22T06:00:00Z"),
                  "Words.\n.\nMore words after a lonely dot.\n",
                  "<p>Words.</p>",
                  Optional.empty(),
                  List.of()));

  private static KeyStore serverKeys;

  private static SmtpServer server(int port, Security security, Optional<Login> login) {
    return new SmtpServer("localhost", port, security, login, "paper@post.example", PATIENCE);
  }

  private static Mailer plain(int port) {
    return new SmtpMailer(server(port, Security.NONE, Optional.empty()));
  }

  private static GreenMail started(String protocol) {
    GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", protocol));
    mail.setUser("paper@post.example", "paper", "s3cret");
    mail.start();
    return mail;
  }

  private static int port(GreenMail mail) {
    return mail.getSmtp() != null ? mail.getSmtp().getPort() : mail.getSmtps().getPort();
  }

  /** Gives the test server a certificate for localhost that nobody has signed. */
  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("server.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String command =
        "-genkeypair -alias server -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
            + " -validity 30 -storetype PKCS12 -storepass changeit -keystore ";
    List<String> words = new ArrayList<>(List.of(keytool));
    words.addAll(List.of(command.split(" ")));
    words.add(store.toString());
    Process process = new ProcessBuilder(words).inheritIO().start();
    assertEquals(0, process.waitFor());
    System.setProperty("greenmail.tls.keystore.file", store.toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    serverKeys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      serverKeys.load(in, "changeit".toCharArray());
    }
  }

  /** Trusts the test server's certificate, and no other. */
  private static SSLSocketFactory trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", serverKeys.getCertificate("server"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static String text(MimeMessage mail) throws Exception {
    return new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private static MailException failure(Mailer mailer, String reader) {
    return assertThrows(
        MailException.class,
        () -> {
          try (Mailer.Counter counter = mailer.open()) {
            counter.send(MAIL, reader);
          }
        });
  }

  @Test
  void eachReaderGetsACopyUnderTheirOwnNameAlone() throws Exception {
    GreenMail mail = started(ServerSetup.PROTOCOL_SMTP);
    try (Mailer.Counter counter = plain(port(mail)).open()) {
      counter.send(MAIL, "a@reader.example");
      counter.send(MAIL, "b@reader.example");
    }
    MimeMessage[] received = mail.getReceivedMessages();
    mail.stop();
    assertEquals(2, received.length);
    assertEquals("a@reader.example", received[0].getHeader("To", ","));
    assertEquals("b@reader.example", received[1].getHeader("To", ","));
    for (MimeMessage copy : received) {
      assertEquals(1, copy.getAllRecipients().length);
      assertEquals("The Tarnby Post <paper@post.example>", copy.getHeader("From", ","));
      assertEquals("Ennet überall", copy.getSubject());
      assertTrue(MAIL.contains("Message-ID: " + copy.getMessageID()));
      String body = MAIL.substring(MAIL.indexOf("\r\n\r\n") + 4);
      assertEquals(body.strip(), text(copy).strip());
    }
  }

  @Test
  void sendsByTlsToAServerItTrusts() throws Exception {
    GreenMail mail = started(ServerSetup.PROTOCOL_SMTPS);
    SmtpServer server = server(port(mail), Security.TLS, Optional.of(new Login("paper", "s3cret")));
    try (Mailer.Counter counter = new SmtpMailer(server, Optional.of(trusting())).open()) {
      counter.send(MAIL, "a@reader.example");
      assertEquals(1, mail.getReceivedMessages().length);
    } finally {
      mail.stop();
    }
  }

  @Test
  void sendsNothingToAServerWhoseCertificateNobodyVouchesFor() throws Exception {
    GreenMail mail = started(ServerSetup.PROTOCOL_SMTPS);
    MailException e =
        failure(
            new SmtpMailer(
                server(port(mail), Security.TLS, Optional.of(new Login("paper", "s3cret")))),
            "a@reader.example");
    assertEquals(0, mail.getReceivedMessages().length);
    mail.stop();
    assertEquals(Fate.NO_SERVER, e.fate());
    assertTrue(e.getMessage().contains("certificate"), e.getMessage());
  }

  @Test
  void sendsNothingInTheClearWhereStartTlsIsWanted() throws Exception {
    try (FaultyServer faulty = new FaultyServer(FaultyServer.Fault.REFUSES_READER)) {
      MailException e =
          failure(
              new SmtpMailer(
                  server(
                      faulty.port(), Security.STARTTLS, Optional.of(new Login("paper", "s3cret")))),
              "a@reader.example");
      assertEquals(Fate.NO_SERVER, e.fate());
      assertTrue(e.getMessage().contains("STARTTLS"), e.getMessage());
      assertTrue(faulty.heard().stream().noneMatch(line -> line.matches("(AUTH|MAIL|DATA).*")));
    }
  }

  /** The test server's own end of a TLS connection. */
  private static SSLContext serverEnd() throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(serverKeys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SmtpServer startTls(String host, FaultyServer server) {
    return new SmtpServer(
        host, server.port(), Security.STARTTLS, Optional.empty(), "paper@post.example", PATIENCE);
  }

  @Test
  void sendsByStartTlsToAServerItTrusts() throws Exception {
    try (FaultyServer server = new FaultyServer(FaultyServer.Fault.NONE, Optional.of(serverEnd()));
        Mailer.Counter counter =
            new SmtpMailer(startTls("localhost", server), Optional.of(trusting())).open()) {
      assertEquals("250 2.0.0 queued as 17", counter.send(MAIL, "a@reader.example"));
      List<String> heard = server.heard();
      assertTrue(heard.indexOf("STARTTLS") < heard.indexOf("DATA"), heard.toString());
    }
  }

  @Test
  void saysNoMoreToAServerWhoseCertificateIsNotItsOwn() throws Exception {
    try (FaultyServer server =
        new FaultyServer(FaultyServer.Fault.NONE, Optional.of(serverEnd()))) {
      MailException stranger =
          failure(new SmtpMailer(startTls("localhost", server)), "a@reader.example");
      MailException otherName =
          failure(
              new SmtpMailer(startTls("127.0.0.1", server), Optional.of(trusting())),
              "a@reader.example");
      for (MailException e : List.of(stranger, otherName)) {
        assertEquals(Fate.NO_SERVER, e.fate());
        assertTrue(e.getMessage().contains("certificate"), e.getMessage());
      }
      assertTrue(server.heard().stream().noneMatch(line -> line.matches("(AUTH|MAIL|DATA).*")));
    }
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() throws Exception {
    GreenMail mail = started(ServerSetup.PROTOCOL_SMTPS);
    SmtpServer server = server(port(mail), Security.TLS, Optional.of(new Login("paper", "wr0ng")));
    MailException e = failure(new SmtpMailer(server, Optional.of(trusting())), "a@reader.example");
    mail.stop();
    assertEquals(Fate.NO_SERVER, e.fate());
    assertTrue(e.getMessage().startsWith("localhost does not let paper in"), e.getMessage());
    assertFalse((e.getMessage() + server).contains("wr0ng"), e.getMessage());
  }

  @Test
  void nobodyListening() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    MailException e = failure(plain(port), "a@reader.example");
    assertEquals(Fate.NO_SERVER, e.fate());
    assertEquals("no connection to localhost:" + port + ": nobody listens there", e.getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyServer.Fault.class,
      names = {"DROPS_AFTER_DATA", "SILENT_AFTER_DATA"})
  void aMailWhoseEndIsNotAnsweredMayHaveArrived(FaultyServer.Fault fault) throws Exception {
    try (FaultyServer faulty = new FaultyServer(fault)) {
      SmtpServer server =
          new SmtpServer(
              "localhost",
              faulty.port(),
              Security.NONE,
              Optional.empty(),
              "paper@post.example",
              Duration.ofSeconds(2));
      MailException e = failure(new SmtpMailer(server), "a@reader.example");
      assertEquals(Fate.UNKNOWN, e.fate());
      assertEquals(1, faulty.heard().stream().filter("."::equals).count());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyServer.Fault.class,
      names = {"REFUSES_MAIL", "RUDE"})
  void aMailThatWasNotTakenWasNotSent(FaultyServer.Fault fault) throws Exception {
    try (FaultyServer faulty = new FaultyServer(fault)) {
      MailException e = failure(plain(faulty.port()), "a@reader.example");
      assertEquals(Fate.NOT_SENT, e.fate(), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
    }
  }

  @Test
  void aMailThatNeverCameToItsEndWasNotSent() throws Exception {
    String endless = MAIL + "More words than any buffer holds.\r\n".repeat(1_000_000);
    try (FaultyServer faulty = new FaultyServer(FaultyServer.Fault.DROPS_DURING_DATA);
        Mailer.Counter counter = plain(faulty.port()).open()) {
      MailException e =
          assertThrows(MailException.class, () -> counter.send(endless, "a@reader.example"));
      assertEquals(Fate.NOT_SENT, e.fate(), e.getMessage());
    }
  }

  @Test
  void aReaderTheServerDoesNotKnowIsNamed() throws Exception {
    try (FaultyServer faulty = new FaultyServer(FaultyServer.Fault.REFUSES_READER)) {
      MailException e = failure(plain(faulty.port()), "nobody@reader.example");
      assertEquals(Fate.NOT_SENT, e.fate());
      assertTrue(e.getMessage().contains("nobody here by that name"), e.getMessage());
      assertTrue(e.getMessage().contains("nobody@reader.example"), e.getMessage());
    }
  }

  @Test
  void mailNeverLeavesTheMachineInTheClear() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SmtpServer(
                "smtp.example", 25, Security.NONE, Optional.empty(), "a@b.example", PATIENCE));
  }
}
