package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.MailException.Fate;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.store.Deliveries;
import dev.broadsheet.store.Delivery;
import dev.broadsheet.store.Delivery.State;
import dev.broadsheet.store.MemoryArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is sent what, and what the journal says of it. */
class EditionMailerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC);
  private static final List<String> READERS =
      List.of("a@reader.example", "b@reader.example", "c@reader.example");

  @TempDir Path out;

  private final Deliveries journal = new MemoryArchive(CLOCK).deliveries();
  private final FakeMailer mailer = new FakeMailer();
  private EditionMailer editionMailer;

  @BeforeEach
  void publish() throws IOException {
    editionMailer = new EditionMailer(mailer, journal, new EditionFolder(out), CLOCK);
    publish(DAY);
  }

  private void publish(LocalDate day) throws IOException {
    EditionFolder.write(
        new EditionFolder(out).of(day).resolve("digest.eml"),
        "Message-ID: <" + day + "@post.example>\r\n\r\nWords.\r\n");
  }

  /** Takes everything, but for readers whose fate was set. */
  private static final class FakeMailer implements Mailer {
    final Map<String, Fate> fates = new HashMap<>();
    final List<String> taken = new ArrayList<>();
    boolean isDown;
    int opened;

    @Override
    public Counter open() throws MailException {
      opened++;
      if (isDown) {
        throw new MailException(Fate.NO_SERVER, "nobody listens there", null);
      }
      return new Counter() {
        private boolean isBroken;

        @Override
        public String send(String mail, String reader) throws MailException {
          assertFalse(isBroken, "a connection is used after it broke");
          if (fates.containsKey(reader)) {
            isBroken = true;
            throw new MailException(fates.get(reader), "no luck", null);
          }
          taken.add(reader);
          return "250 queued";
        }

        @Override
        public void close() {
          isBroken = true;
        }
      };
    }
  }

  private State state(String reader) {
    return journal.find(DAY, reader).orElseThrow().state();
  }

  @Test
  void sendsToEveryReaderAndKeepsTheServersWord() throws IOException {
    EditionMailer.Report report = editionMailer.send(DAY, READERS, false);
    assertEquals(READERS, mailer.taken);
    assertTrue(report.isComplete());
    assertEquals(1, mailer.opened);
    Delivery first = journal.find(DAY, "a@reader.example").orElseThrow();
    assertEquals(State.SENT, first.state());
    assertEquals("250 queued", first.reason());
    assertEquals("<2026-11-22@post.example>", first.messageId());
  }

  @Test
  void sendsNothingTwice() throws IOException {
    editionMailer.send(DAY, READERS, false);
    EditionMailer.Report again =
        editionMailer.send(DAY, List.of("A@Reader.Example", "d@reader.example"), false);
    assertEquals(
        List.of("a@reader.example", "b@reader.example", "c@reader.example", "d@reader.example"),
        mailer.taken);
    assertEquals(1, again.before());
    assertTrue(again.isComplete());
  }

  @Test
  void sendsTwiceWhenToldTo() throws IOException {
    editionMailer.send(DAY, READERS, false);
    editionMailer.send(DAY, List.of("b@reader.example"), true);
    assertEquals(2, mailer.taken.stream().filter("b@reader.example"::equals).count());
  }

  @Test
  void oneReadersFailureIsNotTheOthers() throws IOException {
    mailer.fates.put("b@reader.example", Fate.NOT_SENT);
    EditionMailer.Report report = editionMailer.send(DAY, READERS, false);
    assertEquals(List.of("a@reader.example", "c@reader.example"), mailer.taken);
    assertFalse(report.isComplete());
    assertEquals(State.FAILED, state("b@reader.example"));
    assertEquals(State.SENT, state("c@reader.example"));
  }

  @Test
  void aServerThatIsDownIsAskedOnceAndAllReadersWait() throws IOException {
    mailer.isDown = true;
    EditionMailer.Report report = editionMailer.send(DAY, READERS, false);
    assertEquals(1, mailer.opened);
    assertEquals(3, report.in(State.FAILED).size());
    mailer.isDown = false;
    assertTrue(editionMailer.send(DAY, READERS, false).isComplete());
    assertEquals(READERS, mailer.taken);
  }

  @Test
  void aMailThatMayHaveArrivedIsNotSentAgainByItself() throws IOException {
    mailer.fates.put("b@reader.example", Fate.UNKNOWN);
    editionMailer.send(DAY, READERS, false);
    mailer.fates.clear();
    EditionMailer.Report report = editionMailer.send(DAY, READERS, false);
    assertEquals(State.UNKNOWN, state("b@reader.example"));
    assertFalse(report.isComplete());
    assertFalse(mailer.taken.contains("b@reader.example"));
    assertTrue(editionMailer.send(DAY, List.of("b@reader.example"), true).isComplete());
    assertEquals(State.SENT, state("b@reader.example"));
  }

  @Test
  void aRunThatDiedWhileSendingLeavesAnUnknownFate() throws IOException {
    journal.record(
        new Delivery(DAY, "a@reader.example", "<x>", State.SENDING, CLOCK.instant(), ""));
    EditionMailer.Report report = editionMailer.send(DAY, READERS, false);
    assertEquals(State.UNKNOWN, state("a@reader.example"));
    assertEquals(1, report.in(State.UNKNOWN).size());
    assertEquals(List.of("b@reader.example", "c@reader.example"), mailer.taken);
  }

  @Test
  void theJournalSaysSendingBeforeAMailGoesOut() throws IOException {
    List<State> seen = new ArrayList<>();
    Mailer watching =
        () ->
            new Mailer.Counter() {
              @Override
              public String send(String mail, String reader) {
                seen.add(state(reader));
                return "250";
              }

              @Override
              public void close() {}
            };
    new EditionMailer(watching, journal, new EditionFolder(out), CLOCK)
        .send(DAY, List.of("a@reader.example"), false);
    assertEquals(List.of(State.SENDING), seen);
  }

  @Test
  void triesFailuresOfThePastDaysOnceMoreForThoseWhoStillRead() throws IOException {
    LocalDate yesterday = DAY.minusDays(1);
    LocalDate longAgo = DAY.minusDays(5);
    publish(yesterday);
    publish(longAgo);
    for (LocalDate day : List.of(yesterday, longAgo, DAY.minusDays(2))) {
      for (String reader : List.of("a@reader.example", "gone@reader.example")) {
        journal.record(new Delivery(day, reader, "<x>", State.FAILED, CLOCK.instant(), "down"));
      }
    }
    journal.record(
        new Delivery(yesterday, "b@reader.example", "<x>", State.UNKNOWN, CLOCK.instant(), ""));
    assertTrue(editionMailer.retry(DAY, READERS).isComplete());
    assertEquals(List.of("a@reader.example"), mailer.taken);
    assertEquals(State.SENT, journal.find(yesterday, "a@reader.example").orElseThrow().state());
  }

  @Test
  void anEditionWithoutAMailCannotBeSent() {
    assertThrows(IOException.class, () -> editionMailer.send(DAY.plusDays(1), READERS, false));
    assertEquals(List.of(), journal.of(DAY.plusDays(1)));
  }
}
