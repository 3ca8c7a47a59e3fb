package dev.broadsheet.app;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.delivery.smtp.MimeFormat;
import dev.broadsheet.edition.EditionMaker;
import dev.broadsheet.edition.Interests;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.Listing;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.StoredEmbedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.render.EditionRenderer;
import dev.broadsheet.render.Eml;
import dev.broadsheet.render.Feed;
import dev.broadsheet.render.IndexPage;
import dev.broadsheet.render.MailFormat;
import dev.broadsheet.render.Templates;
import dev.broadsheet.run.ArticleReader;
import dev.broadsheet.run.DryRun;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.EditionHistory;
import dev.broadsheet.run.Fingerprint;
import dev.broadsheet.run.Pipeline;
import dev.broadsheet.run.Publisher;
import dev.broadsheet.run.RunManifest;
import dev.broadsheet.run.Steps;
import dev.broadsheet.store.Archive;
import dev.broadsheet.verify.Support;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the edition of a day is made of, put together when it is needed. What was looked at to find
 * faults is what the run then works with. Not for several threads.
 */
public final class DigestParts {
  /** What an edition that nobody mails says in place of a sender. */
  private static final String NO_SENDER = "broadsheet@localhost";

  private final AppFactory app;
  private final World world;
  private final DigestSettings settings;
  private final EditionFolder folder;
  private final Intake intake;
  private final Engines engines;
  private final Once<Templates, ConfigException> templates;
  private final Once<Mailer, ConfigException> mailer;

  DigestParts(AppFactory app, World world, DigestSettings settings) {
    this.app = app;
    this.world = world;
    this.settings = settings;
    this.folder = app.editions(settings.out());
    this.intake = AppFactory.intake(settings.language());
    this.engines = new Engines(world, settings.engine());
    this.templates = new Once<>(() -> app.templates(settings.theme(), settings.templates()));
    this.mailer = new Once<>(() -> app.mailer(settings.mail()));
  }

  /**
   * Finds what is wrong with things that the settings name, before anything is read or written. The
   * program's own templates are known to be good.
   */
  void check() throws ConfigException {
    if (settings.templates().isPresent() || !Templates.THEMES.contains(settings.theme())) {
      templates.get();
    }
    engines.check();
    if (settings.mail().isSent() || !settings.owner().mailTo().isEmpty()) {
      mailer.get();
    }
  }

  /** What the user said. */
  public DigestSettings settings() {
    return settings;
  }

  /** Where the edition goes. */
  public EditionFolder folder() {
    return folder;
  }

  /** Hands mails to the server that the settings name. */
  public Mailer mailer() throws ConfigException {
    return mailer.get();
  }

  /** How mails are written. */
  public MailFormat mailFormat() {
    return new MimeFormat();
  }

  /** The model that would be asked; blank for the first that a server has. */
  public String model() throws ConfigException {
    return engines.servers().model();
  }

  /** The servers that would be asked. */
  public List<URI> servers() throws ConfigException {
    return engines.servers().servers();
  }

  /** What lies under the inputs. */
  public Listing inputs() {
    return intake.list(settings.inputs());
  }

  /** Reads the articles. */
  public ArticleReader articles(Listing inputs) {
    return new ArticleReader(intake, inputs, world.in());
  }

  /** What earlier editions printed. */
  public EditionHistory history(Archive archive) {
    return new EditionHistory(archive.editions(), folder);
  }

  /** Tells whether an edition would come out the same; empty where that can't be known. */
  public Optional<String> fingerprint(EditionHistory history, Listing inputs)
      throws IOException, ConfigException {
    Optional<List<String>> engine = engines.stamp();
    if (engine.isEmpty()) {
      return Optional.empty();
    }
    List<String> shapers = new ArrayList<>(engine.get());
    shapers.addAll(
        List.of(
            Version.stamp(),
            MiniLmEmbedder.MODEL,
            world.clock().getZone().getId(),
            history.stampBefore(settings.date())));
    Fingerprint fingerprint = new Fingerprint(settings, shapers);
    Optional<Path> own = settings.templates().map(world::resolve);
    if (own.isPresent() && Files.isDirectory(own.get())) {
      fingerprint.withFolder(own.get());
    }
    return fingerprint.of(inputs);
  }

  /** What a run would do; standard input is left out, since it would be gone for the run itself. */
  public DryRun.Plan plan(Optional<Archive> past) throws IOException, ConfigException {
    List<String> files = settings.inputs().stream().filter(input -> !input.equals("-")).toList();
    Listing inputs = intake.list(files);
    Optional<EditionHistory> history = past.map(this::history);
    // Where a server may be asked, it can't be known beforehand whether anything would change.
    boolean isKnown =
        history.isPresent()
            && settings.engine().engine().equals("extractive")
            && files.size() == settings.inputs().size();
    Optional<String> fingerprint = isKnown ? fingerprint(history.get(), inputs) : Optional.empty();
    return new DryRun(articles(inputs), history, folder, world.clock()).plan(settings, fingerprint);
  }

  /** The main job with everything it needs. */
  public Pipeline pipeline(ArticleReader articles, Archive archive, EditionHistory history)
      throws ConfigException {
    StoredEmbedder embedder =
        new StoredEmbedder(MiniLmEmbedder.MODEL, app::embedder, archive.vectors());
    Support support = app.support();
    Engines.Chosen engine = engines.choose(embedder, support, archive.replies());
    Steps steps =
        new Steps(
            articles,
            engine.storyWriter(embedder),
            new StoryClusterer(embedder),
            support,
            new EditionMaker(
                settings.title(),
                engine.authors(),
                settings.maxStories(),
                new Interests(settings.interests(), embedder)),
            publisher(engine),
            history,
            () -> figures(embedder, engine.callLog()),
            engine.failings());
    return new Pipeline(steps, engine.scheduler(world), world.clock());
  }

  private Publisher publisher(Engines.Chosen engine) throws ConfigException {
    Templates read = templates.get();
    Map<String, String> hashes = new TreeMap<>();
    read.hashes().forEach((name, hash) -> hashes.put("templates/" + name, hash));
    engine.hashes().forEach((name, hash) -> hashes.put("prompts/" + name, hash));
    return new Publisher(
        folder,
        settings.formats().stream().map(format -> renderer(format, read)).toList(),
        new IndexPage(read),
        new Feed(read, settings.site()),
        new RunManifest(Version.current(), settings.options(), hashes, engine.callLog()::entries),
        settings.store().editions());
  }

  private EditionRenderer renderer(String format, Templates templates) {
    if (!format.equals("eml")) {
      return AppFactory.renderer(format, templates);
    }
    return new Eml(
        templates,
        mailFormat(),
        new Eml.Imprint(
            settings.mail().from().orElse(NO_SENDER),
            settings.site(),
            settings.mail().unsubscribe()));
  }

  private static Map<String, Long> figures(StoredEmbedder embedder, CallLog callLog) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("vectorsComputed", embedder.computed());
    figures.put("vectorsFound", embedder.found());
    CallLog.Entry total = callLog.total();
    figures.put("calls", (long) total.calls());
    figures.put("tokensIn", total.tokensIn());
    figures.put("tokensOut", total.tokensOut());
    return figures;
  }
}
