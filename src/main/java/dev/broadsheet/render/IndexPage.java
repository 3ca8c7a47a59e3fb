package dev.broadsheet.render;

import dev.broadsheet.render.view.NumberFormats;
import dev.broadsheet.render.view.PlainLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page that links all editions of a folder, newest first. May be shared between threads. */
public final class IndexPage {
  private static final int HEADLINES = 3;

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
   * @param headlines of its stories, in order
   */
  public record Entry(
      LocalDate date, String title, int stories, int sources, List<String> headlines) {
    /** Copies the list in. */
    public Entry {
      headlines = List.copyOf(headlines);
    }
  }

  /**
   * An edition as the template sees it.
   *
   * @param href address of its page, relative to the index
   * @param date its day, written out
   * @param isoDate its day as YYYY-MM-DD
   * @param title its title
   * @param storyCount such as "3 stories"
   * @param sourceCount such as "8 sources"
   * @param headlines of its first stories
   */
  public record EntryView(
      String href,
      String date,
      String isoDate,
      String title,
      String storyCount,
      String sourceCount,
      List<String> headlines) {
    /** Copies the list in. */
    public EntryView {
      headlines = List.copyOf(headlines);
    }
  }

  /** The page; {@code title} names the paper. */
  public String render(String title, List<Entry> entries) {
    List<EntryView> views = new ArrayList<>();
    for (Entry entry :
        entries.stream().sorted(Comparator.comparing(Entry::date).reversed()).toList()) {
      views.add(
          new EntryView(
              entry.date() + "/digest.html",
              NumberFormats.weekday(entry.date()),
              entry.date().toString(),
              PlainLine.line(entry.title()),
              NumberFormats.count(entry.stories(), "story", "stories"),
              NumberFormats.count(entry.sources(), "source", "sources"),
              entry.headlines().stream().limit(HEADLINES).map(PlainLine::line).toList()));
    }
    return templates.fill(
        "index.html.ftl", Map.of("title", PlainLine.line(title), "editions", views));
  }
}
