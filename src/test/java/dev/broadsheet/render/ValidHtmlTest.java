package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and mails have no error in the eyes of the Nu HTML checker, which the W3C runs. */
@Tag("slow")
class ValidHtmlTest {

  /** CSS Pseudo-Elements 4, which opens passages in print; the checker does not know it yet. */
  private static final String NEWER_THAN_THE_CHECKER = "“::details-content”";

  private static List<String> errors(String html) throws Exception {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    checker.setNoLangDetect(true);
    String report =
        checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    List<String> errors = new ArrayList<>();
    JsonNode messages = new ObjectMapper().readTree(report).path("messages");
    assertTrue(messages.isArray(), report);
    for (JsonNode message : messages) {
      boolean isKnown = message.path("message").asText().contains(NEWER_THAN_THE_CHECKER);
      if (!message.path("type").asText().equals("info") && !isKnown) {
        errors.add(
            message.path("lastLine").asInt()
                + ": "
                + message.path("message").asText()
                + " | "
                + message.path("extract").asText());
      }
    }
    return errors;
  }

  @Test
  void theCheckerFindsFaults() throws Exception {
    assertTrue(!errors("<!DOCTYPE html><title>x</title><p><div></p>").isEmpty());
    assertTrue(
        !errors("<!DOCTYPE html><title>x</title><p style='colour:red'>").isEmpty(), "in styles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "brief", "plain"})
  void pagesAreValid(String theme) throws Exception {
    Templates templates = new Templates(theme, Optional.empty());
    Html html = new Html(templates);
    for (Digest edition : List.of(Editions.rich(), Editions.empty())) {
      assertEquals(List.of(), errors(html.render(edition)));
    }
    Authors engine = Editions.AUTHORS;
    assertEquals(List.of(), errors(html.render(List.of(Editions.summary()), engine)));
    IndexPage.Entry entry = new IndexPage.Entry(Editions.DAY, "Paper", 1, 1, List.of("A"));
    assertEquals(List.of(), errors(new IndexPage(templates).render("Paper", List.of(entry))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "brief", "plain"})
  void mailsAreValid(String theme) throws Exception {
    for (String site : new String[] {"", EmlTest.SITE}) {
      for (Digest edition : List.of(Editions.rich(), Editions.empty(), EmlTest.many(60))) {
        assertEquals(List.of(), errors(EmlTest.html(EmlTest.eml(theme, site, "").render(edition))));
      }
    }
  }

  @Test
  void hostileWordsLeaveThePageValid() throws Exception {
    for (String words : HostileTextTest.hostile()) {
      Digest edition = HostileTextTest.edition(words);
      assertEquals(List.of(), errors(new Html(Templates.standard()).render(edition)), words);
    }
  }
}
