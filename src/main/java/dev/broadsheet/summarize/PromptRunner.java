package dev.broadsheet.summarize;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Asks a model for claims, and once more, with the reason, where the reply is of no use. Safe for
 * use by several threads.
 */
final class PromptRunner {
  /** Tokens of the chat template, of the markers and the title, and of what asking again adds. */
  private static final int FRAME_TOKENS = 240;

  /** Estimated tokens are this much too few at worst on running text. */
  private static final double MARGIN = 1.15;

  /** Tokenizers are made for English first; other languages take half as many tokens again. */
  private static final int TOKENS_A_CLAIM = 80;

  private static final int TOKENS_A_FOREIGN_CLAIM = 130;
  private static final int TOKENS_BESIDE_CLAIMS = 100;

  private final LanguageModel model;
  private final Supplier<TokenRate> rate;
  private final Prompts prompts;
  private final CallLog callLog;
  private final MapReduceSummarizer.Settings settings;

  PromptRunner(
      LanguageModel model,
      Supplier<TokenRate> rate,
      Prompts prompts,
      CallLog callLog,
      MapReduceSummarizer.Settings settings) {
    this.model = model;
    this.rate = rate;
    this.prompts = prompts;
    this.callLog = callLog;
    this.settings = settings;
  }

  /**
   * What is wanted of a step.
   *
   * @param step whose prompt to use
   * @param claims how many claims
   * @param points how many points beside them
   * @param words most words of a sentence; 0 where the prompt doesn't say
   * @param language BCP 47 code of the language to write in, {@code und} if unknown
   */
  record Order(Step step, int claims, int points, int words, String language) {

    Order(Step step, int claims, int points, String language) {
      this(step, claims, points, 0, language);
    }

    /** One sentence out of all lines. */
    static Order sentence(int words, String language) {
      return new Order(Step.SENTENCE, 1, 0, words, language);
    }

    private Map<String, String> values(String data) {
      Locale locale = Locale.forLanguageTag(language);
      boolean isKnown = !locale.getLanguage().isEmpty() && !language.equals("und");
      return Map.of(
          "data",
          data,
          "count",
          Integer.toString(claims),
          "points",
          Integer.toString(points),
          "words",
          Integer.toString(words),
          "language",
          isKnown ? locale.getDisplayLanguage(Locale.ENGLISH) : "the language of the text");
    }

    /** What is allowed is taken at its least, so as many as are wanted, if there are lines. */
    private int least(NumberedLines lines) {
      return Math.min(claims, lines.texts().size());
    }

    private String schema(NumberedLines lines) {
      return switch (step) {
        case MAP, MEND -> Schemas.claims(lines, 1, claims);
        case SENTENCE -> Schemas.sentence();
        case REDUCE -> Schemas.summary(lines, 1, claims, points);
        case ARTICLE, STORY -> Schemas.summary(lines, least(lines), claims, points);
        case REPAIR, JUDGE, MINICHECK ->
            throw new IllegalStateException(step + " has no schema of claims");
      };
    }
  }

  /** The model had its chances. The message says what was wrong. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Tokens that are left for the lines of a request, numbers included. */
  int budget(Order order) {
    return budget(order, text -> rate.get().tokens(text));
  }

  private int budget(Order order, ToIntFunction<String> tokens) {
    Prompt prompt = prompts.of(order.step());
    Map<String, String> values = order.values("");
    int around =
        tokens.applyAsInt(prompt.system(values))
            + tokens.applyAsInt(prompt.user(values))
            + FRAME_TOKENS;
    return (int) ((model.card().contextTokens() - around - answerTokens(order)) / MARGIN);
  }

  /** Tokens of lines as they are sent. */
  int cost(NumberedLines lines) {
    return cost(lines, text -> rate.get().tokens(text));
  }

  /** Whether so many tokens are left for lines, at the rate that leaves fewest if need be. */
  boolean hasRoom(Order order, int tokens) {
    return budget(order, TokenRate::mostTokens) >= tokens || budget(order) >= tokens;
  }

  /**
   * Whether lines go into one request. What fits at any rate is not held against the model's own,
   * so that it needn't be known yet.
   */
  boolean fits(Order order, NumberedLines lines) {
    return cost(lines, TokenRate::mostTokens) <= budget(order, TokenRate::mostTokens)
        || cost(lines) <= budget(order);
  }

  private static int cost(NumberedLines lines, ToIntFunction<String> tokens) {
    int sum = 0;
    for (int i = 0; i < lines.texts().size(); i++) {
      sum += tokens.applyAsInt(NumberedLines.line(lines.numbers().get(i), lines.texts().get(i)));
    }
    for (String heading : lines.headings().values()) {
      sum += tokens.applyAsInt(heading + "\n");
    }
    return sum;
  }

  /** The engine's card tells the window; half of it is the most a reply may take. */
  private int answerTokens(Order order) {
    boolean isEnglish = order.language().equals("en") || order.language().startsWith("en-");
    int each = isEnglish ? TOKENS_A_CLAIM : TOKENS_A_FOREIGN_CLAIM;
    int wanted = (order.claims() + order.points()) * each + TOKENS_BESIDE_CLAIMS;
    return Math.min(wanted, model.card().contextTokens() / 2);
  }

  /**
   * Asks, and asks again once.
   *
   * @return claims, at least one
   * @throws Unusable if neither reply could be read, or none came
   * @throws ModelException of kind {@code CONTEXT_EXCEEDED} if the lines were not read whole, of
   *     kind {@code INTERRUPTED} if the run is being stopped
   */
  ParsedReply ask(Order order, NumberedLines lines) throws Unusable {
    Prompt prompt = prompts.of(order.step());
    Map<String, String> values = order.values(lines.fenced());
    String system = prompt.system(values);
    String user = prompt.user(values);
    ParsedReply first = attempt(order, lines, system, user);
    if (first.isSound()) {
      return first;
    }
    callLog.repaired(order.step().label(), model.card().name());
    String reason = first.fault().orElse("");
    String again = prompts.of(Step.REPAIR).user(Map.of("reason", reason));
    ParsedReply second = attempt(order, lines, system, user + "\n\n" + again);
    if (second.isSound()) {
      return second;
    }
    return saved(first, second);
  }

  private ParsedReply attempt(Order order, NumberedLines lines, String system, String user)
      throws Unusable {
    ModelRequest request =
        new ModelRequest(
            order.step().label(),
            system,
            user,
            Optional.of(order.schema(lines)),
            answerTokens(order),
            settings.temperature(),
            settings.seed());
    try {
      return ReplyReader.read(model.generate(request), lines, order.claims(), order.points());
    } catch (ModelException e) {
      if (e.kind() == Kind.CONTEXT_EXCEEDED || e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      throw new Unusable(e.getMessage(), e);
    }
  }

  /** Of two faulty replies, the one that was cut or broken off but holds whole claims. */
  private static ParsedReply saved(ParsedReply first, ParsedReply second) throws Unusable {
    for (ParsedReply reading : new ParsedReply[] {second, first}) {
      if (reading.isSalvage()) {
        return reading;
      }
    }
    throw new Unusable("the model's answer could not be used: " + second.fault().orElse(""), null);
  }
}
