package dev.broadsheet.compare;

import java.util.Optional;

/**
 * Whom a sentence names for what it says.
 *
 * @param who as named, such as "the county fire service"
 * @param clause number of the clause in which it stands
 * @param isClaim whether the words keep their distance ("claimed")
 * @param isLocal whether it can't reach beyond its clause, as in "claimed to have won"
 * @param isPronoun whether {@code who} is a mere "it" or "their", to be looked up before
 */
record Attribution(String who, int clause, boolean isClaim, boolean isPronoun, boolean isLocal) {

  /** Whoever speaks in an article's sentence. */
  record Voice(Optional<String> who, boolean isClaim) {
    static final Voice NOBODY = new Voice(Optional.empty(), false);
  }
}
