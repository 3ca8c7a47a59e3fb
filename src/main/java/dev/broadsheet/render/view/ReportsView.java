package dev.broadsheet.render.view;

import java.util.List;

/**
 * Who reports what of a story: its sources by its key facts.
 *
 * @param reporters the sources that report any of the facts, by number; empty where there is no
 *     table
 * @param facts what they report, the most telling first
 */
public record ReportsView(List<ReporterView> reporters, List<FactView> facts) {

  /**
   * A source of the table.
   *
   * @param number its source mark
   * @param anchor of its line in the list of sources
   * @param outlet the publisher, or "" if unknown
   */
  public record ReporterView(int number, String anchor, String outlet) {}

  /**
   * A line of the table.
   *
   * @param anchor where passages link back to
   * @param about what is reported
   * @param cells what each of the reporters gives, in their order
   * @param given the same by value, each with all who give it
   */
  public record FactView(
      String anchor, String about, List<ReportView> cells, List<ReportView> given) {
    /** Copies the lists in. */
    public FactView {
      cells = List.copyOf(cells);
      given = List.copyOf(given);
    }
  }

  /**
   * What is reported of a fact.
   *
   * @param value what is given, or "" where it is no more than the fact itself
   * @param marks by whom; empty if the source does not report the fact
   */
  public record ReportView(String value, List<MarkView> marks) {
    /** Copies the marks in. */
    public ReportView {
      marks = List.copyOf(marks);
    }
  }

  /** Copies the lists in. */
  public ReportsView {
    reporters = List.copyOf(reporters);
    facts = List.copyOf(facts);
  }
}
