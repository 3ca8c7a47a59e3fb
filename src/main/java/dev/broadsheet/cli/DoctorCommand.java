package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.LookSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.delivery.MailException;
import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.OllamaServer;
import dev.broadsheet.model.langchain.OpenAiServer;
import dev.broadsheet.model.langchain.ServerDoctor;
import dev.broadsheet.news.Article;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.summarize.Prompts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Checks what a run needs, and says how to mend what is missing. */
final class DoctorCommand implements Command {
  /** A model of some gigabytes takes a while on a slow line. */
  private static final Limits PATIENT = Limits.within(Duration.ofHours(12));

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String purpose() {
    return "Check the model server, prompts, templates, folders and mail server.";
  }

  @Override
  public String synopsis() {
    return "[options]";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("broadsheet doctor", "Says what works, what is missing and how to fix it."),
        new Example("broadsheet doctor --pull", "Downloads the model if it is missing."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    EngineSettings settings = invocation.settings().read(EngineSettings::of);
    ModelServers.Settings servers = new Engines(invocation, settings).servers();
    List<Diagnosis> found = new ArrayList<>();
    if (!settings.engine().equals("extractive")) {
      Optional<ServerDoctor.Work> work = work(invocation);
      for (URI server : servers.servers()) {
        found.addAll(examine(server, servers, work, invocation));
      }
      settings.judge().ifPresent(judge -> found.add(judge(judge, servers)));
    }
    found.add(Diagnosis.ok("engine", "the embedded engine is always there"));
    found.add(prompts(settings, invocation));
    found.add(templates(invocation));
    found.add(folder(invocation));
    found.addAll(new StoreCheck(invocation).diagnoses());
    found.add(mail(invocation));
    found.forEach(diagnosis -> print(diagnosis, invocation));
    boolean isWell = found.stream().noneMatch(one -> one.level() == Diagnosis.Level.FAIL);
    return isWell ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static List<Diagnosis> examine(
      URI address,
      ModelServers.Settings settings,
      Optional<ServerDoctor.Work> work,
      Invocation invocation)
      throws ConfigException {
    if (settings.protocol() == ModelServers.Protocol.OPENAI) {
      return List.of(openAi(address, settings));
    }
    OllamaServer server =
        new OllamaServer(address, invocation.has("pull") ? PATIENT : settings.limits());
    if (invocation.has("pull")) {
      try {
        pull(server, settings.model(), invocation);
        Optional<String> judge = invocation.settings().read(EngineSettings::of).judge();
        if (judge.isPresent()) {
          pull(server, judge.get(), invocation);
        }
      } catch (ModelException e) {
        return List.of(
            new Diagnosis(
                Diagnosis.Level.FAIL, "pull", e.getMessage(), "ollama pull " + settings.model()));
      }
    }
    return new ServerDoctor(server, settings.model(), settings.numCtx(), settings.memoryBytes())
        .examine(work);
  }

  /** What today's edition would be made of; nothing where the settings of editions are faulty. */
  private static Optional<ServerDoctor.Work> work(Invocation given) {
    try {
      Invocation invocation = given.inItsZone();
      LocalDate today = LocalDate.now(invocation.streams().clock());
      List<Article> articles =
          new Wiring(invocation)
              .plan(invocation.settings().read(edition -> DigestSettings.of(edition, today)))
              .articles();
      long words = articles.stream().mapToLong(Article::wordCount).sum();
      return Optional.of(new ServerDoctor.Work(articles.size(), words));
    } catch (ConfigException | ArchiveException e) {
      return Optional.empty();
    }
  }

  private static Diagnosis judge(String model, ModelServers.Settings servers) {
    try {
      return Diagnosis.ok("judge", ModelServers.judgesCard(servers, model).name());
    } catch (ModelException | IllegalArgumentException e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL,
          "judge",
          "no server has the judge " + model + ": " + e.getMessage(),
          "`broadsheet doctor --pull`, or name another with --judge, or leave it out");
    }
  }

  private static Diagnosis openAi(URI address, ModelServers.Settings settings) {
    try {
      return new OpenAiServer(address, settings.limits(), settings.apiKey())
          .card(settings.model(), settings.numCtx())
          .map(
              card ->
                  Diagnosis.ok(
                      "server",
                      address + " has " + card.name() + ", " + card.contextTokens() + " tokens"))
          .orElseGet(
              () ->
                  new Diagnosis(
                      Diagnosis.Level.FAIL,
                      "model",
                      address + " does not have " + settings.model(),
                      "name one it has with --model"));
    } catch (ModelException | IllegalArgumentException e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL, "server", e.getMessage(), "check --base-url and --num-ctx");
    }
  }

