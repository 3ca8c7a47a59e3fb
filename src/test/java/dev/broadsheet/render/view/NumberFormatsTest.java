package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberFormatsTest {

  @Test
  void writesDaysOutAndLeavesWhatIsNone() {
    assertEquals("as of 29 November 2024", NumberFormats.daysInWords("as of 2024-11-29"));
    assertEquals(
        "2024-13-29 or 12024-11-29", NumberFormats.daysInWords("2024-13-29 or 12024-11-29"));
  }

  @Test
  void valuesStandWithinALine() {
    assertEquals("at least 24", NumberFormats.value("At least 24"));
    assertEquals("Atlas", NumberFormats.value("Atlas"));
    assertEquals("", NumberFormats.value(""));
  }

  @Test
  void writesDatesOut() {
    assertEquals("Sunday, 6 September 2026", NumberFormats.weekday(LocalDate.of(2026, 9, 6)));
    assertEquals("6 September 2026", NumberFormats.day(LocalDate.of(2026, 9, 6)));
  }

  @Test
  void countsInWords() {
    assertEquals("1 story", NumberFormats.count(1, "story", "stories"));
    assertEquals("0 stories", NumberFormats.count(0, "story", "stories"));
    assertEquals("1,200 stories", NumberFormats.count(1200, "story", "stories"));
  }

  @Test
  void roundsReadingTimeToMinutes() {
    assertEquals(1, NumberFormats.minutes(0));
    assertEquals(1, NumberFormats.minutes(350));
    assertEquals(2, NumberFormats.minutes(360));
    assertEquals(10, NumberFormats.minutes(2380));
  }

  @Test
  void saysHundredPerCentOnlyOfTheWhole() {
    assertEquals("100 %", NumberFormats.percent(1000, 1000));
    assertEquals("99 %", NumberFormats.percent(9999, 10000));
    assertEquals("1 %", NumberFormats.percent(1, 10000));
    assertEquals("0 %", NumberFormats.percent(0, 10000));
  }

  @Test
  void listsInWords() {
    assertEquals("a", NumberFormats.list(List.of("a")));
    assertEquals("a and b", NumberFormats.list(List.of("a", "b")));
    assertEquals("a, b and c", NumberFormats.list(List.of("a", "b", "c")));
  }
}
