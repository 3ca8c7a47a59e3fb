package dev.broadsheet.summarize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second model that is asked whether evidence bears a claim out. A model made for that,
 * MiniCheck, is asked as it was trained to be and says yes or no; any other gets a prompt that
 * explains, and is to answer in JSON. Either way of answering is understood from both. Nothing that
 * the judge writes goes any further than this yes or no. Safe for use by several threads.
 */
public final class Judge {
  private static final String CHECKER = "minicheck";
  private static final int ANSWER_TOKENS = 120;
  private static final int WORD_TOKENS = 8;
  private static final Pattern WORD = Pattern.compile("(?i)^\\W*(yes|no)\\b");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"supported\":{\"type\":\"boolean\"},"
          + "\"reason\":{\"type\":\"string\"}},\"required\":[\"supported\",\"reason\"],"
          + "\"additionalProperties\":false}";

  private final LanguageModel model;
  private final Prompt prompt;
  private final boolean isChecker;

  /**
   * A judge on a model, asking with {@code minicheck.md} of the prompts if the model's name says
   * that it is one, else with {@code judge.md}.
   */
  public Judge(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.isChecker = model.card().name().toLowerCase(Locale.ROOT).contains(CHECKER);
    this.prompt = prompts.of(isChecker ? Step.MINICHECK : Step.JUDGE);
  }

  /** Whether the evidence says all of the claim; empty if the judge gave no answer to be read. */
  public Optional<Boolean> opinion(String claim, List<String> evidence) {
    try {
      ModelReply reply = model.generate(request(claim, evidence));
      return reply.finish() == Finish.ABORTED
          ? Optional.empty()
          : answer(ReplyReader.spoken(reply.text()));
    } catch (ModelException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private ModelRequest request(String claim, List<String> evidence) {
    Map<String, String> values =
        isChecker
            ? Map.of(
                "document",
                Lines.disarmed(String.join(" ", evidence)),
                "claim",
                Lines.disarmed(claim))
            : Map.of("data", Lines.numbered(evidence, List.of("CLAIM " + claim)).fenced());
    return new ModelRequest(
        Step.JUDGE.label(),
        prompt.system(values),
        prompt.user(values),
        isChecker ? Optional.empty() : Optional.of(SCHEMA),
        isChecker ? WORD_TOKENS : ANSWER_TOKENS,
        0,
        1);
  }

  private static Optional<Boolean> answer(String text) {
    Optional<JsonNode> supported =
        ReplyReader.object(text)
            .map(node -> node.path("supported"))
            .filter(node -> !node.isMissingNode());
    if (supported.isPresent()) {
      return supported.filter(JsonNode::isBoolean).map(JsonNode::asBoolean);
    }
    Matcher word = WORD.matcher(text);
    return word.find() ? Optional.of(word.group(1).equalsIgnoreCase("yes")) : Optional.empty();
  }
}
