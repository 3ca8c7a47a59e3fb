package dev.broadsheet.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The program's version, as its jar tells it. */
public final class Version {
  private Version() {}

  /** As it is told to people. */
  public static String current() {
    String version = AppFactory.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** A text that changes whenever the program is built anew, even if its version stays. */
  static String stamp() throws IOException {
    Path place;
    try {
      place = Path.of(AppFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program's own location is unknown", e);
    }
    try (Stream<Path> files = Files.walk(place)) {
      StringBuilder stamp = new StringBuilder(current());
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        stamp.append('|').append(Files.size(file)).append('@');
        stamp.append(Files.getLastModifiedTime(file).toMillis());
      }
      return stamp.toString();
    }
  }
}
