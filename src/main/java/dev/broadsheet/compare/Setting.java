package dev.broadsheet.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When and at what stage an article's news plays, as far as its opening tells. Two quakes on
 * neighbouring days are alike in every word but these.
 *
 * @param day the first weekday that the opening gives for what happened, lower case, {@code ""} if
 *     it gives none
 * @param isFirm whether it gives it as in "Monday's quake", so that no other day can be meant
 * @param days all days that the article names for what happened
 * @param isInCourt whether it tells of a trial or its end, which may lie years after the deed
 */
record Setting(String day, boolean isFirm, Set<String> days, boolean isInCourt) {
  private static final int OPENING = 6;
  private static final int COURT_OPENING = 4;
  private static final Pattern COURT =
      Pattern.compile(
          "(?i)\\b(?:jur(?:y|ors?)|verdict|convict(?:ed|ion)|found"
              + " guilty|pleads?|pleaded|sentenc(?:e|ed|ing)|trial)\\b");

  Setting {
    days = Set.copyOf(days);
  }

  /** Of an article's sentences, in order. */
  static Setting of(List<Passage> passages) {
    String day = "";
    Set<String> days = new HashSet<>();
    boolean isFirm = false;
    boolean isInCourt = false;
    for (int i = 0; i < passages.size(); i++) {
      days.addAll(Scope.days(passages.get(i).text()));
      String text = passages.get(i).text();
      if (day.isEmpty() && i < OPENING) {
        day = Scope.day(text).day();
        isFirm =
            !day.isEmpty() && text.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + day + "['’]s.*");
      }
      isInCourt |= i < COURT_OPENING && COURT.matcher(passages.get(i).text()).find();
    }
    return new Setting(day, isFirm, days, isInCourt);
  }
}
