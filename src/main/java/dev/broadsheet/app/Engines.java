package dev.broadsheet.app;

import dev.broadsheet.compare.Comparison;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.EngineSettings;
import dev.broadsheet.config.OptionTable;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelPool;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.Replies;
import dev.broadsheet.model.RetryingModel;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.langchain.ModelServers.Served;
import dev.broadsheet.model.langchain.OllamaHost;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Authors;
import dev.broadsheet.run.Scheduler;
import dev.broadsheet.run.StoryWriter;
import dev.broadsheet.run.WritingProbe;
import dev.broadsheet.summarize.Chunker;
import dev.broadsheet.summarize.ClaimRewriter;
import dev.broadsheet.summarize.ExtractiveSummarizer;
import dev.broadsheet.summarize.FallbackSummarizer;
import dev.broadsheet.summarize.GuidedSummarizer;
import dev.broadsheet.summarize.Judge;
import dev.broadsheet.summarize.MapReduceSummarizer;
import dev.broadsheet.summarize.Prompts;
import dev.broadsheet.summarize.Summarizer;
import dev.broadsheet.verify.Support;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Chooses the engine and puts it together. Not for several threads. */
public final class Engines {
  private static final String API_KEY = OptionTable.API_KEY.variable();

  private static final long FEWEST_PARAMETERS_OF_WHOLE = 3_000_000_000L;
  private static final int KNOCK_MILLIS = 2000;

  private final World world;
  private final EngineSettings settings;
  private final Once<ModelServers.Settings, ConfigException> servers = new Once<>(this::reached);
  private final Once<Prompts, ConfigException> prompts = new Once<>(this::read);

  Engines(World world, EngineSettings settings) {
    this.world = world;
    this.settings = settings;
  }

  /**
   * An engine ready for work.
   *
   * @param summarizer writes the drafts
   * @param rewriter writes refused lines anew, if the engine can
   * @param support weighs written lines, asking the judge if there is one
   * @param concurrency how many articles are worth having in hand at a time
   * @param callLog of the calls to models
   * @param hashes SHA-256 of each prompt by its file's name; empty for the embedded engine
   * @param failings what an edition must say that it had to do without, when the run is over
   */
  record Chosen(
      Summarizer summarizer,
      Optional<ClaimRewriter> rewriter,
      Support support,
      int concurrency,
      CallLog callLog,
      Map<String, String> hashes,
      Supplier<List<String>> failings) {

    /** Who may write. */
    Authors authors() {
      return new Authors(summarizer.engine(), summarizer.standIn());
    }

    /** Has stories written and checked. */
    StoryWriter storyWriter(Embedder embedder) {
      return new StoryWriter(
          summarizer, rewriter, support, new Comparison(embedder, OnnxPairReader.shared()));
    }

    /** Where a server does the work, this program mostly waits. */
    Scheduler scheduler(World world) {
      return rewriter.isPresent()
          ? Scheduler.waiting(concurrency, world.progress(Optional.of(callLog)))
          : new Scheduler(concurrency, world.progress(Optional.empty()));
    }
  }

  /** For commands that keep nothing. */
  static final class NoReplies implements Replies {
    @Override
    public Optional<ModelReply> find(String key) {
      return Optional.empty();
    }

    @Override
    public void keep(String key, ModelReply reply) {
      // What is asked on demand is answered anew.
    }
  }

  /** The engine that the settings ask for, or the embedded one with the reason why. */
  Chosen choose(Embedder embedder, Support support, Replies replies) throws ConfigException {
    ExtractiveSummarizer embedded = new ExtractiveSummarizer(embedder);
    if (isEmbedded()) {
      world.note("engine: extractive");
      return embedded(embedded, support);
    }
    Prompts read = prompts.get();
    CallLog callLog = new CallLog();
    try {
      Served served = ModelServers.open(servers.get(), replies, callLog, world::complain);
      if (settings.threads().isPresent() && settings.engine().equals("openai")) {
        world.note("--num-thread is ignored: only Ollama can be told how many threads to use");
      }
      world.note("engine: " + served.model().card().engine() + ", " + served.model().card().name());
      Judged judged = judged(support, served.slots(), replies, callLog);
      return served(new Writers(served, read, embedded, embedder, callLog), judged, replies);
    } catch (ModelException e) {
      return without(embedded, support, e);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(List.of(e.getMessage()));
    }
  }

