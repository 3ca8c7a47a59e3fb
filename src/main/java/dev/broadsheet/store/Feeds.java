package dev.broadsheet.store;

import java.util.Optional;

/** Feeds as they were when last fetched. See {@link Archive} for threads and failures. */
public interface Feeds {

  /** The feed at this address, if it was ever fetched. */
  Optional<FeedState> find(String url);

  /** Keeps a feed in the place of what was known of it before. */
  void keep(FeedState feed);
}
