package dev.broadsheet.summarize;

import java.util.List;
import java.util.Optional;

/**
 * What could be read out of a model's reply.
 *
 * @param claims the claims that can be used, in order
 * @param points further points, where they were asked for
 * @param headline the headline with its numbers, if there is one
 * @param fault why the reply should be asked for again, in words the model is told; the claims are
 *     then what can be saved of it
 * @param isCut whether the fault is no more than a missing end
 */
record ParsedReply(
    List<Item> claims,
    List<Item> points,
    Optional<Item> headline,
    Optional<String> fault,
    boolean isCut) {

  /**
   * A statement and the lines it rests on.
   *
   * @param text one line
   * @param numbers of lines that were sent, ascending, at least one
   */
  record Item(String text, List<Integer> numbers) {
    Item {
      numbers = List.copyOf(numbers);
    }
  }

  ParsedReply {
    claims = List.copyOf(claims);
    points = List.copyOf(points);
  }

  static ParsedReply useless(String fault) {
    return new ParsedReply(List.of(), List.of(), Optional.empty(), Optional.of(fault), false);
  }

  /** Whether whole claims stand in a reply that is faulty only in having no proper end. */
  boolean isSalvage() {
    return fault.isPresent() && isCut && !claims.isEmpty();
  }

  boolean isSound() {
    return fault.isEmpty();
  }
}
