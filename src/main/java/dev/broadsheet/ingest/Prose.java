package dev.broadsheet.ingest;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text the elements of a page hold: the characters outside links, counted only
 * where they come in stretches long enough for a sentence. One object serves one state of a page.
 */
final class Prose {
  private static final Set<String> INLINE = Set.of("ins", "del", "a", "span", "time", "abbr");
  private static final int MIN_STRETCH = 40;

  private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();

  private Prose() {}

  /** The prose of every element under {@code root}, counted in one pass. */
  static Prose under(Element root) {
    Prose prose = new Prose();
    root.traverse(prose.counter());
    return prose;
  }

  /** The prose of one element, in characters. */
  static int length(Element element) {
    return under(element).of(element);
  }

  /** The prose counted for an element. */
  int of(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  private NodeVisitor counter() {
    return new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        // Counted on the way up.
      }

      @Override
      public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
          return;
        }
        int own = isBlock(element) ? stretch(element) : 0;
        int below = 0;
        for (Element child : element.children()) {
          below += of(child);
        }
        lengths.put(element, own + below);
      }
    };
  }

  /**
   * Characters outside links of the words directly in a block, if they are enough for a sentence.
   */
  private static int stretch(Element block) {
    int length = 0;
    for (Node child : block.childNodes()) {
      length += inline(child, 0);
    }
    return length >= MIN_STRETCH ? length : 0;
  }

  private static int inline(Node node, int depth) {
    if (node instanceof TextNode text) {
      return text.text().strip().length();
    }
    boolean isInline =
        node instanceof Element element && !isBlock(element) && !element.normalName().equals("a");
    if (!isInline || depth > 20) {
      return 0;
    }
    int length = 0;
    for (Node child : node.childNodes()) {
      length += inline(child, depth + 1);
    }
    return length;
  }

  /** Whether an element sets its words apart from those around it. */
  static boolean isBlock(Element element) {
    return element.isBlock() && !INLINE.contains(element.normalName());
  }
}
