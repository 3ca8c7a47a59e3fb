package dev.broadsheet.compare;

/** Finds what happened to the things that a number counts: the nearest word for it. */
final class EventFinder {
  private static final int REACH_BEFORE = 7;
  private static final int REACH_AFTER = 12;

  private EventFinder() {}

  /** A word for an event at token {@code at}; -1 and {@code ""} if there is none. */
  record Hit(String event, int at, String cause) {
    static final Hit NONE = new Hit("", -1, "");
  }

  /** The event of a number at tokens {@code start} to {@code end} whose noun ends at {@code to}. */
  static Hit near(Passage passage, int start, int end, int to) {
    int before = before(passage, start);
    int after = after(passage, Math.min(end, to));
    boolean isActive = before >= 0 && start - before <= 3 && !isPassive(passage, before);
    int at = isActive || after < 0 ? before : after;
    if (at < 0) {
      return Hit.NONE;
    }
    return new Hit(EventWords.of(passage.form(at)), at, cause(passage, at));
  }

  private static int before(Passage passage, int start) {
    int clause = passage.clauseAt(start);
    for (int i = start - 1; i >= Math.max(0, start - REACH_BEFORE); i--) {
      if (passage.clauseAt(i) != clause) {
        return -1;
      }
      if (isEvent(passage, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int after(Passage passage, int end) {
    int clause = passage.clauseAt(end);
    boolean isAside = false;
    for (int i = end; i < Math.min(passage.tokens().size(), end + REACH_AFTER); i++) {
      if (passage.clauseAt(i) != clause) {
        return -1;
      }
      boolean hasFigure = passage.isInFigure(i);
      if (passage.form(i).equals("including") || (hasFigure && passage.form(i - 1).equals(","))) {
        isAside = true;
      } else if (isAside && passage.form(i).equals(",")) {
        isAside = false;
      } else if (!isAside && hasFigure) {
        return -1;
      } else if (!isAside && isEvent(passage, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEvent(Passage passage, int i) {
    String form = passage.form(i);
    if (form.equals("water") && passage.form(i - 1).equals("under")) {
      return false;
    }
    if (form.equals("lost")
        && !passage.form(i - 1).matches("were|was|lives|their")
        && !passage.form(i + 1).matches("their|his|her")) {
      return false;
    }
    boolean isPenalty =
        form.equals("death")
            && (passage.form(i + 1).matches("sentences?|penalty|row|threats?|certificate")
                || passage.form(i - 1).equals("to"));
    return !isPenalty && !EventWords.of(form).isEmpty();
  }

  private static boolean isPassive(Passage passage, int i) {
    return passage.form(i - 1).matches("were|was|been|be|is|are");
  }

  /**
   * "Russian air strikes" in "Russian air strikes on Friday killed" and "killed by Russian ...".
   */
  private static String cause(Passage passage, int at) {
    if (!EventWords.isOfPeople(EventWords.of(passage.form(at)))) {
      return "";
    }
    if (passage.form(at + 1).equals("by")) {
      int end = at + 2;
      while (end < passage.tokens().size()
          && end < at + 8
          && passage.tokens().get(end).isWord()
          && !passage.tokens().get(end).is("on in at since during after and who which")) {
        end++;
      }
      return passage.slice(at + 2, end);
    }
    if (isPassive(passage, at) || !passage.form(at).equals("killed")) {
      return "";
    }
    int from = at;
    while (from > 0
        && from > at - 8
        && passage.tokens().get(from - 1).isWord()
        && !passage.tokens().get(from - 1).is("that which who said and has have had")) {
      from--;
    }
    return passage.slice(from, at);
  }
}