  private static void pull(OllamaServer server, String model, Invocation invocation) {
    if (server.facts(model).isPresent()) {
      return;
    }
    boolean hasBar =
        invocation.streams().isTerminal()
            && !invocation.has("no-progress")
            && !invocation.has("quiet");
    if (hasBar) {
      pullWithBar(server, model, invocation);
    } else {
      invocation.note("pulling " + model + " to " + server.address());
      server.pull(model, progress -> {});
    }
    invocation.note("pulled " + model);
  }

  /** The parts of a model come one after the other; the bar is that of the part under way. */
  private static void pullWithBar(OllamaServer server, String model, Invocation invocation) {
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("pulling " + model)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUnit(" MB", 1 << 20)
            .setConsumer(new ConsoleProgressBarConsumer(invocation.streams().err()))
            .clearDisplayOnFinish()
            .build()) {
      server.pull(
          model,
          progress -> {
            if (progress.totalBytes() > 0) {
              bar.maxHint(progress.totalBytes());
              bar.stepTo(progress.completedBytes());
            }
          });
    }
  }

  private static Diagnosis prompts(EngineSettings settings, Invocation invocation) {
    try {
      Prompts.read(settings.prompts().or(() -> invocation.ofHome("prompts")));
      return Diagnosis.ok("prompts", "all there");
    } catch (Prompts.Unusable e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL,
          "prompts",
          String.join("; ", e.faults()),
          "mend the file, or leave out --prompts");
    }
  }

  private static Diagnosis templates(Invocation invocation) {
    try {
      var look = invocation.settings().read(LookSettings::of);
      new Wiring(invocation).templates(look.theme(), look.templates());
      return Diagnosis.ok("templates", look.theme());
    } catch (ConfigException e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL,
          "templates",
          String.join("; ", e.faults()),
          "mend the file, or leave out --templates");
    }
  }

  /** Goes as far as a mail would, without one. */
  private static Diagnosis mail(Invocation invocation) {
    try {
      MailSettings settings = invocation.settings().read(MailSettings::ofServer);
      if (settings.host().isEmpty()) {
        return Diagnosis.ok("mail", "no mail server is set up; editions are files");
      }
      new Wiring(invocation).mailer(settings).open().close();
      return Diagnosis.ok(
          "mail", settings.host().get() + " lets " + settings.from().orElseThrow() + " in");
    } catch (ConfigException e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL, "mail", String.join("; ", e.faults()), "broadsheet send --help");
    } catch (MailException e) {
      return new Diagnosis(
          Diagnosis.Level.FAIL, "mail", e.getMessage(), "check [mail] in broadsheet.toml");
    }
  }

  private static Diagnosis folder(Invocation invocation) throws ConfigException {
    Path out = invocation.resolve(invocation.settings().read(LookSettings::of).out());
    Path existing = out.toAbsolutePath();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.isWritable(existing)
        ? Diagnosis.ok("folder", out + " can be written")
        : new Diagnosis(
            Diagnosis.Level.FAIL, "folder", out + " can't be written", "name another with --out");
  }

  private static void print(Diagnosis diagnosis, Invocation invocation) {
    String mark =
        switch (diagnosis.level()) {
          case OK -> "ok  ";
          case WARN -> "warn";
          case FAIL -> "FAIL";
        };
    invocation
        .streams()
        .out()
        .println(String.format("%s  %-10s %s", mark, diagnosis.subject(), diagnosis.told()));
    if (!diagnosis.remedy().isBlank()) {
      invocation.streams().out().println("                 do: " + diagnosis.remedy());
    }
  }
}
