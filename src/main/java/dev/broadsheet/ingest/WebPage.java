package dev.broadsheet.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the article out of a web page. Pure. */
final class WebPage {
  private static final int MAX_DEPTH = 400;

  private WebPage() {}

  /** The story of a page. */
  static Manuscript parse(String raw) {
    Document page =
        Jsoup.parse(CleanText.body(raw), "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    Details details = PageDetails.of(page);
    Boilerplate.remove(page);
    Manuscript manuscript = Manuscript.of(details, MainText.of(page));
    return PlainText.titled(Layout.refine(manuscript)).cut();
  }
}
