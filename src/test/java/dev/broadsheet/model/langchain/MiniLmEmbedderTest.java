package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
  private static final MiniLmEmbedder EMBEDDER = MiniLmEmbedder.shared();

  private static float[] vector(String text) {
    return EMBEDDER.embed(List.of(text)).get(0);
  }

  private static double length(float[] vector) {
    return Math.sqrt(Embedder.cosine(vector, vector));
  }

  @Test
  void tellsAParaphraseFromAnotherTopic() {
    float[] ferry = vector("The ferry to the islands will stop for two weeks.");
    float[] boat = vector("Boat service to the islands is suspended for a fortnight.");
    float[] bakery = vector("The bakery's rye bread won a prize.");

    assertTrue(Embedder.cosine(ferry, boat) > 0.2 + Embedder.cosine(ferry, bakery));
  }

  @Test
  void vectorsHaveUnitLengthWhateverTheLengthOfTheText() {
    String sentence = "The harbour board met on Monday to talk about the new pier. ";

    for (int times : new int[] {1, 9, 10, 11, 60}) {
      assertEquals(1, length(vector(sentence.repeat(times))), 1e-5, times + " times");
    }
  }

  @Test
  void whatStandsAfterTheModelsWindowStillCounts() {
    String filler =
        IntStream.range(0, 40)
            .mapToObj(i -> "The harbour board met to talk about the pier.")
            .collect(Collectors.joining(" "));
    float[] topic = vector("Volcanic ash closed the airport.");

    float[] without = vector(filler);
    float[] with = vector(filler + " Volcanic ash closed the airport. ".repeat(20));

    assertTrue(Embedder.cosine(with, topic) > 0.1 + Embedder.cosine(without, topic));
  }

  @Test
  void anotherTextInTheListChangesNothing() {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < 30; i++) {
      texts.add("The council spent " + i + " million on the bridge" + " and the road".repeat(i));
    }
    List<float[]> together = EMBEDDER.embed(texts);
    List<String> reversed = new ArrayList<>(texts);
    Collections.reverse(reversed);
    List<float[]> backwards = EMBEDDER.embed(reversed);

    for (int i = 0; i < texts.size(); i++) {
      assertArrayEquals(vector(texts.get(i)), together.get(i));
      assertArrayEquals(together.get(i), backwards.get(texts.size() - 1 - i));
    }
  }

  @Test
  void longTextsMayHoldAnyCharacters() {
    String text = "Die Fähre \uD83D\uDEA2 fährt nicht — 船は出ない, 한국어도 있다. ".repeat(40);

    assertEquals(1, length(vector(text)), 1e-5);
  }

  @Test
  void aWordWithoutEndIsEmbeddedToo() {
    assertEquals(1, length(vector("x".repeat(5000))), 1e-5);
    assertEquals(1, length(vector("-".repeat(5000))), 1e-5);
  }

  @Test
  void blankTextsAndTextsWithoutVisibleCharactersGiveTheZeroVector() {
    List<float[]> vectors = EMBEDDER.embed(List.of("", " \n", "\u200b\u0000", "A word."));

    assertEquals(0, length(vectors.get(0)));
    assertEquals(0, length(vectors.get(1)));
    assertEquals(384, vectors.get(2).length);
    assertEquals(1, length(vectors.get(3)), 1e-5);
  }

  @Test
  void noTextsGiveNoVectors() {
    assertTrue(EMBEDDER.embed(List.of()).isEmpty());
  }
}
