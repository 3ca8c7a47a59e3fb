package dev.broadsheet.model.langchain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Reads an address as Ollama reads {@code OLLAMA_HOST}: a bare host or IP gets port 11434, {@code
 * http://} without a port means 80 and {@code https://} 443, a path is kept. Addresses to bind to
 * ({@code 0.0.0.0}, {@code ::}) become the loopback, since nothing can be connected to them.
 */
public final class OllamaHost {
  /** Where Ollama listens when nobody says otherwise. */
  public static final URI USUAL = URI.create("http://127.0.0.1:11434");

  private static final int USUAL_PORT = 11434;

  private OllamaHost() {}

  /**
   * The address to connect to, with scheme and port, without a slash at its end.
   *
   * @param value {@code OLLAMA_HOST} or {@code --base-url}; blank means {@link #USUAL}
   * @throws IllegalArgumentException if no address can be read from it
   */
  public static URI parse(String value) {
    String text = value.strip().replaceAll("^[\"']|[\"']$", "").strip();
    if (text.isEmpty()) {
      return USUAL;
    }
    int colon = text.indexOf("://");
    String scheme = colon < 0 ? "http" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("a model server is reached by http or https: " + value);
    }
    String rest = colon < 0 ? text : text.substring(colon + 3);
    int slash = rest.indexOf('/');
    String path = slash < 0 ? "" : rest.substring(slash).replaceAll("/+$", "");
    String authority = bracketed(slash < 0 ? rest : rest.substring(0, slash));
    if (authority.startsWith(":")) {
      authority = "127.0.0.1" + authority;
    }
    int usualPort = colon < 0 ? USUAL_PORT : scheme.equals("https") ? 443 : 80;
    return address(scheme, authority, usualPort, path, value);
  }

  /** Whether a server is on this machine, as far as its address tells. */
  public static boolean isThisMachine(URI server) {
    String host = server.getHost();
    return host != null
        && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
  }

  private static URI address(
      String scheme, String authority, int usualPort, String path, String value) {
    try {
      URI given = new URI(scheme + "://" + authority).parseServerAuthority();
      String host = given.getHost();
      if (host == null || given.getUserInfo() != null) {
        throw new IllegalArgumentException("not the address of a model server: " + value);
      }
      boolean isForBinding = host.equals("0.0.0.0") || host.equals("[::]");
      int port = given.getPort() < 0 ? usualPort : given.getPort();
      return new URI(scheme + "://" + (isForBinding ? "127.0.0.1" : host) + ":" + port + path);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not the address of a model server: " + value, e);
    }
  }

  /** An IPv6 address may come without the brackets that a URL wants. */
  private static String bracketed(String authority) {
    boolean isBareV6 = authority.chars().filter(c -> c == ':').count() > 1;
    return isBareV6 && !authority.startsWith("[") ? "[" + authority + "]" : authority;
  }
}
