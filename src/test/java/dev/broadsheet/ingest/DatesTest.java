package dev.broadsheet.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-30|2024-11-30T00:00Z",
        "2024-11-30T08:15:30+01:00|2024-11-30T08:15:30+01:00",
        "2024-11-30T08:15:30.123Z|2024-11-30T08:15:30Z",
        "2024-11-30 08:15|2024-11-30T08:15Z",
        "2024-11-30T08:15:30+0100|2024-11-30T08:15:30+01:00",
        "Sat, 30 Nov 2024 08:15:00 GMT|2024-11-30T08:15Z",
        "30 November 2024|2024-11-30T00:00Z",
        "Nov. 30, 2024|2024-11-30T00:00Z",
        "November 30th, 2024 at 3:05 pm|2024-11-30T15:05Z",
        "Samstag, 30. November 2024, 9.30 Uhr|2024-11-30T09:30Z",
        "3. März 2024|2024-03-03T00:00Z",
        "30.11.2024|2024-11-30T00:00Z",
        "30 de noviembre de 2024|2024-11-30T00:00Z",
        "20241130|2024-11-30T00:00Z",
      })
  void readsDatesAsDocumentsWriteThem(String written, String expected) {
    assertEquals(expected, Dates.read(written).orElseThrow().toString());
  }

  @Test
  void readsNoDateWhereThereIsNone() {
    for (String written :
        new String[] {"2024-13-45", "yesterday", "", "31 Foo 2024", "30 Feb 2024"}) {
      assertTrue(Dates.read(written).isEmpty(), written);
    }
  }
}
