package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of several days out of one folder of articles. */
@Tag("slow")
class EditionsOverTimeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Result digest(String date, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "digest",
                "--in",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--date",
                date));
    arguments.addAll(List.of(options));
    return Program.run(arguments.toArray(String[]::new));
  }

  private void give(int first, int last) throws IOException {
    SampleArticles.write(folder.resolve("in"), first, last);
  }

  private Path edition(String date) {
    return folder.resolve("out").resolve(date);
  }

  private List<String> printed(String date) throws IOException {
    List<String> files = new ArrayList<>();
    for (JsonNode article :
        JSON.readTree(edition(date).resolve("digest.json").toFile()).path("articles")) {
      files.add(Path.of(article.path("path").asText()).getFileName().toString());
    }
    files.sort(null);
    return files;
  }

  private byte[] bytes(String date) throws IOException {
    return Files.readAllBytes(edition(date).resolve("digest.json"));
  }

  @Test
  void printsNoArticleTwice() throws IOException {
    give(0, 2);
    assertEquals(0, digest("2026-03-02").status());
    give(2, 4);
    Result second = digest("2026-03-03");

    assertEquals(0, second.status(), second.err());
    assertEquals(List.of("a000.txt", "a001.txt"), printed("2026-03-02"));
    assertEquals(List.of("a002.txt", "a003.txt"), printed("2026-03-03"));
  }

  @Test
  void saysThatNothingIsNew() throws IOException {
    give(0, 2);
    digest("2026-03-02");
    Result second = digest("2026-03-03");

    assertEquals(0, second.status(), second.err());
    assertTrue(second.err().contains("nothing is new"), second.err());
    assertTrue(Files.notExists(edition("2026-03-03")));
  }

  @Test
  void doesNothingWhereNothingHasChanged() throws IOException {
    give(0, 2);
    digest("2026-03-02");
    Path html = edition("2026-03-02").resolve("digest.html");
    Object written = Files.readAttributes(html, BasicFileAttributes.class).fileKey();
    Result second = digest("2026-03-02");

    assertEquals(0, second.status(), second.err());
    assertTrue(second.err().contains("nothing has changed"), second.err());
    assertTrue(second.out().contains("digest.html"), second.out());
    assertEquals(written, Files.readAttributes(html, BasicFileAttributes.class).fileKey());
    JsonNode run = JSON.readTree(edition("2026-03-02").resolve("run.json").toFile());
    assertTrue(run.path("unchanged").asBoolean());
    assertEquals(0, run.path("counts").path("vectorsComputed").asInt(-1));
    assertEquals(2, run.path("counts").path("articles").asInt());
  }

  @Test
  void makesAnEditionAgainWhereAnythingHasChanged() throws IOException {
    give(0, 2);
    digest("2026-03-02");
    Files.writeString(folder.resolve("in/a000.txt"), SampleArticles.text(7));
    assertFalse(digest("2026-03-02").err().contains("nothing has changed"), "an article changed");
    assertFalse(
        digest("2026-03-02", "--title", "Ours").err().contains("nothing has changed"),
        "an option changed");
    Files.writeString(edition("2026-03-02").resolve("digest.html"), "spoilt");
    assertFalse(
        digest("2026-03-02", "--title", "Ours").err().contains("nothing has changed"),
        "a file was spoilt");
    assertTrue(Files.size(edition("2026-03-02").resolve("digest.html")) > 500);
  }

  @Test
  void rebuildsAnEditionFromItsArticlesAndNewArrivals() throws IOException {
    give(0, 2);
    digest("2026-03-02");
    byte[] first = bytes("2026-03-02");
    Files.delete(edition("2026-03-02").resolve("digest.txt"));
    digest("2026-03-02");
    assertArrayEquals(first, bytes("2026-03-02"));

    give(2, 3);
    digest("2026-03-02");

    assertEquals(List.of("a000.txt", "a001.txt", "a002.txt"), printed("2026-03-02"));
  }

  @Test
  void rebuildsAnOldEditionAsItWas() throws IOException {
    give(0, 2);
    digest("2026-03-02");
    byte[] first = bytes("2026-03-02");
    give(2, 4);
    digest("2026-03-03");
    Files.delete(folder.resolve("in/a002.txt"));
    Files.delete(folder.resolve("in/a003.txt"));
    Result again = digest("2026-03-02");

    assertEquals(0, again.status(), again.err());
    assertArrayEquals(first, bytes("2026-03-02"));
  }

  @Test
  void printsTomorrowWhatHadNoRoomToday() throws IOException {
    Files.createSymbolicLink(folder.resolve("in"), Path.of("seeds").toAbsolutePath());
    digest("2026-03-02", "--max-stories", "1");
    JsonNode today = JSON.readTree(edition("2026-03-02").resolve("digest.json").toFile());
    Result tomorrow = digest("2026-03-03");

    assertEquals(0, tomorrow.status(), tomorrow.err());
    int told = today.path("stories").path(0).path("articles").size();
    assertEquals(12 - told, printed("2026-03-03").size());
  }

  @Test
  void keepsAsManyEditionsAsItIsToldAndRemembersTheOthers() throws IOException {
    for (int day = 1; day <= 4; day++) {
      give(day - 1, day);
      Result result =
          Program.run(
              "",
              Map.of("BROADSHEET_KEEP_EDITIONS", "2"),
              "digest",
              folder.resolve("in").toString(),
              "--out",
              folder.resolve("out").toString(),
              "--date",
              "2026-03-0" + day);
      assertEquals(0, result.status(), result.err());
    }

    assertEquals(List.of("a003.txt"), printed("2026-03-04"));
    assertTrue(Files.exists(edition("2026-03-03")));
    assertTrue(Files.notExists(edition("2026-03-02")));
    String index = Files.readString(folder.resolve("out/index.html"));
    assertTrue(index.contains("2026-03-03") && !index.contains("2026-03-02"), index);
  }

  @Test
  void knowsAPrintedTextInAnotherFile() throws IOException {
    give(0, 1);
    digest("2026-03-02");
    give(1, 2);
    Files.writeString(folder.resolve("in/copy.txt"), SampleArticles.text(0));
    digest("2026-03-03");

    assertEquals(List.of("a001.txt"), printed("2026-03-03"));
  }
}
