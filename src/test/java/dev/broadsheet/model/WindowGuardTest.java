package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowGuardTest {
  private static final ModelRequest REQUEST = request(800);

  private final ScriptedModel server = new ScriptedModel(1000);
  private final WindowGuard guard = new WindowGuard(server, () -> TokenRate.USUAL);

  /** A request of so many tokens. */
  private static ModelRequest request(int tokens) {
    return new ModelRequest("map", "", "abcd".repeat(tokens), Optional.empty(), 100, 0, 1);
  }

  private Kind failure(ModelRequest request) {
    return assertThrows(ModelException.class, () -> guard.generate(request)).kind();
  }

  @Test
  void refusesBeforeAnyCallWhatDoesNotFit() {
    assertEquals(Kind.CONTEXT_EXCEEDED, failure(request(950)));
    assertTrue(server.history().isEmpty());
  }

  @Test
  void takesAMissingCountForNoSign() {
    server.says("Yes.");

    assertEquals("Yes.", guard.generate(REQUEST).text());
  }

  @Test
  void sendsWhatFitsAtAnyRateBeforeTheRateIsKnown() {
    List<String> order = new ArrayList<>();
    LanguageModel noting = new Noting(server, order);

    new WindowGuard(noting, () -> asked(order)).generate(request(100));
    assertEquals(List.of("sent", "rate"), order);

    order.clear();
    new WindowGuard(noting, () -> asked(order)).generate(request(800));
    assertEquals("rate", order.get(0));
  }

  private static TokenRate asked(List<String> order) {
    order.add("rate");
    return TokenRate.USUAL;
  }

  private record Noting(LanguageModel model, List<String> order) implements LanguageModel {
    @Override
    public ModelCard card() {
      return model.card();
    }

    @Override
    public ModelReply generate(ModelRequest request) {
      order.add("sent");
      return new ModelReply("fine", 0, 0, Finish.STOP, 1);
    }
  }

  /** 861 tokens at a window of 512 became 258 on a real server, with status 200. */
  @Test
  void noticesThatThePromptWasCut() {
    server.replies(new ModelReply("fine", 258, 5, Finish.STOP, 1));

    assertEquals(Kind.CONTEXT_EXCEEDED, failure(REQUEST));
  }

  @Test
  void allowsForTokenizersThatCountOtherwise() {
    server.replies(new ModelReply("fine", 640, 5, Finish.STOP, 1));
    server.replies(new ModelReply("fine", 960, 5, Finish.STOP, 1));

    assertEquals("fine", guard.generate(REQUEST).text());
    assertEquals("fine", guard.generate(REQUEST).text());
  }

  @Test
  void believesServersThatDoNotCount() {
    server.replies(new ModelReply("fine", 0, 0, Finish.STOP, 1));

    assertEquals("fine", guard.generate(REQUEST).text());
  }
}
