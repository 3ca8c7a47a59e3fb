package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import java.util.Set;

/**
 * What one passage says of somebody or something that has but one such: a cause of death, the year
 * of a film.
 *
 * @param passage where it stands
 * @param key what sort and of whom, the same for all reports of it
 * @param about the words for it, such as "what Mara Holt died of"
 * @param value stems of the value: values that share one don't differ
 * @param words the value as written
 * @param voice who says so
 */
record Trait(
    Passage passage, String key, String about, Set<String> value, String words, Voice voice) {
  Trait {
    value = Set.copyOf(value);
  }

  String article() {
    return passage.article().id();
  }
}
