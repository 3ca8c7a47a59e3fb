package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermModelTest {
  private static final ReadArticle FERRY =
      ReadArticle.of(Articles.of("ferry", Articles.FERRY), new WordEmbedder());

  @Test
  void writtenWeightsReadBackTheSame() {
    List<String> lines = TermModel.learned().lines();

    assertEquals(lines, TermModel.parse(lines).lines());
  }

  @Test
  void aMissingWeightIsAnError() {
    List<String> lines = TermModel.learned().lines();

    assertThrows(
        IllegalArgumentException.class, () -> TermModel.parse(lines.subList(1, lines.size())));
  }

  @Test
  void whatTheArticleKeepsComingBackToIsWorthMoreThanAPassingWord() {
    TermWorth worth = TermModel.learned().worth(FERRY);

    assertTrue(worth.word("ferri", 1) > worth.word("gull", 1));
    assertTrue(worth.pair("night pay") > worth.pair("some gull"));
  }

  @Test
  void aSecondUseIsWorthLessThanTheFirst() {
    TermWorth worth = TermModel.learned().worth(FERRY);

    assertTrue(worth.word("ferri", 2) < worth.word("ferri", 1));
    assertEquals(0, worth.word("gull", 2));
  }
}
