package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of a plain text, whether they are set apart by blank lines, one a line, or
 * wrapped at a fixed width. A line break inside a paragraph stays inside its span.
 *
 * <p>A text counts as wrapped when nearly every line could not have held the first word of the next
 * one; then a line that could have held it ends a paragraph. Pure.
 */
final class TextLines {
  private static final int MAX_WRAP = 130;
  private static final double WRAPPED_SHARE = 0.75;
  private static final int SLACK = 4;

  private TextLines() {}

  /** The paragraphs, trimmed, in order, none empty. */
  static List<Span> paragraphs(String text) {
    List<List<Span>> chunks = chunks(text);
    int width = wrapWidth(text, chunks);
    List<Span> paragraphs = new ArrayList<>();
    for (List<Span> chunk : chunks) {
      Span open = chunk.get(0);
      for (int i = 1; i < chunk.size(); i++) {
        Span line = chunk.get(i);
        if (goesOn(text, chunk.get(i - 1), line, width)) {
          open = open.union(line);
        } else {
          paragraphs.add(open);
          open = line;
        }
      }
      paragraphs.add(open);
    }
    return paragraphs;
  }

  /** Runs of lines without a blank line between them. */
  private static List<List<Span>> chunks(String text) {
    List<List<Span>> chunks = new ArrayList<>();
    List<Span> chunk = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = lineEnd(text, from);
      Span line = new Span(from, end).trimmed(text);
      if (!line.isEmpty()) {
        chunk.add(line);
      } else if (!chunk.isEmpty()) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
      }
      from = end + 1;
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  /** Width at which the text is wrapped, or 0 if it is not. */
  private static int wrapWidth(String text, List<List<Span>> chunks) {
    int width = 0;
    int pairs = 0;
    for (List<Span> chunk : chunks) {
      for (Span line : chunk) {
        width = Math.max(width, chunk.size() > 1 ? line.length() : 0);
      }
      pairs += chunk.size() - 1;
    }
    if (width == 0 || width > MAX_WRAP || pairs < 2) {
      return 0;
    }
    int full = 0;
    for (List<Span> chunk : chunks) {
      for (int i = 1; i < chunk.size(); i++) {
        full += isFull(text, chunk.get(i - 1), chunk.get(i), width) ? 1 : 0;
      }
    }
    return full >= WRAPPED_SHARE * pairs ? width : 0;
  }

  private static boolean goesOn(String text, Span line, Span next, int width) {
    if (isBullet(text, next)) {
      return false;
    }
    if (width > 0 && isFull(text, line, next, width)) {
      return true;
    }
    char last = text.charAt(line.end() - 1);
    char first = text.charAt(next.start());
    boolean isClosed = ".!?…:;\"”»)]’'".indexOf(last) >= 0;
    return !isClosed && Character.isLowerCase(first) && line.length() > 20;
  }

  /** Whether the first word of {@code next} would have run over the width. */
  private static boolean isFull(String text, Span line, Span next, int width) {
    int word = 0;
    while (next.start() + word < next.end()
        && !Character.isWhitespace(text.charAt(next.start() + word))) {
      word++;
    }
    return line.length() + 1 + word > width - SLACK;
  }

  private static boolean isBullet(String text, Span line) {
    return BoilerplateFilter.isItem(line.of(text));
  }
}
