package dev.broadsheet.render.view;

import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * Summaries of single articles as the templates see them.
 *
 * @param title for the window: the only summary's headline, or how many there are
 * @param engine who wrote them, as a sentence
 * @param stories each as a story of one source
 */
public record SummaryView(String title, String engine, List<StoryView> stories) {

  /** Copies the list in. */
  public SummaryView {
    stories = List.copyOf(stories);
  }

  /** The summaries in the order given. */
  public static SummaryView of(List<Summary> summaries, Authors authors) {
    List<StoryView> stories = new ArrayList<>();
    for (Summary summary : summaries) {
      stories.add(StoryViews.of(summary, stories.size() + 1));
    }
    List<List<Claim>> claims = summaries.stream().map(Summary::claims).toList();
    String title =
        stories.size() == 1
            ? stories.get(0).headline().text()
            : NumberFormats.count(stories.size(), "summary", "summaries");
    return new SummaryView(title, FooterView.engine(authors, claims), stories);
  }
}
