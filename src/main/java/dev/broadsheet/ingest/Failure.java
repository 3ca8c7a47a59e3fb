package dev.broadsheet.ingest;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an item gave no article.
 *
 * @param path the item as it was given or found; {@code FILE#n} for line n of a file
 * @param id the id the item states for itself, if it got that far
 * @param code what kind of failure
 * @param reason what happened and what to do next, one sentence without a line break
 */
public record Failure(String path, Optional<String> id, Code code, String reason) {

  /** Kinds of failure. */
  public enum Code {
    /** Nothing is there under that name, or a pattern matches nothing. */
    MISSING,
    /** It is there but may not be read, or reading broke off. */
    UNREADABLE,
    /** It has no bytes, or nothing but white space. */
    EMPTY,
    /** It is no text. */
    BINARY,
    /** It is over the limit. */
    TOO_LARGE,
    /** It is text but not of the form its name promises. */
    MALFORMED,
    /** It was read, but holds no sentence that could be printed. */
    NO_TEXT,
    /** It was read, but nothing that could be printed was written about it. */
    NO_SUMMARY;

    /** The code as it stands in JSON: lower case, hyphens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Rejects null. */
  public Failure {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reason, "reason");
  }

  /** A failure of an item that states no id. */
  static Failure of(String path, Code code, String reason) {
    return new Failure(path, Optional.empty(), code, reason);
  }

  /** The item and the reason on one line. */
  public String message() {
    return path + ": " + reason;
  }
}
