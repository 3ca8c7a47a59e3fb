package dev.broadsheet.ingest;

import dev.broadsheet.ingest.ParsedDocument.Part;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the article out of a web page. Pure. */
final class WebPage {
  private static final int MAX_DEPTH = 400;
  private static final int MIN_STORY = 400;
  private static final double FEW = 0.5;

  private WebPage() {}

  /** The story of a page. */
  static ParsedDocument parse(String raw) {
    Document page =
        Jsoup.parse(CleanText.body(raw), "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    Details details = PageDetails.of(page);
    Document cautious = page.clone();
    Boilerplate.remove(page);
    List<Part> parts = MainText.of(page);
    Boilerplate.removeUnread(cautious);
    int shown = Prose.length(cautious.body());
    // Where names mislead, as on pages that call everything a teaser, they are not looked at.
    if (length(parts) < Math.min(MIN_STORY, FEW * shown)) {
      List<Part> more = MainText.of(cautious);
      parts = length(more) > 2 * length(parts) ? more : parts;
    }
    return PlainText.titled(Layout.refine(ParsedDocument.of(details, parts))).cut();
  }

  private static int length(List<Part> parts) {
    return parts.stream().mapToInt(part -> part.text().length()).sum();
  }
}
