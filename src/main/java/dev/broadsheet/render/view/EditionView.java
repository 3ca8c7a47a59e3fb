package dev.broadsheet.render.view;

import java.util.List;

/**
 * An edition as the templates see it, under the name {@code edition}.
 *
 * @param title full title, for the window and the mail
 * @param name the title without the date that may end it, for the masthead
 * @param date the day, written out with its weekday
 * @param isoDate the day as YYYY-MM-DD
 * @param storyCount such as "3 stories"
 * @param articleCount such as "8 articles": those that the stories tell
 * @param publisherCount such as "6 publishers"; "" if no article names its own
 * @param minutes time to read the summaries
 * @param articleMinutes time to read those articles
 * @param stories in the order printed
 * @param sizes how many sources each story has, in per cent of the largest one's; empty if all
 *     stories are of a size
 * @param coverage how many of the stories each outlet reports; empty if all report as many
 * @param missing what was given and is not printed
 * @param colophon how it was made, in sentences
 */
public record EditionView(
    String title,
    String name,
    String date,
    String isoDate,
    String storyCount,
    String articleCount,
    String publisherCount,
    long minutes,
    long articleMinutes,
    List<StoryView> stories,
    List<Integer> sizes,
    List<BarView> coverage,
    List<MissingView> missing,
    List<String> colophon) {

  /**
   * Something that was given and is not printed.
   *
   * @param name title and outlet, or path
   * @param reason why
   */
  public record MissingView(String name, String reason) {}

  /** Copies the lists in. */
  public EditionView {
    stories = List.copyOf(stories);
    sizes = List.copyOf(sizes);
    coverage = List.copyOf(coverage);
    missing = List.copyOf(missing);
    colophon = List.copyOf(colophon);
  }
}
