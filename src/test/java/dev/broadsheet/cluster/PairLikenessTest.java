package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairLikenessTest {
  @Test
  void holdsArticlesForNoMoreAlikeBecauseTheyAreShort() {
    PairLikeness likeness =
        new PairLikeness(
            List.of(
                article("a", "", "", "Lift stands still", "The lift in the tower stands still."),
                article("b", "", "", "Bakers raise prices", "Bread costs more from today.")),
            new Texts.WordEmbedder(),
            Background.load(),
            (a, b) -> false);
    assertEquals(0, likeness.of(1, 0, likeness.terms(1)[0]), 0.05);
  }
}
