package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaHostTest {

  @ParameterizedTest
  @CsvSource({
    "'', http://127.0.0.1:11434",
    "192.168.1.20, http://192.168.1.20:11434",
    "gpu.local, http://gpu.local:11434",
    "gpu.local:8080, http://gpu.local:8080",
    ":8080, http://127.0.0.1:8080",
    "http://gpu.local, http://gpu.local:80",
    "https://gpu.local, https://gpu.local:443",
    "HTTPS://gpu.local:9443/, https://gpu.local:9443",
    "https://gpu.local/ollama/, https://gpu.local:443/ollama",
    "gpu.local/ollama, http://gpu.local:11434/ollama",
    "0.0.0.0, http://127.0.0.1:11434",
    "0.0.0.0:9000, http://127.0.0.1:9000",
    "http://0.0.0.0:9000, http://127.0.0.1:9000",
    "[::]:9000, http://127.0.0.1:9000",
    "::1, http://[::1]:11434",
    "[::1]:9000, http://[::1]:9000",
    "' \"gpu.local\" ', http://gpu.local:11434"
  })
  void readsAddressAsOllamaDoes(String value, URI expected) {
    assertEquals(expected, OllamaHost.parse(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://gpu.local", "http://", "gpu local", "http://a@gpu.local", "host:port"})
  void refusesWhatIsNoAddress(String value) {
    assertThrows(IllegalArgumentException.class, () -> OllamaHost.parse(value));
  }

  @ParameterizedTest
  @CsvSource({"'', true", "localhost, true", "::1, true", "0.0.0.0, true", "gpu.local, false"})
  void tellsWhetherServerIsOnThisMachine(String value, boolean isHere) {
    assertEquals(isHere, OllamaHost.isThisMachine(OllamaHost.parse(value)));
  }
}
