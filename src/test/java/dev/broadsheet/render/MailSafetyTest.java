package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Editions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail's HTML uses nothing that Gmail or Outlook lack, but for what only adds. */
class MailSafetyTest {
  private static final Map<String, String> SUPPORT = support();

  /** What some program lacks, and why nothing is lost there. */
  private static final Map<String, String> ENHANCEMENTS =
      Map.of(
          "html-style", "colours, type and layout are inline",
          "css-at-media", "the light colours and the wide layout hold without",
          "css-at-media-prefers-color-scheme", "the light colours hold without",
          "css-color-scheme", "the light colours hold without",
          "html-meta-color-scheme", "the light colours hold without",
          "css-display-none",
              "the preheader is one pixel high in the colour of the paper; narrow tables stay wide",
          "css-word-break", "only a word longer than a line is at stake",
          "html-body", "its colours stand on the outermost table, too",
          "html-role", "says to screen readers that a table is layout");

  /** What the table of support does not list; every program knows them. */
  private static final Set<String> UNLISTED =
      Set.of("css-color", "css-font-style", "css-display-block");

  /** Longhands that are tested under their shorthand. */
  private static final Pattern LONGHAND =
      Pattern.compile("css-(margin|padding|border|background|font|list-style)-.*");

  private static final Pattern DECLARATION =
      Pattern.compile("(?:^|[;{])\\s*([a-z-]+)\\s*:\\s*([^;}]*)");
  private static final Pattern UNIT = Pattern.compile("\\d(px|em|rem|pt|vw|vh|%)");

  private static Map<String, String> support() {
    Map<String, String> support = new TreeMap<>();
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                MailSafetyTest.class.getResourceAsStream("mail-support.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = table.readLine(); line != null; line = table.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          support.put(cells[0], cells[1] + " " + cells[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return support;
  }

  private static String mail(String theme, String site) throws Exception {
    return EmlTest.html(EmlTest.eml(theme, site, "").render(EmlTest.many(30)));
  }

  /** Every feature that this HTML uses, by its name in the table. */
  private static Set<String> features(String html) {
    Document page = Jsoup.parse(html);
    Set<String> features = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      features.add("html-" + element.normalName().replaceFirst("^h[1-6]$", "h1-h6"));
      if (element.normalName().matches("ul|ol|li")) {
        features.add("html-lists");
      }
      element.attributes().forEach(attribute -> features.add("html-" + attribute.getKey()));
      if (element.attr("name").equals("color-scheme")) {
        features.add("html-meta-color-scheme");
      }
      addDeclarations(element.attr("style"), features);
    }
    String sheet = page.select("style").stream().map(Element::data).reduce("", String::concat);
    Matcher rules = Pattern.compile("@([a-z-]+)|:([a-z-]+)\\s*[,{]").matcher(sheet);
    while (rules.find()) {
      features.add(
          rules.group(1) != null
              ? "css-at-" + rules.group(1)
              : "css-pseudo-class-" + rules.group(2));
    }
    if (sheet.contains("prefers-color-scheme")) {
      features.add("css-at-media-prefers-color-scheme");
    }
    addDeclarations(sheet, features);
    return features;
  }

  private static void addDeclarations(String css, Set<String> features) {
    Matcher declaration = DECLARATION.matcher(css);
    while (declaration.find()) {
      String property = declaration.group(1);
      String value = declaration.group(2).replace("!important", "").strip();
      features.add("css-" + property);
      if (property.equals("display")) {
        features.add("css-display-" + value);
      }
      Matcher unit = UNIT.matcher(value);
      while (unit.find()) {
        features.add("css-unit-" + unit.group(1).replace("%", "percent"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "brief", "plain"})
  void usesWhatMailProgramsKnow(String theme) throws Exception {
    List<String> lacking = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String site : new String[] {"", EmlTest.SITE}) {
      for (String feature : features(mail(theme, site))) {
        String support = SUPPORT.get(feature);
        if (support != null && support.contains("no") && !ENHANCEMENTS.containsKey(feature)) {
          lacking.add(feature + " " + support);
        }
        boolean isListed = support != null || UNLISTED.contains(feature);
        if (!isListed && feature.startsWith("css-") && !LONGHAND.matcher(feature).matches()) {
          unknown.add(feature);
        }
      }
    }
    assertEquals(List.of(), lacking);
    assertEquals(List.of(), unknown);
  }

  @Test
  void theCheckFindsWhatMailProgramsLack() {
    Set<String> used =
        features(
            "<style>a:hover { top: 1px }</style><p style='display:grid;color:var(--x)'><svg></svg>");
    for (String feature :
        List.of("css-display-grid", "html-svg", "css-pseudo-class-hover", "css-unit-px")) {
      assertTrue(used.contains(feature), feature + " is not in " + used);
    }
    assertTrue(SUPPORT.get("css-display-grid").contains("no"));
    assertTrue(SUPPORT.get("html-svg").contains("no"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "brief", "plain"})
  void isAccessibleAndSafe(String theme) throws Exception {
    for (String site : new String[] {"", EmlTest.SITE}) {
      Document mail = Jsoup.parse(mail(theme, site));
      assertEquals("en", mail.select("html").attr("lang"));
      assertEquals(1, mail.select("h1").size());
      int level = 0;
      for (Element heading : mail.select("h1,h2,h3,h4,h5,h6")) {
        int next = heading.normalName().charAt(1) - '0';
        assertTrue(next <= level + 1, "a level is left out before " + heading);
        level = next;
      }
      for (Element table : mail.select("table:not([role=presentation])")) {
        assertEquals(table.select("tr").size() - 1, table.select("th[scope=row]").size());
        assertFalse(table.select("th[scope=col]").isEmpty(), "columns without a head");
      }
      for (Element link : mail.select("a")) {
        String href = link.attr("href");
        assertTrue(href.matches("(https?://|mailto:|#).+"), href);
        if (href.startsWith("#")) {
          assertFalse(mail.select("[id=" + href.substring(1) + "]").isEmpty(), href);
        }
      }
      assertEquals(0, mail.select("script,img,link,form,iframe,object,details").size());
      assertFalse(mail.html().contains("url("), "loads something");
    }
  }

  @Test
  void holdsItsColoursWithoutAStyleSheet() throws Exception {
    Document mail = Jsoup.parse(EmlTest.html(EmlTest.eml("", "").render(Editions.rich())));
    for (Element element : mail.body().getAllElements()) {
      boolean isColoured =
          element.classNames().stream().anyMatch(Set.of("ink", "muted", "accent")::contains);
      if (isColoured) {
        boolean inherits = element.normalName().equals("span") || element.hasClass("rule");
        assertTrue(element.attr("style").contains("color:") || inherits, element.outerHtml());
      }
    }
  }
}
