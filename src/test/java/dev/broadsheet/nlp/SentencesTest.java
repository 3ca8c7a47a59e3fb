package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final int HUGE = 100_000;

  private static Stream<Arguments> cases() {
    return Stream.of(
            "en", "de", "fr", "es", "und", "ru", "uk", "pl", "tr", "el", "ar", "he", "hi", "zh",
            "ja")
        .flatMap(
            language ->
                read("sentences-" + language + ".txt")
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arguments.of(language, line)));
  }

  private static String read(String resource) {
    try (InputStream in = SentencesTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static List<String> sentences(String text, String language) {
    return Sentences.of(text, new Span(0, text.length()), language).stream()
        .map(span -> span.of(text))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void endsSentencesWhereAReaderWould(String language, String marked) {
    String line = marked.replace("\\n", "\n");
    List<String> expected = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    assertEquals(expected, sentences(line.replace("|", ""), language));
  }

  @Test
  void countsPlacesInTheWholeText() {
    String text = "Title. Here.\nOne came. Two left.\nEnd. Of it.";
    List<Span> spans = Sentences.of(text, new Span(13, 32), "en");
    assertEquals(List.of(new Span(13, 22), new Span(23, 32)), spans);
  }

  @Test
  void findsNothingInABlankBlock() {
    assertEquals(List.of(), sentences("", "en"));
    assertEquals(List.of(), sentences(" \n\t\u00a0\n\n ", "en"));
  }

  @Test
  void readsAnUnknownLanguageByTheEnglishRules() {
    assertEquals(List.of("Dr. Fox left.", "He ran."), sentences("Dr. Fox left. He ran.", "xx"));
    assertEquals(List.of("Dr. Fox left.", "He ran."), sentences("Dr. Fox left. He ran.", ""));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void holdsEveryCharacterExactlyOnceInRandomText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      assertCovers(randomText(random, 1 + random.nextInt(200)), "seed " + seed);
    }
  }

  private static String randomText(Random random, int pieces) {
    String[] alphabet = {
      "a", "the", "Word", "U.S", "Mr", "I", "B", "p", "a.m", "12", "3)", "b.", " ", " ", " ", " ",
      "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2029", ".", ".", "!", "?", "…", "...", " . . .",
      "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "(", ")", "[", "]", "「", "」", "。", "．", "•",
      "-", "—", "⁃", ",", ":", "😀", "𝒜", "\ud83d", "\ude00", "é", "e\u0301", "中", "ß", "\u200b",
      "\u0000", "[4]", "²", "$", "£5"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private static void assertCovers(String text, String what) {
    int at = 0;
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      assertTrue(span.start() >= at && !span.isEmpty(), () -> what + " overlaps in: " + text);
      assertTrue(
          new Span(at, span.start()).trimmed(text).isEmpty(), () -> what + " loses: " + text);
      assertEquals(span, span.trimmed(text), () -> what + " leaves blanks in: " + text);
      assertTrue(!splitsPair(text, span.start()) && !splitsPair(text, span.end()), what);
      assertTrue(!span.of(text).contains("\n\n"), () -> what + " joins paragraphs in: " + text);
      at = span.end();
    }
    assertTrue(new Span(at, text.length()).trimmed(text).isEmpty(), () -> what + " cuts: " + text);
  }

  private static boolean splitsPair(String text, int i) {
    return i > 0
        && i < text.length()
        && Character.isHighSurrogate(text.charAt(i - 1))
        && Character.isLowSurrogate(text.charAt(i));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A", ".", "? ", ". ", "...", " . . .", "(", ")", "( a. ", "\"", "\" ", "“", "’", "a. ",
        "1. a ", "I. ", "Mr. ", "U.S. ", "a.B", "a.1 ", ".[1] ", "\n", "a\n", "- ", "• ", "… ",
        "😀", "。", "“a. ”", " ", "A. B", "?)", ".\" "
      })
  void readsHugeLinesInLinearTime(String piece) {
    String text = piece.repeat(HUGE / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertCovers(text, piece));
  }
}
