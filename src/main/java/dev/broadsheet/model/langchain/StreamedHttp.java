package dev.broadsheet.model.langchain;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The HTTP client under LangChain4j's models. LangChain4j asks for a whole reply; this asks the
 * server for a stream, watches that tokens keep coming, and hands the whole back. LangChain4j's own
 * streaming never calls back when a reply ends without {@code done}, and its time limit ends with
 * the headers.
 *
 * <p>Failures leave it as {@link ModelException}s, which LangChain4j passes on. Follows no
 * redirects: a model server has no reason to send a prompt elsewhere. Safe for use by several
 * threads; each call runs on its caller's thread.
 */
final class StreamedHttp implements HttpClient {
  private static final long MOST_BYTES = 32L << 20;
  private static final long MOST_ERROR_BYTES = 64L << 10;

  private final java.net.http.HttpClient client;
  private final String server;
  private final Limits limits;
  private final Dialect dialect;
  private final boolean sendsKey;

  StreamedHttp(String server, Limits limits, Dialect dialect, boolean sendsKey) {
    this.server = server;
    this.limits = limits;
    this.dialect = dialect;
    this.sendsKey = sendsKey;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /** A builder that always gives this client. */
  HttpClientBuilder builder() {
    return new Given(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    long start = System.nanoTime();
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> sent =
        client.sendAsync(translated(request), BodyHandlers.ofPublisher());
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
        return whole(response, read(flow, start));
      } finally {
        flow.cancel();
      }
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw stalled(limits.firstToken(), e);
    } catch (ExecutionException e) {
      throw unsent(e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.INTERRUPTED, "stopped while waiting for " + server, e);
    }
  }

  private String read(ByteFlow flow, long start) throws InterruptedException {
    Dialect.Assembly assembly = dialect.begin();
    boolean isFirst = true;
    while (true) {
      Duration left = limits.total().minusNanos(System.nanoTime() - start);
      Duration patience = isFirst ? limits.firstToken() : limits.betweenTokens();
      boolean isTotal = left.compareTo(patience) < 0;
      try {
        Optional<String> line = flow.line(isTotal ? left : patience);
        if (line.isEmpty() || assembly.accept(line.get())) {
          return assembly.body();
        }
        isFirst = false;
      } catch (TimeoutException e) {
        throw isTotal && !isFirst ? endless(e) : stalled(isTotal ? left : patience, e);
      } catch (ByteFlow.BrokenOff e) {
        throw new ModelException(
            Kind.TRANSIENT, server + " broke off: " + e.getCause().getMessage(), e.getCause());
      }
    }
  }

  /** The text of an error; nothing where it doesn't come whole. */
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

  private java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (sendsKey || !name.equalsIgnoreCase("Authorization")) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder
        .method(request.method().name(), BodyPublishers.ofString(dialect.complete(request.body())))
        .build();
  }

  private static SuccessfulHttpResponse whole(HttpResponse<?> response, String body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  private ModelException stalled(Duration limit, Exception cause) {
    return new ModelException(
        Kind.STALLED, server + " sent nothing for " + Math.max(1, limit.toSeconds()) + " s", cause);
  }

  private ModelException endless(Exception cause) {
    return new ModelException(
        Kind.ENDLESS,
        server + " was still writing after " + Math.max(1, limits.total().toSeconds()) + " s",
        cause);
  }

  private ModelException unsent(Throwable cause) {
    if (cause instanceof java.net.ConnectException
        || cause instanceof HttpTimeoutException
        || cause instanceof java.net.UnknownHostException
        || cause.getCause() instanceof java.nio.channels.UnresolvedAddressException) {
      return new ModelException(Kind.UNREACHABLE, "no connection to " + server, cause);
    }
    if (cause instanceof IOException) {
      return new ModelException(
          Kind.TRANSIENT, server + " broke off: " + cause.getMessage(), cause);
    }
    return new ModelException(Kind.REFUSED, server + ": " + cause.getMessage(), cause);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("replies are streamed below this client, not above");
  }

  /** A builder whose time limits are set already. */
  private record Given(StreamedHttp http) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return http.limits.connect();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return http.limits.total();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }
}