  private static Chosen embedded(Summarizer summarizer, Support support) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Chosen(
        summarizer, Optional.empty(), support, processors, new CallLog(), Map.of(), List::of);
  }

  private Chosen without(Summarizer embedded, Support support, ModelException e) {
    if (settings.engine().equals("auto")) {
      world.note("engine: extractive (" + e.getMessage() + ")");
      return embedded(embedded, support);
    }
    world.complain(e.getMessage() + "; the embedded engine stands in");
    return embedded(new FallbackSummarizer(embedded, e.getMessage()), support);
  }

  /** What an engine on a model is made of. */
  private record Writers(
      Served served,
      Prompts prompts,
      ExtractiveSummarizer embedded,
      Embedder embedder,
      CallLog callLog) {

    GuidedSummarizer guided() {
      return new GuidedSummarizer(
          served.model(), served.rate(), prompts, embedded, embedder, callLog);
    }

    MapReduceSummarizer whole() {
      Chunker chunker = new Chunker(text -> served.rate().get().tokens(text));
      return new MapReduceSummarizer(
          served.model(),
          served.rate(),
          prompts,
          chunker::chunks,
          embedded,
          Scheduler.background(served.concurrency()),
          callLog,
          MapReduceSummarizer.Settings.USUAL);
    }
  }

  private Chosen served(Writers writers, Judged judged, Replies replies) {
    ModelCard model = writers.served().model().card();
    boolean isGuided =
        isGuided(model, WritingProbe.find(replies, model, writers.prompts().hashes()));
    world.note("writing: " + (isGuided ? "guided" : "whole"));
    if (isGuided) {
      GuidedSummarizer guided = writers.guided();
      return chosen(guided, guided, writers, judged);
    }
    MapReduceSummarizer whole = writers.whole();
    return chosen(whole, whole, writers, judged);
  }

  /**
   * Tries out both ways of writing and keeps how they did, for {@code auto}.
   *
   * @throws ModelException if no server has the model, or it can't be worked with
   */
  WritingProbe.Result probe(Embedder embedder, Support support, Replies replies)
      throws ConfigException {
    CallLog callLog = new CallLog();
    Served served = ModelServers.open(servers.get(), new NoReplies(), callLog, world::complain);
    Writers writers =
        new Writers(served, prompts.get(), new ExtractiveSummarizer(embedder), embedder, callLog);
    Judged alone = new Judged(support, List::of);
    GuidedSummarizer guided = writers.guided();
    MapReduceSummarizer whole = writers.whole();
    WritingProbe.Result result =
        new WritingProbe(System::nanoTime)
            .measure(
                chosen(guided, guided, writers, alone).storyWriter(embedder),
                chosen(whole, whole, writers, alone).storyWriter(embedder));
    WritingProbe.keep(replies, served.model().card(), writers.prompts().hashes(), result);
    return result;
  }

  /** As set, else as measured, else by size: small models can't choose, cite and write at once. */
  private boolean isGuided(ModelCard model, Optional<WritingProbe.Result> measured) {
    if (!settings.writing().equals("auto")) {
      return settings.writing().equals("guided");
    }
    boolean isSmall = model.parameters() > 0 && model.parameters() < FEWEST_PARAMETERS_OF_WHOLE;
    return measured.map(result -> !result.prefersWhole()).orElse(isSmall);
  }

  private static Chosen chosen(
      Summarizer summarizer, ClaimRewriter rewriter, Writers writers, Judged judged) {
    return new Chosen(
        summarizer,
        Optional.of(rewriter),
        judged.support(),
        writers.served().concurrency(),
        writers.callLog(),
        writers.prompts().hashes(),
        judged.failings());
  }

  /**
   * The gate's scales.
   *
   * @param support asking the judge, if there is one
   * @param failings what is to be told of the judge when all is done
   */
  public record Judged(Support support, Supplier<List<String>> failings) {}

  /** The gate's scales with the judge that the settings ask for; what it says is not kept. */
  Judged judged(Support support) throws ConfigException {
    return settings.judge().isEmpty()
        ? new Judged(support, List::of)
        : judged(support, new ModelPool.Slots(), new NoReplies(), new CallLog());
  }

  private Judged judged(Support support, ModelPool.Slots slots, Replies replies, CallLog callLog)
      throws ConfigException {
    if (settings.judge().isEmpty()) {
      return new Judged(support, List::of);
    }
    String name = settings.judge().get();
    Prompts read = prompts.get();
    try {
      LanguageModel model =
          ModelServers.judge(servers.get(), name, slots, Judge.keepingAnswers(replies), callLog);
      Judge judge = new Judge(model, read, callLog);
      world.note("judge: " + model.card().name());
      return new Judged(support.asking(judge::opinion), () -> judge.failure().stream().toList());
    } catch (ModelException | IllegalArgumentException e) {
      world.complain("no judge: " + e.getMessage() + "; the gate decides alone");
      String missing =
          "The judge "
              + name
              + " could not be asked about sentences in doubt; the check decided those alone.";
      return new Judged(support, () -> List.of(missing));
    }
  }

  /** Finds what is wrong with what the settings name; no server is asked. */
  void check() throws ConfigException {
    if (!isEmbedded()) {
      servers.get();
      prompts.get();
    }
  }

  private boolean isEmbedded() {
    return settings.engine().equals("extractive");
  }

  private Prompts read() throws ConfigException {
    try {
      return Prompts.read(settings.prompts().or(() -> world.ofHome("prompts")));
    } catch (Prompts.Unusable e) {
      throw new ConfigException(e.faults());
    }
  }

  /**
   * What of the engine shapes an edition: nothing of the embedded one, of a model its weights, its
   * window and the prompts. No model is asked anything for it.
   *
   * @return empty where that can't be known, since a server that should be there is not
   */
  Optional<List<String>> stamp() throws ConfigException {
    if (isEmbedded()) {
      return Optional.of(List.of());
    }
    boolean isAuto = settings.engine().equals("auto");
    ModelServers.Settings reached = servers.get();
    if (isAuto && reached.servers().stream().noneMatch(Engines::isOpen)) {
      return Optional.of(List.of());
    }
    try {
      List<String> stamp = new ArrayList<>();
      stamp.add(ModelServers.card(reached).toString());
      if (settings.judge().isPresent()) {
        stamp.add(ModelServers.judgesCard(reached, settings.judge().get()).toString());
      }
      stamp.add(prompts.get().hashes().toString());
      stamp.add(settings.writing());
      return Optional.of(stamp);
    } catch (ModelException e) {
      boolean isWithoutModel = isAuto && e.kind() == ModelException.Kind.MODEL_MISSING;
      return isWithoutModel && settings.judge().isEmpty()
          ? Optional.of(List.of())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new ConfigException(List.of(e.getMessage()));
    }
  }

  private static boolean isOpen(URI server) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), KNOCK_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** How the servers are reached. */
  ModelServers.Settings servers() throws ConfigException {
    return servers.get();
  }

  /** What the model is told. */
  Prompts prompts() throws ConfigException {
    return prompts.get();
  }

  private ModelServers.Settings reached() throws ConfigException {
    Protocol protocol = settings.engine().equals("openai") ? Protocol.OPENAI : Protocol.OLLAMA;
    List<URI> addresses = addresses(protocol);
    String usual = protocol == Protocol.OLLAMA ? ModelServers.DEFAULT_MODEL : "";
    return new ModelServers.Settings(
        protocol,
        addresses,
        settings.model().orElse(usual),
        settings.contextTokens(),
        settings.threads(),
        settings.concurrency(),
        Limits.within(Duration.ofSeconds(settings.timeoutSeconds())),
        Duration.ofMinutes(5),
        RetryingModel.Policy.USUAL,
        ModelPool.Breaker.USUAL,
        Optional.ofNullable(world.environment().get(API_KEY)),
        memory(addresses),
        1);
  }

  private List<URI> addresses(Protocol protocol) throws ConfigException {
    List<String> given = settings.servers();
    if (given.isEmpty() && protocol == Protocol.OPENAI) {
      throw new ConfigException(
          List.of("--engine openai needs --base-url, such as http://127.0.0.1:8000/v1"));
    }
    if (given.isEmpty()) {
      given = List.of(world.environment().getOrDefault("OLLAMA_HOST", ""));
    }
    List<URI> addresses = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String server : given) {
      try {
        addresses.add(OllamaHost.parse(server));
      } catch (IllegalArgumentException e) {
        faults.add("--base-url: " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return addresses;
  }

  /** This machine's memory, if that is where the server runs. */
  private static OptionalLong memory(List<URI> servers) {
    boolean isHere = servers.stream().allMatch(OllamaHost::isThisMachine);
    return isHere
            && ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
        ? OptionalLong.of(system.getTotalMemorySize())
        : OptionalLong.empty();
  }
}
