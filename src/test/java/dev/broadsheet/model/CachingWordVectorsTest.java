package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingWordVectorsTest {
  private final List<String> asked = new ArrayList<>();
  private final WordVectors words =
      (text, spans) -> {
        asked.add(text);
        return spans.stream().map(span -> new float[] {span.length()}).toList();
      };

  @Test
  void asksOnceForASentence() {
    WordVectors caching = new CachingWordVectors(words, 2);
    List<float[]> first = caching.of("the ferry", List.of(new Span(0, 3), new Span(4, 9)));
    List<float[]> second = caching.of("the ferry", List.of(new Span(0, 3), new Span(4, 9)));
    assertSame(first.get(1), second.get(1));
    assertEquals(List.of("the ferry"), asked);
  }

  @Test
  void forgetsWhatWasUsedLeastRecently() {
    WordVectors caching = new CachingWordVectors(words, 1);
    caching.of("a", List.of());
    caching.of("b", List.of());
    caching.of("a", List.of());
    assertEquals(List.of("a", "b", "a"), asked);
  }
}
