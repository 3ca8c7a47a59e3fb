package dev.broadsheet.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who is told how a run went. Nothing here shapes an edition.
 *
 * @param url called when an edition is out; whoever knows it can call it, so it is never printed
 * @param failUrl called when a run failed
 * @param mailTo addresses that get a mail when a run failed
 */
public record NotifySettings(Optional<URI> url, Optional<URI> failUrl, List<String> mailTo) {
  /** Nobody. */
  public static final NotifySettings NOBODY =
      new NotifySettings(Optional.empty(), Optional.empty(), List.of());

  /** Copies the list in. */
  public NotifySettings {
    mailTo = List.copyOf(mailTo);
  }

  /** Says nothing of what is a secret, nor of what changes no edition. */
  @Override
  public String toString() {
    return "NotifySettings";
  }
}
