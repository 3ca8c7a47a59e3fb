package dev.broadsheet.app;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.run.Progress;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the program's parts see of the world around them, and how they tell the person who started
 * the program what they do. Safe for use by several threads.
 */
public interface World {
  /** Standard input. */
  InputStream in();

  /** The environment's variables. */
  Map<String, String> environment();

  /** The time and its zone. */
  Clock clock();

  /** The same, in the zone that the settings name, if they name one. */
  World inItsZone();

  /** A path given by the user, seen from the folder the program was started in. */
  Path resolve(Path path);

  /** The checkout that the program was started from, if it was started from one. */
  Optional<Path> home();

  /** How things are; silent if so wished. */
  void note(String message);

  /** Something is not as it should be, and the work goes on. */
  void complain(String message);

  /** Shows how far the work is, with the calls to a model if there is one. */
  Progress progress(Optional<CallLog> calls);

  /** Says that a server is about to fetch a model, and shows how far it is. */
  Meter download(String model, URI server);

  /** Shows how far one thing is, until it is closed. */
  interface Meter extends AutoCloseable {
    /** So much is done of what is under way now. */
    void show(long doneBytes, long totalBytes);

    @Override
    default void close() {}
  }

  /** A folder of the checkout; its files hold without a rebuild. */
  default Optional<Path> ofHome(String name) {
    return home().map(checkout -> checkout.resolve(name)).filter(Files::isDirectory);
  }

  /** Where this user's programs keep what they can get again, if the environment tells. */
  default Optional<Path> cache() {
    String configured = environment().getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification has relative paths ignored.
    Optional<String> root =
        configured.startsWith("/")
            ? Optional.of(configured)
            : Optional.ofNullable(environment().get("HOME")).map(own -> own + "/.cache");
    return root.map(folder -> Path.of(folder, "broadsheet"));
  }
}
