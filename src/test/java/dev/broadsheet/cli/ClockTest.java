package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights in which the clock does something: the right edition, or a clear failure. */
@Tag("slow")
class ClockTest {
  @TempDir private Path folder;

  private Result digest(String instant, String... options) {
    return digest(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), options);
  }

  private Result digest(Clock clock, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("digest", folder + "/in", "--out", folder + "/out"));
    arguments.addAll(List.of(options));
    return Program.run(clock, "", Map.of(), arguments.toArray(String[]::new));
  }

  private List<String> editions() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("out"))) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-.*"))
          .sorted()
          .toList();
    }
  }

  @Test
  void refusesADayBeforeTheLastRunsUnlessItIsNamed() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, digest("2026-03-02T05:30:00Z").status());
    SampleArticles.write(folder.resolve("in"), 1, 2);

    Result setBack = digest("1970-01-01T00:05:00Z");
    Result again = digest("1970-01-02T00:05:00Z");
    List<String> afterTheFailures = editions();
    Result named = digest("1970-01-03T00:05:00Z", "--date", "2026-03-03");
    Result forgiven = digest("1970-01-04T00:05:00Z");

    assertEquals(1, setBack.status());
    assertTrue(
        setBack.err().contains("the clock says 1970-01-01 00:05, but the last run began at"),
        setBack.err());
    assertEquals(1, again.status(), "a failed run made the clock believed");
    assertEquals(List.of("2026-03-02"), afterTheFailures);
    assertEquals(0, named.status(), named.err());
    assertEquals(0, forgiven.status(), forgiven.err());
  }

  @Test
  void tellsOfAClockThatIsSetBackInADryRunToo() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, digest("2026-03-02T05:00:00Z").status());
    Result dry = digest("1970-01-01T00:05:00Z", "--dry-run");
    assertEquals(1, dry.status());
    assertTrue(dry.err().contains("the clock says 1970-01-01 00:05"), dry.err());
  }

  @Test
  void mindsNoClockThatIsPutRightOverMidnight() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, digest("2026-03-03T00:01:00Z").status());
    assertEquals(0, digest("2026-03-02T23:59:00Z").status());
  }

  @Test
  void mindsNoClockThatIsSetBackByHours() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    digest("2026-03-02T05:30:00Z");

    assertEquals(0, digest("2026-03-02T02:30:00Z").status());
    assertEquals(List.of("2026-03-02"), editions());
  }

  @Test
  void makesTheEditionOfTheDayItBeganOn() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    Clock pastMidnight =
        new Clock() {
          private Instant now = Instant.parse("2026-03-02T23:59:58Z");

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
          }
        };

    assertEquals(0, digest(pastMidnight).status());
    assertTrue(pastMidnight.instant().isAfter(Instant.parse("2026-03-03T00:00:00Z")));
    assertEquals(List.of("2026-03-02"), editions());
  }

  @Test
  void takesItsDayFromTheZoneThatIsSet() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    digest("2026-03-02T11:30:00Z", "--zone", "Pacific/Kiritimati");
    SampleArticles.write(folder.resolve("in"), 1, 2);
    // The same half hour, on the other side of the date line: a day that is over elsewhere.
    Result other = digest("2026-03-02T11:40:00Z", "--zone", "Pacific/Pago_Pago");

    assertEquals(0, other.status(), other.err());
    assertEquals(List.of("2026-03-02", "2026-03-03"), editions());
  }

  @Test
  void keepsArticlesOfTomorrowWaitingInTheZoneThatIsSet() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/late.md"),
        "---\ndate: 2026-03-02T23:30:00-05:00\n---\n# A late one\n\n" + SampleArticles.text(3));
    Result berlin = digest("2026-03-02T22:00:00Z", "--zone", "Europe/Berlin");
    Result newYork = digest("2026-03-03T04:40:00Z", "--zone", "America/New_York");

    assertTrue(berlin.err().contains("no edition was written"), berlin.err());
    assertEquals(0, newYork.status(), newYork.err());
    assertEquals(List.of("2026-03-02"), editions());
  }

  @Test
  void makesOneEditionOfADayWithAnHourTooFewOrTooMany() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    String[] berlin = {"--zone", "Europe/Berlin"};
    // 01:59, then 03:01 of the same night: 02:30 never was.
    digest("2026-03-29T00:59:00Z", berlin);
    Result after = digest("2026-03-29T01:01:00Z", berlin);
    // 02:30 twice.
    SampleArticles.write(folder.resolve("in"), 1, 2);
    digest("2026-10-25T00:30:00Z", berlin);
    Result second = digest("2026-10-25T01:30:00Z", berlin);

    assertTrue(after.err().contains("nothing has changed"), after.err());
    assertEquals(0, second.status());
    assertTrue(second.err().contains("nothing has changed"), second.err());
    assertEquals(List.of("2026-03-29", "2026-10-25"), editions());
    // A day that has no midnight.
    SampleArticles.write(folder.resolve("in"), 2, 3);
    assertEquals(0, digest("2027-04-29T22:10:00Z", "--zone", "Africa/Cairo").status());
    assertTrue(editions().contains("2027-04-30"), editions().toString());
  }

  @Test
  void neverTellsOfTimesBelowZero() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    Clock backwards =
        new Clock() {
          private Instant now = Instant.parse("2026-03-02T12:00:00Z");

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public synchronized Instant instant() {
            now = now.minus(Duration.ofSeconds(1));
            return now;
          }
        };

    assertEquals(0, digest(backwards).status());
    String seconds =
        new ObjectMapper()
            .readTree(folder.resolve("out/2026-03-02/run.json").toFile())
            .path("seconds")
            .toString();
    assertFalse(seconds.contains("-"), seconds);
  }

  @Test
  void hearsTheSystemsTimeZone() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    List<String> days = new ArrayList<>();
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
      List<String> command = new ArrayList<>(List.of("env", "TZ=" + zone));
      command.addAll(ProgramProcess.command("digest", "in", "--dry-run", "--out", zone));
      ProgramProcess.Result dry = ProgramProcess.run(folder, command);
      assertEquals(0, dry.status(), dry.err());
      assertTrue(dry.out().contains(" in " + zone + ","), dry.out());
      days.add(dry.out().replaceFirst("(?s)edition +of (\\S+) .*", "$1"));
    }
    // Twenty-five hours apart, they never have the same day.
    assertTrue(LocalDate.parse(days.get(0)).isAfter(LocalDate.parse(days.get(1))), "" + days);
  }
}
