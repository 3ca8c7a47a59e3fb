package dev.broadsheet.render.view;

import java.util.List;

/**
 * A fact that the sources give differently.
 *
 * @param about what the values are of
 * @param values who reports what
 */
public record DisagreementView(String about, List<ValueView> values) {

  /**
   * One of the values.
   *
   * @param anchor where passages link back to
   * @param value as reported
   * @param authority whom the source names for it, or ""
   * @param scope what narrows it, or ""
   * @param outlets who reports it, such as "The Tarnby Post and Ennet FM"; "" if unknown
   * @param marks its source marks
   */
  public record ValueView(
      String anchor,
      String value,
      String authority,
      String scope,
      String outlets,
      List<MarkView> marks) {
    /** Copies the marks in. */
    public ValueView {
      marks = List.copyOf(marks);
    }
  }

  /** Copies the values in. */
  public DisagreementView {
    values = List.copyOf(values);
  }
}
