package dev.broadsheet.cli;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.StoreSettings;
import dev.broadsheet.digest.EditionMaker;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.StoredEmbedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.pipeline.Articles;
import dev.broadsheet.pipeline.Batch;
import dev.broadsheet.pipeline.Chronicle;
import dev.broadsheet.pipeline.EditionFolder;
import dev.broadsheet.pipeline.Fingerprint;
import dev.broadsheet.pipeline.Inbox;
import dev.broadsheet.pipeline.Newsroom;
import dev.broadsheet.pipeline.Pipeline;
import dev.broadsheet.pipeline.Progress;
import dev.broadsheet.pipeline.Publisher;
import dev.broadsheet.pipeline.RunManifest;
import dev.broadsheet.pipeline.Steps;
import dev.broadsheet.render.Html;
import dev.broadsheet.render.IndexPage;
import dev.broadsheet.render.Json;
import dev.broadsheet.render.Markdown;
import dev.broadsheet.render.Renderer;
import dev.broadsheet.render.Templates;
import dev.broadsheet.render.Text;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.Retention;
import dev.broadsheet.store.sqlite.SqliteArchive;
import dev.broadsheet.summarize.ExtractiveSummarizer;
import dev.broadsheet.summarize.Summarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the program together; the only place that says {@code new} on adapters. */
final class Wiring {
  private static final String DATABASE = "broadsheet.db";

  private final Invocation invocation;

  Wiring(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The main job with everything it needs. */
  Pipeline pipeline(DigestSettings settings, Archive archive, Chronicle chronicle) {
    StoredEmbedder embedder =
        new StoredEmbedder(MiniLmEmbedder.MODEL, MiniLmEmbedder::new, archive.vectors());
    Summarizer summarizer = summarizer(settings.engine(), embedder);
    Templates templates = new Templates(settings.theme(), settings.templates());
    Publisher publisher =
        new Publisher(
            editions(settings),
            renderers(settings.formats(), templates),
            new IndexPage(templates),
            new RunManifest(Version.current(), options(settings), Map.of()));
    Steps steps =
        new Steps(
            inbox(settings.language()),
            summarizer,
            new StoryClusterer(embedder),
            new EditionMaker(settings.title(), summarizer.engine(), settings.maxStories()),
            publisher,
            chronicle,
            () -> figures(embedder));
    return new Pipeline(steps, batch(), invocation.streams().clock());
  }

  /** Tells whether an edition would come out the same; empty where that can't be known. */
  Optional<String> fingerprint(DigestSettings settings, Chronicle chronicle) throws IOException {
    List<String> shapers =
        List.of(
            Version.stamp(),
            MiniLmEmbedder.MODEL,
            invocation.streams().clock().getZone().getId(),
            chronicle.stampBefore(settings.date()));
    Fingerprint fingerprint = new Fingerprint(settings, shapers);
    Optional<Path> templates = settings.templates().map(invocation::resolve);
    if (templates.isPresent() && Files.isDirectory(templates.get())) {
      fingerprint.withFolder(templates.get());
    }
    return fingerprint.of(intake(settings.language()).list(settings.inputs()));
  }

  private static Map<String, Long> figures(StoredEmbedder embedder) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("vectorsComputed", embedder.computed());
    figures.put("vectorsFound", embedder.found());
    return figures;
  }

  /** The folder of editions. */
  EditionFolder editions(DigestSettings settings) {
    return new EditionFolder(invocation.resolve(settings.out()));
  }

  /** What earlier runs have kept in this folder, to read and write. */
  Archive archive(Path state) {
    return SqliteArchive.open(
        state.resolve(DATABASE),
        SqliteArchive.PATIENCE,
        invocation.streams().clock(),
        notice -> invocation.complain("broadsheet: " + notice));
  }

  /** Forgets what is too old or too much; that this fails is no reason to call a run failed. */
  void tidy(Archive archive, StoreSettings settings) {
    try {
      archive.prune(
          new Retention(
              Duration.ofDays(settings.replyDays()),
              Duration.ofDays(settings.vectorDays()),
              (long) settings.maxMegabytes() << 20));
    } catch (ArchiveException e) {
      invocation.complain("broadsheet: the store was not tidied: " + e.getMessage());
    }
  }

  /** What earlier runs have kept in this folder, to read only; nothing if there was no run. */
  Optional<Archive> pastRuns(Path state) {
    Path file = state.resolve(DATABASE);
    return Files.exists(file)
        ? Optional.of(
            SqliteArchive.openToRead(file, SqliteArchive.PATIENCE, invocation.streams().clock()))
        : Optional.empty();
  }

  /** Summaries of single articles. */
  SummaryPrinter summaries(ArticleSettings settings) {
    Summarizer summarizer = summarizer(settings.engine(), new MiniLmEmbedder());
    Articles articles = new Articles(inbox(settings.language()), batch());
    return new SummaryPrinter(
        invocation,
        articles,
        new Newsroom(summarizer),
        summarizer.engine(),
        renderer(settings.format(), new Templates(settings.theme(), settings.templates())));
  }

  /** What is read out of documents. */
  ExtractPrinter extracts(ArticleSettings settings) {
    return new ExtractPrinter(
        invocation, new Articles(inbox(settings.language()), new Batch(1, Progress.NONE)));
  }

  private Inbox inbox(Optional<String> language) {
    return new Inbox(intake(language), invocation.streams().in());
  }

  private static Intake intake(Optional<String> language) {
    return new Intake(IntakeSettings.defaults().assuming(language));
  }

  private Summarizer summarizer(EngineSettings settings, Embedder embedder) {
    if (settings.engine().equals("auto")) {
      invocation.note("engine: extractive (no model server is set up)");
    }
    return new ExtractiveSummarizer(embedder);
  }

  private Batch batch() {
    return new Batch(Runtime.getRuntime().availableProcessors(), progress());
  }

  private Progress progress() {
    if (invocation.has("quiet")) {
      return Progress.NONE;
    }
    return invocation.streams().isTerminal() && !invocation.has("no-progress")
        ? new ConsoleProgress(invocation.streams().err())
        : new LineProgress(invocation.streams().err());
  }

  private static List<Renderer> renderers(List<String> formats, Templates templates) {
    return formats.stream().map(format -> renderer(format, templates)).toList();
  }

  private static Renderer renderer(String format, Templates templates) {
    return switch (format) {
      case "html" -> new Html(templates);
      case "md" -> new Markdown(templates);
      case "json", "jsonl" -> new Json();
      default -> new Text(templates);
    };
  }

  private static Map<String, Object> options(DigestSettings settings) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("in", settings.inputs());
    options.put("date", settings.date().toString());
    options.put("engine", settings.engine().engine());
    options.put("formats", settings.formats());
    options.put("theme", settings.theme());
    settings.templates().ifPresent(folder -> options.put("templates", folder.toString()));
    settings.since().ifPresent(since -> options.put("since", since.toString()));
    settings.maxStories().ifPresent(max -> options.put("max-stories", max));
    options.put("max-skipped", settings.maxSkipped().toString());
    settings.language().ifPresent(language -> options.put("lang", language));
    return options;
  }
}
