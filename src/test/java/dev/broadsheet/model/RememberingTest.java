package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.broadsheet.model.ModelException.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberingTest {
  private static final ModelCard CARD = new ModelCard("ollama", "m:1b", "d1", 4096);
  private static final ModelRequest REQUEST =
      new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0, 1);

  private final ScriptedModel server = new ScriptedModel(4096);
  private final InMemoryReplies replies = new InMemoryReplies();
  private final Journal journal = new Journal();
  private final Remembering remembering = new Remembering(server, replies, journal);

  @Test
  void asksOnceForTheSameRequest() {
    server.says("only once");

    remembering.generate(REQUEST);

    assertEquals("only once", remembering.generate(REQUEST).text());
    assertEquals(1, server.history().size());
    assertEquals(1, journal.total().remembered());
  }

  @Test
  void keepsNoFailures() {
    server.fails(Kind.TRANSIENT).says("at last");

    assertThrows(ModelException.class, () -> remembering.generate(REQUEST));

    assertEquals("at last", remembering.generate(REQUEST).text());
  }

  @Test
  void keyChangesWithEverythingThatShapesAReply() {
    Set<String> keys = new HashSet<>();
    List<ModelCard> cards =
        List.of(
            CARD,
            new ModelCard("openai", "m:1b", "d1", 4096),
            new ModelCard("ollama", "m:2b", "d1", 4096),
            new ModelCard("ollama", "m:1b", "d2", 4096),
            new ModelCard("ollama", "m:1b", "d1", 8192));
    List<ModelRequest> requests =
        List.of(
            new ModelRequest("map", "other", "user", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "system", "other", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "systemu", "ser", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("[]"), 10, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 11, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0.5, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0, 2));

    cards.forEach(card -> keys.add(Remembering.key(card, REQUEST)));
    requests.forEach(request -> keys.add(Remembering.key(CARD, request)));

    assertEquals(cards.size() + requests.size(), keys.size());
  }

  @Test
  void keyDoesNotChangeBetweenVersionsUnnoticed() {
    String key = Remembering.key(CARD, REQUEST);

    assertEquals(64, key.length());
    assertNotEquals(key, Remembering.key(new ModelCard("ollama", "m:1b", "", 4096), REQUEST));
  }
}
