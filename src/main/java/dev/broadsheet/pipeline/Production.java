package dev.broadsheet.pipeline;

import dev.broadsheet.cluster.Grouping;
import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.compare.Comparison;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.pipeline.Newsroom.Checked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Has articles summarised, grouped, and told as stories. What is asked of a server takes long, so
 * then the articles are grouped while they are being summarised, and each story is told as soon as
 * the summaries of its articles are there: the server never waits for a stage to end. An engine
 * that works in this process has nothing to wait for and takes one step after the other.
 *
 * <p>The results are the same either way. One production a run; not for several threads.
 */
final class Production implements AutoCloseable {
  private final Newsroom newsroom;
  private final StoryClusterer clusterer;
  private final Progress progress;
  private final Batch batch;
  private final boolean worksAhead;
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final Shift shift;
  private final List<Article> articles;
  private final Map<String, CompletableFuture<Outcome<Checked<Summary>>>> summaries =
      new LinkedHashMap<>();
  private final Map<String, Comparing> comparisons = new ConcurrentHashMap<>();
  private final CompletableFuture<Ahead> ahead;

  /** The stories of all articles, under way while summaries still fail or succeed. */
  private record Ahead(
      Grouping grouping, List<CompletableFuture<Outcome<Checked<Story>>>> stories) {}

  /** Begins with these articles. */
  Production(Newsroom newsroom, StoryClusterer clusterer, Batch batch, List<Article> articles) {
    this.newsroom = newsroom;
    this.clusterer = clusterer;
    this.batch = batch;
    this.progress = batch.progress();
    this.worksAhead = batch.isWaiting();
    this.articles = List.copyOf(articles);
    begin("summarising", articles.size());
    this.shift = batch.open();
    articles.forEach(article -> summaries.put(article.id(), summary(article)));
    this.ahead =
        worksAhead && !articles.isEmpty()
            ? CompletableFuture.supplyAsync(this::workAhead, Production::start)
            : CompletableFuture.failedFuture(new IllegalStateException("nothing was begun ahead"));
  }

  /** Each stage begins once and ends once, however often it is gone through. */
  private void begin(String stage, int total) {
    if (begun.add(stage)) {
      progress.begin(stage, total);
    }
  }

  private void end(String stage) {
    if (begun.contains(stage) && ended.add(stage)) {
      progress.end(stage);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private CompletableFuture<Outcome<Checked<Summary>>> summary(Article article) {
    return shift.submit(
        article.id(),
        () -> batch.counted("summarising", () -> newsroom.summarize(article, OptionalInt.empty())));
  }

  private Ahead workAhead() {
    Grouping grouping = clusterer.group(articles);
    shift.prefer(
        grouping.stories().stream()
            .filter(story -> story.size() > 1)
            .flatMap(List::stream)
            .map(Article::id)
            .collect(Collectors.toSet()));
    Ahead begun = new Ahead(grouping, told(grouping));
    start(() -> List.copyOf(comparisons.values()).forEach(Comparing::begin));
    return begun;
  }

  /** A comparison of a story's articles, made once, by whomever needs it first. */
  private final class Comparing implements Supplier<Comparison.Findings> {
    private final List<Article> story;
    private final Grouping grouping;
    private Optional<Comparison.Findings> findings = Optional.empty();

    Comparing(List<Article> story, Grouping grouping) {
      this.story = story;
      this.grouping = grouping;
    }

    /** Does it before it is needed; where it fails, it fails again for whoever needs it. */
    void begin() {
      try {
        get();
      } catch (RuntimeException e) {
        return;
      }
    }

    @Override
    public synchronized Comparison.Findings get() {
      if (findings.isEmpty()) {
        findings = Optional.of(newsroom.compare(story, grouping.duplicateOf()));
      }
      return findings.get();
    }
  }

  /** Waits until every article is summarised, or has failed; in order. */
  List<Outcome<Checked<Summary>>> summaries() {
    List<Outcome<Checked<Summary>>> outcomes = new ArrayList<>();
    summaries.values().forEach(summary -> outcomes.add(Shift.await("summarising", summary)));
    end("summarising");
    return outcomes;
  }

  /** The stories that these articles make, those that could be summarised. */
  Grouping group(List<Article> summarised) {
    boolean isComplete = summarised.size() == articles.size();
    return worksAhead && isComplete
        ? Shift.await("grouping", ahead).grouping()
        : clusterer.group(summarised);
  }

  /** Waits until every story is told, or has failed; in order. */
  List<Outcome<Checked<Story>>> stories(Grouping grouping) {
    boolean isAhead =
        ahead.isDone()
            && !ahead.isCompletedExceptionally()
            && Shift.await("grouping", ahead).grouping().equals(grouping);
    List<CompletableFuture<Outcome<Checked<Story>>>> told =
        isAhead ? Shift.await("grouping", ahead).stories() : told(grouping);
    List<Outcome<Checked<Story>>> outcomes = new ArrayList<>();
    told.forEach(story -> outcomes.add(Shift.await("telling", story)));
    end("telling");
    return outcomes;
  }

  private List<CompletableFuture<Outcome<Checked<Story>>>> told(Grouping grouping) {
    begin("telling", grouping.stories().size());
    return grouping.stories().stream().map(story -> told(story, grouping)).toList();
  }

  /** Each story as soon as its summaries are there; one without them all is told again later. */
  private CompletableFuture<Outcome<Checked<Story>>> told(List<Article> story, Grouping grouping) {
    Comparing comparing = new Comparing(story, grouping);
    if (worksAhead && story.size() > 1) {
      comparisons.put(story.get(0).id(), comparing);
    }
    List<CompletableFuture<Outcome<Checked<Summary>>>> parts =
        story.stream().map(article -> summaries.get(article.id())).toList();
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenCompose(
            done -> {
              List<Summary> written = new ArrayList<>();
              for (CompletableFuture<Outcome<Checked<Summary>>> part : parts) {
                part.join().value().ifPresent(checked -> written.add(checked.value()));
              }
              return written.size() < parts.size()
                  ? CompletableFuture.completedFuture(Outcome.failed("an article of it failed"))
                  : shift.submitUrgent(
                      story.get(0).id(),
                      () ->
                          batch.counted(
                              "telling",
                              () -> newsroom.tell(assignment(written, grouping), comparing)));
            });
  }

  private Newsroom.Assignment assignment(List<Summary> written, Grouping grouping) {
    List<Article> story = written.stream().map(Summary::article).toList();
    return new Newsroom.Assignment(
        written, clusterer.publishers(story, grouping.duplicateOf()), grouping.duplicateOf());
  }

  @Override
  public void close() {
    shift.close();
    end("summarising");
    end("telling");
  }
}
