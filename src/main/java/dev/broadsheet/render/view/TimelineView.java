package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When the articles of a story appeared, as a strip of time that is marked where they did. Articles
 * that tell their day alone make a strip of days.
 *
 * @param stretches from left to right; empty where there is nothing to show
 * @param first when the first one appeared, such as "20 November, 18:40 UTC"
 * @param last when the last one did
 */
public record TimelineView(List<StretchView> stretches, String first, String last) {
  private static final int MAX_STEPS = 48;
  private static final int MIN_ARTICLES = 3;
  private static final int MIN_STEPS = 3;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH);
  private static final TimelineView NONE = new TimelineView(List.of(), "", "");

  /**
   * A part of the strip.
   *
   * @param percent its share of the strip's length
   * @param marked whether an article appeared in it
   */
  public record StretchView(int percent, boolean marked) {}

  /** Copies the list in. */
  public TimelineView {
    stretches = List.copyOf(stretches);
  }

  /**
   * The timeline of these articles; empty if few of them tell their time, or all about the same.
   */
  static TimelineView of(List<Article> articles) {
    List<OffsetDateTime> times =
        articles.stream()
            .map(Article::published)
            .flatMap(Optional::stream)
            .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC))
            .sorted()
            .toList();
    if (times.size() < MIN_ARTICLES) {
      return NONE;
    }
    // Midnight to the second is a day whose time was not told.
    boolean inDays =
        times.stream().map(OffsetDateTime::toLocalTime).anyMatch(LocalTime.MIDNIGHT::equals);
    Duration step = inDays ? Duration.ofDays(1) : Duration.ofHours(1);
    OffsetDateTime first = times.get(0);
    OffsetDateTime last = times.get(times.size() - 1);
    OffsetDateTime start =
        inDays ? first.toLocalDate().atStartOfDay().atOffset(ZoneOffset.UTC) : first;
    long steps = Duration.between(start, last).dividedBy(step) + 1;
    if (steps < MIN_STEPS) {
      return NONE;
    }
    int shown = (int) Math.min(steps, MAX_STEPS);
    BitSet marked = new BitSet(shown);
    for (OffsetDateTime time : times) {
      marked.set((int) (Duration.between(start, time).dividedBy(step) * shown / steps));
    }
    DateTimeFormatter format = inDays ? DAY : TIME;
    return new TimelineView(stretches(marked, shown), format.format(first), format.format(last));
  }

  /** Neighbours that are alike in one; the shares add up to 100. */
  private static List<StretchView> stretches(BitSet marked, int steps) {
    List<StretchView> stretches = new ArrayList<>();
    int from = 0;
    while (from < steps) {
      boolean isMarked = marked.get(from);
      int to = isMarked ? marked.nextClearBit(from) : marked.nextSetBit(from);
      to = to < 0 ? steps : Math.min(to, steps);
      stretches.add(new StretchView(100 * to / steps - 100 * from / steps, isMarked));
      from = to;
    }
    return stretches;
  }
}
