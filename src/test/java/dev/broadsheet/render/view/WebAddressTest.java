package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @Test
  void keepsWebAddresses() {
    String address = "https://post.example:8080/a%20b/(c)?d=1&e=2#f";
    assertEquals(address, WebAddress.of(" " + address + "\n"));
  }

  @Test
  void writesAddressesInAscii() {
    assertEquals("https://post.example/caf%C3%A9", WebAddress.of("https://post.example/caf\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,hello",
        "vbscript:x",
        "file:///etc/hosts",
        "//post.example/a",
        "/a",
        "post.example",
        "http:",
        "http:///a",
        "http://",
        "https://bank.example@evil.example/",
        "https://post.example/\"onmouseover=\"x",
        "https://post.example/a b",
        "https://post.example/<script>",
        "https://post.example/\u202egnp.exe\u0000",
        ""
      })
  void refusesWhatIsNoPlainWebAddress(String address) {
    assertEquals("", WebAddress.of(address));
  }

  @Test
  void refusesAddressesOfAbsurdLength() {
    assertEquals("", WebAddress.of("https://post.example/" + "a".repeat(5000)));
  }
}
