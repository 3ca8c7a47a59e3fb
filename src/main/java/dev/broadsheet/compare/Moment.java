package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import java.util.Set;

/**
 * When something happened that happens once, by one passage.
 *
 * @param passage where it stands
 * @param deed what happened, see {@link EventTypes}
 * @param about the words for what happened, such as "when the fire broke out"
 * @param who stems of the words beside the deed
 * @param names those of them that are parts of names
 * @param when the time
 * @param voice who says so
 */
record Moment(
    Passage passage,
    String deed,
    String about,
    Set<String> who,
    Set<String> names,
    TimeWords when,
    Voice voice) {
  Moment {
    who = Set.copyOf(who);
    names = Set.copyOf(names);
  }

  String article() {
    return passage.article().id();
  }
}
