package dev.broadsheet.nlp;

import java.util.List;

/**
 * A proper name as a text writes it.
 *
 * @param text the name, white space as in the text
 * @param span its place
 * @param parts its words in lower case without accents, apostrophes, possessives and particles;
 *     never empty
 * @param opensSentence whether it stands where any word is capitalised, so that a single word may
 *     be no name at all
 */
public record Name(String text, Span span, List<String> parts, boolean opensSentence) {

  /** Copies the parts in. */
  public Name {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a name without words: " + text);
    }
  }

  /** Whether the name is written as an acronym, such as HTS or U.N. */
  public boolean isAcronym() {
    long capitals = text.chars().filter(Character::isUpperCase).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return parts.size() == 1 && letters >= 2 && capitals >= 2 && capitals >= letters - 1;
  }
}
