package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.render.view.PlainLine;
import dev.broadsheet.run.ClockCheck;
import dev.broadsheet.run.DryRun;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.EditionHistory;
import dev.broadsheet.run.RunReport;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.Delivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
final class DryRunReport {
  private final Invocation invocation;
  private final Wiring wiring;
  private final DigestSettings settings;
  private final Path out;
  private final EditionFolder folder;

  DryRunReport(Invocation invocation, DigestSettings settings) {
    this.invocation = invocation;
    this.wiring = new Wiring(invocation);
    this.settings = settings;
    this.out = invocation.resolve(settings.out());
    this.folder = wiring.editions(settings.out());
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
      Optional<EditionHistory> history =
          past.map(archive -> new EditionHistory(archive.editions(), folder));
      DryRun.Plan plan = wiring.dryRun(settings, history).plan(settings, fingerprint(history));
      print(
          "edition", "of " + settings.date() + " in " + zone() + ", \"" + settings.title() + "\"");
      read(plan);
      boolean isMade = plan.message().isEmpty() && !plan.isUnchanged();
      print("ask", isMade ? asked(plan.articles().size()) : "nobody");
      boolean isWritable = write(isMade);
      print("send", sent(plan.message().isEmpty(), past));
      print("tell", told());
      return verdict(plan, isWritable);
    } finally {
      past.ifPresent(Archive::close);
    }
  }

  /** A store that the run would put aside or bring up to date is none for now. */
  private Optional<Archive> past() {
    try {
      return new Stores(invocation).past(out.resolve(DigestCommand.STATE));
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
        : past.flatMap(
            archive -> new ClockCheck(archive.runs(), invocation.streams().clock()).report());
  }

  private String zone() {
    return invocation.streams().clock().getZone().getId();
  }

  /** Where a server may be asked, it can't be known beforehand whether anything would change. */
  private Optional<String> fingerprint(Optional<EditionHistory> history)
      throws IOException, ConfigException {
    return history.isPresent() && settings.engine().engine().equals("extractive")
        ? wiring.fingerprint(settings, history.get())
        : Optional.empty();
  }

  private void read(DryRun.Plan plan) {
    int words = plan.articles().stream().mapToInt(Article::wordCount).sum();
    List<String> parts = new ArrayList<>();
    parts.add(count(plan.articles().size(), "article") + " of " + count(words, "word"));
    if (plan.printed() > 0) {
      parts.add(plan.printed() + " printed before");
    }
    if (!plan.waiting().isEmpty()) {
      parts.add(plan.waiting().size() + " left for another edition");
    }
    if (!plan.skipped().isEmpty()) {
      parts.add(plan.skipped().size() + " not readable");
    }
    if (settings.inputs().contains("-")) {
      parts.add("and whatever comes by standard input");
    }
    print("read", String.join(", ", parts));
    plan.articles().forEach(article -> item(article.path()));
    plan.waiting().forEach(this::item);
    plan.skipped().forEach(this::item);
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private String asked(int articles) throws ConfigException {
    EngineSettings engine = settings.engine();
    if (engine.engine().equals("extractive")) {
      return "nobody; the embedded engine works in this process";
    }
    ModelServers.Settings servers = new Engines(invocation, engine).servers();
    String model = servers.model().isBlank() ? "its first model" : servers.model();
    String where = servers.servers().stream().map(URI::toString).collect(Collectors.joining(", "));
    String asked =
        model
            + " at "
            + where
            + ", once for each story among "
            + count(articles, "article")
            + ", more often for long ones; what an earlier run was answered is not asked again";
    return engine.engine().equals("auto")
        ? asked + "; nobody, if there is no such server or model"
        : asked;
  }

  /** Tells what would be written and removed, and whether it could be. */
  private boolean write(boolean isMade) throws IOException {
    Path edition = folder.of(settings.date());
    List<String> files = settings.formats().stream().map(format -> "digest." + format).toList();
    boolean replaces = files.stream().anyMatch(file -> Files.exists(edition.resolve(file)));
    print(
        "write",
        isMade
            ? String.join(", ", files)
                + " and run.json in "
                + edition
                + (replaces ? ", in the place of those there; " : "; ")
                + "index.html and feed.xml beside it"
            : "no edition");
    item("what is kept between runs: " + new Stores(invocation).places(settings));
    if (isMade && settings.store().editions().isPresent()) {
      List<LocalDate> surplus =
          folder.surplus(settings.store().editions().getAsInt(), settings.date());
      surplus.forEach(date -> item("removed, since it is too old: " + folder.of(date)));
    }
    Path existing = out.toAbsolutePath();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    boolean isWritable = Files.isDirectory(existing) && Files.isWritable(existing);
    if (!isWritable) {
      item("which can't be: " + existing + " can't be written");
    }
    return isWritable;
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

  private int verdict(DryRun.Plan plan, boolean isWritable) {
    int exit = isWritable ? DigestCommand.exitStatus(plan.result()) : ExitStatus.FAILED;
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
