package dev.broadsheet.cli;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.compare.Comparison;
import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.config.VerifySettings;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.delivery.smtp.MimeFormat;
import dev.broadsheet.delivery.smtp.SmtpMailer;
import dev.broadsheet.delivery.smtp.SmtpServer;
import dev.broadsheet.edition.EditionMaker;
import dev.broadsheet.edition.Interests;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.StoredEmbedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.langchain.OnnxLibraries;
import dev.broadsheet.render.EditionRenderer;
import dev.broadsheet.render.Eml;
import dev.broadsheet.render.Feed;
import dev.broadsheet.render.Html;
import dev.broadsheet.render.IndexPage;
import dev.broadsheet.render.Json;
import dev.broadsheet.render.MailFormat;
import dev.broadsheet.render.Markdown;
import dev.broadsheet.render.RenderException;
import dev.broadsheet.render.Renderer;
import dev.broadsheet.render.Templates;
import dev.broadsheet.render.Text;
import dev.broadsheet.run.ArticleReader;
import dev.broadsheet.run.ArticleSummaries;
import dev.broadsheet.run.DryRun;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.EditionHistory;
import dev.broadsheet.run.Fingerprint;
import dev.broadsheet.run.Pipeline;
import dev.broadsheet.run.Progress;
import dev.broadsheet.run.Publisher;
import dev.broadsheet.run.RunManifest;
import dev.broadsheet.run.Scheduler;
import dev.broadsheet.run.Steps;
import dev.broadsheet.run.StoryWriter;
import dev.broadsheet.store.Archive;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Puts the program together; with {@link Engines} and {@link Stores} the only place that opens
 * adapters.
 */
final class Wiring {
  /** What an edition that nobody mails says in place of a sender. */
  private static final String NO_SENDER = "broadsheet@localhost";

  /** Some servers look into a mail before they answer; RFC 5321 allows them ten minutes. */
  private static final Duration SMTP_PATIENCE = Duration.ofMinutes(5);

  private final Invocation invocation;
  private final EmbeddingModel model = new EmbeddingModel(this::embeddingModel);

  Wiring(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The main job with everything it needs. */
  Pipeline pipeline(DigestSettings settings, Archive archive, EditionHistory history)
      throws ConfigException {
    ArticleReader articleReader = articleReader(settings.language()).begin(settings.inputs());
    CompletableFuture<Templates> parsed = parsed(settings);
    StoredEmbedder embedder =
        new StoredEmbedder(MiniLmEmbedder.MODEL, model::get, archive.vectors());
    Engines.Chosen engine =
        new Engines(invocation, settings.engine()).choose(embedder, support(), archive.replies());
    Templates templates = parsed.join();
    Map<String, String> hashes = new TreeMap<>();
    templates.hashes().forEach((name, hash) -> hashes.put("templates/" + name, hash));
    engine.hashes().forEach((name, hash) -> hashes.put("prompts/" + name, hash));
    Publisher publisher =
        new Publisher(
            editions(settings.out()),
            renderers(settings, templates),
            new IndexPage(templates),
            new Feed(templates, settings.site()),
            new RunManifest(
                Version.current(), settings.options(), hashes, engine.journal()::entries),
            settings.store().editions());
    Steps steps =
        new Steps(
            articleReader,
            new StoryWriter(
                engine.summarizer(), engine.rewriter(), engine.support(), new Comparison(embedder)),
            new StoryClusterer(embedder),
            support(),
            new EditionMaker(
                settings.title(),
                engine.authors(),
                settings.maxStories(),
                new Interests(settings.interests(), embedder)),
            publisher,
            history,
            () -> figures(embedder, engine.journal()),
            engine.failings());
    return new Pipeline(steps, scheduler(engine), invocation.streams().clock());
  }

  /** Takes about a second to load. */
  private MiniLmEmbedder embeddingModel() {
    invocation.cache().ifPresent(OnnxLibraries::keepIn);
    return MiniLmEmbedder.shared();
  }

  /** Tells whether an edition would come out the same; empty where that can't be known. */
  Optional<String> fingerprint(DigestSettings settings, EditionHistory history)
      throws IOException, ConfigException {
    Optional<List<String>> engine = new Engines(invocation, settings.engine()).stamp();
    if (engine.isEmpty()) {
      return Optional.empty();
    }
    List<String> shapers = new ArrayList<>(engine.get());
    shapers.addAll(
        List.of(
            Version.stamp(),
            MiniLmEmbedder.MODEL,
            invocation.streams().clock().getZone().getId(),
            history.stampBefore(settings.date())));
    Fingerprint fingerprint = new Fingerprint(settings, shapers);
    Optional<Path> templates = settings.templates().map(invocation::resolve);
    if (templates.isPresent() && Files.isDirectory(templates.get())) {
      fingerprint.withFolder(templates.get());
    }
    return fingerprint.of(intake(settings.language()).list(settings.inputs()));
  }

  private static Map<String, Long> figures(StoredEmbedder embedder, CallLog journal) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("vectorsComputed", embedder.computed());
    figures.put("vectorsFound", embedder.found());
    CallLog.Entry total = journal.total();
    figures.put("calls", (long) total.calls());
    figures.put("tokensIn", total.tokensIn());
    figures.put("tokensOut", total.tokensOut());
    return figures;
  }

