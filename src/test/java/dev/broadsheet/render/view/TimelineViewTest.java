package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.render.view.TimelineView.StretchView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The strip of time under a story's sources. */
class TimelineViewTest {

  private static TimelineView of(String... times) {
    List<Article> articles = new ArrayList<>();
    for (String time : times) {
      articles.add(
          new Article(
              "a" + articles.size(),
              "a.txt",
              Optional.empty(),
              "Title",
              Optional.empty(),
              "Outlet",
              Optional.empty(),
              Optional.of(time).filter(t -> !t.isEmpty()).map(OffsetDateTime::parse),
              "en",
              "Text.",
              List.of()));
    }
    return TimelineView.of(articles);
  }

  @Test
  void marksTheHoursInWhichArticlesAppeared() {
    TimelineView strip =
        of("2026-11-21T10:05:00+01:00", "2026-11-21T12:10:00Z", "2026-11-21T18:20:00Z");
    assertEquals("21 November, 09:05 UTC", strip.first());
    assertEquals("21 November, 18:20 UTC", strip.last());
    assertEquals(
        List.of(true, false, true, false, true),
        strip.stretches().stream().map(StretchView::marked).toList());
    assertEquals(100, strip.stretches().stream().mapToInt(StretchView::percent).sum());
  }

  @Test
  void countsInDaysWhereATimeOfDayIsNotTold() {
    TimelineView strip = of("2026-11-19T00:00:00Z", "2026-11-21T18:20:00Z", "2026-11-21T19:00:00Z");
    assertEquals("19 November", strip.first());
    assertEquals("21 November", strip.last());
    assertEquals(
        List.of(new StretchView(33, true), new StretchView(33, false), new StretchView(34, true)),
        strip.stretches());
  }

  @Test
  void isEmptyWhereItWouldSayNothing() {
    assertTrue(of("2026-11-21T10:00:00Z", "2026-11-21T20:00:00Z").stretches().isEmpty());
    assertTrue(of("2026-11-21T10:00:00Z", "", "2026-11-21T20:00:00Z").stretches().isEmpty());
    assertTrue(
        of("2026-11-21T10:00:00Z", "2026-11-21T10:30:00Z", "2026-11-21T11:00:00Z")
            .stretches()
            .isEmpty());
    assertTrue(
        of("2026-11-21T00:00:00Z", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z")
            .stretches()
            .isEmpty());
  }

  @Test
  void yearsFitIntoOneStrip() {
    TimelineView strip = of("1999-11-21T10:00:00Z", "2020-11-21T10:00:00Z", "2026-11-21T10:00:00Z");
    assertEquals(100, strip.stretches().stream().mapToInt(StretchView::percent).sum());
    assertTrue(strip.stretches().size() <= 5);
  }
}
