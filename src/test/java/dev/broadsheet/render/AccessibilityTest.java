package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What people need who hear a page, or walk through it by keyboard. */
class AccessibilityTest {
  static final List<String> THEMES = Templates.THEMES;

  private static List<Document> pages(String theme) {
    Templates look = new Templates(theme, Optional.empty());
    Html html = new Html(look);
    IndexPage.Entry entry =
        new IndexPage.Entry(Editions.DAY, "Broadsheet", 1, 1, List.of("A quiet day"));
    List<Document> pages = new ArrayList<>();
    for (String page :
        List.of(
            html.render(Editions.rich()),
            html.render(Editions.empty()),
            html.render(List.of(Editions.summary()), Editions.AUTHORS),
            html.render(List.of(Editions.summary(), Editions.summary()), Editions.AUTHORS),
            new IndexPage(look).render("Broadsheet", List.of(entry)))) {
      pages.add(Jsoup.parse(page));
    }
    return pages;
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void landmarksAndHeadingsTellWhereOneIs(String theme) {
    for (Document page : pages(theme)) {
      assertEquals("en", page.select("html").attr("lang"));
      assertFalse(page.title().isBlank());
      assertEquals(1, page.select("main").size(), page.title());
      assertEquals(1, page.select("h1").size(), page.title());
      assertTrue(page.select("main h1").isEmpty(), "the page's name opens it, not its stories");
      assertTrue(page.select("main main, main header, main nav, main footer").isEmpty());
      int before = 0;
      for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
        int level = heading.tagName().charAt(1) - '0';
        assertTrue(level <= before + 1, heading.text());
        before = level;
      }
      for (Element story : page.select("main article")) {
        assertEquals(1, story.select("h2").size(), story.id());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void tablesOfDataHaveHeadsAndTheOthersSayThatTheyAreLayout(String theme) {
    Document page = pages(theme).get(0);
    int data = 0;
    for (Element table : page.select("table")) {
      if (table.attr("role").equals("presentation")) {
        assertTrue(table.select("> tbody > tr > th, > thead").isEmpty(), table.outerHtml());
        continue;
      }
      data++;
      for (Element row : table.select("tr")) {
        boolean isHead = !row.select("th[scope=col]").isEmpty();
        assertTrue(isHead || row.select("> th[scope=row]").size() == 1, row.outerHtml());
        assertEquals(5, row.children().size());
      }
    }
    assertEquals(1, data, "who reports what");
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void everyLinkHasANameAndEveryFocusIsSeen(String theme) {
    for (Document page : pages(theme)) {
      for (Element link : page.select("a")) {
        String name = link.attr("aria-label") + link.text();
        assertTrue(name.chars().anyMatch(Character::isLetterOrDigit), link.outerHtml());
        assertTrue(link.hasAttr("href"), link.outerHtml());
      }
      for (Element opened : page.select("details")) {
        assertEquals("summary", opened.child(0).tagName());
        assertFalse(opened.child(0).text().isBlank());
      }
      assertTrue(page.select("[tabindex], [onclick], [autofocus]").isEmpty());
      String sheet = page.select("style").first().data();
      assertTrue(sheet.contains("summary:focus-visible { outline: 2px solid #"), theme);
      assertFalse(sheet.contains("outline: 0") || sheet.contains("outline: none"), theme);
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void wordsOfTheProgramAreEnglishWithinStoriesOfOtherLanguages(String theme) {
    Document page = Jsoup.parse(new Html(new Templates(theme, Optional.empty())).render(german()));
    Element story = page.getElementById("s1");
    assertEquals("de", story.attr("lang"));
    for (String words : Set.of("Key points", "Source")) {
      Element said = story.select(":containsOwn(" + words + ")").first();
      Element tongue = said.hasAttr("lang") ? said : said.closest("[lang]");
      assertEquals("en", tongue.attr("lang"), words);
    }
  }

  private static Digest german() {
    Article a =
        Editions.article("a", "Flussbote", "Brücke gesperrt", "", "", "Die Brücke ist gesperrt.");
    Article german =
        new Article(
            a.id(),
            a.path(),
            a.url(),
            a.title(),
            a.titleSpan(),
            a.source(),
            a.author(),
            a.published(),
            "de",
            a.text(),
            a.sentences());
    return Editions.of(
        german, "Brücke gesperrt", Editions.lead(german, 1), Editions.point(german, 1));
  }
}
