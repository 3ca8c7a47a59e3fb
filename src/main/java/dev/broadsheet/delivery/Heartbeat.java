package dev.broadsheet.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls an address with an outcome: {@code POST} with a small JSON object, which services such as
 * healthchecks.io take as a sign of life.
 *
 * <p>The address is a secret: whoever knows it can give the sign. No message of this class says
 * more of it than its host. May be shared between threads.
 */
public final class Heartbeat {
  private static final int ATTEMPTS = 2;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final Duration patience;

  /** Waits this long for an answer, at each of two attempts. */
  public Heartbeat(Duration patience) {
    this.patience = patience;
  }

  /**
   * Tells an outcome. Asks a second time if the service can't be reached or says that the fault is
   * its own.
   *
   * @throws IOException if nobody took it; the message says why, in one line
   */
  public void tell(URI address, RunOutcome outcome) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header("User-Agent", "broadsheet")
            .POST(HttpRequest.BodyPublishers.ofString(json(outcome)))
            .build();
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        // The head of the answer tells all; its body may never end.
        int status = status(client, request, patience);
        if (status < FIRST_ERROR) {
          return;
        }
        last = new IOException(address.getHost() + " answered " + status);
        if (status < FIRST_SERVER_ERROR) {
          throw last;
        }
      } catch (HttpTimeoutException e) {
        // A service that is that slow would be so again.
        throw new IOException(address.getHost() + " did not answer in time", e);
      } catch (ConnectException e) {
        last = new IOException("no connection to " + address.getHost(), e);
      } catch (IOException e) {
        if (e == last) {
          throw e;
        }
        // The library's own words may quote the address.
        last = new IOException("the connection to " + address.getHost() + " broke", e);
      }
    }
    throw last;
  }

  private static int status(HttpClient client, HttpRequest request, Duration patience)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(e.getCause());
    }
  }

  private static String json(RunOutcome outcome) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("program", "broadsheet");
    node.put("status", outcome.status());
    node.put("exit", outcome.exit());
    node.put("date", outcome.date().toString());
    node.put("message", outcome.message());
    ObjectNode counts = node.putObject("counts");
    outcome.counts().forEach(counts::put);
    return node.toString();
  }
}
