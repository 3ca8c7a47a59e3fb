package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Manuscript.Part;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the article out of a web page. Pure. */
final class WebPage {
  private WebPage() {}

  /** The story of a page. */
  static Manuscript parse(String raw) {
    Document page = Jsoup.parse(CleanText.body(raw));
    List<Part> parts = new ArrayList<>();
    for (Element p : page.select("p")) {
      parts.add(new Part(Block.Kind.PARAGRAPH, p.text()));
    }
    Details details = Details.of(null, null, page.title(), null, null, null, null);
    return PlainText.titled(Layout.refine(Manuscript.of(details, parts))).cut();
  }
}
