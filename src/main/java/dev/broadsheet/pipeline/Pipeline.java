package dev.broadsheet.pipeline;

import dev.broadsheet.cluster.Grouping;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.pipeline.Gathering.Selected;
import dev.broadsheet.pipeline.RunReport.Log;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main job: {@link #run} is its table of contents. One instance a run; not for several threads.
 */
public final class Pipeline {
  private final Steps steps;
  private final Batch batch;
  private final Stages stages;
  private final Log log = new Log();
  private final Gathering gathering;

  /**
   * A run to come.
   *
   * @param steps what it is made of
   * @param batch does the same to many items
   * @param clock its zone is where days begin
   */
  public Pipeline(Steps steps, Batch batch, Clock clock) {
    this.steps = steps;
    this.batch = batch;
    this.stages = new Stages(clock, log.stages);
    this.gathering = new Gathering(steps.inbox(), Optional.of(steps.chronicle()), clock, log);
  }

  /**
   * Makes and publishes the edition of a day, or says why there is none.
   *
   * @param fingerprint see {@link Fingerprint}; nothing if the edition must be made in any case
   */
  public RunReport run(DigestSettings settings, Optional<String> fingerprint) {
    List<Article> articles = stages.time("reading", () -> gathering.read(settings.inputs()));
    Selected selected = gathering.select(articles, settings);
    List<Article> chosen = selected.articles();
    Grouping grouping;
    List<Story> told;
    try (Production production =
        new Production(steps.newsroom(), steps.clusterer(), batch, chosen)) {
      List<Summary> summaries = stages.time("summarising", () -> summarize(production, chosen));
      if (log.exceeds(settings.maxSkipped())) {
        return log.tooManySkipped(settings.maxSkipped());
      }
      if (summaries.isEmpty()) {
        return log.nothingToPrint();
      }
      grouping = stages.time("grouping", () -> group(production, summaries));
      told = stages.time("telling", () -> tell(production, grouping));
    }
    List<Story> stories = stages.time("linking", () -> link(settings, told));
    Digest digest = edit(settings, selected, grouping, stories);
    Path folder = stages.time("publishing", () -> publish(digest, fingerprint));
    RunReport report = log.published(digest, folder, steps.figures().get());
    steps.publisher().record(report);
    steps.chronicle().confirm(digest.date());
    return report;
  }

  private Path publish(Digest digest, Optional<String> fingerprint) {
    Map<String, String> files = steps.publisher().print(digest);
    boolean isFinal =
        log.skipped.isEmpty()
            && digest.failings().isEmpty()
            && digest.stories().stream().allMatch(story -> story.fallback().isEmpty());
    steps
        .chronicle()
        .announce(digest, files, isFinal ? fingerprint.orElse("") : "", gathering.keys());
    Path folder = steps.publisher().publish(digest.date(), files);
    return folder;
  }

  private List<Story> link(DigestSettings settings, List<Story> stories) {
    return new Continuations(
            steps.chronicle().before(settings.date(), Continuations.EDITIONS),
            gathering.keys(),
            steps.clusterer(),
            steps.support())
        .link(stories);
  }

  private Digest edit(
      DigestSettings settings, Selected selected, Grouping grouping, List<Story> stories) {
    List<Story> whole = stories.stream().map(story -> story.with(selected.olderOf(story))).toList();
    List<Article> articles = new ArrayList<>();
    grouping.stories().forEach(articles::addAll);
    Map<String, String> duplicateOf = new HashMap<>(grouping.duplicateOf());
    for (Article older :
        whole.stream().flatMap(story -> selected.olderOf(story).stream()).toList()) {
      String newest = selected.newestOf().get(older.id());
      articles.add(older);
      duplicateOf.put(older.id(), grouping.duplicateOf().getOrDefault(newest, newest));
    }
    List<Dropped> dropped = new ArrayList<>(log.skipped);
    dropped.addAll(log.waiting);
    dropped.addAll(log.dropped);
    return steps
        .editionMaker()
        .make(settings.date(), whole, articles, duplicateOf, dropped)
        .withPrintedBefore(log.printed)
        .without(steps.failings().get());
  }

  private List<Summary> summarize(Production production, List<Article> articles) {
    List<String> ids = articles.stream().map(Article::id).toList();
    return log.collect("article", ids, production.summaries());
  }

  private static Grouping group(Production production, List<Summary> summaries) {
    return production.group(summaries.stream().map(Summary::article).toList());
  }

  private List<Story> tell(Production production, Grouping grouping) {
    List<String> ids = grouping.stories().stream().map(articles -> articles.get(0).id()).toList();
    return log.collect("story", ids, production.stories(grouping));
  }
}
