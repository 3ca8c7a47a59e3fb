package dev.broadsheet.run;

import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.store.Deliveries;
import dev.broadsheet.store.Delivery;
import dev.broadsheet.store.Delivery.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mails editions that are written, and keeps the journal: what is about to be sent is noted before,
 * what became of it after. So a reader is sent nothing twice, not even by a run that follows one
 * that was killed in between. Not for several threads.
 */
public final class EditionMailer {
  /** Mail servers themselves give up after four to five days: RFC 5321, section 4.5.4.1. */
  private static final int RETRY_DAYS = 4;

  private static final String FILE = "digest.eml";
  private static final Pattern MESSAGE_ID =
      Pattern.compile(
          "^Message-ID:\\s*(<[^<>\\s]+>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final Mailer mailer;
  private final Deliveries journal;
  private final EditionFolder editions;
  private final Clock clock;

  /** Sends with {@code mailer} what lies in {@code editions}. */
  public EditionMailer(Mailer mailer, Deliveries journal, EditionFolder editions, Clock clock) {
    this.mailer = mailer;
    this.journal = journal;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * What became of the mails of a dispatch.
   *
   * @param deliveries those tried now, and those of an earlier run whose fate is unknown
   * @param before count of readers who had the edition already
   */
  public record Report(List<Delivery> deliveries, int before) {
    /** Copies the list in. */
    public Report {
      deliveries = List.copyOf(deliveries);
    }

    /** Those in this state. */
    public List<Delivery> in(State state) {
      return deliveries.stream().filter(delivery -> delivery.state() == state).toList();
    }

    /** Whether every mail was accepted, now or before. */
    public boolean isComplete() {
      return deliveries.stream().allMatch(delivery -> delivery.state() == State.SENT);
    }

    /** Both in one. */
    public Report and(Report other) {
      List<Delivery> all = new ArrayList<>(deliveries);
      all.addAll(other.deliveries);
      return new Report(all, before + other.before);
    }
  }

  /**
   * Sends the edition of a day to those readers who don't have it.
   *
   * @param again whether to send it to those, too, who have it or may have it
   * @throws IOException if there is no mail of that day, or it can't be read
   */
  public Report send(LocalDate date, List<String> readers, boolean again) throws IOException {
    String mail = Files.readString(file(date), StandardCharsets.US_ASCII);
    List<String> waiting = new ArrayList<>();
    List<Delivery> unknown = new ArrayList<>();
    int before = 0;
    for (String reader : readers) {
      Optional<Delivery> earlier = again ? Optional.empty() : latest(date, reader);
      if (earlier.isEmpty() || earlier.get().state() == State.FAILED) {
        waiting.add(reader);
      } else if (earlier.get().state() == State.SENT) {
        before++;
      } else {
        unknown.add(settled(earlier.get()));
      }
    }
    List<Delivery> deliveries = new ArrayList<>(unknown);
    deliveries.addAll(send(date, mail, waiting));
    deliveries.sort(Comparator.comparing(Delivery::recipient));
    return new Report(deliveries, before);
  }

  /** Tries once more what failed in the days before {@code date}, for those who still read. */
  public Report retry(LocalDate date, List<String> readers) throws IOException {
    Report report = new Report(List.of(), 0);
    for (LocalDate day = date.minusDays(RETRY_DAYS); day.isBefore(date); day = day.plusDays(1)) {
      List<String> failed =
          journal.of(day).stream()
              .filter(delivery -> delivery.state() == State.FAILED)
              .map(Delivery::recipient)
              .filter(reader -> readers.stream().anyMatch(reader::equalsIgnoreCase))
              .toList();
      if (!failed.isEmpty() && Files.isReadable(file(day))) {
        report = report.and(send(day, failed, false));
      }
    }
    return report;
  }

  private Path file(LocalDate date) {
    return editions.of(date).resolve(FILE);
  }

  /** One reader has one entry an edition, in whatever case the address is written. */
  private Optional<Delivery> latest(LocalDate date, String reader) {
    return journal.of(date).stream()
        .filter(delivery -> delivery.recipient().equalsIgnoreCase(reader))
        .max(Comparator.comparing(Delivery::at));
  }

  /** A delivery that a dead run has left open is as unknown as one whose connection broke. */
  private Delivery settled(Delivery delivery) {
    return delivery.state() == State.SENDING
        ? noted(
            delivery.date(),
            delivery.recipient(),
            delivery.messageId(),
            State.UNKNOWN,
            "the run was interrupted while sending")
        : delivery;
  }

  private List<Delivery> send(LocalDate date, String mail, List<String> readers) {
    List<Delivery> deliveries = new ArrayList<>();
    String id = messageId(mail);
    Optional<String> noServer = Optional.empty();
    try (Line line = new Line()) {
      for (String reader : readers) {
        if (Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException("interrupted while mailing");
        }
        if (noServer.isPresent()) {
          deliveries.add(noted(date, reader, id, State.FAILED, noServer.get()));
          continue;
        }
        noted(date, reader, id, State.SENDING, "");
        try {
          deliveries.add(noted(date, reader, id, State.SENT, line.send(mail, reader)));
        } catch (MailException e) {
          line.hangUp();
          State state = e.fate() == MailException.Fate.UNKNOWN ? State.UNKNOWN : State.FAILED;
          deliveries.add(noted(date, reader, id, state, e.getMessage()));
          if (e.fate() == MailException.Fate.NO_SERVER) {
            noServer = Optional.of(e.getMessage());
          }
        }
      }
    }
    return deliveries;
  }

  private Delivery noted(LocalDate date, String reader, String id, State state, String reason) {
    Delivery delivery = new Delivery(date, reader, id, state, clock.instant(), reason);
    journal.record(delivery);
    return delivery;
  }

  private static String messageId(String mail) {
    int head = mail.indexOf("\r\n\r\n");
    Matcher id = MESSAGE_ID.matcher(head < 0 ? mail : mail.substring(0, head));
    return id.find() ? id.group(1) : "";
  }

  /** A connection that is opened when it is needed and given up when it fails. */
  private final class Line implements AutoCloseable {
    private Mailer.Counter counter;

    String send(String mail, String reader) throws MailException {
      if (counter == null) {
        counter = mailer.open();
      }
      return counter.send(mail, reader);
    }

    void hangUp() {
      if (counter != null) {
        counter.close();
        counter = null;
      }
    }

    @Override
    public void close() {
      hangUp();
    }
  }
}
