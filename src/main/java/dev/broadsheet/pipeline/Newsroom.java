package dev.broadsheet.pipeline;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.summarize.Mender;
import dev.broadsheet.summarize.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Has drafts written and checked: of one article, and of a story from several. Safe for several
 * threads if the summarizer is.
 */
public final class Newsroom {
  private final Summarizer summarizer;
  private final Optional<Mender> mender;

  /**
   * A newsroom.
   *
   * @param summarizer writes the drafts
   * @param mender writes refused lines anew, if the engine can
   */
  public Newsroom(Summarizer summarizer, Optional<Mender> mender) {
    this.summarizer = summarizer;
    this.mender = mender;
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
    CopyDesk desk = new CopyDesk(List.of(article), mender);
    CopyDesk.Checked checked = desk.check(draft, article.id(), sentences.isPresent());
    Summary summary =
        new Summary(
            article,
            desk.headline(draft, article.title()),
            checked.claims(),
            draft.fallback(),
            draft.unread().getOrDefault(article.id(), List.of()));
    return new Checked<>(summary, checked.dropped());
  }

  /**
   * The checked story of one or several articles.
   *
   * @param summaries of its articles, in the order of their source marks
   * @param publishers how many of them speak for themselves
   */
  public Checked<Story> tell(List<Summary> summaries, int publishers) {
    Summary first = summaries.get(0);
    if (summaries.size() == 1) {
      Story story =
          story(summaries, publishers, first.headline(), first.claims(), first.fallback());
      return new Checked<>(story, List.of());
    }
    Draft draft = summarizer.story(summaries);
    CopyDesk desk = new CopyDesk(summaries.stream().map(Summary::article).toList(), mender);
    CopyDesk.Checked checked = desk.check(draft, storyId(first.article()), false);
    Headline headline = desk.headline(draft, first.headline().text());
    Story story = story(summaries, publishers, headline, checked.claims(), draft.fallback());
    return new Checked<>(story, checked.dropped());
  }

  private static String storyId(Article first) {
    return "story-" + first.id();
  }

  private static Story story(
      List<Summary> summaries,
      int publishers,
      Headline headline,
      List<Claim> claims,
      Optional<String> fallback) {
    List<Article> articles = summaries.stream().map(Summary::article).toList();
    List<Story.Unread> unread = new ArrayList<>();
    for (Summary summary : summaries) {
      summary.unread().forEach(span -> unread.add(new Story.Unread(summary.article().id(), span)));
    }
    return new Story(
        storyId(articles.get(0)),
        headline,
        articles,
        publishers,
        score(articles, publishers),
        claims,
        List.of(),
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
