package dev.broadsheet.ingest;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that was found, or the reason why none was found where one was named.
 *
 * @param origin what it is called
 * @param file where it lies; absent for standard input
 * @param failure why it can't be read, known already when it was looked for
 */
public record Item(Origin origin, Optional<Path> file, Optional<Failure> failure) {

  /** Rejects null. */
  public Item {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(failure, "failure");
  }

  static Item file(Path file, String source) {
    return new Item(new Origin(Inputs.shown(file), source), Optional.of(file), Optional.empty());
  }

  static Item standardInput() {
    return new Item(new Origin("-", "standard input"), Optional.empty(), Optional.empty());
  }

  static Item failed(String path, Failure.Code code, String reason) {
    return new Item(
        new Origin(path, path), Optional.empty(), Optional.of(Failure.of(path, code, reason)));
  }
}
