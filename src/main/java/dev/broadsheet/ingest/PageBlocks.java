package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Block.Kind;
import dev.broadsheet.ingest.ParsedDocument.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes the words out of an element, block by block: headings, paragraphs, list items, quotations.
 * Blocks that are mostly links are left out. One object serves one element on one thread.
 */
final class PageBlocks {
  private static final double MAX_LINK_SHARE = 0.5;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final int MIN_LINKED = 3;

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int linked;
  private int breaks;

  private PageBlocks() {}

  /** The parts of an element in order. */
  static List<Part> of(Element root) {
    PageBlocks blocks = new PageBlocks();
    blocks.children(root, Kind.PARAGRAPH);
    blocks.flush(Kind.PARAGRAPH);
    return blocks.parts;
  }

  private void children(Element parent, Kind kind) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText());
      } else if (child instanceof Element element) {
        element(element, kind);
      }
    }
  }

  private void element(Element element, Kind kind) {
    if (element.normalName().equals("br")) {
      lineBreak(kind);
    } else if (element.normalName().equals("a") && !hasBlocks(element)) {
      int before = run.length();
      children(element, kind);
      linked += run.length() - before;
    } else if (Prose.isBlock(element) || hasBlocks(element)) {
      block(element, kind);
    } else {
      children(element, kind);
    }
  }

  private void block(Element element, Kind around) {
    flush(around);
    if (isLinkList(element)) {
      return;
    }
    Kind kind = kind(element, around);
    children(element, kind);
    flush(kind);
  }

  private static Kind kind(Element element, Kind around) {
    String name = element.normalName();
    if (name.matches("h[1-6]")) {
      return Kind.HEADING;
    }
    if (name.equals("li") || name.equals("dd") || name.equals("dt")) {
      return Kind.ITEM;
    }
    if (name.equals("blockquote") || name.equals("q")) {
      return Kind.QUOTE;
    }
    return name.equals("pre") || (name.equals("tr") && isData(element)) ? Kind.ASIDE : around;
  }

  /** Whether a row belongs to a table of values, not of layout. */
  private static boolean isData(Element row) {
    return row.childrenSize() > 1 && Prose.length(row) == 0;
  }

  private static boolean hasBlocks(Element element) {
    for (Element child : element.children()) {
      if (Prose.isBlock(child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list or division is there to lead elsewhere. */
  private static boolean isLinkList(Element element) {
    if (!element.normalName().matches("ul|ol|div|section|table|dl")) {
      return false;
    }
    int all = element.text().length();
    int inLinks = 0;
    for (Element link : element.select("a")) {
      inLinks += link.text().length();
    }
    return all > 0
        && inLinks > 0.7 * all
        && element.select("a").size() >= MIN_LINKED
        && Prose.length(element) < 200;
  }

  private void append(String words) {
    String squeezed = SPACES.matcher(words).replaceAll(" ");
    if (squeezed.isBlank()) {
      if (!run.isEmpty() && !Character.isWhitespace(run.charAt(run.length() - 1))) {
        run.append(' ');
      }
      return;
    }
    boolean isDouble = run.isEmpty() || Character.isWhitespace(run.charAt(run.length() - 1));
    run.append(isDouble ? squeezed.stripLeading() : squeezed);
    breaks = 0;
  }

  private void lineBreak(Kind kind) {
    breaks++;
    if (breaks > 1) {
      flush(kind);
    } else if (!run.isEmpty()) {
      run.append('\n');
    }
  }

  private void flush(Kind kind) {
    String words = run.toString().replaceAll(" *\\n *", "\n").strip();
    boolean isLink =
        words.length() > 0 && linked > MAX_LINK_SHARE * words.length() && kind != Kind.HEADING;
    boolean isProse = words.length() - linked >= 40 || words.matches("(?s).{60,}[.!?]");
    if (!words.isEmpty() && (!isLink || isProse)) {
      parts.add(new Part(kind, words));
    }
    run.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
