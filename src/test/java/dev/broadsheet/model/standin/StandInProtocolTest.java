package dev.broadsheet.model.standin;

import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

/** The stand-in does as real servers were seen to. */
class StandInProtocolTest extends OllamaProtocol {
  private final StandInOllama server = StandInOllama.start(Behaviour.GOOD);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Override
  URI address() {
    return server.uri();
  }

  @Override
  String model() {
    return "tiny:1b";
  }

  @Override
  int mostRead(int window) {
    return window / 2;
  }
}
