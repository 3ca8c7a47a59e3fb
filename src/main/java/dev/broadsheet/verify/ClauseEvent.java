package dev.broadsheet.verify;

import java.util.List;
import java.util.Optional;

/**
 * Something that happens in a sentence, and who takes part in it.
 *
 * @param verb stem of the verb, or of the noun that stands for it
 * @param at token of the verb
 * @param agent who does it
 * @param patient to whom or what it is done
 * @param others what hangs on it by prepositions
 * @param isDenied whether it is said not to happen
 * @param isFinite whether its verb has a subject of its own
 */
record ClauseEvent(
    String verb,
    int at,
    Optional<Phrase> agent,
    Optional<Phrase> patient,
    List<Phrase> others,
    boolean isDenied,
    boolean isFinite) {

  ClauseEvent {
    others = List.copyOf(others);
  }
}
