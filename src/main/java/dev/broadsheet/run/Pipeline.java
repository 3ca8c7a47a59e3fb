package dev.broadsheet.run;

import dev.broadsheet.cluster.Grouping;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.EventPair;
import dev.broadsheet.news.Story;
import dev.broadsheet.run.ArticleCollector.Selected;
import dev.broadsheet.run.RunReport.Log;
import dev.broadsheet.run.StoryWriter.Assignment;
import dev.broadsheet.run.StoryWriter.Checked;
import dev.broadsheet.run.StoryWriter.CheckedDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job: {@link #run} is its table of contents. One instance a run; not for several threads.
 */
public final class Pipeline {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  private final Steps steps;
  private final Scheduler scheduler;
  private final StageTimer stages;
  private final Log log = new Log();
  private final ArticleCollector collector;

  /**
   * A run to come.
   *
   * @param steps what it is made of
   * @param scheduler has several stories in hand at a time
   * @param clock its zone is where days begin
   */
  public Pipeline(Steps steps, Scheduler scheduler, Clock clock) {
    this.steps = steps;
    this.scheduler = scheduler;
    this.stages = new StageTimer(clock, log.stages, scheduler.progress());
    this.collector =
        new ArticleCollector(steps.articleReader(), Optional.of(steps.history()), clock, log);
  }

  /**
   * Makes and publishes the edition of a day, or says why there is none.
   *
   * @param fingerprint see {@link Fingerprint}; nothing if the edition must be made in any case
   */
  public RunReport run(DigestSettings settings, Optional<String> fingerprint) {
    List<Article> given = stages.time("reading", -1, collector::read);
    Selected selected = collector.select(given, settings);
    List<Article> chosen = selected.articles();
    if (log.exceeds(settings.maxSkipped())) {
      return log.tooManySkipped(settings.maxSkipped());
    }
    if (chosen.isEmpty()) {
      return log.nothingToPrint();
    }
    Grouping grouping =
        stages.time("grouping", chosen.size(), () -> steps.clusterer().group(chosen));
    tellRefused(grouping, chosen);
    List<Story> told =
        stages.time("writing", grouping.stories().size(), () -> tell(grouping, selected));
    if (log.exceeds(settings.maxSkipped())) {
      return log.tooManySkipped(settings.maxSkipped());
    }
    if (told.isEmpty()) {
      return log.nothingWritten();
    }
    List<Story> stories = stages.time("linking", told.size(), () -> link(settings, told));
    Digest digest = edit(settings, selected, grouping, stories);
    Path folder = stages.time("publishing", -1, () -> publish(digest, fingerprint));
    RunReport report = log.published(digest, folder, steps.figures().get());
    steps.publisher().record(report);
    steps.history().confirm(digest.date());
    return report;
  }

  private static void tellRefused(Grouping grouping, List<Article> articles) {
    Map<String, String> titles =
        articles.stream().collect(Collectors.toMap(Article::id, Article::title));
    for (EventPair pair : grouping.refused()) {
      LOG.info(
          "not one story (probability {}, {}): \"{}\" and \"{}\"",
          String.format(Locale.ROOT, "%.2f", pair.probability()),
          String.join(", ", pair.reasons()),
          titles.get(pair.article()),
          titles.get(pair.other()));
    }
  }

  /**
   * Every story that could be told. Several are in hand at a time, the largest first: while the
   * model writes one, another is checked and compared, and what is written last needs no comparing.
   */
  private List<Story> tell(Grouping grouping, Selected selected) {
    List<Assignment> assignments =
        grouping.stories().stream()
            .sorted(Comparator.comparingInt(articles -> -articles.size()))
            .map(articles -> assignment(articles, grouping.duplicateOf()))
            .toList();
    return log.collect(assignments, scheduler.run("writing", assignments, this::tell), selected);
  }

  private Assignment assignment(List<Article> articles, Map<String, String> duplicateOf) {
    return new Assignment(
        articles, steps.clusterer().publishers(articles, duplicateOf), duplicateOf);
  }

  private Checked<Story> tell(Assignment assignment) {
    Draft draft = steps.storyWriter().write(assignment);
    CheckedDraft checked = steps.storyWriter().check(draft, assignment);
    return steps.storyWriter().compare(checked, assignment);
  }

  private List<Story> link(DigestSettings settings, List<Story> stories) {
    return new Continuations(
            steps.history().before(settings.date(), Continuations.EDITIONS),
            collector.keys(),
            steps.clusterer(),
            steps.support())
        .link(stories);
  }

  private Digest edit(
      DigestSettings settings, Selected selected, Grouping grouping, List<Story> stories) {
    Set<String> told =
        stories.stream()
            .flatMap(story -> story.articles().stream())
            .map(Article::id)
            .collect(Collectors.toSet());
    List<Article> articles = new ArrayList<>();
    grouping.stories().forEach(articles::addAll);
    articles.removeIf(article -> !told.contains(article.id()));
    Map<String, String> duplicateOf = new TreeMap<>(grouping.duplicateOf());
    duplicateOf.keySet().retainAll(told);
    List<Story> whole = new ArrayList<>();
    for (Story story : stories) {
      List<Article> olderVersions = selected.olderOf(story.articles());
      for (Article older : olderVersions) {
        String newest = selected.newestOf().get(older.id());
        articles.add(older);
        duplicateOf.put(older.id(), grouping.duplicateOf().getOrDefault(newest, newest));
      }
      whole.add(story.joinedBy(grouping.joined(story.articles())).with(olderVersions));
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

  private Path publish(Digest digest, Optional<String> fingerprint) {
    Map<String, String> files = steps.publisher().print(digest);
    boolean isFinal = log.skipped.isEmpty() && log.isWhole && steps.failings().get().isEmpty();
    steps
        .history()
        .announce(digest, files, isFinal ? fingerprint.orElse("") : "", collector.keys());
    return steps.publisher().publish(digest.date(), files);
  }
}
