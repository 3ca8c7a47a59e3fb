package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static List<String> forms(String text) {
    return Tokens.of(text).stream().map(Tokens.Token::form).toList();
  }

  @Test
  void keepsInitialsInOneWordAndCountsTheirPointsInTheirPlace() {
    String text = "The U.S. Senate";
    assertEquals(List.of("the", "us", "senate"), forms(text));
    assertEquals("U.S.", Tokens.of(text).get(1).span().of(text));
  }

  @Test
  void endsAWordAtThePointThatAWordFollows() {
    assertEquals(List.of("a", ".", "smith", "left", "."), forms("A.Smith left."));
  }

  @Test
  void setsANumberApartFromWhatAHyphenJoinsToIt() {
    assertEquals(List.of("a", "25", "-", "year-old", "nurse"), forms("A 25-year-old nurse"));
    assertEquals(List.of("2,500.5", "km", "or", "5km"), forms("2,500.5 km or 5km"));
  }

  @Test
  void takesThePossessiveOffTheForm() {
    assertEquals(List.of("ortega", "o'neil", "drivers", "'"), forms("Ortega’s O’Neil drivers’"));
  }

  @Test
  void leavesMarksOutOfTheWords() {
    List<Tokens.Token> words = Tokens.words("“Well-made”, she said…");
    assertEquals(
        List.of("well-made", "she", "said"), words.stream().map(Tokens.Token::form).toList());
  }
}
