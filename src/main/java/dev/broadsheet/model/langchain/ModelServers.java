package dev.broadsheet.model.langchain;

import dev.broadsheet.model.CachingModel;
import dev.broadsheet.model.Calibration;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelPool;
import dev.broadsheet.model.RecordingModel;
import dev.broadsheet.model.Replies;
import dev.broadsheet.model.RetryingModel;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.model.WindowGuard;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts a model together for a run: finds out what the servers have, and wraps them. From the inside
 * out: each server with its books, the pool of them, retries, the guard of the window, the store of
 * replies. Stateless.
 */
public final class ModelServers {
  /** Small, open, faithful, and it fits 8 GB: {@code docs/adr/0007-default-model.md}. */
  public static final String DEFAULT_MODEL = "qwen3:4b-instruct";

  /** A claim with its evidence and the sentences around it takes a few hundred tokens. */
  private static final int JUDGE_WINDOW = 4096;

  /** A server that takes longer to say which models it has is serving someone else. */
  private static final Duration BRIEFLY = Duration.ofSeconds(20);

  private ModelServers() {}

  /** Which protocol servers speak. */
  public enum Protocol {
    /** Ollama's own. */
    OLLAMA,
    /** OpenAI's, as vLLM, llama.cpp's server and LM Studio speak it. */
    OPENAI
  }

  /**
   * What the reader has set.
   *
   * @param protocol which protocol the servers speak
   * @param servers their addresses, at least one
   * @param model the model's name; blank, with OpenAI's protocol only, for the first one listed
   * @param numCtx {@code --num-ctx}
   * @param numThread {@code --num-thread}, for Ollama only
   * @param concurrency requests at a time to each server. 1 unless the server has more slots
   *     ({@code OLLAMA_NUM_PARALLEL}, which Ollama doesn't tell): more would only queue there
   * @param limits how long to wait
   * @param keepAlive how long Ollama keeps the model in memory after a request
   * @param retries how often to ask again
   * @param breaker when to leave a server alone
   * @param apiKey for servers that want one
   * @param memoryBytes memory of this machine, if the server is on it
   * @param seed of the pauses between retries
   */
  public record Settings(
      Protocol protocol,
      List<URI> servers,
      String model,
      OptionalInt numCtx,
      OptionalInt numThread,
      int concurrency,
      Limits limits,
      Duration keepAlive,
      RetryingModel.Policy retries,
      ModelPool.Breaker breaker,
      Optional<String> apiKey,
      OptionalLong memoryBytes,
      long seed) {

    /** Copies the servers in; rejects settings that no run could use. */
    public Settings {
      servers = List.copyOf(servers);
      Objects.requireNonNull(apiKey, "apiKey");
      if (servers.isEmpty() || concurrency < 1) {
        throw new IllegalArgumentException("at least one server, and one request at a time");
      }
      if (numCtx.isPresent() && numCtx.getAsInt() < 512) {
        throw new IllegalArgumentException("--num-ctx below 512 leaves no room for an article");
      }
    }

    private Settings with(String otherModel, OptionalInt otherWindow) {
      return new Settings(
          protocol,
          servers,
          otherModel,
          otherWindow,
          numThread,
          concurrency,
          limits,
          keepAlive,
          retries,
          breaker,
          apiKey,
          memoryBytes,
          seed);
    }

    /** The usual settings for one protocol. */
    public static Settings usual(Protocol protocol, List<URI> servers, String model) {
      return new Settings(
          protocol,
          servers,
          model,
          OptionalInt.empty(),
          OptionalInt.empty(),
          1,
          Limits.USUAL,
          Duration.ofMinutes(5),
          RetryingModel.Policy.USUAL,
          ModelPool.Breaker.USUAL,
          Optional.empty(),
          OptionalLong.empty(),
          1);
    }
  }

  /**
   * A model ready for work.
   *
   * @param model the whole of it
   * @param rate how it counts tokens; waits until that is known
   * @param concurrency most requests worth having in hand at a time
   * @param slots what the servers have in hand, for a second model on them
   */
  public record Served(
      LanguageModel model, Supplier<TokenRate> rate, int concurrency, ModelPool.Slots slots) {}

