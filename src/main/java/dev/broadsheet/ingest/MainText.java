package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Manuscript.Part;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds its article: going down from the body as long as one child
 * holds nearly all of the running text. Expects a page from which {@link Boilerplate} is gone.
 * Pure.
 */
final class MainText {
  private static final double NEARLY_ALL = 0.75;
  private static final String STATED =
      "[itemprop=articleBody], [itemprop=text], article, [role=article], main, [role=main]";
  private static final double STATED_SHARE = 0.4;

  private MainText() {}

  /** The parts of the article in order. */
  static List<Part> of(Document page) {
    Element body = page.body();
    Prose prose = Prose.under(body);
    Element root = descend(stated(body, prose), prose);
    return PageBlocks.of(root);
  }

  private static Element stated(Element body, Prose prose) {
    Element best = body;
    for (Element element : body.select(STATED)) {
      boolean isMost = prose.of(element) >= STATED_SHARE * prose.of(body);
      boolean isOnly = element.parent() != null && isOneOfAKind(element, prose);
      if (isMost && isOnly) {
        best = element;
        break;
      }
    }
    return best;
  }

  /**
   * Whether an element is not one of several like it side by side, as on a page of many articles.
   */
  private static boolean isOneOfAKind(Element element, Prose prose) {
    int likes = 0;
    for (Element sibling : element.siblingElements()) {
      boolean isLike = sibling.normalName().equals(element.normalName());
      likes += isLike && prose.of(sibling) > prose.of(element) / 3 ? 1 : 0;
    }
    return likes == 0;
  }

  private static Element descend(Element from, Prose prose) {
    Element at = from;
    while (true) {
      Element fullest = null;
      for (Element child : at.children()) {
        if (fullest == null || prose.of(child) > prose.of(fullest)) {
          fullest = child;
        }
      }
      boolean isNearlyAll = fullest != null && prose.of(fullest) >= NEARLY_ALL * prose.of(at);
      if (!isNearlyAll
          || fullest.normalName().matches("p|blockquote|li|pre|td|h[1-6]")
          || prose.of(at) == 0) {
        return at;
      }
      at = fullest;
    }
  }
}
