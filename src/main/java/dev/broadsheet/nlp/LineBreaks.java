package dev.broadsheet.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells line breaks that mean something (a heading, an item of a list, the end of a paragraph) from
 * those where a line was merely full.
 */
final class LineBreaks {
  private static final int MAX_HEADING = 80;
  private static final int NARROW = 40;
  private static final int MAX_TALLIED = 24;

  private LineBreaks() {}

  /** The passages of a block: stretches in which a line break counts as a blank. */
  static List<Span> passages(String text, Span block) {
    List<Span> lines = lines(text, block);
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    boolean isTally = lines.size() > 2 && lines.stream().allMatch(line -> isTallied(text, line));
    List<Span> passages = new ArrayList<>();
    int from = block.start();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isTally || isBoundary(text, lines.get(i), lines.get(i + 1), width)) {
        passages.add(new Span(from, lines.get(i).end()));
        from = lines.get(i).end();
      }
    }
    passages.add(new Span(from, block.end()));
    return passages;
  }

  private static List<Span> lines(String text, Span block) {
    List<Span> lines = new ArrayList<>();
    int from = block.start();
    while (from <= block.end()) {
      int to = text.indexOf('\n', from);
      to = to < 0 || to > block.end() ? block.end() : to;
      lines.add(new Span(from, to).trimmed(text));
      from = to + 1;
    }
    return lines;
  }

  /** A line of a bare list of words: short, and not a sentence's end. */
  private static boolean isTallied(String text, Span line) {
    return line.length() <= MAX_TALLIED
        && (line.isEmpty() || !Chars.isStop(text.charAt(line.end() - 1)));
  }

  private static boolean isBoundary(String text, Span line, Span next, int width) {
    if (line.isEmpty() || next.isEmpty()) {
      return true;
    }
    if (opensItem(text, next)) {
      return true;
    }
    char last = text.charAt(line.end() - 1);
    if (Chars.isStop(last) || Chars.isCloser(last) || ",;-–—".indexOf(last) >= 0) {
      return false;
    }
    char first = text.charAt(next.start());
    if (Character.isLowerCase(first)) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && !Chars.isBlank(text.charAt(word))) {
      word++;
    }
    boolean hadRoom = line.length() + 1 + word - next.start() <= width;
    return width <= NARROW || (hadRoom && line.length() <= MAX_HEADING);
  }

  private static boolean opensItem(String text, Span line) {
    char first = text.charAt(line.start());
    boolean hasBlank = line.length() > 2 && Chars.isBlank(text.charAt(line.start() + 1));
    boolean isDashed = hasBlank && (Chars.isDash(first) || first == '*');
    if (Chars.isBullet(first) || isDashed) {
      return true;
    }
    int from = first == '(' ? line.start() + 1 : line.start();
    int to = from;
    while (to < line.end() && to < from + 5 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to + 1 < line.end()
        && (text.charAt(to) == ')' || (text.charAt(to) == '.' && first != '('))
        && Chars.isBlank(text.charAt(to + 1))
        && ListItems.isOrdinal(text.substring(from, to))
        && !Character.isUpperCase(text.charAt(from));
  }
}
