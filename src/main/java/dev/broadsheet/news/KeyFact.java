package dev.broadsheet.news;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact of a story and who reports what of it: a line of the table "who reports what".
 *
 * @param about what is reported, such as "civilians killed"
 * @param values from the id of an article to the value it gives, in the order of the articles;
 *     articles that don't give it are missing
 */
public record KeyFact(String about, Map<String, String> values) {

  /** Copies the values in; a fact that fewer than two articles give is no line of the table. */
  public KeyFact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (about.isBlank() || values.size() < 2) {
      throw new IllegalArgumentException("not a key fact: " + about);
    }
  }
}
