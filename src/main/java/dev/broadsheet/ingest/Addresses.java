package dev.broadsheet.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Web addresses that may be printed: absolute, http or https, with a host. Pure. */
final class Addresses {
  private static final int MAX_LENGTH = 2000;

  private Addresses() {}

  /** The address as ASCII, if it is one that may be printed; user names in it make it unfit. */
  static Optional<String> web(String raw) {
    if (raw == null || raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(raw.strip().replace(" ", "%20")).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      boolean isPlain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return isWeb && isPlain ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host without a leading {@code www.}, of an address that {@link #web} has passed. */
  static String host(String url) {
    return URI.create(url).getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
