package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Editions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Letters stand out from what they are printed on: WCAG 2.1, success criterion 1.4.3. */
class ContrastTest {
  private static final double AA = 4.5;

  /** Success criterion 1.4.11, for what is drawn. */
  private static final double SEEN = 3;

  static final List<String> THEMES = Templates.THEMES;

  private static String page(String theme) {
    return new Html(new Templates(theme, Optional.empty())).render(Editions.rich());
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void lightColoursAreReadable(String theme) {
    String page = page(theme);
    Map<String, String> letters = new TreeMap<>();
    Map<String, String> grounds = new TreeMap<>();
    Matcher tag = Pattern.compile("class=\"([a-z ]+)\"[^>]*style=\"([^\"]*)\"").matcher(page);
    while (tag.find()) {
      for (String name : tag.group(1).split(" ", -1)) {
        if (name.equals("bar")) {
          continue; // nothing is written on bars
        }
        colour("(?<!-)color:(#[0-9a-f]{6})", tag.group(2)).forEach(c -> letters.put(c, name));
        colour("background-color:(#[0-9a-f]{6})", tag.group(2)).forEach(c -> grounds.put(c, name));
      }
    }
    grounds.put(colour(":target \\{ background-color: (#[0-9a-f]{6})", page).get(0), "target");
    check(3, letters, grounds);
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void darkColoursAreReadable(String theme) {
    String page = page(theme);
    String dark =
        Pattern.compile("prefers-color-scheme: dark\\) \\{(.*?)\n\\}", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining())
            .replaceAll("\\.bar .*", "");
    Map<String, String> letters = new TreeMap<>();
    Map<String, String> grounds = new TreeMap<>();
    colour("\\{ color: (#[0-9a-f]{6})", dark).forEach(c -> letters.put(c, "dark"));
    colour("background-color: (#[0-9a-f]{6})", dark).forEach(c -> grounds.put(c, "dark"));
    check(3, letters, grounds);
  }

  /** Bars say nothing that does not stand in words beside them; still they are to be seen. */
  @ParameterizedTest
  @FieldSource("THEMES")
  void barsAreSeen(String theme) {
    String type = new Html(new Templates(theme, Optional.empty())).render(Editions.rich());
    List<String> dark = colour("\\.bar \\{ background-color: (#[0-9a-f]{6})", type);
    List<String> paper = colour("\\.paper \\{ background-color: (#[0-9a-f]{6})", type);
    assertTrue(contrast(dark.get(0), paper.get(0)) >= SEEN, theme + " in the dark");
    for (String bar : colour("class=\"bar\"[^>]*background-color:(#[0-9a-f]{6})", type)) {
      String ground = colour("<body[^>]*background-color:(#[0-9a-f]{6})", type).get(0);
      assertTrue(contrast(bar, ground) >= SEEN, theme + " " + contrast(bar, ground));
    }
  }

  private static void check(int size, Map<String, String> letters, Map<String, String> grounds) {
    assertEquals(size, letters.size(), letters.toString());
    assertEquals(3, grounds.size(), grounds.toString());
    for (String letter : letters.keySet()) {
      for (String ground : grounds.keySet()) {
        double contrast = contrast(letter, ground);
        assertTrue(contrast >= AA, letter + " on " + ground + ": " + contrast);
      }
    }
  }

  private static List<String> colour(String pattern, String css) {
    return Pattern.compile(pattern).matcher(css).results().map(hit -> hit.group(1)).toList();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
