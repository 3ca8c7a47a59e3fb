package dev.broadsheet.render;

import dev.broadsheet.render.view.Phrases;
import dev.broadsheet.render.view.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page that links all editions of a folder, newest first. May be shared between threads. */
public final class IndexPage {
  private final Templates templates;

  /** Prints with these templates. */
  public IndexPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * An edition to link.
   *
   * @param date its day, which names its folder
   * @param title its title
   * @param stories count of stories
   * @param sources count of articles behind them
   */
  public record Entry(LocalDate date, String title, int stories, int sources) {}

  /**
   * An edition as the template sees it.
   *
   * @param href address of its page, relative to the index
   * @param date its day, written out
   * @param isoDate its day as YYYY-MM-DD
   * @param title its title
   * @param storyCount such as "3 stories"
   * @param sourceCount such as "8 sources"
   */
  public record EntryView(
      String href,
      String date,
      String isoDate,
      String title,
      String storyCount,
      String sourceCount) {}

  /** The page; {@code title} names the paper. */
  public String render(String title, List<Entry> entries) {
    List<EntryView> views = new ArrayList<>();
    for (Entry entry :
        entries.stream().sorted(Comparator.comparing(Entry::date).reversed()).toList()) {
      views.add(
          new EntryView(
              entry.date() + "/digest.html",
              Phrases.weekday(entry.date()),
              entry.date().toString(),
              Plain.line(entry.title()),
              Phrases.count(entry.stories(), "story", "stories"),
              Phrases.count(entry.sources(), "source", "sources")));
    }
    return templates.fill("index.html.ftl", Map.of("title", Plain.line(title), "editions", views));
  }
}
