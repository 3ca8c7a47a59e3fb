package dev.broadsheet.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EditionMakerTest {
  private final Digest rich = Editions.rich();

  private Digest make(List<Story> stories, OptionalInt maxStories) {
    return new EditionMaker("Test", new Engine("extractive", "none"), maxStories)
        .make(LocalDate.parse("2026-01-31"), stories, rich.articles(), Map.of(), List.of());
  }

  private static List<String> ids(Digest digest) {
    return digest.stories().stream().map(Story::id).toList();
  }

  @Test
  void theOrderDoesNotDependOnTheOrderGiven() {
    List<Story> backwards = new ArrayList<>(rich.stories());
    Collections.reverse(backwards);
    assertEquals(
        ids(make(rich.stories(), OptionalInt.empty())), ids(make(backwards, OptionalInt.empty())));
  }

  @Test
  void theHighestScoreComesFirst() {
    List<Story> stories = make(rich.stories(), OptionalInt.empty()).stories();
    for (int i = 1; i < stories.size(); i++) {
      assertTrue(stories.get(i - 1).score() >= stories.get(i).score());
    }
  }

  @Test
  void storiesBeyondTheLimitAreNamed() {
    Digest digest = make(rich.stories(), OptionalInt.of(1));
    assertEquals(1, digest.stories().size());
    assertEquals(
        rich.stories().size() - 1,
        digest.dropped().stream().map(Dropped::what).filter("story"::equals).count());
  }
}
