package dev.broadsheet.summarize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second model that is asked whether evidence bears a claim out. Its word is one more reason to
 * refuse a claim, never one to print it. Safe for use by several threads.
 */
public final class Judge {
  private static final int ANSWER_TOKENS = 120;
  private static final int LONGEST_REASON = 200;
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"supported\":{\"type\":\"boolean\"},"
          + "\"reason\":{\"type\":\"string\"}},\"required\":[\"supported\",\"reason\"],"
          + "\"additionalProperties\":false}";

  private final LanguageModel model;
  private final Prompt prompt;

  /** A judge on a model, asking with {@code judge.md} of the prompts. */
  public Judge(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.prompt = prompts.of(Step.JUDGE);
  }

  /**
   * What the judge thinks.
   *
   * @param isSupported whether the evidence says all of the claim
   * @param reason one line
   */
  public record Opinion(boolean isSupported, String reason) {}

  /** The judge's opinion; empty if it gave none that can be read. */
  public Optional<Opinion> opinion(String claim, List<String> evidence) {
    Lines lines = Lines.numbered(evidence, List.of("CLAIM " + claim));
    Map<String, String> values = Map.of("data", lines.fenced());
    ModelRequest request =
        new ModelRequest(
            Step.JUDGE.label(),
            prompt.system(values),
            prompt.user(values),
            Optional.of(SCHEMA),
            ANSWER_TOKENS,
            0,
            1);
    try {
      return ReplyReader.object(ReplyReader.spoken(model.generate(request).text()))
          .filter(node -> node.path("supported").isBoolean())
          .map(Judge::opinion);
    } catch (ModelException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Opinion opinion(JsonNode node) {
    String reason = Lines.disarmed(node.path("reason").asText(""));
    return new Opinion(
        node.path("supported").asBoolean(),
        reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
  }
}
