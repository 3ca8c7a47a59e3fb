package dev.broadsheet.pipeline;

import dev.broadsheet.ground.CitationResolver;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.summarize.Summarizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Has drafts written and checked: of one article, and of a story from several. Safe for several
 * threads if the summarizer is.
 */
public final class Newsroom {
  private final Summarizer summarizer;

  /** Has drafts written by {@code summarizer}. */
  public Newsroom(Summarizer summarizer) {
    this.summarizer = summarizer;
  }

  /** The checked summary of an article; throws if no sentence of the draft holds. */
  public Summary summarize(Article article, OptionalInt sentences) {
    Draft draft = summarizer.article(article, sentences);
    CitationResolver resolver = new CitationResolver(Map.of(article.id(), article));
    return new Summary(
        article,
        resolver.headline(draft, article.title()),
        resolver.claims(draft),
        draft.fallback(),
        draft.unread().getOrDefault(article.id(), List.of()));
  }

  /**
   * The checked story of one or several articles.
   *
   * @param summaries of its articles, in the order of their source marks
   * @param publishers how many of them speak for themselves
   */
  public Story tell(List<Summary> summaries, int publishers) {
    Summary first = summaries.get(0);
    return summaries.size() == 1
        ? story(summaries, publishers, first.headline(), first.claims(), first.fallback())
        : tellTogether(summaries, publishers);
  }

  private Story tellTogether(List<Summary> summaries, int publishers) {
    Map<String, Article> articles = new LinkedHashMap<>();
    summaries.forEach(summary -> articles.put(summary.article().id(), summary.article()));
    Draft draft = summarizer.story(summaries);
    CitationResolver resolver = new CitationResolver(articles);
    return story(
        summaries,
        publishers,
        resolver.headline(draft, summaries.get(0).headline().text()),
        resolver.claims(draft),
        draft.fallback());
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
        "story-" + articles.get(0).id(),
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