  /** The folder of editions. */
  EditionFolder editions(Path out) {
    return new EditionFolder(invocation.resolve(out));
  }

  /**
   * Finds what is wrong with things that the settings name, before anything is read or written. The
   * program's own templates are known to be good.
   */
  void check(DigestSettings settings) throws ConfigException {
    if (settings.templates().isPresent() || !Templates.THEMES.contains(settings.theme())) {
      templates(settings.theme(), settings.templates());
    }
    if (!settings.engine().engine().equals("extractive")) {
      Engines engines = new Engines(invocation, settings.engine());
      engines.servers();
      engines.prompts();
    }
    if (settings.mail().isSent() || !settings.owner().mailTo().isEmpty()) {
      mailer(settings.mail());
    }
  }

  /**
   * The templates of a look, all of them read.
   *
   * @param folder the owner's own ones, as given
   * @throws ConfigException naming the place of a mistake
   */
  Templates templates(String theme, Optional<Path> folder) throws ConfigException {
    try {
      Templates templates = new Templates(theme, folder.map(invocation::resolve));
      templates.parse();
      return templates;
    } catch (RenderException e) {
      throw new ConfigException(List.of(e.getMessage()));
    }
  }

  /**
   * The same for a run, read while a server is asked what it has; {@link #check} found no fault.
   */
  private CompletableFuture<Templates> parsed(DigestSettings settings) {
    Templates templates =
        new Templates(settings.theme(), settings.templates().map(invocation::resolve));
    return CompletableFuture.supplyAsync(
        () -> {
          templates.parse();
          return templates;
        });
  }

  /** Hands mails to the server that the settings name. */
  Mailer mailer(MailSettings settings) throws ConfigException {
    return new SmtpMailer(
        new SmtpServer(
            settings.host().orElseThrow(),
            settings.port(),
            SmtpServer.Security.valueOf(settings.security().toUpperCase(Locale.ROOT)),
            login(settings),
            settings.from().orElseThrow(),
            SMTP_PATIENCE));
  }

  private Optional<SmtpServer.Login> login(MailSettings settings) throws ConfigException {
    if (settings.user().isEmpty()) {
      return Optional.empty();
    }
    String password =
        settings.password().isPresent()
            ? settings.password().get()
            : firstLine(invocation.resolve(settings.passwordFile().orElseThrow()));
    return Optional.of(new SmtpServer.Login(settings.user().get(), password));
  }

