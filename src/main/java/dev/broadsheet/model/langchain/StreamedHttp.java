package dev.broadsheet.model.langchain;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * The HTTP client under LangChain4j's models. LangChain4j asks for a whole reply; this asks the
 * server for a stream, watches that tokens keep coming, and hands the whole back. LangChain4j's own
 * streaming never calls back when a reply ends without {@code done}, and its time limit ends with
 * the headers.
 *
 * <p>Failures leave it as {@link ModelException}s, which LangChain4j passes on. Safe for use by
 * several threads; each call runs on its caller's thread.
 */
final class StreamedHttp implements HttpClient {
  /** A line a token, a blank one between events, and as many again to be safe. */
  private static final int LINES_A_TOKEN = 4;

  private static final int FRAME = 16;

  private final ServerHttp http;
  private final String server;
  private final Limits limits;
  private final Dialect dialect;
  private final boolean sendsKey;

  StreamedHttp(String server, Limits limits, Dialect dialect, boolean sendsKey) {
    this.http = new ServerHttp(server, limits);
    this.server = server;
    this.limits = limits;
    this.dialect = dialect;
    this.sendsKey = sendsKey;
  }

  /** A builder that always gives this client. */
  HttpClientBuilder builder() {
    return new Given(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Dialect.Assembly assembly = dialect.begin();
    int tokens = dialect.mostTokens(request.body());
    ServerHttp.Head head =
        http.send(translated(request), tokens, bounded(assembly, LINES_A_TOKEN * (tokens + FRAME)));
    return SuccessfulHttpResponse.builder()
        .statusCode(head.status())
        .headers(head.headers())
        .body(assembly.body())
        .build();
  }

  /** A server that heeds no bound would write until the time is up. */
  private ServerHttp.LineReader bounded(Dialect.Assembly assembly, int mostLines) {
    int[] read = {0};
    return line -> {
      if (++read[0] > mostLines) {
        throw new ModelException(
            Kind.ENDLESS, server + " was still writing after all the tokens it was allowed");
      }
      return assembly.accept(line);
    };
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
    String body = dialect.complete(request.body());
    return builder.method(request.method().name(), BodyPublishers.ofString(body)).build();
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
      return http.limits.firstToken();
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
