package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import dev.broadsheet.nlp.Name;

/**
 * How far into a town some force has come, by one passage.
 *
 * @param passage where it stands
 * @param town the town
 * @param depth how far
 * @param value the words for it
 * @param voice who says so
 */
record Presence(Passage passage, Name town, Depth depth, String value, Voice voice) {
  /** From far to near. */
  enum Depth {
    /** Somebody says they are not in it. */
    DENIED,
    /** Close by. */
    NEAR,
    /** At its edge. */
    EDGE,
    /** In a suburb. */
    SUBURB,
    /** In it, no matter where. */
    INSIDE,
    /** In its middle. */
    CENTRE
  }

  String article() {
    return passage.article().id();
  }
}
