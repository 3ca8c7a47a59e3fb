package dev.broadsheet.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that name the writer. Pure. */
final class Bylines {
  private static final String NAME = "[\\p{Lu}][\\p{L}\\p{M}.'’-]*";
  private static final String PARTICLE =
      "(?:de|del|della|der|den|di|da|do|dos|van|von|zu|la|le|al|bin|ibn)";
  private static final String PERSON =
      NAME + "(?:\\s+" + PARTICLE + "){0,2}(?:\\s+(?:" + PARTICLE + "\\s+)?" + NAME + "){0,4}";
  private static final Pattern BY_LINE =
      Pattern.compile(
          "^(?:(?i:written\\s+by|reported\\s+by|by|von|par|por|text:|author:|autor(?:in)?:))\\s+("
              + PERSON
              + "(?:(?:\\s*,\\s*|\\s+(?:and|und|et|y|&)\\s+)"
              + PERSON
              + "){0,5})"
              + "(?:\\s*[,|·•–—-]\\s*[^.!?]{0,80})?$");
  private static final Pattern CREDITS =
      Pattern.compile(
          "^\\(?(?:Additional\\s+)?(?:Reporting|Editing|Writing|Compiled|Edited|Additional reporting)"
              + "\\s+(?:by|in)\\s.{2,300}$");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?i:written\\s+by|reported\\s+by|posted\\s+by|by|von|par|author|autor(?:in)?)\\s*:?\\s+");

  private Bylines() {}

  /** The writer's name in a line that is a by-line. */
  static Optional<String> author(String line) {
    Matcher byLine = BY_LINE.matcher(line);
    return line.length() <= 160 && byLine.matches()
        ? Optional.of(byLine.group(1).strip())
        : Optional.empty();
  }

  /** Whether a line says who reported and edited, as agencies put it under a text. */
  static boolean isCredits(String line) {
    return CREDITS.matcher(line).matches();
  }

  /** A name without the "By" in front of it. */
  static String name(String author) {
    return LEAD_IN.matcher(author).replaceFirst("").strip();
  }
}
