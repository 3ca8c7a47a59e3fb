package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** {@code --log-format json}: an object a line, for programs that collect logs. */
class LogFormatTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T05:30:00.250Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private static List<JsonNode> lines(String err) throws JsonProcessingException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : err.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private Result digest(Map<String, String> environment, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("digest", folder + "/in", "--out", folder + "/out"));
    arguments.addAll(List.of(options));
    return Program.run(CLOCK, "", environment, arguments.toArray(String[]::new));
  }

  @Test
  void writesEveryNoticeAsAnObjectALineAndNoWordOfAnArticle() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 2);
    Files.write(folder.resolve("in/broken.txt"), new byte[] {0, 1, 2, 3});

    Result result = digest(Map.of(), "--log-format", "json", "--verbose");

    assertEquals(3, result.status());
    List<JsonNode> lines = lines(result.err());
    assertTrue(lines.size() >= 6, result.err());
    for (JsonNode line : lines) {
      assertEquals("2026-03-02T05:30:00.250Z", line.path("time").asText());
      assertTrue(List.of("info", "warn", "error").contains(line.path("level").asText()));
      assertFalse(line.path("event").asText().isEmpty() || line.path("message").isMissingNode());
    }
    List<String> events = lines.stream().map(line -> line.path("event").asText()).toList();
    assertTrue(events.containsAll(List.of("notice", "stage", "skipped", "exit")), result.err());
    JsonNode skipped = lines.get(events.indexOf("skipped"));
    assertEquals("warn", skipped.path("level").asText());
    assertEquals(folder + "/in/broken.txt", skipped.path("item").asText());
    assertEquals(3, lines.get(lines.size() - 1).path("code").asInt());
    assertFalse(result.err().contains("crowns"), "an article's words are in the log");
    assertEquals(1, result.out().lines().count(), result.out());
  }

  @Test
  void writesFaultsOfUsageAsObjects() throws IOException {
    Result result =
        digest(Map.of("BROADSHEET_LOG_FORMAT", "json"), "--max-stories", "x", "--formats", "y");

    assertEquals(2, result.status());
    List<JsonNode> lines = lines(result.err());
    assertEquals(3, lines.size(), result.err());
    assertEquals("fault", lines.get(0).path("event").asText());
    assertEquals("error", lines.get(0).path("level").asText());
    assertEquals(2, lines.get(0).path("code").asInt());
    assertEquals(2, lines(Program.run("nonsense", "--log-format=json").err()).size());
  }

  @Test
  void saysNothingOfARunThatWentWellWhenQuiet() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);

    assertEquals("", digest(Map.of(), "--log-format", "json", "--quiet").err());
  }

  @Test
  void refusesAFormThatIsNone() {
    Result result = digest(Map.of(), "--log-format", "xml");

    assertEquals(2, result.status());
    assertEquals("broadsheet: --log-format: \"xml\" is not one of text, json\n", result.err());
  }

  @Test
  void blacksSecretsOutWhateverALibrarySays() throws IOException {
    Map<String, String> environment =
        Map.of(
            "BROADSHEET_SMTP_PASSWORD", "s3cret word",
            "BROADSHEET_NOTIFY_URL", "https://watch.example/ping/0f8a",
            "BROADSHEET_SMTP_PASSWORD_FILE", "/etc/password");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Notices notices =
        new JsonNotices(
            new PrintStream(err, true, StandardCharsets.UTF_8), CLOCK, Secrets.of(environment));
    Logging.to(notices, false);

    LoggerFactory.getLogger("some.library")
        .warn("no luck at https://watch.example/ping/0f8a with s3cret word of /etc/password");

    JsonNode line = lines(err.toString(StandardCharsets.UTF_8)).get(0);
    assertEquals(
        "warning: no luck at [secret] with [secret] of /etc/password",
        line.path("message").asText());
    assertEquals("some.library", line.path("item").asText());
  }
}
