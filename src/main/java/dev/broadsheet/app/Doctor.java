package dev.broadsheet.app;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.LookSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.config.Settings;
import dev.broadsheet.config.StoreSettings;
import dev.broadsheet.delivery.MailException;
import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.OllamaServer;
import dev.broadsheet.model.langchain.OpenAiDoctor;
import dev.broadsheet.model.langchain.OpenAiServer;
import dev.broadsheet.model.langchain.ServerDoctor;
import dev.broadsheet.news.Article;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.WritingProbe;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks what a run needs, and says how to mend what is missing. Not for several threads. */
public final class Doctor {
  /** A model of some gigabytes takes a while on a slow line. */
  private static final Limits PATIENT = Limits.within(Duration.ofHours(12));

  private final AppFactory app;
  private final World world;
  private final Supplier<Settings> settings;

  /** {@code settings}: anew each time, so that a fault in some spoils no others. */
  Doctor(AppFactory app, World world, Supplier<Settings> settings) {
    this.app = app;
    this.world = world;
    this.settings = settings;
  }

  /** Looks at everything in turn. */
  public List<Diagnosis> examine(boolean pulls) throws ConfigException {
    EngineSettings engine = settings.get().read(EngineSettings::of);
    Engines engines = new Engines(world, engine);
    ModelServers.Settings servers = engines.servers();
    List<Diagnosis> found = new ArrayList<>();
    if (!engine.engine().equals("extractive")) {
      Optional<ServerDoctor.Work> work = work();
      for (URI server : servers.servers()) {
        found.addAll(examine(server, servers, work, pulls, engine.judge()));
      }
      engine.judge().ifPresent(judge -> found.add(judge(judge, servers)));
    }
    LookSettings look = settings.get().read(LookSettings::of);
    EditionFolder folder = app.editions(look.out());
    found.add(Diagnosis.ok("engine", "the embedded engine is always there"));
    found.add(of("prompts", () -> prompts(engines), "mend the file, or leave out --prompts"));
    found.add(of("templates", () -> templates(look), "mend the file, or leave out --templates"));
    found.add(folder(folder, look.out()));
    found.add(app.stores().diagnosis(folder.state()));
    settings
        .get()
        .read(StoreSettings::of)
        .shared()
        .ifPresent(shared -> found.add(app.stores().diagnosis(world.resolve(shared))));
    found.add(of("mail", this::mailServer, "broadsheet send --help"));
    if (found.stream().anyMatch(one -> one.subject().equals("speed"))) {
      found.add(writing(engines, folder));
    }
    return found;
  }

  private List<Diagnosis> examine(
      URI address,
      ModelServers.Settings servers,
      Optional<ServerDoctor.Work> work,
      boolean pulls,
      Optional<String> judge) {
    if (servers.protocol() == ModelServers.Protocol.OPENAI) {
      OpenAiServer server = new OpenAiServer(address, servers.limits(), servers.apiKey());
      return new OpenAiDoctor(server, servers.model(), servers.numCtx())
          .examine(work, world.clock().instant());
    }
    OllamaServer server = new OllamaServer(address, pulls ? PATIENT : servers.limits());
    if (pulls) {
      try {
        pull(server, servers.model());
        judge.ifPresent(name -> pull(server, name));
      } catch (ModelException e) {
        return List.of(Diagnosis.fail("pull", e.getMessage(), "ollama pull " + servers.model()));
      }
    }
    return new ServerDoctor(
            server, servers.model(), servers.numCtx(), servers.numThread(), servers.memoryBytes())
        .examine(work, world.clock().instant());
  }

