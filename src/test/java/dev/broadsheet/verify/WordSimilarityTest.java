package dev.broadsheet.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.WordVectors;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordSimilarityTest {
  private final WordVectors vectors = new OneAxisPerWord();

  /** Every word has an axis of its own, save "ferry" and "boat", which share one. */
  private static final class OneAxisPerWord implements WordVectors {
    private final Map<String, Integer> axes = new HashMap<>();

    @Override
    public List<float[]> of(String text, List<Span> words) {
      List<float[]> vectors = new ArrayList<>();
      for (Span word : words) {
        String form = word.of(text).replace("boat", "ferry");
        float[] vector = new float[64];
        vector[axes.computeIfAbsent(form, next -> axes.size())] = 1;
        vectors.add(vector);
      }
      return vectors;
    }
  }

  private double orderAtEnd(String claim, String... passages) {
    List<AnalyzedSentence> evidence = new ArrayList<>();
    for (String passage : passages) {
      evidence.add(AnalyzedSentence.of(passage));
    }
    return new WordSimilarity(AnalyzedSentence.of(claim), evidence, Lexicon.load(), vectors)
        .ofOrderAtEnd();
  }

  @Test
  void endingInTheOrderOfTheEvidenceIsWhole() {
    assertEquals(1, orderAtEnd("the boat sank off malta", "one ferry sank off malta today"));
  }

  @Test
  void endingFromAnotherPassageHasABreak() {
    assertEquals(
        2.0 / 3,
        orderAtEnd("the ferry sank near oslo harbour", "the ferry sank", "fog near oslo harbour"));
  }

  @Test
  void endingThatLeavesWordsOutHasABreak() {
    assertEquals(
        2.0 / 3, orderAtEnd("the ferry sank off malta", "the ferry never sank off malta"), 1e-9);
  }

  @Test
  void endingThatNobodyHasIsNowhere() {
    assertEquals(0, orderAtEnd("the ferry caught fire yesterday", "a mayor spoke"));
    assertEquals(0, orderAtEnd("the ferry caught fire yesterday"));
  }

  @Test
  void findsWhatSaysTheSameInOtherWords() {
    String text = "a mayor spoke of roads. the boat sank. her speech was long. ferry ran aground.";
    AnalyzedSentence claim = AnalyzedSentence.of("ferry sank");
    List<AnalyzedSentence> kin = SemanticSearch.find(claim, List.of(source(text)), vectors);
    assertEquals(3, kin.size());
    assertEquals("the boat sank.", kin.get(0).text());
    assertEquals("ferry ran aground.", kin.get(1).text());
  }

  @Test
  void findsNothingInSourceWithoutWords() {
    assertTrue(
        SemanticSearch.find(AnalyzedSentence.of("ferry"), List.of(source("...")), vectors)
            .isEmpty());
  }

  private static Source source(String text) {
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', from)) {
      sentences.add(new Span(from, end + 1).trimmed(text));
      from = end + 1;
    }
    return new Source(text, sentences, Optional.empty(), "", Map.of());
  }

  @Test
  void readsNumberThatWasCutInTwoAsOne() {
    String text = "the figure rose to 31. 8 million people. it fell later.";
    List<Span> whole = Detokenizer.withWholeNumbers(text, sentences(text, "31.", "people."));
    assertEquals("the figure rose to 31. 8 million people.", whole.get(0).of(text));
    assertEquals("it fell later.", whole.get(1).of(text));
    assertTrue(AnalyzedSentence.of(whole.get(0).of(text)).text().contains("31.8 million"));
  }

  @Test
  void leavesSentencesAloneThatEndInAYear() {
    String text = "They won in 2012. 8 people came.";
    assertEquals(2, Detokenizer.withWholeNumbers(text, sentences(text, "2012.")).size());
  }

  @Test
  void leavesNumbersOnLinesOfTheirOwnAlone() {
    String text = "Home 12.\n8 away.";
    assertEquals(2, Detokenizer.withWholeNumbers(text, sentences(text, "12.")).size());
  }

  private static List<Span> sentences(String text, String... ends) {
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (String end : ends) {
      int to = text.indexOf(end, from) + end.length();
      sentences.add(new Span(from, to).trimmed(text));
      from = to;
    }
    sentences.add(new Span(from, text.length()).trimmed(text));
    return sentences;
  }

  @Test
  void thresholdRisesEvenlyWithWhatIsCopied() {
    Weights weights = new Weights(List.of(), List.of(), List.of(), List.of(), 0.2, 0.6, 1, -1, 0);
    assertEquals(-1, weights.threshold(0.1));
    assertEquals(0, weights.threshold(0.4), 1e-9);
    assertEquals(1, weights.threshold(0.9));
    assertTrue(weights.even(0.9) > weights.even(0.1));
    assertEquals(weights, Weights.parse(weights.lines()));
  }
}
