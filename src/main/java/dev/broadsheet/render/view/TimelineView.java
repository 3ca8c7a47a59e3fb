package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When the articles of a story appeared, as a strip of equal steps in time.
 *
 * @param steps count of articles in each step; empty where there is nothing to show
 * @param first when the first one appeared, such as "20 November, 18:40 UTC"
 * @param last when the last one did
 */
public record TimelineView(List<Integer> steps, String first, String last) {
  private static final int STEPS = 24;
  private static final int MIN_ARTICLES = 3;
  private static final Duration MIN_SPAN = Duration.ofHours(2);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH);

  /** Copies the list in. */
  public TimelineView {
    steps = List.copyOf(steps);
  }

  /** The timeline of these articles; empty if few of them tell their time, or one and the same. */
  static TimelineView of(List<Article> articles) {
    List<OffsetDateTime> times =
        articles.stream()
            .map(Article::published)
            .flatMap(Optional::stream)
            .sorted(OffsetDateTime.timeLineOrder())
            .toList();
    if (times.size() < MIN_ARTICLES) {
      return new TimelineView(List.of(), "", "");
    }
    OffsetDateTime first = times.get(0);
    OffsetDateTime last = times.get(times.size() - 1);
    Duration span = Duration.between(first, last);
    if (span.compareTo(MIN_SPAN) < 0) {
      return new TimelineView(List.of(), "", "");
    }
    List<Integer> steps = new ArrayList<>(Collections.nCopies(STEPS, 0));
    for (OffsetDateTime time : times) {
      long passed = Duration.between(first, time).toSeconds();
      int step = (int) Math.min(STEPS - 1L, STEPS * passed / span.toSeconds());
      steps.set(step, steps.get(step) + 1);
    }
    return new TimelineView(steps, written(first), written(last));
  }

  private static String written(OffsetDateTime time) {
    // Midnight to the second is a day whose time was not told.
    boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? DAY.format(time) : TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
