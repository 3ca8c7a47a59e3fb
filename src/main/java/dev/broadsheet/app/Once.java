package dev.broadsheet.app;

import java.util.Optional;

/**
 * Something that is made when it is first needed and then shared by all that need it. Safe for use
 * by several threads.
 *
 * @param <E> what making it may throw
 */
final class Once<T, E extends Exception> {
  private final Maker<T, E> maker;
  private Optional<T> made = Optional.empty();

  Once(Maker<T, E> maker) {
    this.maker = maker;
  }

  /** Makes it. */
  interface Maker<T, E extends Exception> {
    T make() throws E;
  }

  synchronized T get() throws E {
    if (made.isEmpty()) {
      made = Optional.of(maker.make());
    }
    return made.get();
  }
}
