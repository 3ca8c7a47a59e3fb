package dev.broadsheet.run;

import dev.broadsheet.news.Digest;
import dev.broadsheet.render.EditionRenderer;
import dev.broadsheet.render.Feed;
import dev.broadsheet.render.IndexPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints an edition and puts it where readers find it. Not for several threads. */
public final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final EditionFolder editions;
  private final List<EditionRenderer> renderers;
  private final IndexPage index;
  private final Feed feed;
  private final RunManifest manifest;
  private final OptionalInt most;

  /**
   * A publisher.
   *
   * @param editions where editions lie
   * @param renderers one a format
   * @param index the page that links all editions
   * @param feed the same for programs that follow feeds
   * @param manifest writes {@code run.json}
   * @param most how many editions are kept; all if it is empty
   */
  public Publisher(
      EditionFolder editions,
      List<EditionRenderer> renderers,
      IndexPage index,
      Feed feed,
      RunManifest manifest,
      OptionalInt most) {
    this.editions = editions;
    this.renderers = List.copyOf(renderers);
    this.index = index;
    this.feed = feed;
    this.manifest = manifest;
    this.most = most;
  }

  /** The edition in every format, by name of file. Nothing is written. */
  Map<String, String> print(Digest digest) {
    List<String> printed =
        renderers.parallelStream().map(renderer -> renderer.render(digest)).toList();
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < printed.size(); i++) {
      files.put("digest." + renderers.get(i).format(), printed.get(i));
    }
    return files;
  }

  /**
   * Writes what was printed, each file whole or not at all.
   *
   * @return the edition's folder
   * @throws UncheckedIOException if the folder can't be written
   */
  Path publish(LocalDate date, Map<String, String> files) {
    Path folder = editions.of(date);
    files.forEach((name, content) -> write(folder.resolve(name), content));
    return folder;
  }

  /**
   * Writes the run's manifest beside its edition, removes editions that are too many, and renews
   * page and feed of the others.
   */
  void record(RunReport report) {
    most.ifPresent(count -> forget(count, report.digest().orElseThrow().date()));
    report.folder().ifPresent(folder -> write(folder.resolve("run.json"), manifest.of(report)));
    String title = report.digest().orElseThrow().title();
    List<IndexPage.Entry> entries = RunManifest.editions(editions);
    write(editions.file("index.html"), index.render(title, entries));
    write(editions.file("feed.xml"), feed.render(title, entries));
  }

  private void forget(int count, LocalDate made) {
    try {
      editions.keep(count, made);
    } catch (IOException e) {
      // The new edition is out, whatever stays beside it; the next run tries again.
      LOG.warn("an old edition could not be removed: {}", e.toString());
    }
  }

  private static void write(Path file, String content) {
    try {
      EditionFolder.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
