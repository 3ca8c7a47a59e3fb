package dev.broadsheet.model.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A model server that has no model: it speaks Ollama's protocol, and OpenAI's, as real servers were
 * observed to, and writes claims made of the lines it was given. Fails on request. Listens on the
 * loopback only.
 *
 * <p>Ways to fail are scripted one by one ({@link #next}) or drawn with probabilities; the draw
 * depends on the request and on how often it came, not on the order in which threads arrive.
 */
public final class StandInOllama implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  static {
    // Without it, each of several small writes waits for the other side's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What a reply takes in mode {@code SLOW}. */
  public static final Duration SLOW_REPLY = Duration.ofMillis(1200);

  private static final int DEFAULT_CONTEXT = 4096;
  private static final Set<String> POSTED = Set.of("/api/chat", "/api/show", "/api/pull");

  /** What a server takes as {@code response_format}. */
  public enum Formats {
    /** OpenAI's {@code json_schema}, and {@code json_object}. */
    ALL,
    /** {@code json_object} alone; others with status 500, as llama-cpp-python does. */
    JSON_OBJECT,
    /** None; status 500. */
    NONE_500,
    /** None; status 400. */
    NONE_400
  }

  /**
   * How the stand-in behaves.
   *
   * @param model the one model it has
   * @param contextTokens the model's own window
   * @param delay before each chat reply
   * @param slots chat requests worked on at a time, {@code OLLAMA_NUM_PARALLEL}; others wait
   * @param chances of each way to fail, summing to at most 1
   * @param seed of the draw
   * @param formats what the OpenAI side takes as {@code response_format}
   */
  public record Behaviour(
      String model,
      int contextTokens,
      Duration delay,
      int slots,
      Map<Mode, Double> chances,
      long seed,
      Formats formats) {

    /** Answers well and at once. */
    public static final Behaviour GOOD =
        new Behaviour("tiny:1b", 8192, Duration.ZERO, 8, Map.of(), 1, Formats.ALL);

    public Behaviour withContext(int tokens) {
      return new Behaviour(model, tokens, delay, slots, chances, seed, formats);
    }

    public Behaviour withDelay(Duration given, int parallel) {
      return new Behaviour(model, contextTokens, given, parallel, chances, seed, formats);
    }

    public Behaviour withChances(Map<Mode, Double> given, long dice) {
      return new Behaviour(model, contextTokens, delay, slots, given, dice, formats);
    }

    public Behaviour taking(Formats given) {
      return new Behaviour(model, contextTokens, delay, slots, chances, seed, given);
    }
  }

  /**
   * A request as it came.
   *
   * @param path where to
   * @param body what it said
   * @param mode how it was answered; {@code GOOD} for paths other than chat
   * @param isAnswered whether the answer has gone out whole
   */
  public record Logged(String path, JsonNode body, Mode mode, boolean isAnswered) {}

  /** A model beside the one that behaves: says the same so many times, then fails like this. */
  private record Other(String reply, int times, Mode then) {}

  private final HttpServer server;
  private final ExecutorService threads;
  private final Behaviour behaviour;
  private final Semaphore slots;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Mode> script = new ArrayDeque<>();
  private final List<Logged> log = new ArrayList<>();
  private final Map<String, Other> others = new TreeMap<>();
  private final Map<String, Integer> timesSeen = new HashMap<>();
  private final CountDownLatch hangUp = new CountDownLatch(1);
  private boolean isPulled = true;
  private ObjectNode template =
      JSON.createObjectNode().put("template", "{{ .System }}\n{{ .Prompt }}");
  private long freeNanos;
  private int roomTokens = Integer.MAX_VALUE;
  private int loadedTokens;

  private StandInOllama(Behaviour behaviour, int port) throws IOException {
    this.behaviour = behaviour;
    this.slots = new Semaphore(behaviour.slots(), true);
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stand-in");
              thread.setDaemon(true);
              return thread;
            });
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A stand-in on a port of the system's choice. */
  public static StandInOllama start(Behaviour behaviour) {
    return start(behaviour, 0);
  }

  /** A stand-in on a port. */
  public static StandInOllama start(Behaviour behaviour, int port) {
    try {
      return new StandInOllama(behaviour, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Scripts how the next chat requests are answered, one after the other. */
  public synchronized StandInOllama next(Mode... modes) {
    script.addAll(List.of(modes));
    return this;
  }

  /** Has another model, which always says the same. */
  public synchronized StandInOllama alsoHaving(String name, String reply) {
    return alsoHaving(name, reply, Integer.MAX_VALUE, Mode.GOOD);
  }

  /** The same, but it says so only so many times; after that every request ends like this. */
  public synchronized StandInOllama alsoHaving(String name, String reply, int times, Mode then) {
    others.put(name, new Other(reply, times, then));
    return this;
  }

  /** What a model always says; empty for the one that behaves. */
  synchronized Optional<String> saying(String name) {
    return Optional.ofNullable(others.get(name)).map(Other::reply);
  }

  /** Forgets the model until it is pulled. */
  public synchronized StandInOllama withoutModel() {
    isPulled = false;
    return this;
  }

  /** Shows this chat template, and this renderer if it is not blank. */
  public synchronized StandInOllama showing(String givenTemplate, String renderer) {
    template = JSON.createObjectNode().put("template", givenTemplate);
    String lines = "FROM tiny\nTEMPLATE " + givenTemplate + "\n";
    template.put("modelfile", lines + (renderer.isBlank() ? "" : "RENDERER " + renderer + "\n"));
    return this;
  }

  /** All requests so far, in the order they came. */
  public synchronized List<Logged> requests() {
    return List.copyOf(log);
  }

  /** The chat requests so far, on either protocol. */
  public List<Logged> chats() {
    return requests().stream()
        .filter(r -> r.path().equals("/api/chat") || r.path().equals("/v1/chat/completions"))
        .toList();
  }

  /** Waits until a client has hung up on an endless reply; tells whether one did. */
  public boolean awaitHangUp(Duration patience) throws InterruptedException {
    return hangUp.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  void hungUp() {
    hangUp.countDown();
  }

  /** Dies: open connections break, new ones are refused. */
  public void die() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Override
  public void close() {
    die();
  }

  /**
   * Runs until it is killed: {@code [--port N] [--delay-ms N] [--slots N] [--context N] [--pulled
   * 0] [MODE=CHANCE]...}.
   */
  public static void main(String[] args) throws InterruptedException {
    Map<Mode, Double> chances = new EnumMap<>(Mode.class);
    Map<String, Integer> numbers =
        new HashMap<>(
            Map.of("--port", 0, "--delay-ms", 0, "--context", 8192, "--slots", 1, "--pulled", 1));
    for (int i = 0; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      if (equals > 0) {
        chances.put(
            Mode.valueOf(args[i].substring(0, equals)),
            Double.valueOf(args[i].substring(equals + 1)));
      } else {
        numbers.put(args[i], Integer.valueOf(args[++i]));
      }
    }
    Behaviour behaviour =
        Behaviour.GOOD
            .withContext(numbers.get("--context"))
            .withDelay(Duration.ofMillis(numbers.get("--delay-ms")), numbers.get("--slots"))
            .withChances(chances, 1);
    try (StandInOllama standIn = start(behaviour, numbers.get("--port"))) {
      if (numbers.get("--pulled") == 0) {
        standIn.withoutModel();
      }
      System.out.println(standIn.uri());
      standIn.closing.await();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try (exchange) {
      pause(busy());
      if (isRefusedUnread(exchange, path, body)) {
        return;
      }
      switch (path) {
        case "/" -> plain(exchange, 200, "Ollama is running");
        case "/api/version" -> send(exchange, 200, "{\"version\":\"0.12.6\"}");
        case "/api/tags" -> send(exchange, 200, tags().toString());
        case "/api/ps" -> send(exchange, 200, running().toString());
        case "/api/show" -> show(exchange, body);
        case "/api/pull" -> pull(exchange, body);
        case "/v1/models" -> send(exchange, 200, openAiModels().toString());
        case "/api/chat" -> new StandInChat(this, exchange, body, false).answer();
        case "/v1/chat/completions" -> new StandInChat(this, exchange, body, true).answer();
        default -> plain(exchange, 404, "404 page not found");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a real server refuses before it looks at a request. */
  private static boolean isRefusedUnread(HttpExchange exchange, String path, String body)
      throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && !origin.matches("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
      exchange.sendResponseHeaders(403, -1);
      return true;
    }
    boolean isPost = POSTED.contains(path);
    if (isPost && !exchange.getRequestMethod().equals("POST")) {
      plain(exchange, 405, "405 method not allowed");
      return true;
    }
    if (isPost && body.isBlank()) {
      send(exchange, 400, "{\"error\":\"missing request body\"}");
      return true;
    }
    return false;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  /** How often this request has come. */
  synchronized int times(String body) {
    return timesSeen.getOrDefault(body, 0);
  }

  /** Serves someone else for so long, in its one thread: nothing is answered meanwhile. */
  public synchronized StandInOllama busyFor(Duration time) {
    freeNanos = System.nanoTime() + time.toNanos();
    return this;
  }

  private synchronized Duration busy() {
    long left = freeNanos == 0 ? 0 : freeNanos - System.nanoTime();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** Loads a model with a window no longer than there is room for. */
  public synchronized StandInOllama loadingAtMost(int tokens) {
    roomTokens = tokens;
    return this;
  }

  synchronized void loaded(int context) {
    loadedTokens = context;
  }

  synchronized boolean has(String model) {
    return (isPulled && model.equals(behaviour.model())) || others.containsKey(model);
  }

  /** Writes down a request as it comes; gives its place in the log. */
  synchronized int came(Logged logged) {
    log.add(logged);
    return log.size() - 1;
  }

  /** Notes that a request was answered whole; its sender may know a moment earlier. */
  synchronized void answered(int place) {
    Logged logged = log.get(place);
    log.set(place, new Logged(logged.path(), logged.body(), logged.mode(), true));
  }

  /** How to answer this chat request. */
  synchronized Mode mode(String model, String body) {
    int times = timesSeen.merge(body, 1, Integer::sum);
    Other other = others.get(model);
    if (other != null) {
      return timesSeen.merge(model, 1, Integer::sum) <= other.times() ? Mode.GOOD : other.then();
    }
    if (!script.isEmpty()) {
      return script.poll();
    }
    double draw = new Random(behaviour.seed() * 31 + body.hashCode() * 7919L + times).nextDouble();
    double sum = 0;
    for (Map.Entry<Mode, Double> chance : new EnumMap<>(withGood()).entrySet()) {
      sum += chance.getValue();
      if (draw < sum) {
        return chance.getKey();
      }
    }
    return Mode.GOOD;
  }

  private Map<Mode, Double> withGood() {
    Map<Mode, Double> chances = new EnumMap<>(Mode.class);
    chances.put(Mode.GOOD, 0.0);
    chances.putAll(behaviour.chances());
    return chances;
  }

  /** Works for the delay, in one of the slots. */
  void work() throws InterruptedException {
    slots.acquire();
    try {
      pause(behaviour.delay());
    } finally {
      slots.release();
    }
  }

  /** Waits, but not past the stand-in's death. */
  void pause(Duration time) throws InterruptedException {
    if (!time.isZero() && closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("the stand-in is closing");
    }
  }

  /** Waits until the stand-in dies. */
  void hang() throws InterruptedException {
    closing.await();
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  synchronized int effectiveContext(JsonNode request) {
    int asked = request.path("options").path("num_ctx").asInt(DEFAULT_CONTEXT);
    return Math.min(roomTokens, Math.min(asked, behaviour.contextTokens()));
  }

  private ObjectNode tags() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode models = root.putArray("models");
    List<String> names = new ArrayList<>(List.of(behaviour.model()));
    synchronized (this) {
      names.addAll(others.keySet());
    }
    for (String name : names.stream().filter(this::has).toList()) {
      ObjectNode model = models.addObject();
      model.put("name", name).put("model", name);
      model.put("size", 1_300_000_000L).put("digest", "5f".repeat(32));
      model.put("modified_at", "2026-08-01T10:00:00Z");
      model.putObject("details").put("family", "tiny").put("parameter_size", "1.0B");
      model.putArray("capabilities").add("completion");
    }
    return root;
  }

  private synchronized ObjectNode running() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode models = root.putArray("models");
    if (loadedTokens > 0) {
      ObjectNode model = models.addObject();
      model.put("name", behaviour.model()).put("model", behaviour.model());
      model.put("context_length", loadedTokens).put("expires_at", "2026-08-01T10:05:00Z");
    }
    return root;
  }

  private void show(HttpExchange exchange, String body) throws IOException {
    JsonNode request = JSON.readTree(body);
    String name = request.path("model").asText(request.path("name").asText());
    if (!has(name)) {
      send(exchange, 404, "{\"error\":\"model '" + name + "' not found\"}");
      return;
    }
    ObjectNode root = JSON.createObjectNode();
    root.putObject("details").put("family", "tiny").put("quantization_level", "Q4_K_M");
    root.putObject("model_info")
        .put("general.architecture", "tiny")
        .put("general.parameter_count", 4_000_000_000L)
        .put("tiny.context_length", behaviour.contextTokens());
    root.putArray("capabilities").add("completion").add("tools");
    synchronized (this) {
      root.setAll(template);
    }
    send(exchange, 200, root.toString());
  }

  private void pull(HttpExchange exchange, String body) throws IOException, InterruptedException {
    String name = JSON.readTree(body).path("model").asText();
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      line(out, "{\"status\":\"pulling manifest\"}");
      if (!name.equals(behaviour.model())) {
        line(out, "{\"error\":\"pull model manifest: file does not exist\"}");
        return;
      }
      for (int done = 0; done <= 1_300_000_000; done += 325_000_000) {
        pause(behaviour.delay());
        line(
            out,
            "{\"status\":\"pulling 5f5f5f5f5f5f\",\"digest\":\"sha256:5f\",\"total\":1300000000,"
                + "\"completed\":"
                + done
                + "}");
      }
      line(out, "{\"status\":\"verifying sha256 digest\"}");
      line(out, "{\"status\":\"writing manifest\"}");
      line(out, "{\"status\":\"success\"}");
      synchronized (this) {
        isPulled = true;
      }
    }
  }

  private ObjectNode openAiModels() {
    ObjectNode root = JSON.createObjectNode().put("object", "list");
    ObjectNode model = root.putArray("data").addObject();
    model.put("id", behaviour.model()).put("object", "model");
    model.put("max_model_len", behaviour.contextTokens());
    return root;
  }

  static void line(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  static void send(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    plain(exchange, status, json);
  }

  static void plain(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
