package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Story;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds of every look that the program brings. */
class ThemesTest {
  static final List<String> THEMES = Templates.THEMES;

  private static Templates look(String theme) {
    return new Templates(theme, Optional.empty());
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void thePagePrintsEverySentenceAndItsMarksLeadToPassages(String theme) {
    Digest edition = Editions.rich();
    Document page = Jsoup.parse(new Html(look(theme)).render(edition));
    for (Story story : edition.stories()) {
      assertTrue(page.text().contains(story.headline().text()));
      for (Claim claim : story.claims()) {
        assertTrue(page.text().contains(claim.text()), claim.text());
      }
    }
    for (Element mark : page.select("a.mark")) {
      assertFalse(page.select("[id=" + mark.attr("href").substring(1) + "]").isEmpty());
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void hostileWordsStayWords(String theme) throws Exception {
    Html html = new Html(look(theme));
    Markdown markdown = new Markdown(look(theme));
    Eml eml = EmlTest.eml(theme, "", "");
    Digest harmless = HostileTextTest.edition("harmless");
    List<String> page = HostileTextTest.skeleton(Jsoup.parse(html.render(harmless)));
    List<String> mail = HostileTextTest.skeleton(Jsoup.parse(EmlTest.html(eml.render(harmless))));
    List<String> outline = HostileTextTest.outline(markdown.render(harmless));
    for (String words : HostileTextTest.hostile()) {
      Digest edition = HostileTextTest.edition(words);
      assertEquals(page, HostileTextTest.skeleton(Jsoup.parse(html.render(edition))), words);
      String written = eml.render(edition);
      String part = EmlTest.html(written);
      assertEquals(mail, HostileTextTest.skeleton(Jsoup.parse(part)), words);
      assertEquals(outline, HostileTextTest.outline(markdown.render(edition)), words);
      HostileTextTest.assertVisible(part.replace("\r\n", "\n"));
      HostileTextTest.assertVisible(new Text(look(theme)).render(edition));
      assertHeaders(written);
    }
  }

  /** The headers are those that the program makes, whatever the title says. */
  private static void assertHeaders(String mail) {
    String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
    List<String> names =
        head.lines()
            .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
            .map(line -> line.substring(0, line.indexOf(':')))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "Auto-Submitted",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To"),
        names);
  }

  @Test
  void theBriefLookFitsOnAScreenOfText() {
    String brief = new Text(look("brief")).render(Editions.rich());
    assertTrue(brief.lines().count() <= 24, brief);
  }
}
