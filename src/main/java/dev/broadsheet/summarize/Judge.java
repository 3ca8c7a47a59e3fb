package dev.broadsheet.summarize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.Replies;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second model that is asked whether evidence bears a claim out. A model made for that,
 * MiniCheck, is asked as it was trained to be and says yes or no; any other gets a prompt that
 * explains, and is to answer in JSON. Either way of answering is understood from both. Nothing that
 * the judge writes goes any further than this yes or no.
 *
 * <p>A judge that fails or rambles leaves the one who asked to decide alone; so many times in a
 * row, and it is not asked again in this run. Safe for use by several threads.
 */
public final class Judge {
  private static final String CHECKER = "minicheck";
  private static final int ANSWER_TOKENS = 120;
  private static final int WORD_TOKENS = 8;

  /** After so many questions in a row without an answer a judge is no use. */
  private static final int MOST_SILENCES = 5;

  /** A question that runs into the time limit costs minutes. */
  private static final int STALL_COUNTS = 3;

  private static final Pattern VERDICT = Pattern.compile("\"supported\"\\s*:\\s*(true|false)\\b");
  private static final Pattern WORD = Pattern.compile("(?i)^\\W*(yes|no)\\b");
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"supported\":{\"type\":\"boolean\"},"
          + "\"reason\":{\"type\":\"string\"}},\"required\":[\"supported\",\"reason\"],"
          + "\"additionalProperties\":false}";

  private final LanguageModel model;
  private final Prompt prompt;
  private final boolean isChecker;
  private final CallLog callLog;
  private final AtomicInteger questions = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger silencesInARow = new AtomicInteger();

  /**
   * A judge on a model, asking with {@code minicheck.md} of the prompts if the model's name says
   * that it is one, else with {@code judge.md}. Questions left without an answer are entered in the
   * log of calls as pieces that another had to do.
   */
  public Judge(LanguageModel model, Prompts prompts, CallLog callLog) {
    this.model = model;
    this.callLog = callLog;
    this.isChecker = model.card().name().toLowerCase(Locale.ROOT).contains(CHECKER);
    this.prompt = prompts.of(isChecker ? Step.MINICHECK : Step.JUDGE);
  }

  /** Whether the evidence says all of the claim; empty if the judge gave no answer to be read. */
  public Optional<Boolean> opinion(String claim, List<String> evidence) {
    questions.incrementAndGet();
    Optional<Boolean> answer =
        silencesInARow.get() >= MOST_SILENCES ? gone() : ask(claim, evidence);
    if (answer.isEmpty()) {
      callLog.fellBack(Step.JUDGE.label(), model.card().name());
    }
    return answer;
  }

  private Optional<Boolean> ask(String claim, List<String> evidence) {
    try {
      Optional<Boolean> answer = answer(model.generate(request(claim, evidence)));
      if (answer.isPresent()) {
        silencesInARow.set(0);
      } else {
        silencesInARow.incrementAndGet();
      }
      return answer;
    } catch (ModelException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      if (e.kind() != Kind.DOWN) { // there, nobody was asked
        silencesInARow.addAndGet(e.kind() == Kind.STALLED ? STALL_COUNTS : 1);
      }
      return gone();
    }
  }

  private Optional<Boolean> gone() {
    failures.incrementAndGet();
    return Optional.empty();
  }

  /**
   * What the reader must be told: that the judge failed or was given up, and how often. Nothing if
   * it answered each time, if not always to the point.
   */
  public Optional<String> failure() {
    int failed = failures.get();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            "The judge "
                + model.card().name()
                + " failed on "
                + failed
                + " of "
                + questions.get()
                + " questions about sentences in doubt; the check decided those alone.");
  }

  /**
   * Keeps nothing but answers, so that a judge that rambled is asked again in the next run, when it
   * may be another one of the same name.
   */
  public static Replies keepingAnswers(Replies replies) {
    return new Replies() {
      @Override
      public Optional<ModelReply> find(String key) {
        return replies.find(key);
      }

      @Override
      public void keep(String key, ModelReply reply) {
        if (answer(reply).isPresent()) {
          replies.keep(key, reply);
        }
      }
    };
  }

  private ModelRequest request(String claim, List<String> evidence) {
    Map<String, String> values =
        isChecker
            ? Map.of(
                "document",
                NumberedLines.disarmed(String.join(" ", evidence)),
                "claim",
                NumberedLines.disarmed(claim))
            : Map.of("data", NumberedLines.numbered(evidence, List.of("CLAIM " + claim)).fenced());
    return new ModelRequest(
        Step.JUDGE.label(),
        prompt.system(values),
        prompt.user(values),
        isChecker ? Optional.empty() : Optional.of(SCHEMA),
        isChecker ? WORD_TOKENS : ANSWER_TOKENS,
        0,
        1);
  }

  private static Optional<Boolean> answer(ModelReply reply) {
    return reply.finish() == Finish.ABORTED
        ? Optional.empty()
        : answer(ReplyReader.spoken(reply.text()));
  }

  private static Optional<Boolean> answer(String text) {
    Optional<JsonNode> supported =
        ReplyReader.object(text)
            .map(node -> node.path("supported"))
            .filter(node -> !node.isMissingNode());
    if (supported.isPresent()) {
      return supported.filter(JsonNode::isBoolean).map(JsonNode::asBoolean);
    }
    Matcher verdict = VERDICT.matcher(text); // of a reply that was cut within its reason
    if (text.startsWith("{") && verdict.find()) {
      return Optional.of(Boolean.valueOf(verdict.group(1)));
    }
    Matcher word = WORD.matcher(text);
    return word.find() ? Optional.of(word.group(1).equalsIgnoreCase("yes")) : Optional.empty();
  }
}
