package dev.broadsheet.model.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One chat request to the stand-in, on either protocol. */
final class StandInChat {
  private static final int CHARACTERS_A_TOKEN = 4;
  private static final int FRAME_TOKENS = 12;
  private static final int SHORT_WINDOW = 500;
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");
  private static final int WINDOWS_A_REPLY = 10;
  private static final int SLOW_PIECES = 20;

  private final StandInOllama standIn;
  private final HttpExchange exchange;
  private final String body;
  private final boolean isOpenAi;
  private JsonNode request;
  private int place;

  StandInChat(StandInOllama standIn, HttpExchange exchange, String body, boolean isOpenAi) {
    this.standIn = standIn;
    this.exchange = exchange;
    this.body = body;
    this.isOpenAi = isOpenAi;
  }

  void answer() throws IOException, InterruptedException {
    request = StandInOllama.JSON.readTree(body);
    Mode mode = standIn.mode(request.path("model").asText(), body);
    place =
        standIn.came(
            new StandInOllama.Logged(exchange.getRequestURI().getPath(), request, mode, false));
    if (!refuses() && !fails(mode)) {
      reply(mode);
    }
  }

  /** What a real server refuses, whatever the mode. */
  private boolean refuses() throws IOException, InterruptedException {
    String model = request.path("model").asText();
    JsonNode keepAlive = request.path("keep_alive");
    if (model.isEmpty()) {
      return refuse(400, "model is required");
    }
    if (!model.matches("[\\w.:/-]+")) {
      return refuse(400, "invalid model name");
    }
    if (!standIn.has(model)) {
      return refuse(404, "model '" + model + "' not found");
    }
    for (String option : List.of("num_ctx", "num_predict", "seed")) {
      JsonNode value = request.path("options").path(option);
      if (!value.isMissingNode() && !value.isIntegralNumber()) {
        return refuse(500, "option \\\"" + option + "\\\" must be of type integer");
      }
    }
    if (keepAlive.isTextual() && !keepAlive.asText().matches("-?[\\d.]+(ns|us|ms|s|m|h).*")) {
      return refuse(400, "time: invalid duration \\\"" + keepAlive.asText() + "\\\"");
    }
    if (request.path("think").asBoolean(false)) {
      return refuse(400, "\\\"" + model + "\\\" does not support thinking");
    }
    JsonNode format = request.path("format");
    boolean isWord = format.isTextual() && !format.asText().isEmpty();
    boolean isSchema = format.isObject() && TYPES.contains(format.path("type").asText("object"));
    if (isWord ? !format.asText().equals("json") : format.isObject() && !isSchema) {
      return refuse(400, "invalid format: {\\\"error\\\":{\\\"message\\\":\\\"no schema\\\"}}");
    }
    if (isOpenAi && refusesFormat(request.path("response_format").path("type").asText())) {
      return true;
    }
    if (request.path("options").path("num_predict").asInt(-1) == 0) {
      standIn.hang();
    }
    return false;
  }

  private boolean refusesFormat(String type) throws IOException {
    return switch (type.isEmpty() ? StandInOllama.Formats.ALL : standIn.behaviour().formats()) {
      case ALL -> false;
      case NONE_400 -> refuse(400, "response_format is not supported");
      case NONE_500 -> refuse(500, wrongFormat(type, "'text'"));
      case JSON_OBJECT ->
          !type.equals("json_object") && refuse(500, wrongFormat(type, "'text' or 'json_object'"));
    };
  }

  /** In the words of llama-cpp-python, which checks requests with pydantic. */
  private static String wrongFormat(String type, String taken) {
    return "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg':"
        + " \\\"Input should be "
        + taken
        + "\\\", 'input': '"
        + type
        + "'}]";
  }

  private boolean refuse(int status, String message) throws IOException {
    String error = isOpenAi ? "{\"message\":\"" + message + "\"}" : "\"" + message + "\"";
    StandInOllama.send(exchange, status, "{\"error\":" + error + "}");
    return true;
  }

  /** Ways to fail before the first token. */
  private boolean fails(Mode mode) throws IOException, InterruptedException {
    return switch (mode) {
      case STATUS_400 ->
          refuse(400, "invalid format: {\\\"error\\\":{\\\"message\\\":\\\"bad schema\\\"}}");
      case STATUS_403 -> {
        StandInOllama.plain(exchange, 403, "");
        yield true;
      }
      case LOADS -> loads("load");
      case STATUS_404 -> refuse(404, "model '" + request.path("model").asText() + "' not found");
      case STATUS_500 ->
          refuse(500, "an error was encountered while running the model: unexpected EOF");
      case STATUS_503 ->
          refuse(503, "server busy, please try again.  maximum pending requests exceeded");
      case GARBAGE -> {
        StandInOllama.plain(exchange, 200, "<html><body>Welcome to the hotel!</body></html>\n");
        yield true;
      }
      case SILENT -> {
        standIn.hang();
        yield true;
      }
      default -> false;
    };
  }

