package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets an edition for the templates. */
public final class EditionViews {
  private static final int NAME_LENGTH = 160;

  /** Outlets in the chart; beyond these, each reports a story or two. */
  private static final int OUTLETS = 10;

  private EditionViews() {}

  /** The edition, ready to print. */
  public static EditionView of(Digest digest) {
    List<StoryView> stories = new ArrayList<>();
    for (Story story : digest.stories()) {
      stories.add(StoryViews.of(story, stories.size() + 1, digest.duplicateOf()));
    }
    List<Article> articles =
        digest.stories().stream().flatMap(story -> story.articles().stream()).distinct().toList();
    long words = articles.stream().mapToLong(Article::wordCount).sum();
    return new EditionView(
        PlainLine.line(digest.title()),
        // The masthead writes the day out on a line of its own.
        NumberFormats.withoutDay(PlainLine.line(digest.title()), digest.date()),
        NumberFormats.weekday(digest.date()),
        digest.date().toString(),
        NumberFormats.count(stories.size(), "story", "stories"),
        NumberFormats.count(articles.size(), "article", "articles"),
        publisherCount(articles),
        NumberFormats.minutes(printedWords(digest)),
        NumberFormats.minutes(words),
        stories,
        sizes(digest),
        coverage(digest),
        missing(digest),
        FooterView.of(digest));
  }

  /** Articles that name no publisher are not counted as one. */
  private static String publisherCount(List<Article> articles) {
    List<String> outlets = articles.stream().map(Outlet::of).distinct().toList();
    boolean isComplete = !outlets.contains("");
    int named = outlets.size() - (isComplete ? 0 : 1);
    return named == 0
        ? ""
        : NumberFormats.count(named, "publisher", "publishers") + (isComplete ? "" : " and others");
  }

  private static List<Integer> sizes(Digest digest) {
    List<Integer> sizes = digest.stories().stream().map(story -> story.articles().size()).toList();
    long largest = sizes.stream().mapToLong(Integer::longValue).max().orElse(0);
    return sizes.stream().distinct().count() < 2
        ? List.of()
        : sizes.stream().map(size -> BarView.percent(size, largest)).toList();
  }

  /** How many stories each outlet reports, the busiest first. */
  private static List<BarView> coverage(Digest digest) {
    Map<String, Integer> stories = new TreeMap<>();
    for (Story story : digest.stories()) {
      story.articles().stream()
          .map(Outlet::of)
          .filter(outlet -> !outlet.isEmpty())
          .distinct()
          .forEach(outlet -> stories.merge(outlet, 1, Integer::sum));
    }
    Map<String, Integer> ranked = new LinkedHashMap<>();
    stories.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(outlet -> ranked.put(outlet.getKey(), outlet.getValue()));
    return BarView.chart(ranked, OUTLETS, "story", "stories");
  }

  private static long printedWords(Digest digest) {
    long words = 0;
    for (Story story : digest.stories()) {
      words += NumberFormats.words(story.headline().text());
      for (Claim claim : story.claims()) {
        words += NumberFormats.words(claim.text());
      }
    }
    return words;
  }

  private static List<EditionView.MissingView> missing(Digest digest) {
    List<EditionView.MissingView> missing = new ArrayList<>();
    for (Dropped dropped : digest.dropped()) {
      if (!dropped.what().equals("claim")) {
        String reason = PlainLine.line(dropped.reason());
        missing.add(
            new EditionView.MissingView(nameOf(dropped, digest), NumberFormats.sentence(reason)));
      }
    }
    return missing;
  }

  private static String nameOf(Dropped dropped, Digest digest) {
    for (Article article : digest.articles()) {
      if (article.id().equals(dropped.id())) {
        String outlet = Outlet.of(article);
        return PlainLine.clipped(article.title(), NAME_LENGTH)
            + (outlet.isEmpty() ? "" : " (" + outlet + ")");
      }
    }
    return PlainLine.clipped(dropped.id(), NAME_LENGTH);
  }
}