  /**
   * Finds the model and wraps it. Asks each server for its models, and the model one short
   * question, which need not be waited for, to learn how it counts tokens. A server that serves
   * someone else, and answers nothing meanwhile, is waited for as long as for a reply, unless
   * another can be used at once.
   *
   * @param notes takes, as it comes up, what the reader should know, such as a server that is not
   *     used
   * @throws ModelException of kind {@code UNREACHABLE} if no server answers, {@code MODEL_MISSING}
   *     if none of those that answer has the model
   * @throws IllegalArgumentException if the window is not known and not set
   */
  public static Served open(
      Settings settings, Replies replies, CallLog callLog, Consumer<String> notes) {
    ModelPool.Slots slots = new ModelPool.Slots();
    ModelPool pool = pool(settings, slots, notes, callLog);
    LanguageModel retrying = retrying(settings, pool, callLog);
    Supplier<TokenRate> rate = Calibration.begin(new CachingModel(retrying, replies, callLog));
    LanguageModel whole = new CachingModel(new WindowGuard(retrying, rate), replies, callLog);
    return new Served(whole, rate, pool.concurrency(), slots);
  }

  /**
   * A second model on the same servers, for short questions. It is asked nothing yet.
   *
   * @param settings those of the run; the window is a short one unless it is the run's own model
   * @param model the second model's name
   * @param slots those of the first model, so that a server never has more in hand than it should
   * @throws ModelException as {@link #open} does
   */
  public static LanguageModel judge(
      Settings settings, String model, ModelPool.Slots slots, Replies replies, CallLog callLog) {
    Settings own = forJudge(settings, model);
    LanguageModel retrying = retrying(own, pool(own, slots, note -> {}, callLog), callLog);
    return new CachingModel(new WindowGuard(retrying, () -> TokenRate.USUAL), replies, callLog);
  }

  /**
   * What there is to work with, if no server has to be asked to write anything. Doesn't wait long
   * for one that is busy.
   *
   * @throws ModelException as {@link #open} does
   */
  public static ModelCard card(Settings settings) {
    return find(settings, briefly(settings), note -> {}).card();
  }

  /** The same for a judge. */
  public static ModelCard judgesCard(Settings settings, String model) {
    return card(forJudge(settings, model));
  }

  private static Settings forJudge(Settings settings, String model) {
    boolean isWriter = model.equals(settings.model());
    return settings.with(model, isWriter ? settings.numCtx() : OptionalInt.of(JUDGE_WINDOW));
  }

  /**
   * Where the model is.
   *
   * @param card the model as all of them have it
   * @param servers that have it, and those that may be back later
   */
  record Found(ModelCard card, List<URI> servers) {}

  private static ModelPool pool(
      Settings settings, ModelPool.Slots slots, Consumer<String> notes, CallLog callLog) {
    Found found = awaited(settings, briefly(settings), notes);
    List<ModelPool.Member> members = new ArrayList<>();
    found.servers().forEach(server -> members.add(member(settings, server, found.card(), callLog)));
    return new ModelPool(members, settings.breaker(), slots);
  }

  private static Limits briefly(Settings settings) {
    Duration patience = settings.limits().firstToken();
    return patience.compareTo(BRIEFLY) <= 0 ? settings.limits() : Limits.within(BRIEFLY);
  }

  /** Asks all servers briefly, and waits for a busy one only if no other has the model. */
  static Found awaited(Settings settings, Limits brief, Consumer<String> notes) {
    List<String> told = new ArrayList<>();
    try {
      Found found = find(settings, brief, told::add);
      told.forEach(notes);
      return found;
    } catch (ModelException e) {
      if (e.kind() != Kind.STALLED || brief.equals(settings.limits())) {
        throw e;
      }
      notes.accept(
          e.getMessage()
              + " and seems to serve someone else; waiting for it, "
              + settings.limits().firstToken().toSeconds()
              + " s at most (--timeout)");
      return find(settings, settings.limits(), notes);
    }
  }

