package dev.broadsheet.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.render.IndexPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code run.json}: what a run was given, what it used and what it did. Times stand here and
 * nowhere else in an edition.
 */
public final class RunManifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Counts of what a run did, not of what its edition holds. */
  private static final List<String> COSTS = List.of("vectorsComputed", "vectorsFound");

  private final String version;
  private final Map<String, Object> options;
  private final Map<String, String> hashes;
  private final Supplier<List<CallLog.Entry>> calls;

  /**
   * A writer of manifests.
   *
   * @param version the program's version
   * @param options the settings of the run, by option name; never a secret
   * @param hashes SHA-256 of what shaped the edition beside its inputs, such as templates
   * @param calls what was asked of models, by step and model, when the run is over
   */
  public RunManifest(
      String version,
      Map<String, Object> options,
      Map<String, String> hashes,
      Supplier<List<CallLog.Entry>> calls) {
    this.calls = calls;
    this.version = version;
    this.options = new LinkedHashMap<>(options);
    this.hashes = new LinkedHashMap<>(hashes);
  }

  /** The manifest of a published edition. */
  String of(RunReport report) {
    Digest digest = report.digest().orElseThrow();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("schema", "broadsheet/run/1");
    manifest.put("version", version);
    manifest.put("date", digest.date().toString());
    manifest.put("title", digest.title());
    manifest.put(
        "headlines", digest.stories().stream().map(story -> story.headline().text()).toList());
    manifest.put("result", report.result().name().toLowerCase(Locale.ROOT));
    manifest.put(
        "engine", Map.of("name", digest.engine().name(), "model", digest.engine().model()));
    manifest.put("options", options);
    manifest.put("hashes", hashes);
    manifest.put("counts", report.counts());
    manifest.put("seconds", seconds(report));
    manifest.put("calls", calls.get().stream().map(RunManifest::call).toList());
    if (!digest.failings().isEmpty()) {
      manifest.put("failings", digest.failings());
    }
    manifest.put("inputs", digest.articles().stream().map(RunManifest::input).toList());
    manifest.put("skipped", report.skipped().stream().map(RunManifest::item).toList());
    manifest.put("waiting", report.waiting().stream().map(RunManifest::item).toList());
    try {
      ObjectWriter writer = JSON.writer();
      return writer.writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the run's manifest can't be written", e);
    }
  }

  /**
   * The manifest of a run that found its edition as it would have made it: that of the run that
   * made it, without its times and costs. Nothing if that one can't be read.
   */
  static Optional<String> unchanged(Path file) {
    try {
      if (!(JSON.readTree(file.toFile()) instanceof ObjectNode manifest)) {
        return Optional.empty();
      }
      manifest.put("unchanged", true);
      manifest.putObject("seconds");
      for (String cost : COSTS) {
        if (manifest.path("counts") instanceof ObjectNode counts && counts.has(cost)) {
          counts.put(cost, 0);
        }
      }
      return Optional.of(JSON.writeValueAsString(manifest) + "\n");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> call(CallLog.Entry entry) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("step", entry.step());
    call.put("model", entry.model());
    call.put("calls", entry.calls());
    call.put("failed", entry.failed());
    call.put("retries", entry.retries());
    call.put("repairs", entry.repairs());
    call.put("remembered", entry.remembered());
    call.put("fallbacks", entry.fallbacks());
    call.put("tokensIn", entry.tokensIn());
    call.put("tokensOut", entry.tokensOut());
    call.put("seconds", Math.round(entry.seconds() * 1000) / 1000.0);
    return call;
  }

  private static Map<String, Object> seconds(RunReport report) {
    Map<String, Object> seconds = new LinkedHashMap<>();
    report.stages().forEach((stage, time) -> seconds.put(stage, time.toMillis() / 1000.0));
    return seconds;
  }

  private static Map<String, Object> input(Article article) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("id", article.id());
    input.put("path", article.path());
    input.put("sha256", Sha256.hex(article.text()));
    input.put("words", article.wordCount());
    return input;
  }

  private static Map<String, String> item(Dropped dropped) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put("what", dropped.what());
    item.put("id", dropped.id());
    item.put("reason", dropped.reason());
    return item;
  }

  /**
   * The editions of a folder, newest first, as their manifests tell them; unreadable ones are left
   * out.
   */
  static List<IndexPage.Entry> editions(EditionFolder folder) {
    List<IndexPage.Entry> entries = new ArrayList<>();
    try {
      for (LocalDate date : folder.dates()) {
        entry(date, folder.of(date)).ifPresent(entries::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static List<String> headlines(JsonNode run) {
    List<String> headlines = new ArrayList<>();
    run.path("headlines").forEach(headline -> headlines.add(headline.asText()));
    return headlines;
  }

  private static Optional<IndexPage.Entry> entry(LocalDate date, Path folder) {
    Path manifest = folder.resolve("run.json");
    if (!Files.isReadable(manifest) || !Files.exists(folder.resolve("digest.html"))) {
      return Optional.empty();
    }
    try {
      JsonNode run = JSON.readTree(manifest.toFile());
      JsonNode counts = run.path("counts");
      return Optional.of(
          new IndexPage.Entry(
              date,
              run.path("title").asText("Broadsheet"),
              counts.path("stories").asInt(),
              counts.path("articles").asInt(),
              headlines(run)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
