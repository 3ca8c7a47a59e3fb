package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP as a model server is spoken to: nothing is waited for without a limit, no more than so many
 * bytes are read, no redirect is followed. Failures are {@link ModelException}s. Safe for use by
 * several threads; each call runs on its caller's thread.
 */
final class ServerHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 32L << 20;
  private static final long MOST_ERROR_BYTES = 64L << 10;

  /** A connection whose response was read to its end is used again. */
  private static final Duration FOR_THE_END = Duration.ofMillis(100);

  private final HttpClient client;
  private final String server;
  private final Limits limits;

  ServerHttp(String server, Limits limits) {
    this.server = server;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /** Takes the lines of a response. */
  interface LineReader {
    /** Takes the next line; tells whether the response is complete. */
    boolean accept(String line);
  }

  /** What came before the lines. */
  record Head(int status, Map<String, List<String>> headers) {}

  /** The JSON at a path of the server. */
  JsonNode json(HttpRequest.Builder request) {
    StringBuilder text = new StringBuilder();
    send(
        request.build(),
        line -> {
          text.append(line).append('\n');
          return false;
        });
    try {
      JsonNode node = JSON.readTree(text.toString());
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw strange(text.toString(), e);
    }
    throw strange(text.toString(), null);
  }

  private ModelException strange(String text, Exception cause) {
    return new ModelException(
        Kind.REFUSED, server + " does not speak the protocol: " + Failures.message(text), cause);
  }

  /** A GET request for a path below the server's address. */
  HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).GET();
  }

  /** A POST request with JSON. */
  HttpRequest.Builder post(String path, String body) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  /** Sends a request that is answered without a model writing. */
  Head send(HttpRequest request, LineReader reader) {
    return send(request, 0, reader);
  }

  /**
   * Sends a request and gives the lines of the response to {@code reader} until it has enough.
   *
   * @param tokens most tokens of the reply, which bound the time it may take
   */
  Head send(HttpRequest request, int tokens, LineReader reader) {
    long start = System.nanoTime();
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent =
        client.sendAsync(request, BodyHandlers.ofPublisher());
    try {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
          sent.get(limits.firstToken().toNanos(), TimeUnit.NANOSECONDS);
      boolean isGood = response.statusCode() / 100 == 2;
      ByteFlow flow = new ByteFlow(isGood ? MOST_BYTES : MOST_ERROR_BYTES);
      response.body().subscribe(flow);
      try {
        if (!isGood) {
          throw Failures.status(server, response.statusCode(), rest(flow));
        }
        read(flow, start, limits.whole(tokens), reader);
      } finally {
        flow.cancel();
      }
      return new Head(response.statusCode(), response.headers().map());
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw stalled(limits.firstToken(), e);
    } catch (ExecutionException e) {
      throw Failures.connection(server, e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.INTERRUPTED, "stopped while waiting for " + server, e);
    }
  }

  private void read(ByteFlow flow, long start, Duration whole, LineReader reader)
      throws InterruptedException {
    boolean isFirst = true;
    while (true) {
      Duration passed = Duration.ofNanos(System.nanoTime() - start);
      Duration left = whole.minus(passed);
      Duration patience = isFirst ? limits.firstToken().minus(passed) : limits.betweenTokens();
      boolean isWhole = left.compareTo(patience) < 0;
      try {
        Optional<String> line = flow.line(isWhole ? left : patience);
        if (line.isEmpty()) {
          return;
        }
        if (reader.accept(line.get())) {
          flow.drain(FOR_THE_END);
          return;
        }
        isFirst = false;
      } catch (TimeoutException e) {
        throw isFirst
            ? stalled(limits.firstToken(), e)
            : isWhole ? endless(whole, e) : stalled(patience, e);
      } catch (ByteFlow.BrokenOff e) {
        throw new ModelException(
            Kind.TRANSIENT, server + " broke off: " + e.getCause().getMessage(), e.getCause());
      }
    }
  }

  /** The text of an error, as far as it comes. */
  private String rest(ByteFlow flow) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    try {
      Optional<String> line = flow.line(limits.connect());
      while (line.isPresent()) {
        text.append(line.get()).append('\n');
        line = flow.line(limits.connect());
      }
    } catch (TimeoutException | ByteFlow.BrokenOff e) {
      return text.toString();
    }
    return text.toString();
  }

  private ModelException stalled(Duration limit, Exception cause) {
    return new ModelException(
        Kind.STALLED, server + " sent nothing for " + seconds(limit) + " s", cause);
  }

  private ModelException endless(Duration limit, Exception cause) {
    return new ModelException(
        Kind.ENDLESS, server + " was still writing after " + seconds(limit) + " s", cause);
  }

  private static long seconds(Duration limit) {
    return Math.max(1, limit.toSeconds());
  }
}
