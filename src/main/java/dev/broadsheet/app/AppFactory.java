package dev.broadsheet.app;

import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.MailSettings;
import dev.broadsheet.config.Settings;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.delivery.smtp.SmtpMailer;
import dev.broadsheet.delivery.smtp.SmtpServer;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Authors;
import dev.broadsheet.render.Html;
import dev.broadsheet.render.Json;
import dev.broadsheet.render.Markdown;
import dev.broadsheet.render.RenderException;
import dev.broadsheet.render.Renderer;
import dev.broadsheet.render.Templates;
import dev.broadsheet.render.Text;
import dev.broadsheet.run.ArticleReader;
import dev.broadsheet.run.ArticleSummaries;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.Progress;
import dev.broadsheet.run.Scheduler;
import dev.broadsheet.run.StoryWriter;
import dev.broadsheet.verify.Support;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts the program together, once a command: settings come in, parts ready for work come out. Makes
 * things and does nothing with them; it and its neighbours in this room alone say {@code new} on
 * adapters. Not for several threads.
 */
public final class AppFactory {
  /** Some servers look into a mail before they answer; RFC 5321 allows them ten minutes. */
  private static final Duration SMTP_PATIENCE = Duration.ofMinutes(5);

  private final World world;
  private final NativeLibraries libraries;
  private final Stores stores;
  private final Once<MiniLmEmbedder, RuntimeException> embedder = new Once<>(this::load);

  /** A factory for one command. */
  public AppFactory(World world) {
    this.world = world;
    this.libraries = new NativeLibraries(world.cache());
    this.stores = new Stores(world, libraries);
  }

  /**
   * What an edition is made of.
   *
   * @throws ConfigException if something that the settings name is faulty
   */
  public DigestParts digest(DigestSettings settings) throws ConfigException {
    DigestParts parts = new DigestParts(this, world, settings);
    parts.check();
    return parts;
  }

  /**
   * What summaries of single articles are made of.
   *
   * @param failings what is to be told of the judge when all is done
   */
  public record SummaryParts(
      ArticleSummaries articles,
      StoryWriter storyWriter,
      Authors authors,
      Supplier<List<String>> failings,
      Renderer renderer) {}

  /** Summaries of single articles; nothing is kept. */
  public SummaryParts summaries(ArticleSettings settings) throws ConfigException {
    Engines.Chosen engine =
        new Engines(world, settings.engine())
            .choose(embedder(), support(), new Engines.NoReplies());
    return new SummaryParts(
        new ArticleSummaries(articles(settings), engine.scheduler(world)),
        engine.storyWriter(embedder()),
        engine.authors(),
        engine.failings(),
        renderer(settings.format(), templates(settings.theme(), settings.templates())));
  }

  /** What is read out of documents. */
  public ArticleSummaries extracts(ArticleSettings settings) {
    return new ArticleSummaries(articles(settings), new Scheduler(1, Progress.NONE));
  }

  /** What weighs claims; what a judge says is not kept. */
  public Engines.Judged judged(EngineSettings settings) throws ConfigException {
    return new Engines(world, settings).judged(support());
  }

  /** Checks what a run needs; the settings are read anew for each check. */
  public Doctor doctor(Supplier<Settings> settings) {
    return new Doctor(this, world, settings);
  }

  /** The folder of editions. */
  public EditionFolder editions(Path out) {
    return new EditionFolder(world.resolve(out));
  }

  /** What runs keep. */
  public Stores stores() {
    return stores;
  }

  /** Hands mails to the server that the settings name. */
  public Mailer mailer(MailSettings settings) throws ConfigException {
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
            : firstLine(world.resolve(settings.passwordFile().orElseThrow()));
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

  /**
   * The templates of a look, all of them read.
   *
   * @param folder the owner's own ones, as given
   * @throws ConfigException naming the place of a mistake
   */
  Templates templates(String theme, Optional<Path> folder) throws ConfigException {
    try {
      Templates templates = new Templates(theme, folder.map(world::resolve));
      templates.parse();
      return templates;
    } catch (RenderException e) {
      throw new ConfigException(List.of(e.getMessage()));
    }
  }

  /** What all sentences are weighed with. */
  Support support() {
    return Support.standard(OnnxPairReader.shared(), embedder());
  }

  MiniLmEmbedder embedder() {
    return embedder.get();
  }

  /** Takes about a second. */
  private MiniLmEmbedder load() {
    libraries.keepOnnx();
    return MiniLmEmbedder.shared();
  }

  private ArticleReader articles(ArticleSettings settings) {
    Intake intake = intake(settings.language());
    return new ArticleReader(intake, intake.list(settings.inputs()), world.in());
  }

  static Intake intake(Optional<String> language) {
    return new Intake(IntakeSettings.defaults().assuming(language));
  }

  static Renderer renderer(String format, Templates templates) {
    return switch (format) {
      case "html" -> new Html(templates);
      case "md" -> new Markdown(templates);
      case "json", "jsonl" -> new Json();
      case "txt", "text" -> new Text(templates);
      default -> throw new IllegalArgumentException("no renderer for the format " + format);
    };
  }
}
