package dev.broadsheet.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When an article's news plays, as far as its opening tells. Two events of one kind on neighbouring
 * days are alike in every word but these.
 *
 * @param day the first weekday that the opening gives for what happened, lower case, {@code ""} if
 *     it gives none
 * @param isFirm whether it gives it as in "Monday's storm", so that no other day can be meant
 * @param days all days that the article names for what happened
 */
record Setting(String day, boolean isFirm, Set<String> days) {
  private static final int OPENING = 6;

  Setting {
    days = Set.copyOf(days);
  }

  /** Of an article's sentences, in order. */
  static Setting of(List<Passage> passages) {
    String day = "";
    Set<String> days = new HashSet<>();
    boolean isFirm = false;
    for (int i = 0; i < passages.size(); i++) {
      days.addAll(Scope.days(passages.get(i).text()));
      String text = passages.get(i).text();
      if (day.isEmpty() && i < OPENING) {
        day = Scope.day(text).day();
        isFirm =
            !day.isEmpty() && text.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + day + "['’]s.*");
      }
    }
    return new Setting(day, isFirm, days);
  }
}
