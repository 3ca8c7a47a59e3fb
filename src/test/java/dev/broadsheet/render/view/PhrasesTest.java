package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void writesDaysOutAndLeavesWhatIsNone() {
    assertEquals("as of 29 November 2024", Phrases.daysInWords("as of 2024-11-29"));
    assertEquals("2024-13-29 or 12024-11-29", Phrases.daysInWords("2024-13-29 or 12024-11-29"));
  }

  @Test
  void valuesStandWithinALine() {
    assertEquals("at least 24", Phrases.value("At least 24"));
    assertEquals("Atlas", Phrases.value("Atlas"));
    assertEquals("", Phrases.value(""));
  }

  @Test
  void writesDatesOut() {
    assertEquals("Sunday, 6 September 2026", Phrases.weekday(LocalDate.of(2026, 9, 6)));
    assertEquals("6 September 2026", Phrases.day(LocalDate.of(2026, 9, 6)));
  }

  @Test
  void countsInWords() {
    assertEquals("1 story", Phrases.count(1, "story", "stories"));
    assertEquals("0 stories", Phrases.count(0, "story", "stories"));
    assertEquals("1,200 stories", Phrases.count(1200, "story", "stories"));
  }

  @Test
  void roundsReadingTimeToMinutes() {
    assertEquals(1, Phrases.minutes(0));
    assertEquals(1, Phrases.minutes(350));
    assertEquals(2, Phrases.minutes(360));
    assertEquals(10, Phrases.minutes(2380));
  }

  @Test
  void saysHundredPerCentOnlyOfTheWhole() {
    assertEquals("100 %", Phrases.percent(1000, 1000));
    assertEquals("99 %", Phrases.percent(9999, 10000));
    assertEquals("1 %", Phrases.percent(1, 10000));
    assertEquals("0 %", Phrases.percent(0, 10000));
  }

  @Test
  void listsInWords() {
    assertEquals("a", Phrases.list(List.of("a")));
    assertEquals("a and b", Phrases.list(List.of("a", "b")));
    assertEquals("a, b and c", Phrases.list(List.of("a", "b", "c")));
  }
}
