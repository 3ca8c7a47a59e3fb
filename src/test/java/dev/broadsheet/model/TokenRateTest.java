package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply.Finish;
import org.junit.jupiter.api.Test;

class TokenRateTest {

  @Test
  void followsTheModelsOwnCount() {
    String text = "Plain words make up this line of text";

    TokenRate rate = TokenRate.measured(text, 12);

    assertEquals(12, rate.tokens(text));
    assertEquals(24, rate.tokens(text + text), 1);
  }

  @Test
  void disbelievesCountsThatCannotBeTrue() {
    String text = "Plain words make up this line of text";

    assertEquals(TokenRate.USUAL, TokenRate.measured(text, 1));
    assertEquals(TokenRate.USUAL, TokenRate.measured(text, 100_000));
  }

  @Test
  void countsMoreTokensForScriptsThatNeedMore() {
    int latin = TokenRate.USUAL.tokens("abcdefgh");

    assertTrue(TokenRate.USUAL.tokens("привет, ") > latin);
    assertTrue(TokenRate.USUAL.tokens("会议今天开始了。") > 2 * latin);
    assertTrue(TokenRate.USUAL.tokens("12345678") > latin);
  }

  @Test
  void calibratesByOneCallAndDoesWithoutIfItFails() {
    ScriptedModel model =
        new ScriptedModel(2048).replies(new ModelReply("x", 300, 1, Finish.STOP, 1));

    TokenRate rate = Calibration.of(model);
    TokenRate without = Calibration.of(model.fails(Kind.UNREACHABLE));

    assertEquals(300, rate.tokens(model.history().get(0).user()), 1);
    assertEquals(1, model.history().get(0).maxTokens());
    assertEquals(TokenRate.USUAL, without);
  }
}
