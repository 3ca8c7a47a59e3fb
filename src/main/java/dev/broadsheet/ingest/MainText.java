package dev.broadsheet.ingest;

import dev.broadsheet.ingest.ParsedDocument.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private static final Set<String> CONTAINERS =
      Set.of(
          "div", "article", "section", "main", "table", "tbody", "tr", "td", "form", "span",
          "center", "font");
  private static final int MIN_LEAD = 50;
  private static final int MAX_LEADS = 3;
  private static final double STATED_SHARE = 0.4;

  private MainText() {}

  /** The parts of the article in order. */
  static List<Part> of(Document page) {
    Element body = page.body();
    Prose prose = Prose.under(body);
    Element root = descend(stated(body, prose), prose);
    List<Part> parts = new ArrayList<>(lead(root, prose));
    parts.addAll(PageBlocks.of(root));
    return parts;
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
    while (prose.of(at) > 0) {
      Element fullest = null;
      boolean hasParagraphs = false;
      for (Element child : at.children()) {
        hasParagraphs |= child.normalName().equals("p") && prose.of(child) > 0;
        if (fullest == null || prose.of(child) > prose.of(fullest)) {
          fullest = child;
        }
      }
      boolean isNearlyAll = fullest != null && prose.of(fullest) >= NEARLY_ALL * prose.of(at);
      if (hasParagraphs || !isNearlyAll || !CONTAINERS.contains(fullest.normalName())) {
        return at;
      }
      at = fullest;
    }
    return at;
  }

  /** The sentences that stand between the top heading and the article's element. */
  private static List<Part> lead(Element root, Prose prose) {
    List<Part> lead = new ArrayList<>();
    Element heading = root.ownerDocument() == null ? null : root.ownerDocument().selectFirst("h1");
    boolean isAbove =
        heading != null && !heading.parents().contains(root) && root.select("h1").isEmpty();
    Element common = isAbove ? common(heading, root) : null;
    if (common == null || common.normalName().equals("body") || common.equals(root)) {
      return lead;
    }
    boolean isPast = false;
    for (Element element : common.getAllElements()) {
      if (element.equals(root)) {
        break;
      }
      isPast |= element.equals(heading);
      boolean isLead =
          element.normalName().matches("p|h2|h3|div")
              && !element.equals(heading)
              && prose.of(element) >= MIN_LEAD;
      if (isPast
          && isLead
          && !root.parents().contains(element)
          && element.children().stream().noneMatch(Prose::isBlock)) {
        lead.add(new Part(Block.Kind.PARAGRAPH, element.text()));
      }
    }
    return lead.size() > MAX_LEADS ? List.of() : lead;
  }

  private static Element common(Element heading, Element root) {
    Element up = heading.parent();
    while (up != null && !root.parents().contains(up)) {
      up = up.parent();
    }
    return up;
  }
}
