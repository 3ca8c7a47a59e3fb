package dev.broadsheet.news;

import java.util.List;

/**
 * Two articles, and why they were or weren't told as one story.
 *
 * @param article id of one
 * @param other id of the other
 * @param probability that they tell of one event, 0..1
 * @param reasons what spoke most for the decision, the weightiest first
 */
public record EventPair(String article, String other, double probability, List<String> reasons) {

  /** Copies the reasons in; rejects what is no probability. */
  public EventPair {
    reasons = List.copyOf(reasons);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability: " + probability);
    }
  }
}
