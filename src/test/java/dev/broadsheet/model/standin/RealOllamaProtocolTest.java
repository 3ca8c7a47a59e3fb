package dev.broadsheet.model.standin;

import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.OllamaHost;
import dev.broadsheet.model.langchain.OllamaServer;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * Real servers still do as the stand-in does: with the one that {@code OLLAMA_HOST} names, and its
 * first model or the one that {@code BROADSHEET_MODEL} names.
 */
class RealOllamaProtocolTest extends OllamaProtocol {
  private final URI address =
      OllamaHost.parse(Optional.ofNullable(System.getenv("OLLAMA_HOST")).orElse(""));

  @BeforeAll
  static void needsAServer() {
    if (System.getenv("OLLAMA_HOST") == null) {
      String reason = "skipped: no OLLAMA_HOST; set it to try a real Ollama server";
      System.out.println("RealOllamaProtocolTest " + reason);
      Assumptions.abort(reason);
    }
  }

  @Override
  URI address() {
    return address;
  }

  @Override
  String model() {
    String named = System.getenv("BROADSHEET_MODEL");
    return named == null ? new OllamaServer(address, Limits.USUAL).models().get(0) : named;
  }
}