  /** A request without messages loads the model, or has it forgotten where it is not to be kept. */
  private boolean loads(String reason) throws IOException {
    ObjectNode node = StandInOllama.JSON.createObjectNode();
    node.put("model", request.path("model").asText()).put("created_at", "2026-08-01T10:00:00Z");
    node.putObject("message").put("role", "assistant").put("content", "");
    node.put("done", true).put("done_reason", reason);
    StandInOllama.send(exchange, 200, isOpenAi ? whole("", reason, 1) : node.toString());
    return true;
  }

  private void reply(Mode mode) throws IOException, InterruptedException {
    if (!isOpenAi && request.path("messages").isEmpty()) {
      loads(request.path("keep_alive").asInt(1) == 0 ? "unload" : "load");
      return;
    }
    StringBuilder prompt = new StringBuilder();
    for (JsonNode message : request.path("messages")) {
      prompt.append(message.path("content").asText()).append('\n');
    }
    int context =
        isOpenAi ? standIn.behaviour().contextTokens() : standIn.effectiveContext(request);
    standIn.loaded(context);
    int tokens = prompt.length() / CHARACTERS_A_TOKEN + FRAME_TOKENS;
    String read = prompt.toString();
    int window = mode == Mode.TRUNCATES ? Math.min(SHORT_WINDOW, context) : context;
    if (tokens > window) {
      boolean mayCut = !isOpenAi && request.path("truncate").asBoolean(true);
      if (mode != Mode.TRUNCATES && !mayCut) {
        refuse(400, tooLong(tokens, window));
        return;
      }
      tokens = window / 2;
      read = read.substring(read.length() - Math.min(read.length(), tokens * CHARACTERS_A_TOKEN));
    }
    standIn.work();
    String given = read;
    String text =
        standIn
            .saying(request.path("model").asText())
            .filter(said -> mode == Mode.GOOD)
            .orElseGet(() -> StandInReplies.text(mode, given, schema(), standIn.times(body)));
    int most = mostTokens();
    if (most < 0) {
      most = WINDOWS_A_REPLY * context;
    }
    boolean isCut = text.length() > most * CHARACTERS_A_TOKEN;
    if (isCut) {
      text = text.substring(0, most * CHARACTERS_A_TOKEN);
    }
    String reason = isCut || mode == Mode.CUT ? "length" : "stop";
    write(mode, text, reason, told(mode, tokens));
  }

  /** The tokens it says it has read; 0 where it counts none. */
  private static int told(Mode mode, int tokens) {
    return mode == Mode.NO_USAGE ? 0 : mode == Mode.LIES_ABOUT_TOKENS ? 1 : tokens;
  }

  private static String tooLong(int tokens, int context) {
    return "request ("
        + tokens
        + " tokens) exceeds the available context size ("
        + context
        + " tokens), try increasing it, exceed_context_size_error";
  }

  private int mostTokens() {
    return isOpenAi
        ? request.path("max_tokens").asInt(request.path("max_completion_tokens").asInt(-1))
        : request.path("options").path("num_predict").asInt(-1);
  }

  private JsonNode schema() {
    if (!isOpenAi) {
      return request.path("format");
    }
    JsonNode format = request.path("response_format");
    return format.path("json_schema").path("schema").isObject()
        ? format.path("json_schema").path("schema")
        : format.path("schema");
  }