  private static Found find(Settings settings, Limits limits, Consumer<String> notes) {
    Map<URI, ModelCard> cards = new LinkedHashMap<>();
    Map<URI, ModelException> silent = new LinkedHashMap<>();
    for (URI server : settings.servers()) {
      try {
        Optional<ModelCard> card = card(settings, limits, server, notes);
        card.ifPresentOrElse(
            found -> cards.put(server, found),
            () -> notes.accept(server + " doesn't have " + settings.model() + " and is not used"));
      } catch (ModelException e) {
        silent.put(server, e);
        notes.accept(e.getMessage());
      }
    }
    if (cards.isEmpty()) {
      throw failure(settings, List.copyOf(silent.values()));
    }
    ModelCard card = common(cards, notes);
    List<URI> servers = new ArrayList<>(cards.keySet());
    servers.addAll(silent.keySet());
    return new Found(card, servers);
  }

  /** Why no server can be used: one that is busy may have the model, if no other has. */
  private static ModelException failure(Settings settings, List<ModelException> silent) {
    Optional<ModelException> busy =
        silent.stream().filter(e -> e.kind() == Kind.STALLED).findFirst();
    boolean isSilent = silent.size() == settings.servers().size();
    return busy.orElseGet(() -> isSilent ? silent.get(silent.size() - 1) : missing(settings));
  }

  private static ModelException missing(Settings settings) {
    return new ModelException(
        Kind.MODEL_MISSING,
        "no server has the model "
            + settings.model()
            + ": `broadsheet doctor --pull` fetches it; --model names another, of a judge --judge");
  }

  private static Optional<ModelCard> card(
      Settings settings, Limits limits, URI server, Consumer<String> notes) {
    if (settings.protocol() == Protocol.OPENAI) {
      return new OpenAiServer(server, limits, settings.apiKey())
          .card(settings.model(), settings.numCtx());
    }
    Optional<OllamaFacts> facts = new OllamaServer(server, limits).facts(settings.model());
    facts
        .filter(OllamaFacts::losesRoles)
        .map(it -> it.name() + ": " + OllamaFacts.LOSES_ROLES + "; see `broadsheet doctor`")
        .ifPresent(notes);
    return facts.map(it -> it.card(it.window(settings.numCtx(), settings.memoryBytes())));
  }

  /**
   * The card for all: the first one's weights, the shortest window. Others' weights are left out.
   */
  private static ModelCard common(Map<URI, ModelCard> cards, Consumer<String> notes) {
    ModelCard first = cards.values().iterator().next();
    cards
        .entrySet()
        .removeIf(
            entry -> {
              boolean isOther = !entry.getValue().digest().equals(first.digest());
              if (isOther) {
                notes.accept(entry.getKey() + " has another " + first.name() + " and is not used");
              }
              return isOther;
            });
    int window = cards.values().stream().mapToInt(ModelCard::contextTokens).min().orElseThrow();
    return new ModelCard(first.engine(), first.name(), first.digest(), window, first.parameters());
  }

  private static ModelPool.Member member(
      Settings settings, URI server, ModelCard card, CallLog callLog) {
    LanguageModel model =
        settings.protocol() == Protocol.OPENAI
            ? new NegotiatedFormat(
                format -> recorded(openAi(settings, server, card, format), callLog))
            : recorded(ollama(settings, server, card), callLog);
    return new ModelPool.Member(server.toString(), model, settings.concurrency());
  }

  private static LanguageModel ollama(Settings settings, URI server, ModelCard card) {
    return new OllamaLanguageModel(
        server, card, settings.limits(), settings.keepAlive(), settings.numThread());
  }

  private static LanguageModel openAi(
      Settings settings, URI server, ModelCard card, OpenAiFormat format) {
    return new OpenAiLanguageModel(server, card, settings.limits(), settings.apiKey(), format);
  }

  private static LanguageModel recorded(LanguageModel model, CallLog callLog) {
    return new RecordingModel(model, callLog, System::nanoTime);
  }

  private static LanguageModel retrying(Settings settings, ModelPool pool, CallLog callLog) {
    return new RetryingModel(pool, settings.retries(), new Random(settings.seed()), callLog);
  }
}
