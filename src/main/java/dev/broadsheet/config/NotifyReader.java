package dev.broadsheet.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Reads who is told how a run went. Faults name the option and never its value. */
final class NotifyReader {
  private final Values values;

  NotifyReader(Values values) {
    this.values = values;
  }

  /** The settings; a failure is told to {@code URL/fail} unless another address is named. */
  NotifySettings read() {
    Optional<URI> url = address("notify-url");
    Optional<URI> failUrl = address("notify-fail-url");
    return new NotifySettings(
        url,
        failUrl.isPresent() ? failUrl : url.map(NotifyReader::failing),
        new MailReader(values).addresses("notify-mail-to"));
  }

  private Optional<URI> address(String option) {
    Optional<String> text = values.text(option);
    Optional<URI> uri = text.flatMap(NotifyReader::parsed);
    if (text.isPresent() && uri.isEmpty()) {
      values.fault(values.nameOf(option) + ": what it says is not an http: or https: address");
    }
    return uri;
  }

  private static Optional<URI> parsed(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean isHttp = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
      return isHttp && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
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