  private void write(Mode mode, String text, String reason, int tokensIn)
      throws IOException, InterruptedException {
    if (!request.path("stream").asBoolean(!isOpenAi)) {
      StandInOllama.send(exchange, 200, whole(text, reason, tokensIn));
      standIn.answered(place);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", isOpenAi ? "text/event-stream" : "application/x-ndjson");
    boolean breaks = mode == Mode.RESET;
    exchange.sendResponseHeaders(200, breaks ? 10_000_000 : 0);
    OutputStream out = exchange.getResponseBody();
    if (mode == Mode.SLOW) {
      slowly(out, text);
      last(out, text, reason, tokensIn);
      out.close();
      standIn.answered(place);
      return;
    }
    int middle = text.length() / 2;
    delta(out, text.substring(0, middle));
    if (breaks) {
      return; // fewer bytes than promised: the connection is cut
    }
    if (mode == Mode.ERROR_LINE) {
      String error =
          "{\"error\":\"an error was encountered while running the model: unexpected EOF\"}";
      StandInOllama.line(out, isOpenAi ? "data: " + error + "\n" : error);
      out.close();
      return;
    }
    if (mode == Mode.STALL) {
      standIn.hang();
      return;
    }
    if (mode == Mode.ENDLESS) {
      goOn(out);
      return;
    }
    delta(out, text.substring(middle));
    if (mode != Mode.NOT_DONE) {
      last(out, text, reason, tokensIn);
    }
    out.close();
    standIn.answered(place);
  }

  private void slowly(OutputStream out, String text) throws IOException, InterruptedException {
    int from = 0;
    for (int i = 1; i <= SLOW_PIECES; i++) {
      int to = text.length() * i / SLOW_PIECES;
      delta(out, text.substring(from, to));
      from = to;
      standIn.pause(StandInOllama.SLOW_REPLY.dividedBy(SLOW_PIECES));
    }
  }

  /** Writes until the stand-in dies or the client hangs up. */
  private void goOn(OutputStream out) throws InterruptedException {
    try {
      while (!standIn.isClosing()) {
        delta(out, "la ");
        standIn.pause(Duration.ofMillis(5));
      }
    } catch (IOException e) {
      standIn.hungUp();
    }
  }

  private void delta(OutputStream out, String text) throws IOException {
    ObjectNode node = StandInOllama.JSON.createObjectNode();
    node.put("model", request.path("model").asText());
    if (isOpenAi) {
      node.putArray("choices").addObject().putObject("delta").put("content", text);
      StandInOllama.line(out, "data: " + node + "\n");
    } else {
      node.put("created_at", "2026-08-01T10:00:00Z");
      node.putObject("message").put("role", "assistant").put("content", text);
      StandInOllama.line(out, node.put("done", false).toString());
    }
  }

  private void last(OutputStream out, String text, String reason, int tokensIn) throws IOException {
    if (isOpenAi) {
      ObjectNode end = StandInOllama.JSON.createObjectNode();
      ObjectNode choice = end.putArray("choices").addObject();
      choice.putObject("delta");
      choice.put("finish_reason", reason);
      StandInOllama.line(out, "data: " + end + "\n");
      if (tokensIn > 0) {
        ObjectNode usage = StandInOllama.JSON.createObjectNode();
        usage.putArray("choices");
        usage.set("usage", usage(text, tokensIn));
        StandInOllama.line(out, "data: " + usage + "\n");
      }
      StandInOllama.line(out, "data: [DONE]\n");
    } else {
      StandInOllama.line(out, whole("", reason, tokensIn, text));
    }
  }

  private String whole(String text, String reason, int tokensIn) {
    if (!isOpenAi) {
      return whole(text, reason, tokensIn, text);
    }
    ObjectNode node = StandInOllama.JSON.createObjectNode();
    node.put("id", "1").put("model", request.path("model").asText());
    ObjectNode choice = node.putArray("choices").addObject();
    choice.putObject("message").put("role", "assistant").put("content", text);
    choice.put("finish_reason", reason).put("index", 0);
    if (tokensIn > 0) {
      node.set("usage", usage(text, tokensIn));
    }
    return node.toString();
  }

  private String whole(String content, String reason, int tokensIn, String text) {
    ObjectNode node = StandInOllama.JSON.createObjectNode();
    node.put("model", request.path("model").asText()).put("created_at", "2026-08-01T10:00:00Z");
    node.putObject("message").put("role", "assistant").put("content", content);
    node.put("done", true).put("done_reason", reason);
    if (tokensIn > 0) {
      node.put("prompt_eval_count", tokensIn);
      node.put("eval_count", text.getBytes(StandardCharsets.UTF_8).length / CHARACTERS_A_TOKEN + 1);
    }
    node.put("total_duration", 5_000_000L).put("eval_duration", 4_000_000L);
    return node.toString();
  }

  private static ObjectNode usage(String text, int tokensIn) {
    int tokensOut = text.length() / CHARACTERS_A_TOKEN + 1;
    return StandInOllama.JSON
        .createObjectNode()
        .put("prompt_tokens", tokensIn)
        .put("completion_tokens", tokensOut)
        .put("total_tokens", tokensIn + tokensOut);
  }
}
