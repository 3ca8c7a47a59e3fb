package dev.broadsheet.pipeline;

import dev.broadsheet.compare.Comparison;
import dev.broadsheet.ground.Support;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.pipeline.CopyDesk.CheckedHeadline;
import dev.broadsheet.summarize.Mender;
import dev.broadsheet.summarize.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Has drafts written and checked: of one article, and of a story from several. Safe for several
 * threads if the summarizer is.
 */
public final class Newsroom {
  private final Summarizer summarizer;
  private final Optional<Mender> mender;
  private final Comparison comparison;
  private final Support support;

  /**
   * A newsroom.
   *
   * @param summarizer writes the drafts
   * @param mender writes refused lines anew, if the engine can
   * @param support weighs lines against their sources
   * @param comparison finds what sources give differently
   */
  public Newsroom(
      Summarizer summarizer, Optional<Mender> mender, Support support, Comparison comparison) {
    this.summarizer = summarizer;
    this.mender = mender;
    this.comparison = comparison;
    this.support = support;
  }

  /** What was written, and what was dropped of it and why. */
  public record Checked<T>(T value, List<Dropped> dropped) {}

  /**
   * The checked summary of an article.
   *
   * @param sentences how many sentences were asked for; empty leaves it to the engine
   */
  public Checked<Summary> summarize(Article article, OptionalInt sentences) {
    Draft draft = summarizer.article(article, sentences);
    CopyDesk desk = new CopyDesk(List.of(article), support, mender);
    CopyDesk.Checked checked = desk.check(draft, article.id(), sentences.isPresent());
    CheckedHeadline headline = desk.headline(draft, article.id(), article.title());
    Summary summary =
        new Summary(
            article,
            headline.headline(),
            checked.claims(),
            draft.fallback(),
            draft.unread().getOrDefault(article.id(), List.of()));
    return new Checked<>(summary, both(checked.dropped(), headline.dropped()));
  }

  /**
   * Articles to be told as one story.
   *
   * @param summaries of the articles, in the order of their source marks
   * @param publishers how many of them speak for themselves
   * @param duplicateOf from a near-copy's id to its original's
   */
  public record Assignment(
      List<Summary> summaries, int publishers, Map<String, String> duplicateOf) {

    /** Copies the collections in; rejects a story of nothing. */
    public Assignment {
      summaries = List.copyOf(summaries);
      duplicateOf = Map.copyOf(duplicateOf);
      if (summaries.isEmpty()) {
        throw new IllegalArgumentException("a story needs an article");
      }
    }

    List<Article> articles() {
      return summaries.stream().map(Summary::article).toList();
    }
  }

  /** What the articles of a story give alike and differently. */
  Comparison.Findings compare(List<Article> articles, Map<String, String> duplicateOf) {
    return comparison.of(articles, duplicateOf);
  }

  /**
   * The checked story of one or several articles.
   *
   * @param findings what {@link #compare} finds in them; asked for where there are several
   */
  Checked<Story> tell(Assignment assignment, Supplier<Comparison.Findings> findings) {
    Summary first = assignment.summaries().get(0);
    if (assignment.summaries().size() == 1) {
      Story story =
          story(
              assignment, first.headline(), first.claims(), List.of(), List.of(), first.fallback());
      return new Checked<>(story, List.of());
    }
    Draft draft = summarizer.story(assignment.summaries());
    CopyDesk desk = new CopyDesk(assignment.articles(), support, mender);
    String id = storyId(first.article());
    CopyDesk.Checked checked = desk.check(draft, id, false);
    CheckedHeadline headline = desk.headline(draft, id, first.headline().text());
    Comparison.Findings found = findings.get();
    Story story =
        story(
            assignment,
            headline.headline(),
            checked.claims().stream()
                .map(claim -> withAgreements(claim, found, desk.marks()))
                .toList(),
            found.disagreements().stream().map(desk.marks()::of).toList(),
            desk.marks().of(found.reports()),
            draft.fallback());
    return new Checked<>(story, both(checked.dropped(), headline.dropped()));
  }

  private static Claim withAgreements(Claim claim, Comparison.Findings found, SourceMarks marks) {
    Evidence first = claim.evidence().get(0);
    return marks.withFurther(claim, found.agreements().getOrDefault(first, List.of()));
  }

  private static List<Dropped> both(List<Dropped> lines, List<Dropped> headlines) {
    return Stream.concat(lines.stream(), headlines.stream()).toList();
  }

  private static String storyId(Article first) {
    return "story-" + first.id();
  }

  private static Story story(
      Assignment assignment,
      Headline headline,
      List<Claim> claims,
      List<Disagreement> disagreements,
      List<KeyFact> reports,
      Optional<String> fallback) {
    List<Article> articles = assignment.articles();
    List<Story.Unread> unread = new ArrayList<>();
    for (Summary summary : assignment.summaries()) {
      summary.unread().forEach(span -> unread.add(new Story.Unread(summary.article().id(), span)));
    }
    return new Story(
        storyId(articles.get(0)),
        headline,
        articles,
        assignment.publishers(),
        score(articles, assignment.publishers()),
        claims,
        disagreements,
        reports,
        fallback,
        unread,
        Optional.empty());
  }

  /** Publishers count most; length tells stories with as many publishers apart. */
  private static double score(List<Article> articles, int publishers) {
    int words = articles.stream().mapToInt(Article::wordCount).sum();
    return publishers + Math.log1p(words) / 100;
  }
}
