package dev.broadsheet.render.view;

import java.util.List;

/**
 * A printed line with its marks: a sentence, a key point or a headline.
 *
 * @param anchor where passages link back to
 * @param text the line
 * @param marks its source marks, by number; empty only for a headline
 */
public record SentenceView(String anchor, String text, List<MarkView> marks) {
  /** Copies the marks in. */
  public SentenceView {
    marks = List.copyOf(marks);
  }
}
