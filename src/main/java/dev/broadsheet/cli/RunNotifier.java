package dev.broadsheet.cli;

import dev.broadsheet.app.DigestParts;
import dev.broadsheet.app.ErrorMessages;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.delivery.Heartbeat;
import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.delivery.RunOutcome;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.render.Message;
import dev.broadsheet.run.RunReport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the owner how a run went: a heartbeat in any case, a mail if it failed. Whoever does not
 * hear it is told of in a warning; the run's exit code stays as it is. Silent about runs that
 * somebody broke off, that found another at work, or whose settings are wrong: of these, a watching
 * service misses the sign of life.
 */
final class RunNotifier {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LISTED = 20;

  private final Invocation invocation;
  private final DigestParts parts;
  private final DigestSettings settings;

  RunNotifier(Invocation invocation, DigestParts parts) {
    this.parts = parts;
    this.invocation = invocation;
    this.settings = parts.settings();
  }

  /** Tells of a run that came to its end. */
  void tell(RunReport report, int exit) {
    tell(exit, report.message(), report.counts(), report.skipped());
  }

  /** Tells of a run that broke off by itself. */
  void tell(Exception cause) {
    tell(ExitStatus.FAILED, ErrorMessages.describe(cause), Map.of(), List.of());
  }

  private void tell(int exit, String message, Map<String, Long> counts, List<Dropped> skipped) {
    boolean isOut = exit == ExitStatus.DONE || exit == ExitStatus.INCOMPLETE;
    Optional<URI> address = isOut ? settings.owner().url() : settings.owner().failUrl();
    address.ifPresent(
        url -> beat(url, new RunOutcome(status(exit), exit, settings.date(), message, counts)));
    if (!isOut && !settings.owner().mailTo().isEmpty()) {
      mail(exit, message, skipped);
    }
  }

  private static String status(int exit) {
    return switch (exit) {
      case ExitStatus.DONE -> "done";
      case ExitStatus.INCOMPLETE -> "incomplete";
      case ExitStatus.NOT_MAILED -> "not-mailed";
      default -> "failed";
    };
  }

  private void beat(URI address, RunOutcome outcome) {
    try {
      new Heartbeat(PATIENCE).tell(address, outcome);
    } catch (IllegalArgumentException e) {
      // Its words would quote the address.
      invocation.complain("the heartbeat failed: its address can't be called");
    } catch (IOException e) {
      invocation.complain("the heartbeat failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      invocation.complain("the heartbeat was interrupted");
    }
  }

  private void mail(int exit, String message, List<Dropped> skipped) {
    Message mail = message(exit, message, skipped);
    for (String owner : settings.owner().mailTo()) {
      try (Mailer.Counter counter = parts.mailer().open()) {
        counter.send(parts.mailFormat().write(mail), owner);
      } catch (MailException | ConfigException e) {
        invocation.complain("the failure was not mailed to " + owner + ": " + e.getMessage());
      }
    }
  }

  private Message message(int exit, String message, List<Dropped> skipped) {
    String what =
        exit == ExitStatus.NOT_MAILED ? "was written, but not mailed to everyone" : "was not made";
    StringBuilder text = new StringBuilder();
    text.append("The edition of ").append(settings.date()).append(' ').append(what).append(".\n\n");
    text.append(message).append("\n\n");
    skipped.stream()
        .limit(LISTED)
        .forEach(item -> text.append(item.id()).append(": ").append(item.reason()).append('\n'));
    if (skipped.size() > LISTED) {
      text.append("and ").append(skipped.size() - LISTED).append(" more\n");
    }
    text.append("\nExit code ").append(exit).append(". For details:\n");
    text.append("  broadsheet runs --out ").append(invocation.resolve(settings.out())).append('\n');
    text.append("  broadsheet doctor\n");
    String html =
        "<pre>"
            + text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            + "</pre>\n";
    return new Message(
        new Message.Sender("Broadsheet", settings.mail().from().orElseThrow()),
        "Broadsheet: the edition of " + settings.date() + " " + what,
        invocation.clock().instant(),
        text.toString(),
        html,
        Optional.empty(),
        List.of());
  }
}
