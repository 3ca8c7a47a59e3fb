package dev.broadsheet.cli;

import dev.broadsheet.app.DigestParts;
import dev.broadsheet.app.Stores;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.render.view.PlainLine;
import dev.broadsheet.run.ClockCheck;
import dev.broadsheet.run.DryRun;
import dev.broadsheet.run.RunReport;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.Delivery;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what a run would read, ask, write and send, and does none of it: no file is written, no
 * server is called, the lock is left alone. Articles are read, since only then it is known which
 * ones belong into the edition.
 */
final class DryRunPrinter {
  private final Invocation invocation;
  private final Stores stores;
  private final DigestParts parts;
  private final DigestSettings settings;

  DryRunPrinter(Invocation invocation, Stores stores, DigestParts parts) {
    this.invocation = invocation;
    this.stores = stores;
    this.parts = parts;
    this.settings = parts.settings();
  }

  /** Tells it; gives the exit code that the run itself would end with if nothing else failed. */
  int run() throws IOException, ConfigException {
    Optional<Archive> past = past();
    try {
      Optional<RunReport> refused = refused(past);
      if (refused.isPresent()) {
        invocation.fail(refused.get().message());
        return ExitStatus.FAILED;
      }
      DryRun.Plan plan = parts.plan(past);
      print(
          "edition", "of " + settings.date() + " in " + zone() + ", \"" + settings.title() + "\"");
      read(plan);
      print("ask", plan.isMade() ? asked(plan.articles().size()) : "nobody");
      write(plan);
      print("send", sent(plan.message().isEmpty(), past));
      print("tell", told());
      return verdict(plan);
    } finally {
      past.ifPresent(Archive::close);
    }
  }

  /** A store that the run would put aside or bring up to date is none for now. */
  private Optional<Archive> past() {
    try {
      return stores.past(parts.folder().state());
    } catch (ArchiveException e) {
      if (e.kind() == ArchiveException.Kind.LOCKED) {
        throw e;
      }
      invocation.complain(e.getMessage() + "; told as if nothing had been printed before");
      return Optional.empty();
    }
  }

  private Optional<RunReport> refused(Optional<Archive> past) {
    return invocation.has("date")
        ? Optional.empty()
        : past.flatMap(archive -> new ClockCheck(archive.runs(), invocation.clock()).report());
  }

  private String zone() {
    return invocation.clock().getZone().getId();
  }

  private void read(DryRun.Plan plan) {
    int words = plan.articles().stream().mapToInt(Article::wordCount).sum();
    List<String> found = new ArrayList<>();
    found.add(count(plan.articles().size(), "article") + " of " + count(words, "word"));
    if (plan.printed() > 0) {
      found.add(plan.printed() + " printed before");
    }
    if (!plan.waiting().isEmpty()) {
      found.add(plan.waiting().size() + " left for another edition");
    }
    if (!plan.skipped().isEmpty()) {
      found.add(plan.skipped().size() + " not readable");
    }
    if (settings.inputs().contains("-")) {
      found.add("and whatever comes by standard input");
    }
    print("read", String.join(", ", found));
    plan.articles().forEach(article -> item(article.path()));
    plan.waiting().forEach(this::item);
    plan.skipped().forEach(this::item);
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private String asked(int articles) throws ConfigException {
    String engine = settings.engine().engine();
    if (engine.equals("extractive")) {
      return "nobody; the embedded engine works in this process";
    }
    String model = parts.model().isBlank() ? "its first model" : parts.model();
    String where = parts.servers().stream().map(URI::toString).collect(Collectors.joining(", "));
    String asked =
        model
            + " at "
            + where
            + ", once for each story among "
            + count(articles, "article")
            + ", more often for long ones; what an earlier run was answered is not asked again";
    return engine.equals("auto") ? asked + "; nobody, if there is no such server or model" : asked;
  }

  /** Tells what would be written and removed, and whether it could be. */
  private void write(DryRun.Plan plan) {
    String files =
        settings.formats().stream()
            .map(format -> "digest." + format)
            .collect(Collectors.joining(", "));
    print(
        "write",
        plan.isMade()
            ? files
                + " and run.json in "
                + parts.folder().of(settings.date())
                + (plan.replaces() ? ", in the place of those there; " : "; ")
                + "index.html and feed.xml beside it"
            : "no edition");
    item("what is kept between runs: " + stores.places(settings));
    if (plan.isMade()) {
      plan.surplus().forEach(old -> item("removed, since it is too old: " + old));
    }
    parts
        .folder()
        .obstacle()
        .ifPresent(there -> item("which can't be: " + there + " can't be written"));
  }

  private String sent(boolean hasEdition, Optional<Archive> past) {
    MailSettings mail = settings.mail();
    if (!mail.isSent()) {
      return "nothing; --send mails the edition";
    }
    List<String> have =
        past.map(archive -> archive.deliveries().of(settings.date())).orElse(List.of()).stream()
            .filter(delivery -> delivery.state() == Delivery.State.SENT)
            .map(Delivery::recipient)
            .toList();
    List<String> wait =
        mail.to().stream()
            .filter(reader -> have.stream().noneMatch(reader::equalsIgnoreCase))
            .toList();
    if (!hasEdition || wait.isEmpty()) {
      return hasEdition ? "nothing; everybody has it already" : "nothing";
    }
    return "digest.eml to "
        + String.join(", ", wait)
        + " by "
        + mail.host().orElseThrow()
        + ":"
        + mail.port()
        + " ("
        + mail.security()
        + ")"
        + (have.isEmpty() ? "" : "; " + have.size() + " had it already");
  }

  private String told() {
    List<String> told = new ArrayList<>();
    settings.owner().url().ifPresent(url -> told.add("how it went: " + url.getHost()));
    settings
        .owner()
        .failUrl()
        .filter(url -> settings.owner().url().isEmpty())
        .ifPresent(url -> told.add("of a failure: " + url.getHost()));
    if (!settings.owner().mailTo().isEmpty()) {
      told.add("of a failure: " + String.join(", ", settings.owner().mailTo()));
    }
    return told.isEmpty() ? "nobody" : String.join("; ", told);
  }

  private int verdict(DryRun.Plan plan) {
    int exit =
        parts.folder().obstacle().isEmpty()
            ? DigestCommand.exitStatus(plan.result())
            : ExitStatus.FAILED;
    String why =
        plan.isUnchanged() ? "nothing has changed since this edition was made" : plan.message();
    print("end", "with exit code " + exit + (why.isEmpty() ? "" : ": " + why));
    invocation.note("this was a dry run: nothing was written, asked or sent");
    return exit;
  }

  private void item(Dropped item) {
    item("not " + item.id() + ": " + item.reason());
  }

  private void item(String text) {
    print("", text);
  }

  private void print(String what, String text) {
    invocation
        .streams()
        .out()
        .println(String.format("%-8s %s", what, PlainLine.line(text)).stripTrailing());
  }
}
