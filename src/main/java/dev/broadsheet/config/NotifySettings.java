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

  /** Who is told; of a failure, {@code URL/fail} unless another address is named. */
  static NotifySettings of(Settings settings) {
    Optional<URI> url = settings.find(OptionTable.NOTIFY_URL);
    return new NotifySettings(
        url,
        settings.find(OptionTable.NOTIFY_FAIL_URL).or(() -> url.map(NotifySettings::failing)),
        MailSettings.distinct(settings.all(OptionTable.NOTIFY_MAIL_TO)));
  }

  /** As healthchecks.io and its likes have it: the path goes on, a query stays behind. */
  private static URI failing(URI url) {
    String text = url.toString();
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    String rest = query < 0 ? "" : text.substring(query);
    return URI.create((path.endsWith("/") ? path : path + "/") + "fail" + rest);
  }
}
