package dev.broadsheet.run;

/** Hears how far a run is. Called by several threads, often: cheap, and never throws. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE = new Progress() {};

  /**
   * A stage begins.
   *
   * @param stage its name, such as {@code writing}
   * @param total how many items it has, -1 if not known
   */
  default void begin(String stage, long total) {}

  /** One more item of the stage is done. */
  default void advance(String stage) {}

  /** The stage is over. */
  default void end(String stage) {}
}
