package dev.broadsheet.store;

import dev.broadsheet.model.Replies;
import dev.broadsheet.model.Vectors;

/**
 * Two archives as one: what costs work, and is the same for everybody, comes from a shared one;
 * what was printed, mailed and done is each output folder's own. Several processes may have the
 * shared one open at a time. As safe for threads as its parts.
 */
public final class JoinedArchive implements Archive {
  private final Archive own;
  private final Archive shared;

  /** Keeps replies, vectors and feeds in {@code shared} and everything else in {@code own}. */
  public JoinedArchive(Archive own, Archive shared) {
    this.own = own;
    this.shared = shared;
  }

  @Override
  public Replies replies() {
    return shared.replies();
  }

  @Override
  public Vectors vectors() {
    return shared.vectors();
  }

  @Override
  public Editions editions() {
    return own.editions();
  }

  @Override
  public Deliveries deliveries() {
    return own.deliveries();
  }

  @Override
  public Feeds feeds() {
    return shared.feeds();
  }

  @Override
  public Runs runs() {
    return own.runs();
  }

  @Override
  public Pruned prune(Retention retention) {
    Pruned first = own.prune(retention);
    Pruned second = shared.prune(retention);
    return new Pruned(
        first.replies() + second.replies(), first.vectors() + second.vectors(), first.runs());
  }

  @Override
  public long bytes() {
    return own.bytes() + shared.bytes();
  }

  @Override
  public void close() {
    try {
      own.close();
    } finally {
      shared.close();
    }
  }
}