  /** Has the model write two short articles in both ways. */
  private Diagnosis writing(Engines engines, EditionFolder folder) throws ConfigException {
    world.note("trying out how the model writes; on a slow machine that takes some minutes");
    try (Archive archive = app.stores().archive(folder.state())) {
      WritingProbe.Result result = engines.probe(app.embedder(), app.support(), archive.replies());
      String told =
          String.format(
              Locale.ROOT,
              "guided: %s; whole: %s; --writing auto is %s",
              told(result.guided()),
              told(result.whole()),
              result.prefersWhole() ? "whole" : "guided");
      return result.guided().share() + result.whole().share() > 0
          ? Diagnosis.ok("writing", told)
          : new Diagnosis(
              Diagnosis.Level.WARN,
              "writing",
              "no sentence of the model passed the check",
              "another model with --model, or --engine extractive");
    } catch (ModelException | IllegalArgumentException | ArchiveException e) {
      return new Diagnosis(
          Diagnosis.Level.WARN, "writing", "not tried out: " + e.getMessage(), "run doctor again");
    }
  }

  private static String told(WritingProbe.Trial trial) {
    String share = String.format(Locale.ROOT, "%.0f %% of the sentences", 100 * trial.share());
    return trial.share() > 0
        ? share + String.format(Locale.ROOT, ", %.0f s each", trial.secondsPerSentence())
        : share;
  }

  /** What today's edition would be made of; nothing where the settings of editions are faulty. */
  private Optional<ServerDoctor.Work> work() {
    try {
      World local = world.inItsZone();
      LocalDate today = LocalDate.now(local.clock());
      DigestSettings digest = settings.get().read(edition -> DigestSettings.of(edition, today));
      DigestParts parts = new DigestParts(app, local, digest);
      Optional<Archive> past = app.stores().past(parts.folder().state());
      try {
        List<Article> articles = parts.plan(past).articles();
        long words = articles.stream().mapToLong(Article::wordCount).sum();
        return Optional.of(new ServerDoctor.Work(articles.size(), words));
      } finally {
        past.ifPresent(Archive::close);
      }
    } catch (ConfigException | ArchiveException | IOException e) {
      return Optional.empty();
    }
  }

  private static Diagnosis judge(String model, ModelServers.Settings servers) {
    try {
      return Diagnosis.ok("judge", ModelServers.judgesCard(servers, model).name());
    } catch (ModelException | IllegalArgumentException e) {
      return Diagnosis.fail(
          "judge",
          "no server has the judge " + model + ": " + e.getMessage(),
          "`broadsheet doctor --pull`, or name another with --judge, or leave it out");
    }
  }

  private void pull(OllamaServer server, String model) {
    if (server.facts(model).isPresent()) {
      return;
    }
    try (World.Meter meter = world.download(model, server.address())) {
      server.pull(model, part -> meter.show(part.completedBytes(), part.totalBytes()));
    }
    world.note("pulled " + model);
  }

  private static String prompts(Engines engines) throws ConfigException {
    engines.prompts();
    return "all there";
  }

  private String templates(LookSettings look) throws ConfigException {
    app.templates(look.theme(), look.templates());
    return look.theme();
  }

  /** Goes as far as a mail would, without one. */
  private String mailServer() throws ConfigException, MailException {
    MailSettings server = settings.get().read(MailSettings::ofServer);
    if (server.host().isEmpty()) {
      return "no mail server is set up; editions are files";
    }
    app.mailer(server).open().close();
    return server.host().get() + " lets " + server.from().orElseThrow() + " in";
  }

  /** Finds out something that is well. */
  private interface Check {
    String run() throws ConfigException, MailException;
  }

  private static Diagnosis of(String subject, Check check, String remedy) {
    try {
      return Diagnosis.ok(subject, check.run());
    } catch (ConfigException e) {
      return Diagnosis.fail(subject, String.join("; ", e.faults()), remedy);
    } catch (MailException e) {
      return Diagnosis.fail(subject, e.getMessage(), "check [mail] in broadsheet.toml");
    }
  }

  private static Diagnosis folder(EditionFolder folder, Path out) {
    return folder.obstacle().isEmpty()
        ? Diagnosis.ok("folder", out + " can be written")
        : Diagnosis.fail("folder", out + " can't be written", "name another with --out");
  }
}
