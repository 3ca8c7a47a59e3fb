package dev.broadsheet.render.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Decides which addresses become links: absolute http and https ones that a strict parser accepts.
 * Everything else ({@code javascript:}, {@code data:}, relative or broken ones) is no link at all,
 * rather than a mended one.
 */
final class WebAddress {
  private static final int MAX_LENGTH = 2000;

  private WebAddress() {}

  /** The address in ASCII, fit for a link; empty if it must not become one. */
  static String of(String address) {
    if (address.length() > MAX_LENGTH) {
      return "";
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean named = uri.getHost() != null && uri.getRawUserInfo() == null;
      return web && named ? uri.toASCIIString() : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
