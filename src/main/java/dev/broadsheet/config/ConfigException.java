package dev.broadsheet.config;

import java.util.List;

/** Wrong usage or configuration, with every fault found. Nothing was read or written yet. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  /** {@code faults}: at least one sentence each naming the option and what to do. */
  public ConfigException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, in the order of the options. */
  public List<String> faults() {
    return faults;
  }
}
