package dev.broadsheet.render.view;

import java.util.List;

/**
 * What a source says that a mark rests on.
 *
 * @param anchor where marks lead to
 * @param text the passage; parts that stand apart in the source are joined by "[…]"
 * @param backs the lines that rest on it, in order
 * @param reworded whether a sentence that rests on it says it in other words
 */
public record PassageView(String anchor, String text, List<BackView> backs, boolean reworded) {

  /**
   * The way back from a passage.
   *
   * @param anchor of the line
   * @param label what the line is, such as "headline" or "sentence 2"
   */
  public record BackView(String anchor, String label) {}

  /** Copies the ways back in. */
  public PassageView {
    backs = List.copyOf(backs);
  }
}
