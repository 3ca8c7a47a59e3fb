package dev.broadsheet.model;

import java.util.Optional;

/**
 * Port to where replies are kept between runs. Safe for use by several threads; what was kept is
 * found again even if the program is killed right after {@link #keep} has returned.
 */
public interface Replies {

  /** The reply kept under this key. */
  Optional<ModelReply> find(String key);

  /** Keeps a reply; a reply already there under the key stays. */
  void keep(String key, ModelReply reply);
}
