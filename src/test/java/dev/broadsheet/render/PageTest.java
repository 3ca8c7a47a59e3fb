package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What holds of the page, whatever it looks like. */
class PageTest {
  private final Html html = new Html(Templates.standard());
  private final String page = html.render(Editions.rich());
  private final Document document = Jsoup.parse(page);

  @Test
  void isWellFormed() {
    for (String each :
        List.of(
            page,
            html.render(Editions.empty()),
            html.render(List.of(Editions.summary()), Editions.AUTHORS),
            new IndexPage(Templates.standard()).render("Broadsheet", List.of()))) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Jsoup.parse(each, "", parser);
      assertEquals(List.of(), parser.getErrors());
    }
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      assertTrue(ids.add(element.id()), element.id() + " is there twice");
    }
    List<String> targets = document.select("a[href^=#]").eachAttr("href");
    assertFalse(targets.isEmpty());
    for (String target : targets) {
      assertTrue(ids.contains(target.substring(1)), target);
    }
  }

  @Test
  void everySentenceBearsMarksThatLeadToItsPassages() {
    int story = 0;
    for (Story each : Editions.rich().stories()) {
      story++;
      Map<String, Integer> count = new HashMap<>();
      for (Claim claim : each.claims()) {
        String letter =
            switch (claim.kind()) {
              case LEAD -> "l";
              case POINT -> "p";
              case UPDATE -> "u";
            };
        String anchor = "s" + story + "-" + letter + count.merge(letter, 1, Integer::sum);
        Element line = document.getElementById(anchor);
        assertTrue(line.text().startsWith(claim.text()), anchor);
        List<String> passages = new ArrayList<>();
        for (Element mark : line.select("a")) {
          passages.add(document.getElementById(mark.attr("href").substring(1)).text());
        }
        for (Evidence evidence : claim.evidence()) {
          assertTrue(
              passages.stream().anyMatch(text -> text.contains(evidence.quote())),
              anchor + " has no way to " + evidence);
        }
      }
    }
  }

  @Test
  void everyPassageLeadsBackToItsSentences() {
    for (Element mark : document.select("[id] > span > a.mark[href]")) {
      String line = "#" + mark.parent().parent().id();
      Element passage = document.getElementById(mark.attr("href").substring(1));
      assertTrue(passage.select("a").eachAttr("href").contains(line), line);
    }
  }

  @Test
  void headingsDescendByOneLevelAtATime() {
    int before = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertTrue(level <= before + 1, heading.text());
      before = level;
    }
    assertEquals(1, document.select("h1").size());
  }

  @Test
  void needsNeitherScriptsNorAnythingFromElsewhere() {
    assertEquals(0, document.select("script, link, img, iframe, [src], [srcset]").size());
    assertFalse(page.contains("url("));
    assertFalse(page.contains("@import"));
  }

  @Test
  void saysWhatTheReaderMustKnow() {
    String text = document.text();
    for (String part :
        List.of(
            "5 sources, 4 publishers",
            "Sources differ",
            "much the same text as [1]",
            "Written by the embedded engine instead",
            "Not read in full: 21 % of The Holm Gazette",
            "Continues a story of 20 November 2026",
            "inbox/scan-0417.pdf: it is not text.",
            "all-minilm-l6-v2-q",
            "97 % of the 8 articles was read",
            "1 sentence did not pass the check and was left out")) {
      assertTrue(text.contains(part), part);
    }
  }

  @Test
  void claimsToHaveReadAllOnlyWhereItHas() {
    Digest part = Editions.rich();
    Digest whole =
        new Digest(
            part.date(),
            part.title(),
            part.engine(),
            part.stories().subList(0, 2),
            part.articles(),
            part.duplicateOf(),
            List.of());
    assertTrue(html.render(whole).contains("100 % of the 7 articles was read."));
    assertFalse(page.contains("100 %"));
  }

  @Test
  void isTheSameUnderEveryLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(page, new Html(Templates.standard()).render(Editions.rich()), tag);
        Text text = new Text(Templates.standard());
        assertTrue(text.render(Editions.rich()).contains("IN THIS EDITION"));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
