package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When an article is the one that an earlier edition printed, another version of it, or another.
 */
@Tag("slow")
class ArticleIdentityTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MONDAY = "2026-03-02";
  private static final String TUESDAY = "2026-03-03";

  private static final String MILL =
      "The paper mill at Ostrel lays off 80 of its 300 workers in May, its director said on"
          + " Monday. Orders from abroad had fallen by a third within a year. The union calls for"
          + " talks and has asked the province for a mediator.";
  private static final String CHOIR =
      "The boys' choir of Vennby sings in the town hall again on Sunday for the first time since"
          + " the roof was repaired. Some 400 seats are for sale at the library. The concert"
          + " begins with a mass by Palestrina.";

  @TempDir private Path folder;

  private Result digest(String date) {
    return Program.run(
        "digest",
        folder.resolve("in").toString(),
        "--out",
        folder.resolve("out").toString(),
        "--date",
        date);
  }

  private void give(String file, String... lines) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(file), String.join("\n", lines) + "\n");
  }

  private void takeAway(String file) throws IOException {
    Files.delete(folder.resolve("in").resolve(file));
  }

  private static String row(String id, String text) {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", id).put("title", "News of the day").put("text", text);
    return row.toString();
  }

  private static String page(String text, String besides) {
    return "<html><head><title>Mill lays off workers</title>"
        + "<link rel=\"canonical\" href=\"https://post.example/mill\"></head><body>"
        + besides
        + "<article><h1>Mill lays off workers</h1><p>"
        + text.replace(". ", ".</p><p>")
        + "</p></article></body></html>";
  }

  private JsonNode edition(String date) throws IOException {
    Path file = folder.resolve("out").resolve(date).resolve("digest.json");
    return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
  }

  private static List<String> told(JsonNode edition) {
    List<String> lines = new ArrayList<>();
    for (JsonNode story : edition.path("stories")) {
      story.path("claims").forEach(claim -> lines.add(claim.path("text").asText()));
    }
    return lines;
  }

  private static boolean tells(JsonNode edition, String words) {
    return told(edition).stream().anyMatch(line -> line.contains(words));
  }

  @Test
  void printsAnotherArticleUnderAnIdThatBeganAnew() throws IOException {
    give("news.jsonl", row("1", MILL));
    digest(MONDAY);
    give("news.jsonl", row("1", CHOIR));
    Result second = digest(TUESDAY);

    assertEquals(0, second.status(), second.err());
    assertTrue(tells(edition(TUESDAY), "choir"), told(edition(TUESDAY)).toString());
    assertTrue(edition(TUESDAY).path("stories").path(0).path("previous").isNull());
  }

  @Test
  void printsACorrectedArticleAgainAndTellsWhatIsNew() throws IOException {
    give("mill.html", page(MILL, ""));
    digest(MONDAY);
    give(
        "mill.html",
        page(
            MILL.replace("80 of its", "60 of its")
                + " The office at Calder Bay stays open, unlike what we wrote at first.",
            ""));
    Result second = digest(TUESDAY);

    assertEquals(0, second.status(), second.err());
    JsonNode story = edition(TUESDAY).path("stories").path(0);
    assertTrue(tells(edition(TUESDAY), "60 of its"), told(edition(TUESDAY)).toString());
    assertTrue(tells(edition(TUESDAY), "Calder Bay"), told(edition(TUESDAY)).toString());
    assertEquals(MONDAY, story.path("previous").path("date").asText());
    assertEquals("corrected", story.path("previous").path("change").asText());
    Path page = folder.resolve("out").resolve(TUESDAY).resolve("digest.txt");
    assertTrue(Files.readString(page).contains("Corrects a story of"), story::toString);
  }

  @Test
  void printsAnArticleAgainThatWithdrewASentence() throws IOException {
    give("mill.html", page(MILL, ""));
    digest(MONDAY);
    give("mill.html", page(MILL.substring(0, MILL.indexOf(" The union")), ""));
    digest(TUESDAY);

    assertEquals(
        MONDAY, edition(TUESDAY).path("stories").path(0).path("previous").path("date").asText());
  }

  @Test
  void doesNotPrintAPageAgainOfWhichOnlyTheSurroundingsChanged() throws IOException {
    give("mill.html", page(MILL, "<p class=\"time\">Updated 9:14</p>"));
    digest(MONDAY);
    give("mill.html", page(MILL.replace(" ", "\n  "), "<nav>Home</nav><p>Updated 17:40</p>"));
    Result second = digest(TUESDAY);

    assertTrue(second.err().contains("nothing is new"), second.err());
  }

  @Test
  void doesNotPrintTheSameSentencesUnderAnotherId() throws IOException {
    give("news.jsonl", row("1", MILL));
    digest(MONDAY);
    give("news.jsonl", row("2", MILL.replace("within a year. ", "within a year.\n\n")));
    Result second = digest(TUESDAY);

    assertTrue(second.err().contains("nothing is new"), second.err());
  }

  @Test
  void printsALiveBlogAgainThatHasGrown() throws IOException {
    give("live.jsonl", row("live", MILL));
    digest(MONDAY);
    String entry =
        "The province sends the retired judge Ida Holm as a mediator, its governor said.";
    give("live.jsonl", row("live", MILL + " " + entry));
    digest(TUESDAY);

    assertTrue(tells(edition(TUESDAY), "Ida Holm"), told(edition(TUESDAY)).toString());
    JsonNode previous = edition(TUESDAY).path("stories").path(0).path("previous");
    assertEquals(MONDAY, previous.path("date").asText());
    assertEquals("updated", previous.path("change").asText());
  }

  @Test
  void linksAStoryThatGoesOnInAnotherArticle() throws IOException {
    give("mill.jsonl", row("1", MILL));
    digest(MONDAY);
    give(
        "mill.jsonl",
        row(
            "2",
            "The paper mill at Ostrel lays off only 40 of its 300 workers, its director and the"
                + " union have agreed. A mediator of the province had led the talks. Orders"
                + " from abroad had fallen by a third."),
        row("3", CHOIR));
    digest(TUESDAY);

    for (JsonNode story : edition(TUESDAY).path("stories")) {
      boolean isMill = story.path("articles").path(0).asText().equals("2");
      assertEquals(
          isMill ? MONDAY : "", story.path("previous").path("date").asText(), story.toString());
      assertEquals(
          isMill ? "continued" : "",
          story.path("previous").path("change").asText(),
          story.toString());
    }
  }

  @Test
  void losesNoneOfTwoArticlesOfOneIdInOneRun() throws IOException {
    give("news.jsonl", row("1", MILL), row("1", CHOIR));
    Result result = digest(MONDAY);

    assertEquals(0, result.status(), result.err());
    assertEquals(2, edition(MONDAY).path("stories").size());
    assertTrue(tells(edition(MONDAY), "choir") && tells(edition(MONDAY), "mill"));
  }

  @Test
  void tellsTheNewestOfSeveralVersionsAndNamesTheOthers() throws IOException {
    give("news.jsonl", row("1", MILL), row("1", MILL.replace("80 of its", "60 of its")));
    digest(MONDAY);
    JsonNode edition = edition(MONDAY);

    assertEquals(1, edition.path("stories").size());
    assertEquals(1, edition.path("stories").path(0).path("publishers").asInt());
    assertEquals(2, edition.path("stories").path(0).path("articles").size());
    assertTrue(tells(edition, "60 of its") && !tells(edition, "80 of its"), told(edition) + "");
    assertEquals(2, edition.path("articles").size());
    assertEquals("1", edition.path("articles").path(1).path("id").asText());
    assertEquals("1-2", edition.path("articles").path(1).path("duplicateOf").asText());
    assertTrue(digest(TUESDAY).err().contains("nothing is new"), "an older version came again");
  }

  @Test
  void saysHowManyWereLeftOutSinceAnEarlierEditionPrintedThem() throws IOException {
    give("a.jsonl", row("1", MILL));
    digest(MONDAY);
    give("b.jsonl", row("1", CHOIR));
    Result second = digest(TUESDAY);

    assertEquals(0, edition(MONDAY).path("printedBefore").asInt(-1));
    assertEquals(1, edition(TUESDAY).path("printedBefore").asInt());
    assertTrue(second.err().contains("an earlier edition printed them: 1"), second.err());
    for (String file : List.of("digest.html", "digest.txt", "digest.md")) {
      String text = Files.readString(folder.resolve("out").resolve(TUESDAY).resolve(file));
      assertTrue(text.replaceAll("\\s+", " ").contains("1 article given was left out"), file);
    }
    String first = Files.readString(folder.resolve("out").resolve(MONDAY).resolve("digest.txt"));
    assertFalse(first.contains("left out"), first);
  }

  @Test
  void rebuildsAnEditionOfAnotherVersionWithTheSameBytes() throws IOException {
    give("live.jsonl", row("live", MILL));
    digest(MONDAY);
    give("live.jsonl", row("live", MILL + " A mediator comes on Friday, the governor said."));
    digest(TUESDAY);
    JsonNode first = edition(TUESDAY);
    Files.delete(folder.resolve("out").resolve(TUESDAY).resolve("digest.txt"));
    digest(TUESDAY);

    assertEquals(first, edition(TUESDAY));
  }

  @Test
  void knowsPrintedTextsByTheEditionsWhereTheStoreIsLost() throws IOException {
    give("a.jsonl", row("1", MILL));
    digest(MONDAY);
    try (Stream<Path> state = Files.list(folder.resolve("out/.state"))) {
      for (Path file : state.toList()) {
        Files.delete(file);
      }
    }
    takeAway("a.jsonl");
    give("b.jsonl", row("1", CHOIR), row("2", MILL));
    digest(TUESDAY);

    assertEquals(1, edition(TUESDAY).path("printedBefore").asInt());
    assertTrue(tells(edition(TUESDAY), "choir") && !tells(edition(TUESDAY), "mill"));
  }
}
