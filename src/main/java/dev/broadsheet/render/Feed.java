package dev.broadsheet.render;

import dev.broadsheet.render.view.FeedView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editions of a folder as an Atom feed (RFC 4287), newest first. What a reader has seen is told
 * by its id, so ids depend on nothing but the paper and the day. May be shared between threads.
 */
public final class Feed {
  private final Templates templates;
  private final Optional<String> site;

  /**
   * Prints with these templates.
   *
   * @param site address under which the folder is published, if it is; links are relative without
   */
  public Feed(Templates templates, Optional<String> site) {
    this.templates = templates;
    this.site = site;
  }

  /** The feed; {@code title} names the paper. */
  public String render(String title, List<IndexPage.Entry> editions) {
    FeedView.Builder feed = new FeedView.Builder(title, site);
    for (IndexPage.Entry edition : editions) {
      feed.add(edition.date(), edition.title(), edition.headlines());
    }
    return templates.fill("feed.xml.ftl", Map.of("feed", feed.view()));
  }
}
