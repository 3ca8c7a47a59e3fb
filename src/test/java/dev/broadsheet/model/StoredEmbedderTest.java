package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.broadsheet.store.MemoryArchive;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredEmbedderTest {
  private final Vectors vectors =
      new MemoryArchive(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).vectors();
  private final LengthEmbedder lengths = new LengthEmbedder();

  /** Its vectors tell the length of the text. */
  private static final class LengthEmbedder implements Embedder {
    private final List<String> asked = new ArrayList<>();

    @Override
    public String name() {
      return "lengths";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      asked.addAll(texts);
      return texts.stream().map(text -> new float[] {text.length()}).toList();
    }
  }

  private StoredEmbedder embedder() {
    return new StoredEmbedder("lengths", () -> lengths, vectors);
  }

  private static StoredEmbedder unloadable(Vectors vectors) {
    return new StoredEmbedder(
        "lengths",
        () -> {
          throw new AssertionError("the model was loaded");
        },
        vectors);
  }

  @Test
  void computesNothingTwice() {
    embedder().embed(List.of("a", "bb"));

    StoredEmbedder second = unloadable(vectors);
    List<float[]> result = second.embed(List.of("bb", "a", "bb"));

    assertArrayEquals(new float[] {2}, result.get(0));
    assertArrayEquals(new float[] {1}, result.get(1));
    assertArrayEquals(new float[] {2}, result.get(2));
    assertEquals(0, second.computed());
    assertEquals(2, second.found());
  }

  @Test
  void asksTheModelOnlyForWhatIsMissing() {
    embedder().embed(List.of("a"));
    StoredEmbedder second = embedder();

    List<float[]> result = second.embed(List.of("a", "ccc"));

    assertEquals(List.of("a", "ccc"), lengths.asked);
    assertArrayEquals(new float[] {3}, result.get(1));
    assertEquals(1, second.computed());
    assertEquals(1, second.found());
  }

  @Test
  void loadsNoModelForNoTexts() {
    assertEquals(List.of(), unloadable(vectors).embed(List.of()));
  }

  @Test
  void refusesAModelOfAnotherName() {
    StoredEmbedder misnamed = new StoredEmbedder("other", () -> lengths, vectors);

    assertThrows(IllegalStateException.class, () -> misnamed.embed(List.of("a")));
  }
}
