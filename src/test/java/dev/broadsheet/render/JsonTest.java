package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.news.Editions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shapes that programs rely on, field by field and in order. */
class JsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Json json = new Json();

  private JsonNode digest() throws IOException {
    return MAPPER.readTree(json.render(Editions.rich()));
  }

  private static void assertFields(String fields, JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertEquals(fields, String.join(" ", names));
  }

  @Test
  void editionHasItsFieldsInOrder() throws IOException {
    JsonNode digest = digest();
    assertFields("schema date title engine stories articles dropped printedBefore", digest);
    assertFields("name model", digest.at("/engine"));
    assertFields(
        "id headline headlineCitations articles publishers score fallback unread claims"
            + " disagreements reports previous together",
        digest.at("/stories/0"));
    assertFields("text kind by support citations", digest.at("/stories/0/claims/0"));
    assertFields("article start end quote", digest.at("/stories/0/claims/0/citations/0"));
    assertFields("article start end quote", digest.at("/stories/0/headlineCitations/0"));
    assertFields("about values", digest.at("/stories/0/disagreements/0"));
    assertFields(
        "value authority scope text citations", digest.at("/stories/0/disagreements/0/values/0"));
    assertFields("article start end", digest.at("/stories/2/unread/0"));
    assertFields("date story change", digest.at("/stories/2/previous"));
    assertFields(
        "id path url title source author published language words text duplicateOf",
        digest.at("/articles/0"));
    assertFields("what id reason", digest.at("/dropped/0"));
  }

  @Test
  void whatIsUnknownIsNull() throws IOException {
    JsonNode digest = digest();
    assertTrue(digest.at("/stories/0/fallback").isNull());
    assertTrue(digest.at("/stories/0/previous").isNull());
    assertTrue(digest.at("/stories/0/disagreements/0/values/0/scope").isNull());
    assertTrue(digest.at("/articles/3/url").isNull());
    assertTrue(digest.at("/articles/3/author").isNull());
    assertTrue(digest.at("/articles/0/duplicateOf").isNull());
    assertEquals("flood-1", digest.at("/articles/2/duplicateOf").textValue());
  }

  @Test
  void everyQuoteStandsWhereItSays() throws IOException {
    JsonNode digest = digest();
    Map<String, String> texts = new HashMap<>();
    digest.at("/articles").forEach(a -> texts.put(a.get("id").textValue(), a.get("text").asText()));
    List<JsonNode> citations = new ArrayList<>();
    digest.findValues("citations").forEach(list -> list.forEach(citations::add));
    digest.findValues("headlineCitations").forEach(list -> list.forEach(citations::add));
    assertTrue(citations.size() > 25);
    for (JsonNode citation : citations) {
      String text = texts.get(citation.get("article").textValue());
      int start = citation.get("start").intValue();
      int end = citation.get("end").intValue();
      assertEquals(citation.get("quote").textValue(), text.substring(start, end));
    }
  }

  @Test
  void kindsAndTimesAreWrittenAsDocumented() throws IOException {
    JsonNode digest = digest();
    assertEquals("broadsheet/digest/1", digest.at("/schema").textValue());
    assertEquals("2026-11-22", digest.at("/date").textValue());
    assertEquals("lead", digest.at("/stories/0/claims/0/kind").textValue());
    assertEquals("update", digest.at("/stories/2/claims/0/kind").textValue());
    assertEquals("2026-11-21T17:30:00+01:00", digest.at("/articles/0/published").textValue());
    assertEquals(0.9134, digest.at("/stories/0/score").doubleValue());
    assertEquals(1.0, digest.at("/stories/0/claims/1/support").doubleValue());
  }

  @Test
  void summaryIsOneLineWithItsFieldsInOrder() throws IOException {
    String line = json.line(Editions.summary(), Editions.AUTHORS);
    assertEquals(line.length() - 1, line.indexOf('\n'));
    JsonNode summary = MAPPER.readTree(line);
    assertFields("article engine summary", summary);
    assertFields("id path url title source author published language text", summary.at("/article"));
    assertFields("headline headlineCitations claims fallback unread", summary.at("/summary"));
    assertFields("text kind by support citations", summary.at("/summary/claims/0"));
    assertFields("start end", summary.at("/summary/unread/0"));
  }

  @Test
  void failureIsOneLineWithItsFieldsInOrder() throws IOException {
    JsonNode failure = MAPPER.readTree(json.failure("a1", "empty", "there is no text"));
    assertFields("article error", failure);
    assertFields("id", failure.at("/article"));
    assertFields("code message", failure.at("/error"));
  }

  @Test
  void extractedArticleHasSentencesOnlyWhenAskedFor() throws IOException {
    JsonNode plain = MAPPER.readTree(json.line(Editions.summary().article(), false));
    assertFields("id path url title source author published language text", plain);
    JsonNode listed = MAPPER.readTree(json.render(Editions.summary().article(), true));
    assertEquals(5, listed.get("sentences").size());
    assertEquals("It takes no new orders until spring.", listed.at("/sentences/2").textValue());
  }

  @Test
  void severalSummariesMakeAnArray() throws IOException {
    JsonNode all =
        MAPPER.readTree(
            json.render(List.of(Editions.summary(), Editions.summary()), Editions.AUTHORS));
    assertTrue(all.isArray());
    assertEquals(2, all.size());
  }
}
