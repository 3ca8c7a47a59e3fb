package dev.broadsheet.model;

import java.util.Objects;

/**
 * What an examination found.
 *
 * @param level how bad it is
 * @param subject what was looked at, a word or two
 * @param told what was found, one sentence
 * @param remedy what to type or do; blank where nothing is to be done
 */
public record Diagnosis(Level level, String subject, String told, String remedy) {

  /** How bad a finding is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** It will work, if not well. */
    WARN,
    /** It won't work. */
    FAIL
  }

  /** Rejects failures that don't say what to do. */
  public Diagnosis {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(remedy, "remedy");
    if (subject.isBlank() || told.isBlank() || (level == Level.FAIL && remedy.isBlank())) {
      throw new IllegalArgumentException("a failure needs a remedy: " + subject);
    }
  }

  /** What won't work, and what to do about it. */
  public static Diagnosis fail(String subject, String told, String remedy) {
    return new Diagnosis(Level.FAIL, subject, told, remedy);
  }

  /** A finding with nothing to do about it. */
  public static Diagnosis ok(String subject, String told) {
    return new Diagnosis(Level.OK, subject, told, "");
  }
}
