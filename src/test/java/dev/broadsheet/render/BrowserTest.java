package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.news.Editions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages and mails in Chromium, where it is installed. {@code -Dscreenshots.rewrite=true} takes the
 * pictures in {@code docs/screenshots} anew.
 */
@Tag("slow")
class BrowserTest {
  private static final int[] WIDTHS = {320, 375, 768, 1200};
  private static final Path PICTURES = Path.of("docs/screenshots");

  @TempDir static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Browser.program();
    assumeTrue(program.isPresent(), "skipped: Chromium is not installed");
    browser = new Browser(program.get(), folder.resolve("profile"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path write(String name, String html) throws Exception {
    return Files.writeString(folder.resolve(name), html);
  }

  /** One of everything that is shown. */
  private static Map<String, Path> shown() throws Exception {
    Map<String, Path> shown = new LinkedHashMap<>();
    for (String theme : Templates.THEMES) {
      Templates look = new Templates(theme, Optional.empty());
      shown.put(theme, write(theme + ".html", new Html(look).render(Editions.rich())));
      String mail = EmlTest.eml(theme, "", "").render(Editions.rich());
      shown.put(theme + "-mail", write(theme + "-mail.html", EmlTest.html(mail)));
    }
    Html html = new Html(Templates.standard());
    String long1 = "w".repeat(400);
    shown.put("long-words", write("long.html", html.render(HostileTextTest.edition(long1))));
    shown.put(
        "summary",
        write("summary.html", html.render(List.of(Editions.summary()), Editions.AUTHORS)));
    IndexPage.Entry entry =
        new IndexPage.Entry(Editions.DAY, "Broadsheet", 3, 8, List.of("One", "Two", long1));
    shown.put(
        "index",
        write("index.html", new IndexPage(Templates.standard()).render("Paper", List.of(entry))));
    return shown;
  }

  @Test
  void fitsEveryWidthInLightAndDarkWithoutNoise() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Path> page : shown().entrySet()) {
      browser.show(1200, false);
      browser.open(page.getValue());
      for (int width : WIDTHS) {
        for (boolean isDark : new boolean[] {false, true}) {
          browser.show(width, isDark);
          int needed = browser.value("document.documentElement.scrollWidth").asInt();
          if (needed > width) {
            faults.add(page.getKey() + " needs " + needed + " of " + width);
          }
        }
      }
      browser.noise().forEach(noise -> faults.add(page.getKey() + ": " + noise));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theBrowserFindsFaults() throws Exception {
    browser.show(320, false);
    browser.open(
        write(
            "faulty.html",
            "<!DOCTYPE html><div style='width:400px'>x</div><img src='http://127.0.0.1:9/a.png'>"
                + "<script>console.log('heard')</script>"));
    assertEquals(408, browser.value("document.documentElement.scrollWidth").asInt());
    String noise = browser.noise().toString();
    assertTrue(noise.contains("http://127.0.0.1:9/a.png") && noise.contains("heard"), noise);
  }

  /** All words that are seen with less than the contrast that WCAG 2.1 (1.4.3) asks for. */
  private static final String FAINT =
      """
      (() => {
        const light = c => {
          const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = e => {
          for (; e; e = e.parentElement) {
            const c = getComputedStyle(e).backgroundColor;
            if (!c.startsWith('rgba(0, 0, 0, 0')) return c;
          }
          return 'rgb(255, 255, 255)';
        };
        document.querySelectorAll('details').forEach(d => { d.open = true; });
        const faint = new Set();
        let seen = 0;
        const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
          const e = words.currentNode.parentElement;
          if (!words.currentNode.data.replace(/[\\s\\u00a0]/g, '') || !e.checkVisibility()) continue;
          seen++;
          const a = light(getComputedStyle(e).color), b = light(ground(e));
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (contrast < 4.5) faint.add(contrast.toFixed(2) + ' ' + words.currentNode.data);
        }
        return seen + '|' + [...faint].join('|');
      })()
      """;

  @Test
  void everyWordStandsOutInLightAndDark() throws Exception {
    for (Map.Entry<String, Path> page : shown().entrySet()) {
      browser.open(page.getValue());
      for (boolean isDark : new boolean[] {false, true}) {
        browser.show(768, isDark);
        String measured = browser.value(FAINT).asText();
        assertTrue(measured.matches("[1-9]\\d*\\|"), page.getKey() + " " + isDark + " " + measured);
      }
    }
    browser.open(write("faint.html", "<body style='color:#777;background:#fff'>Faint"));
    assertEquals("1|4.48 Faint", browser.value(FAINT).asText());
  }

  @Test
  void darkColoursAreDark() throws Exception {
    for (Map.Entry<String, Path> page : shown().entrySet()) {
      browser.open(page.getValue());
      for (boolean isDark : new boolean[] {false, true}) {
        browser.show(768, isDark);
        String ground = browser.value("getComputedStyle(document.body).backgroundColor").asText();
        int red = Integer.parseInt(ground.replaceFirst("rgb\\((\\d+),.*", "$1"));
        assertEquals(isDark, red < 128, page.getKey() + " " + ground);
      }
    }
  }

  @Test
  void everyMarkLeadsToAPlaceThatIsSeen() throws Exception {
    for (String theme : Templates.THEMES) {
      browser.show(768, false);
      browser.open(shown().get(theme));
      int marks = browser.value("document.querySelectorAll('a.mark').length").asInt();
      assertTrue(marks > 10, theme);
      for (int i = 0; i < marks; i++) {
        // A click on a link that is not seen does what one on a seen link does.
        JsonNode seen =
            browser.value(
                "(() => { const mark = document.querySelectorAll('a.mark')["
                    + i
                    + "]; mark.click(); const place ="
                    + " document.getElementById(mark.hash.substring(1)); return"
                    + " place.checkVisibility() && place.getBoundingClientRect().height > 0; })()");
        assertTrue(seen.asBoolean(), theme + ", mark " + i);
      }
    }
  }

  @Test
  void takesPictures() throws Exception {
    assumeTrue(
        Boolean.getBoolean("screenshots.rewrite"), "skipped: no new pictures were asked for");
    Files.createDirectories(PICTURES);
    Map<String, Path> shown = shown();
    for (String name : List.of("paper", "paper-mail", "brief", "plain")) {
      for (boolean isDark : new boolean[] {false, true}) {
        int width = name.endsWith("mail") ? 640 : isDark ? 375 : 900;
        browser.show(width, isDark);
        browser.open(shown.get(name));
        Files.write(
            PICTURES.resolve(name + (isDark ? "-dark" : "") + ".png"),
            browser.picture(width, name.startsWith("paper") ? 1700 : 1200));
      }
    }
  }
}
