package dev.broadsheet.render.view;

import java.util.List;

/**
 * A story as the templates see it: numbered, linked, every string fit to print.
 *
 * @param anchor where the contents link to
 * @param number its place in the edition, from 1
 * @param lead whether it leads an edition
 * @param language BCP 47 code if all its articles share one, else ""
 * @param direction "rtl" if its headline runs from right to left, else "ltr"
 * @param headline its headline
 * @param sourceCount such as "5 sources"
 * @param publisherCount such as "4 publishers"; "" where each source is its own publisher
 * @param paragraphs the running summary
 * @param updates what is new since an earlier edition
 * @param points key points
 * @param disagreements what the sources give differently
 * @param reports who reports what; without lines if there are fewer than three independent sources
 * @param sources its articles, by number
 * @param notices what the reader must know about how it was made
 * @param timeline when its articles appeared
 * @param continues the earlier edition that told it, or an empty {@link PreviousView}
 */
public record StoryView(
    String anchor,
    int number,
    boolean lead,
    String language,
    String direction,
    SentenceView headline,
    String sourceCount,
    String publisherCount,
    List<List<SentenceView>> paragraphs,
    List<SentenceView> updates,
    List<SentenceView> points,
    List<DisagreementView> disagreements,
    ReportsView reports,
    List<SourceView> sources,
    List<String> notices,
    TimelineView timeline,
    PreviousView continues) {

  /**
   * The edition that told a story before.
   *
   * @param isoDate its folder, YYYY-MM-DD, or ""
   * @param date the same in words, or ""
   * @param verb what is done to it, such as "Continues", or ""
   * @param note what a reader of a corrected story has to know, or ""
   */
  public record PreviousView(String isoDate, String date, String verb, String note) {}

  /** Copies the lists in. */
  public StoryView {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
    updates = List.copyOf(updates);
    points = List.copyOf(points);
    disagreements = List.copyOf(disagreements);
    sources = List.copyOf(sources);
    notices = List.copyOf(notices);
  }
}
