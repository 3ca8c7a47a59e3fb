package dev.broadsheet.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.store.Edition;
import dev.broadsheet.store.Edition.ArticleKey;
import dev.broadsheet.store.Edition.ToldStory;
import dev.broadsheet.store.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads what was printed out of the editions that lie there, where the store has lost it: a store
 * that was damaged or thrown away must not have yesterday's articles printed again. Not for several
 * threads.
 */
public final class HistoryRecovery {
  private static final String SCHEMA = "broadsheet/digest/1";
  private static final String RECORD = "digest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Editions editions;
  private final EditionFolder folder;

  /** Restores to {@code editions} what lies in {@code folder}. */
  public HistoryRecovery(Editions editions, EditionFolder folder) {
    this.editions = editions;
    this.folder = folder;
  }

  /**
   * Does so if the store knows of no edition at all.
   *
   * @param notices told how many were restored, and which could not be
   */
  public void restore(Consumer<String> notices) throws IOException {
    boolean knowsSome = !editions.before(LocalDate.of(9999, 12, 31), 1).isEmpty();
    if (knowsSome || !editions.announced().isEmpty()) {
      return;
    }
    int restored = 0;
    for (LocalDate date : folder.dates()) {
      if (Files.exists(folder.of(date).resolve("digest.html"))
          || Files.exists(folder.of(date).resolve(RECORD))) {
        Optional<Edition> edition = read(date);
        if (edition.isPresent()) {
          editions.announce(edition.get());
          editions.confirm(date);
          restored++;
        } else {
          notices.accept(
              "what the edition of "
                  + date
                  + " printed is no longer known, because its "
                  + RECORD
                  + " is missing or unreadable; its articles may be printed again");
        }
      }
    }
    if (restored > 0) {
      notices.accept(
          "the store had no record of editions; what "
              + restored
              + (restored == 1 ? " edition has" : " editions have")
              + " printed was recovered from the folder");
    }
  }

  private Optional<Edition> read(LocalDate date) throws IOException {
    Path file = folder.of(date).resolve(RECORD);
    try {
      JsonNode digest = JSON.readTree(file.toFile());
      boolean isOfThisDay = digest.path("date").asText().equals(date.toString());
      return digest.path("schema").asText().equals(SCHEMA) && isOfThisDay
          ? Optional.of(edition(date, digest))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Edition edition(LocalDate date, JsonNode digest) throws IOException {
    return new Edition(
        date, digest.path("title").asText(), "", files(date), printed(digest), stories(digest));
  }

  private Map<String, String> files(LocalDate date) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : folder.files(date)) {
      hashes.put(file.getFileName().toString(), FileHash.of(file));
    }
    return hashes;
  }

  /** The articles of the stories and their copies, as {@link EditionHistory} has them. */
  private static List<ArticleKey> printed(JsonNode digest) {
    Set<String> told = new HashSet<>();
    for (JsonNode story : digest.path("stories")) {
      story.path("articles").forEach(article -> told.add(article.asText()));
    }
    List<ArticleKey> printed = new ArrayList<>();
    for (JsonNode article : digest.path("articles")) {
      String id = article.path("id").asText();
      if (told.contains(id) || told.contains(article.path("duplicateOf").asText())) {
        printed.add(new ArticleKey(id, Sha256.hex(article.path("text").asText())));
      }
    }
    return printed;
  }

  private static List<ToldStory> stories(JsonNode digest) {
    List<ToldStory> stories = new ArrayList<>();
    for (JsonNode story : digest.path("stories")) {
      List<String> lines = new ArrayList<>();
      story.path("claims").forEach(claim -> lines.add(claim.path("text").asText()));
      List<String> articles = new ArrayList<>();
      story.path("articles").forEach(article -> articles.add(article.asText()));
      stories.add(
          new ToldStory(
              story.path("id").asText(),
              story.path("headline").asText(),
              String.join("\n", lines),
              articles));
    }
    return stories;
  }
}
