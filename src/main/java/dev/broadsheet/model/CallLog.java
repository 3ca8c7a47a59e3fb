package dev.broadsheet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The log of a run's calls: what was asked of which model in which step, and what it cost. Safe for
 * use by several threads; figures may be read while the run goes on.
 */
public final class CallLog {
  private final Map<Key, Entry> entries = new TreeMap<>();

  private record Key(String step, String model) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byStep = step.compareTo(other.step);
      return byStep != 0 ? byStep : model.compareTo(other.model);
    }
  }

  /**
   * The sums of one step and one model.
   *
   * @param step {@code map}, {@code reduce}, ..
   * @param model the model's name
   * @param calls requests that reached for a server, failed ones included
   * @param failed calls that brought no reply
   * @param retries calls that repeated a failed one
   * @param repairs requests that asked again because the reply was of no use
   * @param remembered replies that came from the store instead
   * @param fallbacks pieces that the embedded engine had to write
   * @param tokensIn tokens read by the server, estimated where it doesn't tell
   * @param tokensOut tokens written by it, estimated where it doesn't tell
   * @param seconds time spent waiting for replies, added up over threads
   */
  public record Entry(
      String step,
      String model,
      int calls,
      int failed,
      int retries,
      int repairs,
      int remembered,
      int fallbacks,
      long tokensIn,
      long tokensOut,
      double seconds) {

    private static Entry empty(Key key) {
      return new Entry(key.step(), key.model(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private Entry plus(Entry o) {
      return new Entry(
          step,
          model,
          calls + o.calls,
          failed + o.failed,
          retries + o.retries,
          repairs + o.repairs,
          remembered + o.remembered,
          fallbacks + o.fallbacks,
          tokensIn + o.tokensIn,
          tokensOut + o.tokensOut,
          seconds + o.seconds);
    }
  }

  /** A call that brought a reply. */
  public void answered(String step, String model, ModelReply reply) {
    add(
        new Entry(
            step, model, 1, 0, 0, 0, 0, 0, reply.tokensIn(), reply.tokensOut(), reply.seconds()));
  }

  /** A call that brought none, and how long it took. */
  public void failed(String step, String model, double seconds) {
    add(new Entry(step, model, 1, 1, 0, 0, 0, 0, 0, 0, seconds));
  }

  /** A failed call is about to be made again. */
  public void retried(String step, String model) {
    add(new Entry(step, model, 0, 0, 1, 0, 0, 0, 0, 0, 0));
  }

  /** A reply was of no use and is asked for again, with the reason. */
  public void repaired(String step, String model) {
    add(new Entry(step, model, 0, 0, 0, 1, 0, 0, 0, 0, 0));
  }

  /** A reply came from the store. */
  public void remembered(String step, String model) {
    add(new Entry(step, model, 0, 0, 0, 0, 1, 0, 0, 0, 0));
  }

  /** The embedded engine wrote a piece in the model's place. */
  public void fellBack(String step, String model) {
    add(new Entry(step, model, 0, 0, 0, 0, 0, 1, 0, 0, 0));
  }

  private synchronized void add(Entry change) {
    Key key = new Key(change.step(), change.model());
    entries.merge(key, Entry.empty(key).plus(change), Entry::plus);
  }

  /** The sums so far, by step, then model. */
  public synchronized List<Entry> entries() {
    return List.copyOf(new ArrayList<>(entries.values()));
  }

  /** The sums so far over all steps and models. */
  public synchronized Entry total() {
    Entry sum = Entry.empty(new Key("", ""));
    for (Entry entry : entries.values()) {
      sum = sum.plus(entry);
    }
    return sum;
  }
}
