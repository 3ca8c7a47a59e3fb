package dev.broadsheet.render.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bar of a chart.
 *
 * @param name what it is of
 * @param label its value in words, such as "3 stories"
 * @param percent its length, 1 to 100, of the longest one's
 */
public record BarView(String name, String label, int percent) {

  /** Its length as a share of the longest one's, so that even the shortest is seen. */
  static int percent(long value, long longest) {
    return longest <= 0 ? 1 : (int) Math.max(1, Math.min(100, Math.round(100.0 * value / longest)));
  }

  /**
   * A chart of these values, in their order; none if all are alike, since it would say nothing.
   *
   * @param longest how many bars it has at most
   */
  static List<BarView> chart(Map<String, Integer> values, int longest, String one, String many) {
    int max = values.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int min = values.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    List<BarView> bars = new ArrayList<>();
    if (max == min) {
      return bars;
    }
    for (Map.Entry<String, Integer> value : values.entrySet()) {
      if (bars.size() < longest) {
        bars.add(
            new BarView(
                value.getKey(),
                NumberFormats.count(value.getValue(), one, many),
                percent(value.getValue(), max)));
      }
    }
    return bars;
  }
}
