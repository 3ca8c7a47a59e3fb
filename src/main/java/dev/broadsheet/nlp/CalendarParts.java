package dev.broadsheet.nlp;

/**
 * What a text tells of a date; 0 for each part that it leaves open.
 *
 * @param year such as 2016
 * @param month 1..12
 * @param day 1..31
 * @param weekday 1 (Monday) to 7
 * @param decade whether {@code year} stands for the ten years from it on
 */
public record CalendarParts(int year, int month, int day, int weekday, boolean decade) {
  /** No date at all. */
  public static final CalendarParts NONE = new CalendarParts(0, 0, 0, 0, false);

  static CalendarParts year(int year) {
    return new CalendarParts(year, 0, 0, 0, false);
  }

  static CalendarParts weekday(int weekday) {
    return new CalendarParts(0, 0, 0, weekday, false);
  }

  /** Whether no part that both name differs. */
  public boolean isCompatible(CalendarParts other) {
    return agree(year, other.year)
        && agree(month, other.month)
        && agree(day, other.day)
        && agree(weekday, other.weekday);
  }

  /** Whether {@code source} names every part that this date names, and alike. */
  public boolean isBorneOutBy(CalendarParts source) {
    return named(year, source.year)
        && named(month, source.month)
        && named(day, source.day)
        && named(weekday, source.weekday);
  }

  private static boolean agree(int a, int b) {
    return a == 0 || b == 0 || a == b;
  }

  private static boolean named(int claimed, int given) {
    return claimed == 0 || claimed == given;
  }
}
