package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which servers are used, and which are waited for. */
@Tag("slow")
class ModelServersTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:9");
  private static final Limits BRIEF = Limits.within(Duration.ofMillis(400));

  private final StandInOllama server = StandInOllama.start(Behaviour.GOOD);
  private final StandInOllama other = StandInOllama.start(Behaviour.GOOD);
  private final List<String> notes = new ArrayList<>();

  @AfterEach
  void closeServers() {
    server.close();
    other.close();
  }

  private ModelServers.Found awaited(Protocol protocol, URI... servers) {
    List<URI> addresses =
        Arrays.stream(servers)
            .map(uri -> protocol == Protocol.OPENAI ? URI.create(uri + "/v1") : uri)
            .toList();
    ModelServers.Settings settings = ModelServers.Settings.usual(protocol, addresses, "tiny:1b");
    return ModelServers.awaited(settings, BRIEF, notes::add);
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void waitsForABusyServerAndSaysSo(Protocol protocol) {
    server.busyFor(Duration.ofMillis(1500));

    ModelServers.Found found = awaited(protocol, server.uri());

    assertEquals("tiny:1b", found.card().name());
    assertEquals(1, notes.size(), notes::toString);
    assertTrue(notes.get(0).contains("600 s at most (--timeout)"), notes::toString);
  }

  @Test
  void waitsForABusyServerWhereTheOthersLackTheModel() {
    server.busyFor(Duration.ofMillis(1500));
    other.withoutModel();

    ModelServers.Found found = awaited(Protocol.OLLAMA, server.uri(), other.uri(), NOBODY);

    assertEquals(List.of(server.uri(), NOBODY), found.servers());
  }

  @Test
  void startsWithAnotherServerWhereOneIsBusy() {
    server.busyFor(Duration.ofMinutes(1));

    ModelServers.Found found = awaited(Protocol.OLLAMA, server.uri(), other.uri());

    assertEquals(List.of(other.uri(), server.uri()), found.servers());
    assertTrue(notes.get(0).contains("sent nothing"), notes::toString);
  }

  @Test
  void complainsOfATemplateThatLosesTheRoles() {
    server.showing("{{ .Prompt }}", "");

    awaited(Protocol.OLLAMA, server.uri());

    assertEquals(1, notes.size(), notes::toString);
    assertTrue(notes.get(0).startsWith("tiny:1b: its chat template is a bare"), notes::toString);
  }

  @Test
  void doesNotWaitWhereNobodyListens() {
    ModelException e = assertThrows(ModelException.class, () -> awaited(Protocol.OLLAMA, NOBODY));

    assertEquals(Kind.UNREACHABLE, e.kind());
    assertEquals(List.of(), notes);
  }
}
