package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CalendarNamesTest {
  @Test
  void readsAMonthWrittenOutOrCutShort() {
    assertEquals(9, CalendarNames.month("september"));
    assertEquals(9, CalendarNames.month("sept"));
    assertEquals(9, CalendarNames.month("sep"));
    assertEquals(0, CalendarNames.month("se"));
    assertEquals(0, CalendarNames.month("separate"));
  }

  @Test
  void readsMonthsOfOtherLanguagesWithAndWithoutAccents() {
    assertEquals(8, CalendarNames.monthInAnyLanguage("Août"));
    assertEquals(8, CalendarNames.monthInAnyLanguage("aout"));
    assertEquals(1, CalendarNames.monthInAnyLanguage("Jänner"));
    assertEquals(3, CalendarNames.monthInAnyLanguage("mrt"));
    assertEquals(0, CalendarNames.monthInAnyLanguage("people"));
  }

  @Test
  void takesNoShortFormForAName() {
    assertTrue(CalendarNames.isName("may"));
    assertTrue(CalendarNames.isName("sunday"));
    assertFalse(CalendarNames.isName("jan"));
    assertFalse(CalendarNames.isName("sun"));
  }

  @Test
  void readsAWeekdayInFullOnly() {
    assertEquals(3, CalendarNames.weekday("wednesday"));
    assertEquals(0, CalendarNames.weekday("wed"));
  }

  @Test
  void keepsTheMonthOfMayApartFromASentenceEnd() {
    assertTrue("Sept.".matches(CalendarNames.MONTHS_OR_SHORT));
    assertFalse("May.".matches(CalendarNames.MONTHS_OR_SHORT));
  }
}
