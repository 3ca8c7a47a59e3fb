package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static Figure only(String text) {
    List<Figure> figures = Figures.of(text);
    assertEquals(1, figures.size(), () -> text + " gave " + figures);
    return figures.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the 14,000 villagers|COUNT|14000||villagers",
        "twenty-five lorries|COUNT|25||lorries",
        "two hundred and fifty-five miners|COUNT|255||miners",
        "a dozen boats|COUNT|12||boats",
        "two dozen boats|COUNT|24||boats",
        "1.5 million voters|COUNT|1500000||voters",
        "half a million trees|COUNT|500000||trees",
        "a fine of $2.6m|MONEY|2600000|dollar|",
        "£12bn|MONEY|12000000000|pound|",
        "30 euros|MONEY|30|euro|",
        "5 per cent|PERCENT|5|%|",
        "5.5%|PERCENT|5.5|%|",
        "two-thirds of the harvest|PERCENT|66.66666666666667|%|",
        "the second bridge|ORDINAL|2||bridge",
        "her 21st race|ORDINAL|21||race",
        "72 hours|DURATION|3|day|",
        "three days|DURATION|3|day|",
        "for half an hour|DURATION|0.020833333333333|day|",
        "a half-hour delay|DURATION|0.020833333333333|day|",
        "a 23-year-old|DURATION|8395|day|",
        "100 kilometres|MEASURE|100000|length|",
        "lost 4-2|SCORE|4002||",
        "at 9.30pm|TIME|1290||",
        "at 14:05|TIME|845||",
      })
  void readsKindValueAndUnit(
      String text, Figure.Kind kind, double value, String unit, String noun) {
    Figure figure = only(text);

    assertEquals(kind, figure.kind());
    assertEquals(value, figure.value(), 1e-6);
    assertEquals(unit == null ? "" : unit, figure.unit());
    if (noun != null) {
      assertEquals(noun, figure.noun());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 27 sailors|AT_LEAST|27|Infinity|at least 27",
        "more than 50 farms|MORE_THAN|50|Infinity|more than 50",
        "no more than 50 farms|AT_MOST|0|50|no more than 50",
        "up to 30 farms|AT_MOST|0|30|up to 30",
        "nearly 30 farms|LESS_THAN|0|30|nearly 30",
        "about 250 farms|ABOUT|225|275|about 250",
        "an estimated 250 farms|ABOUT|225|275|an estimated 250",
        "10 to 15 farms|RANGE|10|15|10 to 15",
        "between 10 and 15 farms|RANGE|10|15|10 and 15",
        "dozens of farms|VAGUE|24|200|dozens",
        "hundreds of thousands of farms|VAGUE|200000|2000000|hundreds of thousands",
        "50 or more farms|AT_LEAST|50|Infinity|50 or more",
      })
  void readsHowFirmlyANumberIsGiven(
      String text, Figure.Bound bound, double min, double max, String words) {
    Figure figure = only(text);

    assertEquals(bound, figure.bound());
    assertEquals(min, figure.min(), 1e-6);
    assertEquals(max, figure.max(), 1e-6);
    assertEquals(words, figure.span().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since 2016|2016|0|0|0",
        "on 30 November 2024|2024|11|30|0",
        "on Nov. 30, 2024|2024|11|30|0",
        "on November 30|0|11|30|0",
        "in March|0|3|0|0",
        "on Friday|0|0|0|5",
        "2024-11-30|2024|11|30|0",
        "the 1990s|1990|0|0|0",
      })
  void readsTheKnownPartsOfADate(String text, int year, int month, int day, int weekday) {
    CalendarParts date = only(text).date();

    assertEquals(
        List.of(year, month, day, weekday),
        List.of(date.year(), date.month(), date.day(), date.weekday()));
  }

  @Test
  void passesOverWordsThatOnlyLookLikeNumbers() {
    String text = "No one may march past the T-72 tank, one of them said; B52s flew.";

    assertEquals(List.of(), Figures.of(text));
  }

  @Test
  void takesEachNumberOfASentenceOnce() {
    String text =
        "At least 27 civilians, including eight children, died in three days, up 5% on 2016.";

    String kinds =
        Figures.of(text).stream().map(f -> f.kind().name()).collect(Collectors.joining(" "));

    assertEquals("COUNT COUNT DURATION PERCENT DATE", kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 people|at least 27 people",
        "at least 27 people|27 people",
        "about 250 people|255 people",
        "two dozen people|24 people",
        "more than 50 towns|over 50 towns",
        "dozens of people|at least 27 people",
        "over 200 people|255 people",
        "three days|72 hours",
        "$2.6 million|$2.6m",
        "November|30 November 2024",
      })
  void acceptsAnotherWayToSayTheSame(String claim, String source) {
    assertTrue(only(claim).isBorneOutBy(only(source)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "250 people|255 people",
        "28 people|at least 27 people",
        "more than 27 people|27 people",
        "up to 27 people|at least 27 people",
        "nearly 50 towns|more than 50 towns",
        "£5|$5",
        "5%|5 miles",
        "Saturday|Friday",
        "30 November 2024|November",
        "4-2|2-4",
        "second bridge|third bridge",
        "thousands of people|255 people",
      })
  void refusesAnotherNumber(String claim, String source) {
    assertFalse(only(claim).isBorneOutBy(only(source)));
  }

  @Test
  void tellsFiguresThatMayAgreeFromThoseThatCannot() {
    assertTrue(only("more than 50 towns").isCompatible(only("dozens of towns")));
    assertFalse(only("27 people").isCompatible(only("24 people")));
  }

  @Test
  void digitsOfOtherScriptsAreNoFault() {
    assertEquals(List.of(), Figures.of("Officials said １２３ and ٣ on a wall."));
  }
}
