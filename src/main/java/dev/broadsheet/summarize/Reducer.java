package dev.broadsheet.summarize;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.news.Draft;
import dev.broadsheet.summarize.ParsedReply.Item;
import dev.broadsheet.summarize.PromptRunner.Order;
import dev.broadsheet.summarize.PromptRunner.Unusable;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The reduce step: many notes become one summary. Notes that don't fit the window together are
 * merged group by group first, as often as it takes. Safe for use by several threads.
 */
final class Reducer {
  private static final int MOST_ROUNDS = 6;
  private static final double SMALLEST_SHARE = 0.25;

  private final PromptRunner promptRunner;

  Reducer(PromptRunner promptRunner) {
    this.promptRunner = promptRunner;
  }

  /**
   * Makes a draft of notes.
   *
   * @param notes at least one, in the order of the text
   * @param order what the summary is to be
   */
  Draft reduce(List<MappedNote> notes, Order order) throws Unusable {
    return reduce(notes, order, 1.0);
  }

  /** A server that counts more tokens than estimated is given a smaller share of the window. */
  private Draft reduce(List<MappedNote> notes, Order order, double share) throws Unusable {
    try {
      List<MappedNote> fitting = merged(notes, order, share);
      return MappedNote.draft(promptRunner.ask(order, MappedNote.lines(fitting)), fitting);
    } catch (ModelException e) {
      if (e.kind() != Kind.CONTEXT_EXCEEDED) {
        throw e;
      }
      if (share <= SMALLEST_SHARE) {
        throw new Unusable(e.getMessage(), e);
      }
      return reduce(notes, order, share / 2);
    }
  }

  private List<MappedNote> merged(List<MappedNote> notes, Order order, double share)
      throws Unusable {
    List<MappedNote> left = notes;
    for (int round = 0; cost(left) > share * promptRunner.budget(order); round++) {
      List<MappedNote> fewer = round(left, order, share);
      if (round == MOST_ROUNDS || cost(fewer) >= cost(left)) {
        throw new Unusable("the notes on its parts don't fit the model's window", null);
      }
      left = fewer;
    }
    return left;
  }

  private List<MappedNote> round(List<MappedNote> notes, Order order, double share) {
    List<MappedNote> fewer = new ArrayList<>();
    for (List<MappedNote> group : groups(notes, order, share)) {
      Order half = half(group, order);
      try {
        for (Item item : promptRunner.ask(half, unlabelled(group)).claims()) {
          fewer.add(MappedNote.of(item, group));
        }
      } catch (Unusable e) {
        // The notes are good as they are; every second one stands for the group.
        for (int i = 0; i < group.size(); i += 2) {
          fewer.add(group.get(i));
        }
      }
    }
    return fewer;
  }

  private static Order half(List<MappedNote> group, Order order) {
    return new Order(Step.REDUCE, Math.max(1, group.size() / 2), 0, order.language());
  }

  /** Runs of notes that fit the window, of about the same size. */
  private List<List<MappedNote>> groups(List<MappedNote> notes, Order order, double share) {
    int most = Math.max(2, mostNotes(notes, order, share));
    int count = (notes.size() + most - 1) / most;
    List<List<MappedNote>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = i * notes.size() / count;
      int to = (i + 1) * notes.size() / count;
      groups.add(notes.subList(from, to));
    }
    return groups;
  }

  /** How many notes of the mean cost fit, reply included. */
  private int mostNotes(List<MappedNote> notes, Order order, double share) {
    int mean = Math.max(1, cost(notes) / notes.size());
    int most = notes.size();
    while (most > 2
        && most * (mean * 1.25)
            > share * promptRunner.budget(half(notes.subList(0, most), order))) {
      most--;
    }
    return most;
  }

  private int cost(List<MappedNote> notes) {
    return promptRunner.cost(MappedNote.lines(notes));
  }

  private static NumberedLines unlabelled(List<MappedNote> notes) {
    return NumberedLines.numbered(notes.stream().map(MappedNote::text).toList());
  }
}