  private static String firstLine(Path file) throws ConfigException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElseThrow(() -> new IOException("it is empty"));
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigException(
          List.of("the password file " + file + " can't be read: " + ErrorMessages.describe(e)));
    }
  }

  /** A run that does nothing. */
  DryRun dryRun(DigestSettings settings, Optional<EditionHistory> history) {
    return new DryRun(articleReader(settings.language()), history, invocation.streams().clock());
  }

  /** How mails are written. */
  MailFormat mailFormat() {
    return new MimeFormat();
  }

  /** Summaries of single articles. */
  SummaryPrinter summaries(ArticleSettings settings) throws ConfigException {
    Embedder embedder = model.get();
    Engines.Chosen engine =
        new Engines(invocation, settings.engine())
            .choose(embedder, support(), new Engines.NoReplies());
    return new SummaryPrinter(
        invocation,
        new ArticleSummaries(articleReader(settings.language()), scheduler(engine)),
        new StoryWriter(
            engine.summarizer(), engine.rewriter(), engine.support(), new Comparison(embedder)),
        engine.authors(),
        engine.failings(),
        renderer(settings.format(), templates(settings.theme(), settings.templates())));
  }

  /** Verdicts on summaries from anywhere; what a judge says is not kept. */
  VerdictPrinter verdicts(VerifySettings settings) throws ConfigException {
    Engines.Judged judged = new Engines(invocation, settings.engine()).judged(support());
    return new VerdictPrinter(
        invocation, settings, new Verifier(judged.support()), judged.failings());
  }

  private Support support() {
    return Support.standard((text, words) -> model.get().of(text, words));
  }

  /** What an edition would be made of, standard input left out of it. */
  DryRun.Plan plan(DigestSettings settings) {
    Optional<Archive> archive =
        new Stores(invocation)
            .past(invocation.resolve(settings.out()).resolve(DigestCommand.STATE));
    try {
      Optional<EditionHistory> history =
          archive.map(past -> new EditionHistory(past.editions(), editions(settings.out())));
      return dryRun(settings, history).plan(settings, Optional.empty());
    } finally {
      archive.ifPresent(Archive::close);
    }
  }

  /** What is read out of documents. */
  ExtractPrinter extracts(ArticleSettings settings) {
    return new ExtractPrinter(
        invocation,
        new ArticleSummaries(articleReader(settings.language()), new Scheduler(1, Progress.NONE)));
  }

  private ArticleReader articleReader(Optional<String> language) {
    return new ArticleReader(intake(language), invocation.streams().in());
  }

  private static Intake intake(Optional<String> language) {
    return new Intake(IntakeSettings.defaults().assuming(language));
  }

  private Scheduler scheduler(Engines.Chosen engine) {
    return engine.isServed()
        ? Scheduler.waiting(engine.concurrency(), progress(Optional.of(engine.journal())))
        : new Scheduler(engine.concurrency(), progress(Optional.empty()));
  }

  private Progress progress(Optional<CallLog> journal) {
    if (invocation.has("quiet")) {
      return Progress.NONE;
    }
    if (invocation.isLogged()) {
      return new JsonProgress(invocation.notices());
    }
    return invocation.streams().isTerminal() && !invocation.has("no-progress")
        ? new ConsoleProgress(invocation.streams().err(), journal)
        : new LineProgress(invocation.streams().err());
  }

  private static List<EditionRenderer> renderers(DigestSettings settings, Templates templates) {
    return settings.formats().stream()
        .map(
            format -> format.equals("eml") ? eml(settings, templates) : renderer(format, templates))
        .toList();
  }

  private static EditionRenderer eml(DigestSettings settings, Templates templates) {
    return new Eml(
        templates,
        new MimeFormat(),
        new Eml.Imprint(
            settings.mail().from().orElse(NO_SENDER),
            settings.site(),
            settings.mail().unsubscribe()));
  }

  private static Renderer renderer(String format, Templates templates) {
    return switch (format) {
      case "html" -> new Html(templates);
      case "md" -> new Markdown(templates);
      case "json", "jsonl" -> new Json();
      default -> new Text(templates);
    };
  }
}
