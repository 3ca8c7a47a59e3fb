package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;

/**
 * What a passage says has become of a thing: taken, encircled, closed, open.
 *
 * @param passage where it stands
 * @param thing what it is of
 * @param state one of the states that can exclude each other
 * @param value the state in words, "as claimed" or a time of day with it
 * @param voice who says so
 * @param isClaim whether the passage keeps its distance
 */
record Status(
    Passage passage, Thing thing, State state, String value, Voice voice, boolean isClaim) {

  /** States, and which of them can't both hold. */
  enum State {
    TAKEN("taken"),
    ENCIRCLED("encircled"),
    NOT_TAKEN("not taken"),
    CLOSED("closed"),
    OPEN("open");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** The state that a denial of this one leaves. */
    State denied() {
      return switch (this) {
        case TAKEN -> NOT_TAKEN;
        case CLOSED -> OPEN;
        case OPEN -> CLOSED;
        default -> this;
      };
    }

    boolean isOfControl() {
      return this == TAKEN || this == ENCIRCLED || this == NOT_TAKEN;
    }
  }

  String article() {
    return passage.article().id();
  }
}
