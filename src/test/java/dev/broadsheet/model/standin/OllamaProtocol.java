package dev.broadsheet.model.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client of Ollama has to reckon with, as seen on real servers. Run against the stand-in, so
 * that it is no better than what it stands for, and against a real server where there is one.
 */
abstract class OllamaProtocol {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int SMALL_WINDOW = 512;

  private final HttpClient client = HttpClient.newHttpClient();

  abstract URI address();

  abstract String model();

  /** Most tokens read of a prompt that was cut: version 0.17 fills the window, later ones half. */
  int mostRead(int window) {
    return window;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.ofString(body)));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send(to(path).GET());
    assertEquals(200, response.statusCode(), path);
    return JSON.readTree(response.body());
  }

  private ObjectNode request(String words) {
    ObjectNode request = JSON.createObjectNode().put("model", model()).put("stream", false);
    request.putArray("messages").addObject().put("role", "user").put("content", words);
    request.putObject("options").put("num_ctx", SMALL_WINDOW).put("num_predict", 4);
    return request;
  }

  private static ObjectNode options(ObjectNode request) {
    return (ObjectNode) request.get("options");
  }

  private HttpResponse<String> chat(ObjectNode request) throws IOException, InterruptedException {
    return post("/api/chat", request.toString());
  }

  private JsonNode reply(ObjectNode request) throws IOException, InterruptedException {
    HttpResponse<String> response = chat(request);
    assertEquals(200, response.statusCode(), response::body);
    return JSON.readTree(response.body());
  }

  private String refusal(int status, ObjectNode request) throws IOException, InterruptedException {
    HttpResponse<String> response = chat(request);
    assertEquals(status, response.statusCode(), response::body);
    return JSON.readTree(response.body()).path("error").asText();
  }

  @Test
  void ignoresOptionsItDoesNotKnow() throws Exception {
    ObjectNode request = request("[1] A ship came in.");
    options(request).put("num_kontext", 7);

    assertTrue(reply(request).path("done").asBoolean());
  }

  @Test
  void refusesAnOptionOfTheWrongTypeAsAFaultOfItsOwn() throws Exception {
    ObjectNode request = request("[1] A ship came in.");
    options(request).put("num_ctx", "2048");

    assertEquals("option \"num_ctx\" must be of type integer", refusal(500, request));
  }

  @Test
  void hangsWhereNoTokenMayBeWritten() throws Exception {
    ObjectNode request = request("[1] A ship came in.");
    reply(request); // the model is loaded now
    options(request).put("num_predict", 0);
    HttpRequest.Builder post =
        to("/api/chat")
            .timeout(Duration.ofSeconds(2))
            .POST(BodyPublishers.ofString(request.toString()));

    assertThrows(HttpTimeoutException.class, () -> send(post));
  }

  @Test
  void tellsThatAReplyIsCutByItsBound() throws Exception {
    JsonNode reply = reply(request("[1] A ship came in.\n[2] A bridge was opened."));

    assertTrue(reply.path("done").asBoolean());
    assertTrue(reply.path("eval_count").asInt() <= 5, reply::toString);
    assertTrue(reply.path("done_reason").asText().matches("length|stop"), reply::toString);
  }

  @ParameterizedTest
  @CsvSource({"300, load", "0, unload"})
  void loadsOrUnloadsWhereThereIsNothingToAnswer(int keepAlive, String reason) throws Exception {
    ObjectNode request = request("");
    request.putArray("messages");
    request.put("keep_alive", keepAlive);

    JsonNode reply = reply(request);

    assertTrue(reply.path("done").asBoolean());
    assertEquals(reason, reply.path("done_reason").asText());
    assertEquals("", reply.path("message").path("content").asText());
    assertEquals(0, reply.path("eval_count").asInt(), "no counts");
  }

  @Test
  void countsAPromptThatItHasCachedAsBefore() throws Exception {
    ObjectNode request = request("[1] A ship came in. ".repeat(10));

    int first = reply(request).path("prompt_eval_count").asInt();

    assertTrue(first > 10);
    assertEquals(first, reply(request).path("prompt_eval_count").asInt());
  }

  @Test
  void takesNullAndNothingForNoFormat() throws Exception {
    ObjectNode request = request("[1] A ship came in.");

    assertTrue(reply(request.putNull("format")).path("done").asBoolean());
    assertTrue(reply(request.put("format", "")).path("done").asBoolean());
    assertTrue(reply(request.put("format", "json")).path("done").asBoolean());
  }

  @Test
  void refusesABadSchema() throws Exception {
    ObjectNode request = request("[1] A ship came in.");
    request.putObject("format").put("type", "nonsense");

    HttpResponse<String> response = chat(request);

    assertTrue(response.statusCode() == 400 || response.statusCode() == 500, response::body);
    assertFalse(JSON.readTree(response.body()).path("error").asText().isEmpty());
  }

  @Test
  void refusesToThinkWhereTheModelCannot() throws Exception {
    ObjectNode request = request("[1] A ship came in.");
    JsonNode shown = JSON.readTree(post("/api/show", "{\"model\":\"" + model() + "\"}").body());
    assertTrue(reply(request.put("think", false)).path("done").asBoolean());
    if (!shown.path("capabilities").toString().contains("thinking")) {
      assertTrue(refusal(400, request.put("think", true)).contains("does not support thinking"));
    }
  }

  @Test
  void cutsALongPromptInSilenceUnlessToldNotTo() throws Exception {
    ObjectNode request = request("[1] A ship came in. ".repeat(300));
    HttpResponse<String> response = chat(request);
    if (response.statusCode() == 200) {
      int read = JSON.readTree(response.body()).path("prompt_eval_count").asInt();
      assertTrue(read > 0 && read <= mostRead(SMALL_WINDOW), read + " tokens read");
    } else {
      assertEquals(400, response.statusCode(), "models with a template of their own don't cut");
    }

    String told = refusal(400, request.put("truncate", false));

    assertTrue(told.contains("context"), told);
  }

  @Test
  void showsTheWindowItHasLoaded() throws Exception {
    reply(request("[1] A ship came in."));

    JsonNode loaded = get("/api/ps").path("models").path(0);

    assertEquals(SMALL_WINDOW, loaded.path("context_length").asInt());
    assertEquals(model(), loaded.path("name").asText());
    assertTrue(loaded.hasNonNull("expires_at"));
  }

  @Test
  void cutsTheWindowAskedForToTheModelsOwn() throws Exception {
    int own = contextLength();
    if (own <= 16_384) { // a longer one may be more than the machine can load
      ObjectNode request = request("[1] A ship came in.");
      options(request).put("num_ctx", own * 4);
      reply(request);

      int loaded = get("/api/ps").path("models").path(0).path("context_length").asInt();

      assertEquals(own, loaded);
    }
  }

  private int contextLength() throws IOException, InterruptedException {
    JsonNode about =
        JSON.readTree(post("/api/show", "{\"model\":\"" + model() + "\"}").body())
            .path("model_info");
    String architecture = about.path("general.architecture").asText();
    int length = about.path(architecture + ".context_length").asInt();
    assertTrue(length > 0, about::toString);
    return length;
  }

  @Test
  void refusesToKeepAModelForSoon() throws Exception {
    ObjectNode request = request("[1] A ship came in.");

    assertTrue(reply(request.put("keep_alive", 300)).path("done").asBoolean());
    assertTrue(reply(request.put("keep_alive", "5m")).path("done").asBoolean());
    assertFalse(refusal(400, request.put("keep_alive", "soon")).isEmpty());
  }

  @Test
  void listsItsModelsWithSizeDigestAndDetails() throws Exception {
    assertFalse(get("/api/version").path("version").asText().isEmpty());
    for (JsonNode listed : get("/api/tags").path("models")) {
      for (String field : new String[] {"name", "model", "modified_at", "digest", "details"}) {
        assertTrue(listed.hasNonNull(field), field);
      }
      assertTrue(listed.path("size").asLong() > 0);
    }
  }

  @Test
  void tellsOfAPullThatFailsInALineUnderStatus200() throws Exception {
    HttpResponse<String> response =
        post("/api/pull", "{\"model\":\"http://127.0.0.1:9/library/nobody:1b\",\"insecure\":true}");

    assertEquals(200, response.statusCode(), response::body);
    List<String> lines = response.body().strip().lines().toList();
    assertEquals("pulling manifest", JSON.readTree(lines.get(0)).path("status").asText());
    assertTrue(JSON.readTree(lines.get(lines.size() - 1)).hasNonNull("error"), response::body);
  }

  @Test
  void namesTheModelItDoesNotHave() throws Exception {
    ObjectNode request = request("[1] A ship came in.").put("model", "nobody-has-this");

    assertEquals("model 'nobody-has-this' not found", refusal(404, request));
  }

  @Test
  void refusesRequestsWithoutModelOrBody() throws Exception {
    assertEquals("model is required", refusal(400, request("x").put("model", "")));
    HttpResponse<String> empty = post("/api/chat", "");
    assertEquals(400, empty.statusCode());
    assertEquals("missing request body", JSON.readTree(empty.body()).path("error").asText());
  }

  @ParameterizedTest
  @CsvSource({"DELETE, /api/chat, 405", "GET, /api/nothing, 404"})
  void answersInPlainTextWhereThereIsNothing(String method, String path, int status)
      throws Exception {
    HttpResponse<String> response = send(to(path).method(method, BodyPublishers.noBody()));

    assertEquals(status, response.statusCode());
    assertFalse(response.body().startsWith("{"), response::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "http://192.0.2.7:8080"})
  void refusesAForeignOrigin(String origin) throws Exception {
    assertEquals(403, send(to("/api/version").header("Origin", origin).GET()).statusCode());
  }
}
